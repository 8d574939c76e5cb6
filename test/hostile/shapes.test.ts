import { describe, expect, test } from 'vitest'
import { parsePolicy } from '../../src/parse-policy.js'
import { faultsOf } from './faults.js'
import { shapes } from './shapes.js'

/** So many characters show a faulty answer; `npm run hostile` measures time and memory on many more. */
const CHARACTERS = 1500

test('there are shapes of every format, each with a name of its own', () => {
  expect(shapes.length).toBeGreaterThan(250)
  expect(new Set(shapes.map(({ name }) => name)).size).toBe(shapes.length)
  for (const format of ['html', 'markdown', 'text'])
    expect(shapes.filter(shape => shape.format === format).length).toBeGreaterThan(60)
})

describe.each(['html', 'markdown', 'text'] as const)('hostile %s', format => {
  test.each(shapes.filter(shape => shape.format === format))('$name', ({ make }) => {
    expect(faultsOf(make(CHARACTERS), format).slice(0, 3)).toEqual([])
  })
})

/** Inputs that once took seconds, minutes, all memory or gave a wrong answer, with what is short of their names. */
const killers: readonly (readonly [
  name: string,
  format: 'html' | 'markdown' | 'text',
  source: string,
])[] = [
  ['items in one line, then empty lines', 'markdown', `${'- '.repeat(1500)}x${'\n'.repeat(1500)}`],
  ['brackets that close', 'markdown', ']'.repeat(60_000)],
  ['tags that may close themselves', 'text', `${'<a/>'.repeat(5000)}x`],
  ['a bracket of one word', 'text', `[${'a'.repeat(100_000)}`],
  ['signs of decoration in a line', 'text', `a${'='.repeat(100_000)}x#`],
  ['a number of hundreds of digits', 'html', `&#${'9'.repeat(309)};`.repeat(300)],
  ['marks of many classes on one letter', 'text', `a${'\u0345\u0301\u0323\u0327'.repeat(16_000)}`],
  ['deep elements', 'html', `${'<div>'.repeat(20_000)}x`],
]

test.each(killers)('%s: no more than two seconds', (_, format, source) => {
  parsePolicy('warm', { format })
  const before = process.cpuUsage()
  parsePolicy(source, { format })
  const { user, system } = process.cpuUsage(before)
  expect((user + system) / 1e6).toBeLessThan(2)
})
