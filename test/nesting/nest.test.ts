import { describe, expect, test } from 'vitest'
import { nest } from '../../src/nesting/nest.js'
import { headsOf } from './heads.js'
import type { Item } from './heads.js'

/** The depths of the headings among some lines, each behind some text unless it is given so. */
function depths(...items: readonly Item[]): number[] {
  const { heads, lines } = headsOf(...items)
  nest(heads, lines, new Set())
  return heads.map(({ depth }) => depth)
}
const withText = (...items: readonly string[]): string[] =>
  items.flatMap(item => [item, 'text We keep what you tell us no longer than we need it.'])

describe('headings nest', () => {
  test('by dotted numbers', () => {
    expect(
      depths(
        ...withText('line 1. Orders', 'line 1.1 Names', 'line 1.2 Addresses', 'line 2. Rights'),
      ),
    ).toEqual([1, 2, 2, 1])
    expect(
      depths(
        ...withText('bold 1. Данные', 'bold 1.1. Имя', 'bold 1.1.1. Отчество', 'bold 2. Права'),
      ),
    ).toEqual([1, 2, 3, 1])
  })

  test('by tags', () => {
    expect(depths(...withText('h2 Aims', 'h3 Orders', 'h3 Letters', 'h2 Rights'))).toEqual([
      1, 2, 2, 1,
    ])
    expect(depths(...withText('h1 Amaç', 'h2 Sipariş', 'h3 Mektup', 'h1 Haklar'))).toEqual([
      1, 2, 3, 1,
    ])
  })

  test('by the families of their numbers', () => {
    expect(
      depths(...withText('line 一、收集', 'line （一）姓名', 'line （二）地址', 'line 二、权利')),
    ).toEqual([1, 2, 2, 1])
  })

  test('run-in ones below blocks, blocks never below run-in ones', () => {
    expect(
      depths(
        'h2 Letters',
        'run-in Mail: we send it by post. It takes a day.',
        'run-in Parcels: we send them by boat. It takes a week.',
        'h2 Rights',
      ),
    ).toEqual([1, 2, 2, 1])
  })

  test('not at all where all are alike', () => {
    expect(depths(...withText('h2 Aims', 'h2 Orders', 'h2 Rights'))).toEqual([1, 1, 1])
  })

  test('at depth 1 where there is one', () => {
    expect(depths('h4 2.3 Rights', 'text You may ask.')).toEqual([1])
    expect(depths()).toEqual([])
  })

  test('by a printed table of contents where they look alike', () => {
    const [outer, inner] = [{ type: 'list' }, { type: 'list' }] as const
    const titles: [string, number][] = [
      ['Orders', 1],
      ['Names', 2],
      ['Addresses', 2],
      ['Rights', 1],
    ]
    const { lines, heads } = headsOf(
      ...titles.map(([title]): Item => `text ${title}`),
      ...withText(...titles.map(([title]) => `h2 ${title}`)),
    )
    titles.forEach(([, level], i) => {
      lines[i]!.leaf.path = level === 1 ? [outer] : [outer, inner]
    })
    nest(heads, lines, new Set([0, 1, 2, 3]))
    expect(heads.map(({ depth }) => depth)).toEqual([1, 2, 2, 1])
  })
})
