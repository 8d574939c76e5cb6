import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { compare } from '../../src/compare-policies.js'
import { parsePolicy } from '../../src/parse-policy.js'
import { toMarkdown } from '../../src/views/to-markdown.js'
import { falseAlarms, readDraft, scoreVersions } from './score-versions.js'
import type { Draft } from './draft.js'

const LANGUAGES = ['zh', 'ru', 'tr', 'sq', 'en']
const CORPUS = '../shared/corpus'
/** Sections that a document needs for there to be something to edit. */
const LEAST = 6

const fixtures = LANGUAGES.map(language =>
  readdirSync(join('fixtures', language))
    .filter(name => /\.(?:html|md|txt)$/.test(name))
    .map(name => readFileSync(join('fixtures', language, name), 'utf8')),
)
const corpus = LANGUAGES.map(language => {
  const folder = join(CORPUS, language)
  return existsSync(folder)
    ? readdirSync(folder).map(name => {
        const input = readdirSync(join(folder, name)).find(file => file.startsWith('input.'))!
        return readFileSync(join(folder, name, input), 'utf8')
      })
    : []
})

const draftsOf = (sources: readonly string[], language: string): Draft[] =>
  sources
    .map(source => ({ ...readDraft(source), language }))
    .filter(({ sections }) => sections.length >= LEAST)

/** Least precision and recall, by kind, and what may be wrong at all of few. */
const LEAST_SHARE = 0.95
const MOST_WRONG = 1

function hold(drafts: readonly Draft[], rounds: number): void {
  const { kinds, facts, misses } = scoreVersions(drafts, rounds)
  const rows: string[] = []
  for (const [kind, { right, told, found, real }] of kinds) {
    rows.push(`${kind}: precision ${right}/${told}, recall ${found}/${real}`)
    const isHeld = (good: number, all: number): boolean =>
      good >= Math.min(all - MOST_WRONG, all * LEAST_SHARE)
    expect(isHeld(right, told) && isHeld(found, real), [...rows, ...misses].join('\n')).toBe(true)
  }
  rows.push(`facts ${facts.found}/${facts.real}`)
  expect(facts.found, misses.join('\n')).toBeGreaterThanOrEqual(
    facts.real * LEAST_SHARE - MOST_WRONG,
  )
  expect(kinds.size).toBe(7)
  if (process.env['SHOW']) console.log(rows.join('\n'))
}

const SLOW = 300_000

describe('edits of known kinds are found and told by name', () => {
  test(
    'in fixtures',
    () => {
      const drafts = LANGUAGES.flatMap((language, i) => draftsOf(fixtures[i]!, language))
      expect(drafts.length).toBeGreaterThan(20)
      hold(drafts, process.env['SHOW'] ? 3 : 1)
    },
    SLOW,
  )

  test.skipIf(!existsSync(CORPUS))(
    'in documents of the corpus',
    () => {
      const drafts = LANGUAGES.flatMap((language, i) =>
        draftsOf(process.env['SHOW'] ? corpus[i]! : corpus[i]!.slice(0, 8), language),
      )
      hold(drafts, process.env['SHOW'] ? 2 : 1)
    },
    SLOW,
  )
})

describe('what says the same is no change', () => {
  test(
    'in fixtures wrapped, marked up and numbered anew',
    () => {
      for (const [i, language] of LANGUAGES.entries())
        expect(falseAlarms(draftsOf(fixtures[i]!, language))).toEqual([])
    },
    SLOW,
  )

  test('in fixtures written as Markdown', () => {
    for (const source of fixtures.flat()) {
      const policy = parsePolicy(source)
      expect(compare(policy, parsePolicy(toMarkdown(policy)))).toEqual([])
    }
  })

  test.skipIf(!existsSync(CORPUS))(
    'in documents of the corpus',
    () => {
      for (const [i, language] of LANGUAGES.entries()) {
        const sources = process.env['SHOW'] ? corpus[i]! : corpus[i]!.slice(0, 4)
        expect(falseAlarms(draftsOf(sources, language))).toEqual([])
      }
    },
    SLOW,
  )
})
