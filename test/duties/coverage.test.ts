import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { coverage } from '../../src/coverage.js'
import { checkDuties } from '../../src/coverage/check-duties.js'
import { coverageToHtml } from '../../src/coverage/coverage-to-html.js'
import { notFound } from '../../src/coverage/not-found.js'
import { al } from '../../src/duties/al.js'
import { ccpa } from '../../src/duties/ccpa.js'
import { gdpr } from '../../src/duties/gdpr.js'
import { kvkk } from '../../src/duties/kvkk.js'
import { pipl } from '../../src/duties/pipl.js'
import { ru } from '../../src/duties/ru.js'
import { xk } from '../../src/duties/xk.js'
import { parsePolicy } from '../../src/parse-policy.js'
import { scoreCoverage } from './score-coverage.js'

const laws = [gdpr, pipl, kvkk, ru, al, xk, ccpa]
const CORPUS = '../shared/corpus'
const policyIn = (language: string) =>
  parsePolicy(readFileSync(`test/compare/translations/${language}.md`, 'utf8'))

describe('duties', () => {
  test.each(laws.map(law => [law.id, law] as const))('of %s can be used', (_, law) => {
    expect(checkDuties(law)).toEqual([])
    expect(law.duties.length).toBeGreaterThan(10)
  })

  test('have ids of their own', () => {
    const ids = laws.flatMap(({ duties }) => duties.map(({ id }) => id))
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('that cannot be used are refused with the place', () => {
    const duty = gdpr.duties[0]!
    const wrong = {
      ...gdpr,
      duties: [{ ...duty, labels: ['contcat'], terms: { en: ['**', 'a', 'a'] } }, duty],
    }
    expect(checkDuties(wrong).map(({ path }) => path)).toEqual([
      'duties[0].labels[0]',
      'duties[0].terms.en[0]',
      'duties[0].terms.en[2]',
      'duties[1].id',
    ])
    expect(() => coverage(policyIn('en'), wrong)).toThrow(
      expect.objectContaining({ code: 'invalid-duties' }) as Error,
    )
    for (const odd of [null, 1, [], {}, { id: 'x', name: 'x', duties: [null] }])
      expect(checkDuties(odd)).not.toEqual([])
  })
})

describe('a policy that tells it', () => {
  const TOLD = [
    'gdpr-13-1-a',
    'gdpr-13-1-b',
    'gdpr-13-1-c-purposes',
    'gdpr-13-1-c-basis',
    'gdpr-13-1-d',
    'gdpr-13-1-e',
    'gdpr-13-1-f',
    'gdpr-13-2-a',
    'gdpr-13-2-b',
    'gdpr-13-2-c',
    'gdpr-14-1-d',
  ]
  test.each(['en', 'zh', 'ru', 'tr', 'sq'])('in %s is found to', language => {
    const findings = coverage(policyIn(language), gdpr)
    const found = findings.filter(({ status }) => status === 'found').map(({ id }) => id)
    expect(TOLD.filter(id => !found.includes(id)).length).toBeLessThanOrEqual(1)
    expect(found).not.toContain('gdpr-13-1-a-representative')
    for (const { status, quotes, searched } of findings) {
      expect(status === 'found').toBe(quotes.length > 0)
      expect(searched.paragraphs).toBeGreaterThan(10)
      for (const { quote, labels, terms } of quotes) {
        expect(quote).not.toBe('')
        expect(labels.length + terms.length).toBeGreaterThan(0)
      }
    }
  })
})

test('what is not found says what was searched, and never that it is missing', () => {
  const findings = coverage(parsePolicy('# Privacy\n\n## Storage\n\nWe keep it for a year.'), gdpr)
  const lost = findings.filter(({ status }) => status === 'not-found')
  expect(lost.length).toBeGreaterThan(10)
  for (const finding of lost) {
    expect(notFound(finding)).toMatch(/^not found: searched 1 paragraph for the labels /)
    expect(notFound(finding)).not.toContain('missing')
  }
  const html = coverageToHtml(findings, { title: '<b>' })
  expect(html).toContain('No legal advice')
  expect(html).not.toContain('<b>')
})

test.skipIf(!existsSync(CORPUS))(
  'what a reader marked is found',
  () => {
    for (const which of ['build', 'test'] as const) {
      const { right, found, told, accepted, quotes, misses } = scoreCoverage(which, CORPUS)
      if (process.env['SHOW'])
        console.log(
          `${which}: precision ${right}/${found}, recall ${right}/${told}, quotations accepted ${accepted}/${quotes}`,
        )
      expect(right / found, misses.join('\n')).toBeGreaterThanOrEqual(0.9)
      expect(right / told, misses.join('\n')).toBeGreaterThanOrEqual(0.85)
      expect(accepted / quotes).toBeGreaterThanOrEqual(0.9)
    }
  },
  60_000,
)
