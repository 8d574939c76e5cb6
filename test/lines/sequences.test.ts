import { describe, expect, test } from 'vitest'
import { readSequences, readingAt } from '../../src/lines/sequences.js'
import { lineOf } from './lines.js'

/** A line each: the number as it is read, then what is known of its place. '' for a line without a number. */
function readings(...lines: string[]): string[] {
  const sequences = readSequences(lines.map(line => lineOf(line)))
  return lines.map((_, i) => {
    const reading = readingAt(sequences, i)
    if (!reading) return ''
    const { family, value, follows, acrossText, adjacent, next } = reading
    return [
      `${family} ${value}`,
      follows && 'follows',
      acrossText && 'across text',
      adjacent && 'adjacent',
      next !== undefined && `next ${next}`,
    ]
      .filter(Boolean)
      .join(', ')
  })
}

describe('numbers of a document', () => {
  test('that stand alone follow nothing', () => {
    expect(readings('1. Cookies')).toEqual(['1. 1'])
    expect(readings('4. Cookies', 'prose')).toEqual(['1. 4', ''])
  })

  test('one below the other are items', () => {
    expect(readings('1. Names', '2. Addresses', '3. Numbers')).toEqual([
      '1. 1, follows, adjacent, next 1',
      '1. 2, follows, adjacent, next 2',
      '1. 3, follows, adjacent',
    ])
  })

  test('with text between them are headings', () => {
    expect(readings('1. Cookies', 'prose', '2. Security', 'prose')).toEqual([
      '1. 1, follows, across text, next 2',
      '',
      '1. 2, follows, across text',
      '',
    ])
  })

  test('may have a neighbour of either kind', () => {
    expect(readings('1. Cookies', '2. Security', 'prose', '3. Contact')).toEqual([
      '1. 1, follows, adjacent, next 1',
      '1. 2, follows, across text, adjacent, next 3',
      '',
      '1. 3, follows, across text',
    ])
  })

  test('that leave one out, or come back, follow nothing, and yet the family goes on', () => {
    expect(readings('1. Cookies', '3. Security')).toEqual(['1. 1, next 1', '1. 3'])
    expect(readings('2. Cookies', '1. Security')).toEqual(['1. 2, next 1', '1. 1'])
    expect(readings('1. Cookies', '1. Security')).toEqual(['1. 1, next 1', '1. 1'])
  })

  test('know the line where their run began', () => {
    const lines = [
      '1. Cookies',
      '(a) Ours',
      '2. Security',
      '(b) Others',
      '1. Contact',
      '2. Changes',
      'prose',
      '4. Rights',
    ].map(text => lineOf(text))
    const sequences = readSequences(lines)
    expect(lines.map((_, i) => readingAt(sequences, i)?.start)).toEqual([
      0,
      1,
      0,
      1,
      4,
      4,
      undefined,
      7,
    ])
  })

  test('of two families go on by themselves', () => {
    expect(readings('1. Cookies', 'a) ours', 'b) of others', '2. Security')).toEqual([
      '1. 1, follows, across text, next 3',
      'a) 1, follows, adjacent, next 2',
      'a) 2, follows, adjacent',
      '1. 2, follows, across text',
    ])
  })

  test('of as many parts are one family', () => {
    expect(readings('1.1 Ours', '1.2 Of others', '1.2.1 Of partners')).toEqual([
      '1.1/2 1, follows, adjacent, next 1',
      '1.1/2 2, follows, adjacent',
      '1.1/3 1',
    ])
  })
})

describe('a letter that is a Roman number too', () => {
  const families = (...lines: string[]): string[] =>
    readings(...lines).map(reading => reading.split(',')[0]!)

  test('is read as the one that goes on', () => {
    expect(families('h) Cookies', 'i) Security', 'j) Contact')).toEqual(['a) 8', 'a) 9', 'a) 10'])
    expect(families('i) Cookies', 'ii) Security', 'iii) Contact')).toEqual(['i) 1', 'i) 2', 'i) 3'])
    expect(families('iv) Cookies', 'v) Security')).toEqual(['i) 4', 'i) 5'])
  })

  test('begins a sequence where it is a first number', () => {
    expect(families('a) Cookies', 'prose', 'i) Security')).toEqual(['a) 1', '', 'i) 1'])
  })

  test('is the first of its readings where nothing tells', () => {
    expect(families('v) Cookies')).toEqual(['i) 5'])
  })
})

describe('plain figures set in several ways', () => {
  const read = (...lines: string[]): string[] =>
    readings(...lines).map(reading => reading.split(',')[0]!)

  test('are one sequence', () => {
    expect(readings('1. Mail', 'prose', '2- Post', 'prose', '3) Stamps', 'prose')).toEqual([
      '1. 1, follows, across text, next 2',
      '',
      '1. 2, follows, across text, next 4',
      '',
      '1. 3, follows, across text',
      '',
    ])
    expect(read('1- Amaç', '2. Kapsam', '3 Haklar', '4- Son')).toEqual([
      '1- 1',
      '1- 2',
      '1- 3',
      '1- 4',
    ])
  })

  test('begin a sequence of their own with a first number', () => {
    expect(read('1. Mail', '1) Post', '2) Stamps', '2. Parcels')).toEqual([
      '1. 1',
      '1) 1',
      '1) 2',
      '1. 2',
    ])
  })

  test('stay in their own where it has begun', () => {
    expect(read('1) Mail', '1. Post', '2) Stamps', '3. Parcels')).toEqual([
      '1) 1',
      '1. 1',
      '1) 2',
      '1. 3',
    ])
  })

  test('are not one where a number is left out', () => {
    expect(read('1. Mail', '3) Post')).toEqual(['1. 1', '1) 3'])
  })

  test('are not one with brackets all round, letters or other signs', () => {
    expect(read('1. Mail', '(2) Post')).toEqual(['1. 1', '(1) 2'])
    expect(read('1. Mail', 'b. Post')).toEqual(['1. 1', 'a. 2'])
    expect(read('一、邮件', '2、邮票')).toEqual(['一、 1', '1. 2'])
    expect(read('1. Mail', '1.2 Post')).toEqual(['1. 1', '1.1/2 2'])
  })
})
