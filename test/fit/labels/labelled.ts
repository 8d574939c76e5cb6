import { sourceEnd } from '../../../src/read/source-text.js'
import { cutParts } from '../../../src/sections/part.js'
import { topicsOf } from '../../../src/labels/topic.js'
import { cutPolicy } from '../cut-policy.js'
import { lineRange, runInRange, samePlace } from '../annotated.js'
import type { Head } from '../../../src/headings/head.js'
import type { Part } from '../../../src/sections/part.js'
import type { Topic } from '../../../src/labels/topic.js'
import type { Annotated, GoldSection } from '../annotated.js'

/** A section with the labels that a reader gave what stands in it. */
export interface Labelled {
  topic: Topic
  /** its labels are known: nothing is learned from others */
  told: boolean
  /** label by label the share of its text that has it */
  shares: readonly number[]
  /** the number of the main label; -1 for none */
  main: number
  /** labels of most of its text, the main one first */
  wanted: readonly number[]
}

/** One way to cut a document: as its reader did, or as the library does. */
export interface LabelledDocument {
  doc: Annotated
  by: 'reader' | 'library'
  sections: readonly Labelled[]
}

/** A heading counts less than a line of text, so that a section is what its text is. */
const HEADING = 0.3

/** Cuts a document both ways. */
export function labelledBoth(doc: Annotated, labels: readonly string[]): LabelledDocument[] {
  const numbers = (ids: readonly string[]): number[] =>
    ids.map(id => labels.indexOf(id)).filter(label => label >= 0)
  const read = cutByReader(doc)
  const byReader = topicsOf(read.parts).map((topic, i): Labelled => {
    const { labels: own } = read.sections[i]!
    const wanted = numbers(own ?? [])
    return {
      topic,
      told: own !== undefined,
      shares: labels.map((_, label) => (wanted.includes(label) ? 1 : 0)),
      main: wanted[0] ?? -1,
      wanted,
    }
  })
  const byLibrary = topicsOf(cutPolicy(doc.lines).parts).map(topic =>
    labelledByText(topic, doc, labels.length, numbers),
  )
  return [
    { doc, by: 'reader', sections: byReader },
    { doc, by: 'library', sections: byLibrary },
  ]
}

function labelledByText(
  topic: Topic,
  doc: Annotated,
  labels: number,
  numbers: (ids: readonly string[]) => number[],
): Labelled {
  const { head, lines } = topic.part
  const shares = new Array<number>(labels).fill(0)
  const mains = new Map<number, number>()
  let all = 0
  let untold = 0
  for (const line of lines) {
    if (doc.aside.some(range => samePlace(range, lineRange(line)))) continue
    const alone = head?.line === line && head.end === undefined && lines.length > 1
    const width = Math.max(1, line.width) * (alone ? HEADING : 1)
    const section = doc.sections.findLast(s => s.start <= line.leaf.start + 2)
    if (section && !section.labels) untold += width
    const own = numbers(section?.labels ?? [])
    for (const label of own) shares[label]! += width
    mains.set(own[0] ?? -1, (mains.get(own[0] ?? -1) ?? 0) + width)
    all += width
  }
  const main = [...mains].sort((a, b) => b[1] - a[1])[0]?.[0] ?? -1
  const most = shares.flatMap((width, label) => (width > all / 2 && label !== main ? [label] : []))
  return {
    topic,
    told: untold * 2 <= all,
    shares: shares.map(width => width / Math.max(1, all)),
    main,
    wanted: main < 0 ? most : [main, ...most],
  }
}

/** Cuts a document where its reader does. */
function cutByReader(doc: Annotated): { parts: Part[]; sections: GoldSection[] } {
  const heads: Head[] = []
  const sections: GoldSection[] = []
  for (const section of doc.sections) {
    const at = findLine(doc, section)
    if (at < 0 || (heads.length && at <= heads.at(-1)!.at)) continue
    const line = doc.lines[at]!
    const { runin } = section
    heads.push({
      at,
      line,
      ...(runin && { end: Math.min(runin, line.leaf.text.value.length) }),
      title: runin ? line.leaf.text.value.slice(line.from, runin) : line.text,
      reading: undefined,
      basis: 'line',
      confidence: 1,
      rank: 0,
      depth: section.depth,
    })
    sections.push(section)
  }
  const { parts } = cutParts(doc.lines, heads, -1)
  parts.forEach((part, i) => {
    if (sections[i]!.implicit) delete part.head
  })
  return { parts, sections }
}

const findLine = (doc: Annotated, section: GoldSection): number =>
  doc.lines.findIndex(line => {
    const { leaf } = line
    if (section.implicit) return leaf.start <= section.start + 2 && leaf.end > section.start
    if (!section.runin) return samePlace(lineRange(line), [section.start, section.end])
    const end = sourceEnd(leaf.text, Math.min(leaf.text.value.length, section.runin))
    return samePlace([leaf.start, end], runInRange(section))
  })
