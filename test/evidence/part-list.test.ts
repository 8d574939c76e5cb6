import { describe, expect, it } from 'vitest'
import { makePartList } from '../../src/evidence/part-list.js'

/** The uses of every part: the pattern, what it goes on from (`part` or `use` and its number), and whether the term ends there. */
function usesOf(...terms: string[]): Record<string, string[]> {
  const list = makePartList()
  const parts: string[] = []
  terms.forEach((term, pattern) => {
    const own = term.split(' … ')
    for (const part of own) if (!parts.includes(part)) parts.push(part)
    list.add(own, pattern)
  })
  const { uses, patternOf, behind, isLast, isFirst } = list.finish()
  const from = (place: number): string =>
    place < 0
      ? ''
      : place < parts.length
        ? ` behind ${parts[place]!}`
        : ` behind use ${place - parts.length}`
  return Object.fromEntries(
    parts.map((part, number) => [
      isFirst[number] ? `${part} …` : part,
      Array.from(
        patternOf.subarray(uses[number], uses[number + 1]),
        (pattern, i) =>
          `${pattern}${from(behind[uses[number]! + i]!)}${isLast[uses[number]! + i] ? '' : ' …'}`,
      ),
    ]),
  )
}

describe('the parts of terms', () => {
  it('are a use each where they are the whole term', () => {
    expect(usesOf('data', 'cookies')).toEqual({ data: ['0'], cookies: ['1'] })
  })

  it('begin a term with gaps, or go on from its first part', () => {
    expect(usesOf('data … kept')).toEqual({ 'data …': [], kept: ['0 behind data'] })
  })

  it('go on from the use before where there are more than two', () => {
    // the uses are numbered part by part: that of "kept" is 0, that of "years" 1, that of "more" 2
    expect(usesOf('data … kept … years … more')).toEqual({
      'data …': [],
      kept: ['0 behind data …'],
      years: ['0 behind use 0 …'],
      more: ['0 behind use 1'],
    })
  })

  it('are listed once, with the uses that were added last first', () => {
    expect(usesOf('data', 'data … kept', 'kept', 'data', 'data … sold')).toEqual({
      'data …': ['3', '0'],
      kept: ['2', '1 behind data'],
      sold: ['4 behind data'],
    })
  })

  it('may come twice in one term', () => {
    expect(usesOf('data … data')).toEqual({ 'data …': ['0 behind data'] })
    expect(usesOf('x … data … data')).toEqual({
      'x …': [],
      data: ['0 behind use 1', '0 behind x …'],
    })
  })

  it('are in the trie under their numbers', () => {
    const list = makePartList()
    list.add(['b', 'a'], 0)
    const { trie } = list.finish()
    expect([...trie.symbols.slice(1)]).toEqual([0x61, 0x62])
    expect([...trie.parts]).toEqual([-1, 1, 0])
  })

  it('are none where no term is', () => {
    expect(usesOf()).toEqual({})
  })
})
