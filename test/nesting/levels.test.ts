import { describe, expect, test } from 'vitest'
import { DEEPEST, Levels } from '../../src/nesting/levels.js'
import { factsOf } from '../../src/nesting/heading-facts.js'
import { facts, headsOf } from './heads.js'
import type { Item } from './heads.js'
import type { Region } from '../../src/read/leaf.js'
import type { Choice } from '../../src/nesting/levels.js'

/** The choices of the last heading, behind the others at the depths that their indents tell. */
function choicesOf(...indented: readonly string[]): Choice[] {
  const items: Item[] = indented.map(item => item.trimStart())
  const depths = indented.map(item => (item.length - item.trimStart().length) / 2 + 1)
  const headings = facts(items)
  const levels = new Levels()
  headings.slice(0, -1).forEach((own, i) => {
    levels.add(own, depths[i]!)
  })
  return levels.choices(headings.at(-1)!, headings.length - 1)
}
const depthsOf = (...indented: readonly string[]): number[] =>
  choicesOf(...indented).map(({ depth }) => depth)
const titleOf = (choice: Choice | undefined, which: 'parent' | 'last' | 'top'): string =>
  choice?.[which]?.head.title ?? ''

describe('the places that a heading may take', () => {
  test('are the top alone, for the first', () => {
    const [first, ...others] = choicesOf('h2 Çerezler')
    expect(first).toMatchObject({ depth: 1, closes: 0, cutsRun: false, at: 0 })
    expect(first!.level).toBeUndefined()
    expect(first!.parent).toBeUndefined()
    expect(first!.top).toBeUndefined()
    expect(others).toEqual([])
  })

  test('are every open level, the highest first, and one below the last heading', () => {
    const choices = choicesOf('h1 Cookies', '  h2 Ours', '    h3 Sessions', 'bold Tools')
    expect(choices.map(({ depth }) => depth)).toEqual([1, 2, 3, 4])
    expect(choices.map(({ level }) => level !== undefined)).toEqual([true, true, true, false])
    expect(choices.map(({ closes }) => closes)).toEqual([2, 1, 0, 0])
    expect(choices.map(c => titleOf(c, 'last'))).toEqual(['Cookies', 'Ours', 'Sessions', ''])
    expect(choices.map(c => titleOf(c, 'parent'))).toEqual(['', 'Cookies', 'Ours', 'Sessions'])
    expect(choices.map(c => titleOf(c, 'top'))).toEqual(Array(4).fill('Sessions'))
  })

  test('are no levels that a later heading has closed', () => {
    const choices = choicesOf(
      'h1 Cookies',
      '  h2 Ours',
      '    h3 Sessions',
      'h1 Contact',
      'bold Tools',
    )
    expect(choices.map(({ depth }) => depth)).toEqual([1, 2])
    expect(choices.map(c => titleOf(c, 'parent'))).toEqual(['', 'Contact'])
    expect(choices[0]!.level!.siblings.map(own => own.head.title)).toEqual(['Cookies', 'Contact'])
  })

  test('are none below a run-in heading, but for a run-in heading', () => {
    const above = ['h2 Cookies', '  run-in Ours: they keep you signed in']
    expect(depthsOf(...above, 'bold Others')).toEqual([1, 2])
    expect(depthsOf(...above, 'run-in Others: they count visits')).toEqual([1, 2, 3])
  })

  test('are none below a dotted number for the whole one behind it', () => {
    const above = ['line 1. Cookies', '  line 1.5 Others']
    expect(depthsOf(...above, 'line 2. Security')).toEqual([1, 2])
    // what is no such number may hang there
    expect(depthsOf(...above, 'line 3. Security')).toEqual([1, 2, 3])
    expect(depthsOf(...above, 'line 1. Sessions')).toEqual([1, 2, 3])
    expect(depthsOf(...above, 'line (2) Sessions')).toEqual([1, 2, 3])
    expect(depthsOf(...above, 'line 1.5.1 Sessions')).toEqual([1, 2, 3])
    expect(depthsOf(...above, 'line Sessions')).toEqual([1, 2, 3])
    // behind a whole one, too
    expect(depthsOf('line 1. Cookies', 'line 2. Security')).toEqual([1, 2])
  })

  test('are no deeper than the deepest section', () => {
    const above = Array.from({ length: DEEPEST }, (_, i) => `${'  '.repeat(i)}bold Level ${i}`)
    expect(depthsOf(...above, 'bold Next')).toEqual([1, 2, 3, 4, 5, 6])
    expect(depthsOf(...above.slice(1).map(item => item.slice(2)), 'bold Next')).toEqual([
      1, 2, 3, 4, 5, 6,
    ])
    expect(depthsOf(...above.slice(2).map(item => item.slice(4)), 'bold Next')).toHaveLength(5)
  })
})

describe('a place that cuts a run', () => {
  const headings = facts(['line 1. Aims', 'line (a) Orders', 'line Letters', 'line (b) Mail'])
  const at = (i: number): boolean[] => {
    const levels = new Levels()
    levels.add(headings[0]!, 1)
    levels.add(headings[1]!, 2)
    return levels.choices(headings[i]!, i).map(({ cutsRun }) => cutsRun)
  }

  test('closes a level whose numbers go on behind it', () => {
    expect(at(2)).toEqual([true, false, false])
  })

  test('does not where they have come to their end', () => {
    expect(at(3)).toEqual([false, false, false])
  })
})

describe('an open level', () => {
  test('knows the numbers, tags and looks of its headings', () => {
    const headings = facts(['h2 1. Veriler', 'h2 2. Amaçlar', 'bold Haklar', 'h2 3) İletişim'])
    const levels = new Levels()
    for (const own of headings) levels.add(own, 1)
    const { level } = levels.choices(headings[0]!, 4)[0]!
    expect(level).toMatchObject({ numbered: 3, siblings: headings })
    expect(Object.fromEntries(level!.families)).toEqual({ '1.': 3 }) // the families are mixed
    expect(level!.looks.get(headings[0]!.look)).toBe(3)
    expect(level!.looks.get(headings[2]!.look)).toBe(1)
  })

  test('begins anew below another heading', () => {
    const [first, second, third, fourth] = facts(['h1 A b', 'h2 1. One', 'h1 C d', 'h2 1. Two'])
    const levels = new Levels()
    levels.add(first!, 1)
    levels.add(second!, 2)
    levels.add(third!, 1)
    levels.add(fourth!, 2)
    const { level } = levels.choices(second!, 4)[1]!
    expect(level!.siblings).toEqual([fourth])
    expect(level!.numbered).toBe(1)
  })
})

describe('a heading that opens and closes what is below it', () => {
  const page: Region = { parent: undefined, role: 'page', name: '', hidden: false }
  const details = (parent: Region): Region => ({ ...page, parent, role: 'details' })
  const [outer, other] = [details(page), details(page)]
  const inner = details(outer)

  /** Depths left to the last of some headings, each in a region; those before it hang as deep as their details do. */
  const depthsIn = (
    ...items: readonly (readonly [item: Item, region: Region, depth: number])[]
  ): number[] => {
    const given = headsOf(...items.map(([item]) => item))
    given.heads.forEach(({ line }, i) => {
      Object.assign(line.leaf, { region: items[i]![1], caption: items[i]![1] !== page })
    })
    const headings = factsOf(given.heads, given.lines, new Set())
    const levels = new Levels()
    headings.slice(0, -1).forEach((own, i) => {
      levels.add(own, items[i]![2])
    })
    return levels.choices(headings.at(-1)!, headings.length - 1).map(({ depth }) => depth)
  }

  test('holds what is in it', () => {
    expect(depthsIn(['line Cookies', outer, 1], ['line Ours', inner, 0])).toEqual([2])
    expect(
      depthsIn(
        ['line Cookies', outer, 1],
        ['line Ours', inner, 2],
        ['line Yours', details(outer), 0],
      ),
    ).toEqual([2])
  })

  test('holds what is in it as deep as sections can be', () => {
    const regions = Array.from({ length: DEEPEST }).reduce<Region[]>(
      around => [...around, details(around.at(-1) ?? page)],
      [],
    )
    const nested = regions.map((region, i) => [`line Part ${i}`, region, i + 1] as const)
    expect(depthsIn(...nested, ['line Last', details(regions.at(-1)!), 0])).toEqual([
      1, 2, 3, 4, 5, 6,
    ])
  })

  test('holds nothing outside of it', () => {
    expect(depthsIn(['line Cookies', outer, 1], ['h4 Contact', page, 0])).toEqual([1])
    expect(
      depthsIn(['line Cookies', outer, 1], ['line Ours', inner, 2], ['line Contact', other, 0]),
    ).toEqual([1])
  })
})
