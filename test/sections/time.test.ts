import { expect, test } from 'vitest'
import { assignDepths } from '../../src/sections/assign-depths.js'
import { readSequences, readingAt } from '../../src/sections/sequences.js'
import { lineOf } from './lines.js'
import type { Head } from '../../src/sections/head.js'

test('the depths of numbers without end take time by their number', () => {
  const cost = (count: number): number => {
    const lines = Array.from({ length: count }, (_, i) => lineOf(`${i % 900 + 1}. Cookies`))
    const sequences = readSequences(lines)
    const heads = lines.map((line, at): Head => ({ at, line, title: line.text, reading: { ...readingAt(sequences, at)!, value: at + 1 }, rank: 0, basis: 'line', confidence: 1, depth: 0 }))
    const before = process.cpuUsage()
    assignDepths(heads)
    const { user, system } = process.cpuUsage(before)
    return user + system
  }
  const least = (count: number): number => Math.min(...Array.from({ length: 4 }, () => cost(count)))
  cost(5000) // warm
  expect(least(40_000)).toBeLessThan(24 * least(5000))
})
