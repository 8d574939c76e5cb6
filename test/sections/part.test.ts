import { expect, test } from 'vitest'
import { cutParts } from '../../src/sections/part.js'
import { lineOf } from '../lines/lines.js'
import type { Head } from '../../src/headings/head.js'

/** Lines as they come; headings as `depth title`, everything else prose. */
function cut(...texts: string[]): {
  title: string | undefined
  preamble: string[]
  parts: string[]
} {
  const lines = texts.map(text => lineOf(text))
  const heads = texts.flatMap((text, at): Head[] =>
    /^\d /.test(text)
      ? [
          {
            at,
            line: lines[at]!,
            title: text.slice(2),
            reading: undefined,
            rank: 0,
            basis: 'bold',
            confidence: 0.75,
            depth: Number(text[0]),
          },
        ]
      : [],
  )
  const { title, preamble, parts } = cutParts(lines, heads, texts.indexOf('title'))
  return {
    title: title?.leaf.text.value,
    preamble: preamble.map(line => line.leaf.text.value),
    parts: parts.map(
      ({ head, basis, confidence, depth, parent, lines: own }) =>
        `${head!.title} ${basis} ${confidence} ${depth} in ${parent?.head!.title ?? 'none'}: ${own.map(line => line.leaf.text.value).join(', ')}`,
    ),
  }
}

test('a section has its heading and the lines up to the next, of whatever depth', () => {
  expect(cut('1 A', 'a', 'b', '2 B', 'c', '1 C')).toEqual({
    title: undefined,
    preamble: [],
    parts: [
      'A bold 0.75 1 in none: 1 A, a, b',
      'B bold 0.75 2 in A: 2 B, c',
      'C bold 0.75 1 in none: 1 C',
    ],
  })
})

test('what stands before the first heading is the preamble, the title among it', () => {
  expect(cut('title', 'a', '1 A')).toEqual({
    title: 'title',
    preamble: ['title', 'a'],
    parts: ['A bold 0.75 1 in none: 1 A'],
  })
})

test('without a heading all of it is', () => {
  expect(cut('a', 'b')).toEqual({ title: undefined, preamble: ['a', 'b'], parts: [] })
})

test('a section stands in the last one that is less deep', () => {
  const parents = cut('1 A', '2 B', '3 C', '2 D', '3 E', '1 F', '3 G', '2 H').parts.map(part =>
    part.replace(/ bold.*in (\w+):.*/, ' in $1'),
  )
  expect(parents).toEqual([
    'A in none',
    'B in A',
    'C in B',
    'D in A',
    'E in D',
    'F in none',
    'G in F',
    'H in F',
  ])
})
