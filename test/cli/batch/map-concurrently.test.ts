import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mapConcurrently } from '../../../src/cli/batch/map-concurrently.js'
import type { Bounds } from '../../../src/cli/batch/map-concurrently.js'

const bounds: Bounds<number> = { workers: 2, ahead: 4, most: 100, weigh: () => 1, ordered: true }
const turns = async (count: number): Promise<void> => {
  for (let i = 0; i < count; i++) await Promise.resolve()
}
async function* from(items: readonly number[]): AsyncGenerator<number> {
  for (const item of items) {
    await turns(item % 3)
    yield item
  }
}
const all = async <T>(results: AsyncIterable<T>): Promise<T[]> => {
  const list: T[] = []
  for await (const result of results) list.push(result)
  return list
}

describe('mapConcurrently', () => {
  test('gives every result once, in order or as finished, within its bounds', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(20), { maxLength: 40 }),
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 8 }),
        fc.boolean(),
        async (items, workers, ahead, ordered) => {
          let running = 0
          let begun = 0
          let taken = 0
          const results: number[] = []
          const work = async (item: number): Promise<number> => {
            running++
            begun++
            expect(running).toBeLessThanOrEqual(workers)
            expect(begun - taken).toBeLessThanOrEqual(ahead + 1) // the one that its reader has in hand
            await turns(item)
            running--
            return item
          }
          for await (const result of mapConcurrently(from(items), work, {
            ...bounds,
            workers,
            ahead,
            ordered,
          })) {
            taken++
            results.push(result)
            await turns(result % 2)
          }
          if (ordered) expect(results).toEqual(items)
          else expect(results.sort()).toEqual([...items].sort())
        },
      ),
    )
  })

  test('begins no more than may be held, but always one', async () => {
    let held = 0
    let most = 0
    const work = async (item: number): Promise<number> => {
      held += item
      most = Math.max(most, held)
      await turns(5)
      return item
    }
    const heavy = [60, 60, 500, 30, 30, 30, 30]
    for await (const item of mapConcurrently(from(heavy), work, { ...bounds, weigh: w => w }))
      held -= item
    expect(most).toBeLessThanOrEqual(500 + 60 + 60)
    expect(held).toBe(0)
  })

  test('is as lazy as its reader: what is not taken is not begun', async () => {
    let pulled = 0
    const endless = (async function* () {
      for (;;) {
        await turns(1)
        yield pulled++
      }
    })()
    const results = mapConcurrently(endless, item => Promise.resolve(item), bounds)
    await results.next()
    await turns(500)
    expect(pulled).toBeLessThanOrEqual(8)
    await results.return(undefined)
    expect(await endless.next()).toEqual({ value: undefined, done: true })
  })

  test('throws what the items or the work throw', async () => {
    const broken = (async function* () {
      yield 1
      await turns(1)
      throw new Error('no more items')
    })()
    await expect(all(mapConcurrently(broken, i => Promise.resolve(i), bounds))).rejects.toThrow(
      'no more',
    )
    const failing = (): Promise<number> => Promise.reject(new Error('no work'))
    await expect(all(mapConcurrently(from([1, 2]), failing, bounds))).rejects.toThrow('no work')
  })
})
