import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parsePolicy } from '../src/parse-policy.js'
import { sectionsOf } from '../src/views/walk.js'
import { describePolicy } from './support/describe-policy.js'
import { fixtures } from './support/fixtures.js'
import { readOutline } from './support/read-outline.js'

/**
 * Every fixture has two outlines beside it. NAME.outline is what a careful reader makes of the document; it is written by
 * hand. NAME.parsed is what the library makes of it; `UPDATE_PARSED=1 npm test` writes it anew, and its changes are to be
 * reviewed like code. Where the two differ, the library is wrong.
 */
const files = fixtures.map(({ name }) => join('fixtures', name))

/** Over all fixtures together at least this share of a reader's headings, parents and first labels must be found. */
const LEAST = { headings: 0.93, depths: 0.85, labels: 0.85 }

const plain = (text: string): string =>
  text
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase()
const parse = (file: string): ReturnType<typeof parsePolicy> => parsePolicy(readFileSync(file))

test('each language has at least three fixtures of different make', () => {
  for (const language of ['zh', 'ru', 'tr', 'sq', 'en'])
    expect(files.filter(f => f.includes(`/${language}/`)).length).toBeGreaterThanOrEqual(3)
})

describe.each(files)('%s', file => {
  test('comes out as reviewed', () => {
    const parsed = file.replace(/\.\w+$/, '.parsed')
    const described = describePolicy(parse(file))
    if (process.env['UPDATE_PARSED']) writeFileSync(parsed, described)
    expect(existsSync(parsed), `${parsed} is missing: UPDATE_PARSED=1 npm test writes it`).toBe(
      true,
    )
    expect(described).toBe(readFileSync(parsed, 'utf8'))
  })

  test('has the title, date and language that a reader sees', () => {
    const expected = readOutline(readFileSync(file.replace(/\.\w+$/, '.outline'), 'utf8'))
    const policy = parse(file)
    expect({
      title: plain(policy.title ?? ''),
      updated: policy.updated?.date,
      language: policy.language,
    }).toEqual({
      title: plain(expected.title ?? ''),
      updated: expected.updated,
      language: expected.language,
    })
  })
})

test('agrees with the reader over all fixtures', () => {
  let [wanted, found, extra, depths, labels] = [0, 0, 0, 0, 0]
  for (const file of files) {
    const expected = readOutline(
      readFileSync(file.replace(/\.\w+$/, '.outline'), 'utf8'),
    ).sections.filter(s => s.heading)
    const sections = [...sectionsOf(parse(file))].filter(s => s.title)
    wanted += expected.length
    let from = 0
    for (const {
      heading,
      depth,
      labels: [first],
    } of expected) {
      const at = sections.findIndex(
        (s, i) =>
          (i >= from && plain(`${s.number ?? ''} ${s.title}`) === plain(heading)) ||
          (i >= from && plain(s.title) === plain(heading)),
      )
      if (at < 0) continue
      found++
      extra += at - from
      from = at + 1
      if (sections[at]!.depth === depth) depths++
      if (sections[at]!.labels[0]?.id === first) labels++
    }
    extra += sections.length - from
  }
  const figures = {
    headings: (2 * found) / (wanted + found + extra),
    depths: depths / found,
    labels: labels / found,
  }
  console.log(
    `fixtures: ${fixtures.length}, headings ${wanted}: F1 ${figures.headings.toFixed(3)}, depth ${figures.depths.toFixed(3)}, first label ${figures.labels.toFixed(3)}`,
  )
  expect(figures.headings).toBeGreaterThan(LEAST.headings)
  expect(figures.depths).toBeGreaterThan(LEAST.depths)
  expect(figures.labels).toBeGreaterThan(LEAST.labels)
})
