import { describe, expect, test } from 'vitest'
import { cutTopics, cutUnmarked } from '../../src/topics/cut-topics.js'
import { cutParts } from '../../src/sections/part.js'
import { lineOf } from '../lines/lines.js'
import type { Head } from '../../src/headings/head.js'
import type { Container } from '../../src/read/leaf.js'
import type { Line } from '../../src/lines/line.js'

const WORDS = { cookies: 'cookies', password: 'security', guardian: 'children', rest: '' }
const { rest: _, ...words } = WORDS

/** A paragraph of so many columns that speaks of something: 'cookies', 'password' or 'guardian'; 'rest' is of no label. */
const about = (word: keyof typeof WORDS, width = 200, block?: Container): Line =>
  lineOf(`${word} ${'and so on '.repeat(100)}`.slice(0, width - 1) + '.', {
    words,
    ...(block && { block }),
  })
/** The paragraphs of each topic, counted from 0. */
const topics = (...lines: Line[]): number[][] =>
  cutTopics(lines).map(({ lines: own }) => own.map(line => lines.indexOf(line)))

describe('text without headings', () => {
  test('is cut where it begins to speak of something else', () => {
    expect(
      topics(
        about('cookies'),
        about('cookies'),
        about('password'),
        about('password'),
        about('guardian'),
      ),
    ).toEqual([[0, 1], [2, 3], [4]])
  })

  test('gives unmarked sections of the first depth', () => {
    expect(cutTopics([about('cookies', 400), about('password', 400)])).toMatchObject([
      { basis: 'topic', confidence: 0.5, depth: 1, parent: undefined },
      { basis: 'topic', confidence: 0.5, depth: 1 },
    ])
  })

  test('goes on through what has no label', () => {
    expect(
      topics(about('cookies'), about('rest'), about('rest'), about('cookies'), about('password')),
    ).toEqual([[0, 1, 2, 3], [4]])
  })

  test('begins with what has no label', () => {
    expect(topics(about('rest'), about('rest'), about('cookies'), about('password'))).toEqual([
      [0, 1, 2],
      [3],
    ])
  })

  test('goes on with what its topic spoke of before', () => {
    expect(
      topics(
        about('cookies'),
        about('password'),
        about('password', 20),
        about('password'),
        about('cookies'),
      ),
    ).toEqual([[0], [1, 2, 3], [4]])
  })

  test('is not cut for a word in passing', () => {
    expect(topics(about('cookies', 400), about('password', 25), about('cookies', 400))).toEqual([
      [0, 1, 2],
    ])
  })

  test('is cut for a few words that the next paragraph with a label goes on with', () => {
    expect(
      topics(
        about('cookies', 400),
        about('password', 25),
        about('rest'),
        about('rest'),
        about('password', 400),
      ),
    ).toEqual([[0], [1, 2, 3, 4]])
    // three paragraphs on it is too late: what was spoken of once is a part of the topic
    expect(
      topics(
        about('cookies', 400),
        about('password', 25),
        about('rest'),
        about('rest'),
        about('rest'),
        about('password', 400),
      ),
    ).toEqual([[0, 1, 2, 3, 4, 5]])
  })

  test('has topics of 60 columns and more', () => {
    expect(topics(about('cookies', 59), about('password', 400), about('guardian', 400))).toEqual([
      [0, 1],
      [2],
    ])
    expect(topics(about('cookies', 60), about('password', 400), about('guardian', 400))).toEqual([
      [0],
      [1],
      [2],
    ])
  })

  test('may begin a topic with 30 columns, not with less', () => {
    expect(topics(about('cookies', 800), about('password', 30))).toEqual([[0], [1]])
    expect(topics(about('cookies', 800), about('password', 29))).toEqual([[0, 1]])
  })

  test('of less than 800 columns is not cut at all', () => {
    expect(topics(about('cookies', 400), about('password', 399))).toEqual([])
    expect(topics(about('cookies', 400), about('password', 400))).toEqual([[0], [1]])
  })

  test('counts a list once', () => {
    const [list, other]: Container[] = [{ type: 'list' }, { type: 'list' }]
    expect(
      topics(
        about('cookies', 150, list),
        about('cookies', 150, list),
        about('password', 150, other),
        about('password', 150, other),
      ),
    ).toEqual([])
  })

  test('is cut between lists and tables, never within', () => {
    const list: Container = { type: 'list' }
    const other: Container = { type: 'list' }
    expect(
      topics(
        about('cookies', 300, list),
        about('password', 200, list),
        about('cookies', 300, list),
        about('password', 400, other),
      ),
    ).toEqual([[0, 1, 2], [3]])
  })

  test('speaks mainly of what more of its letters say, wherever they stand', () => {
    const both = (text: string): Line =>
      lineOf(`${text} ${'and so on '.repeat(40)}`, {
        words: { cookies: 'cookies', password: 'security', another: 'security' },
      })
    expect(
      topics(
        about('cookies', 400),
        both('cookies, a password and another'),
        about('password', 400),
      ),
    ).toEqual([[0], [1, 2]])
    expect(
      topics(
        about('cookies', 400),
        both('a password, and so on and on: cookies'),
        about('password', 400),
      ),
    ).toEqual([[0], [1, 2]])
  })

  test('speaks mainly of what comes first where two say as much', () => {
    const both = lineOf(`a password or a guardian ${'and so on '.repeat(40)}`, { words })
    expect(topics(about('password', 400), both, about('guardian', 400))).toEqual([[0, 1], [2]])
  })

  test('counts what stands in headings and other marks for nothing', () => {
    const numbered = lineOf(`cookies ${'and so on '.repeat(40)}`, {
      words: { cookies: 'numbering' },
    })
    expect(topics(about('password', 500), numbered)).toEqual([[0, 1]])
  })
})

describe('a document with next to no headings', () => {
  const heading = lineOf('Contact')
  const document = (
    before: Line[],
    after: Line[],
    title = -1,
  ): { preamble: number[]; parts: number[][] } => {
    const lines = [...before, heading, ...after]
    const head: Head = {
      at: before.length,
      line: heading,
      title: 'Contact',
      reading: undefined,
      rank: 2,
      basis: 'tag',
      confidence: 1,
      depth: 1,
    }
    const { preamble, parts } = cutUnmarked(cutParts(lines, [head], title), lines, title)
    return {
      preamble: preamble.map(line => lines.indexOf(line)),
      parts: parts.map(part => part.lines.map(line => lines.indexOf(line))),
    }
  }

  test('has topics before its first heading', () => {
    expect(document([about('cookies', 400), about('password', 400)], [])).toEqual({
      preamble: [],
      parts: [[0], [1], [2]],
    })
  })

  test('keeps its title out of them', () => {
    expect(
      document([lineOf('Privacy policy'), about('cookies', 400), about('password', 400)], [], 0),
    ).toEqual({ preamble: [0], parts: [[1], [2], [3]] })
  })

  test('has a preamble if most of its text stands behind the first heading', () => {
    const before = [about('cookies', 400), about('password', 400)]
    expect(
      document(before, [
        about('guardian', 400),
        about('guardian', 400),
        about('guardian', 400),
        about('guardian', 400),
      ]),
    ).toEqual({ preamble: [0, 1], parts: [[2, 3, 4, 5, 6]] })
    expect(document(before, [about('guardian', 400), about('guardian', 400)]).parts).toEqual([
      [0],
      [1],
      [2, 3, 4],
    ])
  })

  test('is left as it is where there is nothing to cut', () => {
    expect(document([about('cookies', 100)], [])).toEqual({ preamble: [0], parts: [[1]] })
  })
})
