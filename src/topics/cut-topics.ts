import type { Line } from '../lines/line.js'
import type { Part, Parts } from '../sections/part.js'

/** What stands together: a paragraph, or a whole list or table; its lines begin with `from`. */
interface Unit {
  from: number
  width: number
  /** label → letters of its terms */
  labels: Map<string, number>
}

/** A topic goes on for at least this many columns before another may begin, and a unit this wide may begin one. */
const LEAST_TOPIC = 60
const LEAST_UNIT = 30
/** Units that are looked at to see whether a topic goes on. */
const LOOK_AHEAD = 3
/** An unmarked stretch shorter than this is one section at most. */
const LEAST_TEXT = 800

/** Share of a document's text before its first heading from which on that is no preamble. */
const UNMARKED = 0.4

/** Gives sections to a document that has next to no headings: cuts what stands before the first one by topics. */
export function cutUnmarked(parts: Parts, lines: readonly Line[], title: number): Parts {
  const unmarked = parts.preamble.slice(title + 1)
  const width = (some: readonly Line[]): number => some.reduce((sum, line) => sum + line.width, 0)
  if (width(unmarked) < width(lines) * UNMARKED) return parts
  const topics = cutTopics(unmarked)
  return topics.length
    ? { ...parts, parts: [...topics, ...parts.parts], preamble: parts.preamble.slice(0, title + 1) }
    : parts
}

/**
 * Cuts text without headings where its labels change for good: where a unit speaks mainly of something that no unit of
 * the current topic was mainly about, and either says much of it or the next unit with labels goes on with it.
 */
export function cutTopics(lines: readonly Line[]): Part[] {
  const units = unitsOf(lines)
  if (units.reduce((sum, u) => sum + u.width, 0) < LEAST_TEXT) return []
  const starts = [0]
  let known = new Set<string>() // what units of the current topic speak mainly of
  let width = 0
  units.forEach((unit, i) => {
    const main = mainLabel(unit.labels)
    const next = units
      .slice(i + 1, i + 1 + LOOK_AHEAD)
      .map(u => mainLabel(u.labels))
      .find(label => label !== undefined)
    const goesOn = unit.width >= LEAST_UNIT || next === main
    if (
      main !== undefined &&
      known.size > 0 &&
      !known.has(main) &&
      goesOn &&
      width >= LEAST_TOPIC
    ) {
      starts.push(i)
      known = new Set()
      width = 0
    }
    if (main !== undefined) known.add(main)
    width += unit.width
  })
  return starts.map((start, k) => ({
    basis: 'topic',
    confidence: 0.5,
    depth: 1,
    parent: undefined,
    lines: lines.slice(
      units[start]!.from,
      k + 1 < starts.length ? units[starts[k + 1]!]!.from : lines.length,
    ),
  }))
}

function unitsOf(lines: readonly Line[]): Unit[] {
  const units: Unit[] = []
  lines.forEach((line, i) => {
    const outer = line.leaf.path[0]
    const last = units.at(-1)
    const sameBlock = last && outer !== undefined && lines[i - 1]!.leaf.path[0] === outer
    const unit = sameBlock ? last : { from: i, width: 0, labels: new Map<string, number>() }
    if (!sameBlock) units.push(unit)
    unit.width += line.width
    for (const { pattern, start, end } of line.passage.matches)
      if (pattern.use === 'term')
        unit.labels.set(pattern.value, (unit.labels.get(pattern.value) ?? 0) + end - start)
  })
  return units
}

function mainLabel(labels: ReadonlyMap<string, number>): string | undefined {
  let best: string | undefined
  let most = 0
  for (const [id, n] of labels)
    if (n > most) {
      best = id
      most = n
    }
  return best
}
