import type { Region } from '../read/leaf.js'
import type { HeadingFacts } from './heading-facts.js'

/** An open level: the headings of one parent, in order. */
export interface Level {
  siblings: HeadingFacts[]
  families: Map<string, number>
  /** look → how many of them have it */
  looks: Map<string, number>
  /** how many of them have numbers */
  numbered: number
}

/** Where a heading may go: beside the headings of an open level, or one below the last heading. */
export interface Choice {
  own: HeadingFacts
  at: number
  /** the level that it would join; undefined below the last heading */
  level: Level | undefined
  /** the last heading of that level */
  last: HeadingFacts | undefined
  /** the heading that it would hang below; undefined at the top */
  parent: HeadingFacts | undefined
  /** the heading before it */
  top: HeadingFacts | undefined
  /** levels that it would close */
  closes: number
  /** the numbers of a level that it would close go on behind it */
  cutsRun: boolean
  depth: number
}

/** The deepest level a section can have. */
export const DEEPEST = 6

/** The open levels at one place among the headings. */
export class Levels {
  readonly #open: Level[] = []

  /** Every place that a heading may take, the highest first. */
  choices(own: HeadingFacts, at: number): Choice[] {
    const open = this.#open
    const top = open.at(-1)?.siblings.at(-1)
    const choices = open.map((level, k): Choice => ({
      own,
      at,
      level,
      last: level.siblings.at(-1),
      parent: open[k - 1]?.siblings.at(-1),
      top,
      closes: open.length - 1 - k,
      cutsRun: open.slice(k + 1).some(closed => closed.siblings.at(-1)!.runEnd > at),
      depth: k + 1,
    }))
    // a run-in heading holds none that has a line of its own
    const holds = !top || ((!top.runIn || own.runIn) && !comesBehind(own, top))
    if (open.length < DEEPEST && holds)
      choices.push({
        own,
        at,
        level: undefined,
        last: undefined,
        parent: top,
        top,
        closes: 0,
        cutsRun: false,
        depth: open.length + 1,
      })
    const [highest, deepest] = this.#bounds(own)
    const fitting = choices.filter(({ depth }) => depth >= highest && depth <= deepest)
    // what stands deeper in markup than sections can goes where it may
    return fitting.length ? fitting : choices
  }

  /** The depths that keep a heading within what is open around it, and outside of what is closed. */
  #bounds({ head }: HeadingFacts): [highest: number, deepest: number] {
    let highest = 1
    for (const [k, { siblings }] of this.#open.entries()) {
      const { discloses } = siblings.at(-1)!
      if (!discloses) continue
      if (!isWithin(head.line.leaf.region, discloses)) return [highest, k + 1]
      highest = k + 2
    }
    return [highest, DEEPEST]
  }

  /** Takes a heading at a depth, at most one below the last one. */
  add(own: HeadingFacts, depth: number): void {
    this.#open.length = Math.min(this.#open.length, depth)
    let level = this.#open[depth - 1]
    if (!level)
      this.#open.push(
        (level = {
          siblings: [],
          families: new Map(),
          looks: new Map(),
          numbered: 0,
        }),
      )
    level.siblings.push(own)
    if (own.family) level.families.set(own.family, own.value)
    level.looks.set(own.look, (level.looks.get(own.look) ?? 0) + 1)
    level.numbered += Number(own.value > 0)
  }
}

const isWithin = (region: Region, outer: Region): boolean => {
  for (let at: Region | undefined = region; at; at = at.parent) if (at === outer) return true
  return false
}

/** Whether a number comes behind a dotted one and so not below it: 2. behind 1.5. */
const comesBehind = (own: HeadingFacts, { path }: HeadingFacts): boolean =>
  path.length > 1 && own.path.length < 2 && own.family === '1.' && own.value === path[0]! + 1
