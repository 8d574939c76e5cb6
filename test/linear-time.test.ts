import { expect, test } from 'vitest'
import { parsePolicy } from '../src/parse-policy.js'
import { assignDepths } from '../src/nesting/assign-depths.js'
import { readSequences, readingAt } from '../src/lines/sequences.js'
import { toChunks } from '../src/views/to-chunks.js'
import { toRows } from '../src/views/to-rows.js'
import { lineOf } from './lines/lines.js'
import { isLinear } from './support/is-linear.js'
import type { Head } from '../src/headings/head.js'

const parsed = (source: string) => () => parsePolicy(source, { format: 'html' })
const dated = (source: string) => () => parsePolicy(source, { format: 'markdown' })

test.each<[what: string, prepare: (size: number) => () => unknown, size: number]>([
  ['a paragraph of marks', size => parsed(`<p>${'<b>a</b> <i>c</i> '.repeat(size)}`), 1000],
  ['bold type around links', size => parsed(`<p><b>${'<a href=1>a</a> '.repeat(size)}`), 1500],
  [
    'chunks of one long list',
    size => {
      const policy = parsePolicy(
        `<h1>Privacy policy</h1><h2>Cookies</h2><ul>${`<li>${'we use cookies and data '.repeat(4)}</li>`.repeat(size)}</ul>`,
      )
      return () => toChunks(policy)
    },
    400,
  ],
  [
    'rows of one long list',
    size => {
      const policy = parsePolicy(`<ul>${'<li>we use cookies</li>'.repeat(size)}</ul>`)
      return () => toRows(policy, 'blocks')
    },
    2000,
  ],
  [
    'months without a year behind one label',
    size => dated(`Privacy policy\n\nLast updated: ${'may june '.repeat(size)}`),
    1000,
  ],
  [
    'labels without a date',
    size => dated(`# Privacy policy\n\n${'last updated '.repeat(size)}`),
    1000,
  ],
  [
    'labels and dates of something else',
    size => dated(`# Privacy policy\n\n${'the law, effective 1 may 2020 '.repeat(size)}`),
    500,
  ],
  [
    'dates in front of one label',
    size => dated(`# 隐私政策\n\n${'自2020年1月1日'.repeat(size)}起施行`),
    500,
  ],
  [
    'the depths of numbers without end',
    size => {
      const lines = Array.from({ length: size }, (_, i) => lineOf(`${(i % 900) + 1}. Cookies`))
      const sequences = readSequences(lines)
      return () => {
        assignDepths(
          lines.map((line, at): Head => ({
            at,
            line,
            title: line.text,
            reading: { ...readingAt(sequences, at)!, value: at + 1 },
            rank: 0,
            basis: 'line',
            confidence: 1,
            depth: 0,
          })),
        )
      }
    },
    5000,
  ],
])(
  '%s: time by the length, not by its square',
  (_, prepare, size) => {
    expect(isLinear(prepare, size)).toBe(true)
  },
  60_000,
)
