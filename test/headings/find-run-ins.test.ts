import { expect, test } from 'vitest'
import { isBesideSure } from '../../src/headings/find-run-ins.js'
import { findLead } from '../../src/headings/run-in.js'
import { lineOf } from '../lines/lines.js'

const SURE = 0.5

/** Whether the second line is beside a sure run-in heading, given the chances of all. */
function isBeside(
  texts: readonly string[],
  chances: readonly number[],
  headings: readonly number[] = [],
): boolean {
  const lines = texts.map(text => lineOf(text))
  return isBesideSure(
    lines,
    { leads: lines.map(findLead), chances: [...chances] },
    1,
    k => headings.includes(k),
    SURE,
  )
}

const orders = 'Orders. We keep what you ordered for ten years.'
const parcels = 'Parcels. We tell the post where you live.'
const text = 'And so we do with everything that you send back to us in its box'

test('a lead is beside a sure one before or behind it', () => {
  expect(isBeside([orders, parcels], [0.9, 0.3])).toBe(true)
  expect(isBeside([text, parcels, text, orders], [0, 0.3, 0, 0.9])).toBe(true)
})

test('not beside one that is unsure, of another look, too far away, or behind a heading', () => {
  expect(isBeside([orders, parcels], [0.4, 0.3])).toBe(false)
  expect(isBeside(['Orders: we keep what you ordered for ten years.', parcels], [0.9, 0.3])).toBe(
    false,
  )
  expect(
    isBeside(
      [text, parcels, ...Array<string>(6).fill(text), orders],
      [0, 0.3, 0, 0, 0, 0, 0, 0, 0.9],
    ),
  ).toBe(false)
  expect(isBeside([text, parcels, 'What we keep', orders], [0, 0.3, 0, 0.9], [2])).toBe(false)
})

test('the nearest of its look decides', () => {
  expect(isBeside([text, parcels, orders, orders], [0, 0.3, 0.1, 0.9])).toBe(false)
})
