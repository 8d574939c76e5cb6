import { describe, expect, test } from 'vitest'
import { levelFeatures } from '../../src/nesting/level-features.js'
import { Levels } from '../../src/nesting/levels.js'
import { facts } from './heads.js'
import type { Item } from './heads.js'

/** What a feature says of every place of the last heading; the depths of the others are given. */
function values(feature: string, depths: readonly number[], items: readonly Item[]): number[] {
  const headings = facts(items)
  const at = depths.length
  const levels = new Levels()
  depths.forEach((depth, i) => {
    levels.add(headings[i]!, depth)
  })
  return levels.choices(headings[at]!, at).map(choice => Number(levelFeatures[feature]!(choice)))
}

describe('the number of a heading', () => {
  test('is the next of a level', () => {
    const above = ['line 1. Aims', 'line (a) Orders']
    expect(values('nextNumber', [1, 2], [...above, 'line 2. Rights'])).toEqual([1, 0, 0])
    expect(values('nextNumber', [1, 2], [...above, 'line (b) Rights'])).toEqual([0, 1, 0])
    expect(values('nextNumber', [1, 2], [...above, 'line 3. Rights'])).toEqual([0, 0, 0])
  })

  test('comes again in a level', () => {
    const above = ['line 1. Aims', 'line (a) Orders']
    expect(values('numberAgain', [1, 2], [...above, 'line 1. Rights'])).toEqual([1, 0, 0])
    expect(values('numberAgain', [1, 2], [...above, 'line 2. Rights'])).toEqual([0, 0, 0])
  })

  test('is of another family than those of a level, or has none beside it', () => {
    const items = ['line Aims', 'line 1. Orders', 'line (a) Rights']
    expect(values('otherFamily', [1, 2], items)).toEqual([0, 1, 0])
    expect(values('numberBesideNone', [1, 2], items)).toEqual([1, 0, 0])
  })

  test('extends the path of what it hangs below', () => {
    const above = ['line 2. Aims', 'line 2.1 Orders']
    expect(values('extendsPath', [1, 2], [...above, 'line 2.2 Rights'])).toEqual([0, 1, 0])
    expect(values('extendsPath', [1, 2], [...above, 'line 2.1.1 Rights'])).toEqual([0, 1, 1])
    expect(values('extendsPath', [1, 2], [...above, 'line 3.1 Rights'])).toEqual([0, 0, 0])
  })

  test('goes on in a path', () => {
    const above = ['line 2. Aims', 'line 2.1 Orders']
    expect(values('samePath', [1, 2], [...above, 'line 2.2 Rights'])).toEqual([0, 1, 0])
    expect(values('samePath', [1, 2], [...above, 'line 3.1 Rights'])).toEqual([0, 0, 0])
    expect(values('topPath', [1, 2], [...above, 'line 3.1 Rights'])).toEqual([1, 0, 0])
  })

  test('is a first one, of a family that begins once or again', () => {
    const once = ['line A b', 'line (a) Orders']
    expect(values('firstOnce', [1], once)).toEqual([0, 1])
    expect(values('firstRestarting', [1], once)).toEqual([0, 0])
    const again = [...once, 'line C d', 'line (a) Letters']
    expect(values('firstOnce', [1], again)).toEqual([0, 0])
    expect(values('firstRestarting', [1], again)).toEqual([0, 1])
    expect(values('notFirst', [1], ['line A b', 'line (b) Orders'])).toEqual([0, 1])
  })
})

describe('the look of a heading', () => {
  test('is that of a level’s last, or of an earlier one, or of none', () => {
    const items = ['h2 Aims', 'bold Orders', 'h2 Rights']
    expect(values('sameLook', [1, 2], items)).toEqual([1, 0, 0])
    expect(values('earlierLook', [1, 1], items)).toEqual([1, 0])
    expect(values('otherLook', [1, 2], items)).toEqual([0, 1, 0])
    expect(values('newLook', [1, 2], items)).toEqual([0, 0, 0])
    expect(values('oldLook', [1, 2], items)).toEqual([0, 0, 1])
  })

  test('of a level counts the more, the more have it', () => {
    const alike = (n: number): number =>
      values('alike', Array<number>(n).fill(1), Array<string>(n + 1).fill('h2 Aims'))[0]!
    expect(alike(2)).toBeGreaterThan(alike(1))
    expect(alike(40)).toBe(1)
  })

  test('is heavier than that of its parent', () => {
    expect(values('heavierThanParent', [1], ['line Aims', 'bold Rights'])).toEqual([0, 1])
    expect(values('heavierThanParent', [1], ['bold Aims', 'line Rights'])).toEqual([0, 0])
  })
})

describe('the tag of a heading', () => {
  test('is compared with the last of a level, and with the parent', () => {
    const items = ['h2 Aims', 'h4 Orders', 'h3 Rights']
    expect(values('lowerTag', [1, 2], items)).toEqual([1, 0, 0])
    expect(values('lowerThanParent', [1, 2], items)).toEqual([0, 1, 0])
    expect(values('higherThanParent', [1, 2], items)).toEqual([0, 0, 1])
    expect(values('sameTag', [1, 2], ['h2 Aims', 'h3 Orders', 'h3 Rights'])).toEqual([0, 1, 0])
  })

  test('may be missing beside one, or above one', () => {
    expect(values('untagged', [1], ['h2 Aims', 'bold Rights'])).toEqual([1, 0])
    expect(values('untagged', [1], ['h2 Aims', 'run-in Mail: by post'])).toEqual([0, 0])
    expect(values('belowUntagged', [1], ['bold Aims', 'h2 Rights'])).toEqual([0, 1])
  })
})

describe('what stands above a heading', () => {
  test('is a heading without text', () => {
    expect(values('empty', [1], ['h2 Aims', 'bold Rights'])).toEqual([0, 1])
    expect(values('empty', [1], ['h2 Aims', 'text We bake.', 'bold Rights'])).toEqual([0, 0])
    expect(values('emptyLikeTop', [1], ['h2 Aims', 'h2 Rights'])).toEqual([0, 1])
    expect(values('emptyLikeTop', [1], ['h2 Aims', 'bold Rights'])).toEqual([0, 0])
  })

  test('leads in to it', () => {
    expect(values('leadsIn', [1], ['h2 Aims', 'text We keep:', 'bold Rights'])).toEqual([0, 1])
    expect(values('colonTop', [1], ['h2 Aims:', 'text We bake.', 'bold Rights'])).toEqual([0, 1])
  })

  test('is a run-in heading, or a block above one', () => {
    const runIn = 'run-in Mail: by post'
    expect(values('blockBesideRunIn', [1, 2], ['h2 Aims', runIn, 'h2 Rights'])).toEqual([0, 1])
    expect(values('runInBelowBlock', [1], ['h2 Aims', runIn])).toEqual([0, 1])
    expect(values('runInBelowRunIn', [1, 2], ['h2 Aims', runIn, runIn])).toEqual([0, 0, 1])
  })

  test('is the name of another policy', () => {
    const name: Item = ['h2 Cookie notice', { words: { 'Cookie notice': 'title' } }]
    const items: Item[] = ['h2 Aims', name, 'h2 Rights']
    expect(values('besideName', [1, 1], items)).toEqual([1, 0])
    expect(values('belowName', [1, 1], items)).toEqual([0, 1])
    expect(values('nameDeep', [1], ['h2 Aims', name])).toEqual([0, 1])
  })

  test('is a language that others have not', () => {
    const german: Item = ['line Kekse', { language: 'de' }]
    expect(values('otherLanguage', [1], ['h2 Aims', german])).toEqual([1, 0])
    expect(values('otherLanguage', [1], ['h2 Aims', 'line Rights'])).toEqual([0, 0])
  })

  test('is a tag that one heading alone has, behind those of its own', () => {
    const items = ['h4 Aims', 'h4 Orders', 'h2 Sharing', 'h4 Rights']
    expect(values('besideLone', [1, 1, 1], items)).toEqual([1, 0])
    expect(values('besideLone', [1, 1, 1], [...items.slice(0, 3), 'h3 Rights'])).toEqual([0, 0])
  })

  test('is a run-in heading that leads in to others', () => {
    const items = ['run-in Mail: by post', 'run-in Bees: they fly']
    expect(values('leadsInRunIn', [1], items)).toEqual([0, 0])
    const led = ['run-in Mail: only in these cases:', ...items.slice(1)]
    expect(values('leadsInRunIn', [1], led)).toEqual([0, 1])
  })

  test('is what rules alone would hang it below', () => {
    expect(values('ruled', [1], ['h2 Aims', 'h3 Rights'])).toEqual([0, 1])
    expect(values('ruled', [1], ['h2 Aims', 'h2 Rights'])).toEqual([1, 0])
  })
})

test('only places beside others are beside, and the more levels they close the less near', () => {
  const items = ['h2 Aims', 'h3 Orders', 'h4 Rights']
  expect(values('beside', [1, 2], items)).toEqual([1, 1, 0])
  const [outer, inner, below] = values('closes', [1, 2], items) as [number, number, number]
  expect(outer).toBeGreaterThan(inner)
  expect(below).toBe(0)
})
