import { expect, test } from 'vitest'
import { speaks } from '../../src/lines/speaks.js'
import { lineOf } from './lines.js'

const words = { We: 'concept we', may: 'concept may', How: 'concept how', share: 'concept share' }

test.each<[text: string, to: number | undefined, count: number]>([
  ['We may share it', undefined, 2],
  ['We may share it', 2, 1],
  ['We may share it', 1, 0],
  ['How We may share it', undefined, 0],
  ['Who may share it', undefined, 1],
  ['share it', undefined, 0],
])('%j up to %s speaks with %i words', (text, to, count) => {
  expect(speaks(lineOf(text, { words }), to)).toBe(count)
})
