import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parseDictionary } from '../../src/dictionary/parse-dictionary.js'
import { parsePolicy } from '../../src/parse-policy.js'
import { sectionsOf } from '../../src/views/walk.js'

/**
 * A language by one file of concepts, with no term for a label and no document that anything was fitted on. The policies
 * were written and labelled before the first word of the file.
 */
const azerbaijani = parseDictionary(readFileSync('test/languages/az.json', 'utf8'))

const WANTED: Readonly<Record<string, readonly string[]>> = {
  'az-shop.md': [
    'data-collected',
    'purposes',
    'third-party-sharing',
    'cookies',
    'retention',
    'security',
    'user-rights',
    'children',
    'policy-changes',
    'contact',
  ],
  'az-app.txt': [
    'controller-identity',
    'device-permissions',
    'data-collected',
    'advertising',
    'user-choices',
    'international-transfer',
    'automated-decisions',
    'data-breach',
    'governing-law',
    'complaints',
  ],
  'az-clinic.html': [
    'introduction',
    'definitions',
    'principles',
    'sensitive-data',
    'legal-basis',
    'consent',
    'obligations',
    'business-transfer',
    'third-party-links',
  ],
}

it('labels a language that nothing was fitted on, by concepts alone', () => {
  const wrong: string[] = []
  for (const [file, wanted] of Object.entries(WANTED)) {
    const policy = parsePolicy(readFileSync(`test/languages/${file}`), {
      dictionaries: [azerbaijani],
    })
    expect(policy.language).toBe('az')
    const sections = [...sectionsOf(policy)]
    wanted.forEach((label, i) => {
      const own = sections[i]?.labels[0]?.id ?? '-'
      if (own !== label) wrong.push(`${file}, ${sections[i]?.title ?? '-'}: ${own}, not ${label}`)
    })
  }
  console.log(
    `Azerbaijani: ${29 - wrong.length} of 29 first labels${wrong.map(line => `\n  ${line}`).join('')}`,
  )
  expect(wrong.length).toBeLessThanOrEqual(6)
})
