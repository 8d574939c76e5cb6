import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PolicyError } from '../src/tree/policy-error.js'
import { detectFormat } from '../src/read/detect-format.js'
import { parsePolicy } from '../src/parse-policy.js'
import { toChunks } from '../src/views/to-chunks.js'
import { evidenceFaults } from './support/check-evidence.js'
import { positionFaults } from './support/check-positions.js'
import { textFaults } from './support/check-texts.js'
import { deepFreeze } from './support/deep-freeze.js'
import { htmlTexts } from './support/html-text.js'
import { countLetters, printedTexts, surplus } from './support/letters.js'
import { mutated } from './support/mutations.js'
import { asHtml, asMarkdown, asText, pieces } from './support/policies.js'
import { visitNodes } from './support/visit-nodes.js'
import type { Format } from '../src/read/detect-format.js'
import type { Policy } from '../src/tree/types.js'

/**
 * What must hold for every input. A failure prints the seed and the smallest input found; `SEED=n` runs it again,
 * `RUNS=n` searches further (`RUNS=30 SEED=$RANDOM npx vitest run test/invariants.test.ts`).
 */
const settings = (runs: number): fc.Parameters => ({ numRuns: Math.ceil(runs * Number(process.env['RUNS'] ?? 1)), seed: Number(process.env['SEED'] ?? 20_231_107), endOnFailure: process.env['SHRINK'] === undefined })

const fixtures = readdirSync('fixtures', { recursive: true, encoding: 'utf8' }).filter(name => /\.(?:html|md|txt)$/.test(name)).map(name => ({ name, source: readFileSync(join('fixtures', name), 'utf8') }))
const sourcesOf = (format: Format): string[] => fixtures.filter(f => detectFormat(f.source) === format).map(f => f.source)

const inputs: Record<Format, fc.Arbitrary<string>> = {
  html: fc.oneof(pieces.map(asHtml), mutated(sourcesOf('html')), pieces.chain(list => mutated([asHtml(list)]))),
  markdown: fc.oneof(pieces.map(asMarkdown), mutated(sourcesOf('markdown')), pieces.chain(list => mutated([asMarkdown(list)]))),
  text: fc.oneof(pieces.map(asText), mutated(sourcesOf('text')), pieces.chain(list => mutated([asText(list)]))),
}

const faultless = (faults: readonly string[]): void => { expect(faults.slice(0, 5)).toEqual([]) }

/** Letters that the tree and what was removed print must be those that the input prints. */
function conservationFaults(policy: Policy, source: string, format: Format): string[] {
  const kept = countLetters(printedTexts(policy))
  if (format === 'html') {
    const shown = countLetters(htmlTexts(source))
    return [surplus(shown, kept) && `lost: ${surplus(shown, kept)}`, surplus(kept, shown) && `more than once: ${surplus(kept, shown)}`].filter(Boolean)
  }
  const all = countLetters([source])
  if (format === 'markdown') return []
  // "o" is a bullet of scraped text
  const bullets = (source.match(/^[^\S\n\r\u2028\u2029]*o\s/gmu) ?? []).length
  const lost = surplus(all, kept)
  return [lost && !(/^o×\d+$/.test(lost) && Number(lost.slice(2)) <= bullets) && `lost: ${lost}`, surplus(kept, all) && `more than once: ${surplus(kept, all)}`].filter(fault => fault !== false && fault !== '')
}

function chunkFaults(policy: Policy, maxLength: number): string[] {
  const chunks = toChunks(policy, { maxLength })
  const values = [...visitNodes(policy)].flatMap(({ node }) => (typeof node.value === 'string' ? [node.value] : []))
  const [own, chunked] = [countLetters(values), countLetters(chunks.map(c => c.text))]
  return [
    surplus(own, chunked) && `lost: ${surplus(own, chunked)}`, surplus(chunked, own) && `more than once: ${surplus(chunked, own)}`,
    ...chunks.flatMap(({ text }) => [text.length > maxLength && `longer than ${maxLength}: ${JSON.stringify(text)}`, !text.trim() && 'blank chunk']),
  ].filter(fault => fault !== false && fault !== '')
}

describe.each<Format>(['html', 'markdown', 'text'])('any %s', format => {
  test('gives a sound tree that loses nothing, twice the same', () => {
    fc.assert(fc.property(inputs[format], fc.integer({ min: 2, max: 300 }), (source, maxLength) => {
      const policy = parsePolicy(source, { format })
      faultless(positionFaults(policy, source))
      faultless(textFaults(policy, source, format))
      faultless(evidenceFaults(policy, source, format))
      faultless(conservationFaults(policy, source, format))
      faultless(chunkFaults(policy, maxLength))
      expect(parsePolicy(source, { format })).toEqual(policy)
    }), settings(60))
  })
})
