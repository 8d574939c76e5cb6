import type { Random } from '../support/random.js'
import type { Draft, DraftSection } from './draft.js'
import type { ChangeKind } from '../../src/compare/change.js'
import type { FactType } from '../../src/facts/fact.js'

/** A section of a draft as edited, with what it was: indexes of sections before. */
export interface EditedSection extends DraftSection {
  from: number[]
}

/** An edit that was made: kind, the sections before by their indexes, those after as objects. */
export interface Truth {
  kind: ChangeKind
  before: number[]
  after: EditedSection[]
  fact?: { type: FactType; before: string; after: string }
}

/** What an edit may take from. */
interface Bench {
  sections: EditedSection[]
  used: Set<EditedSection>
  /** sections of other documents in the language, whose words are not this document's */
  foreign: readonly DraftSection[]
  truths: Truth[]
  random: Random
  /** titles that the document does not have */
  titles: string[]
}

export type EditName = ChangeKind | 'rewritten' | 'period' | 'address'

const PERIOD =
  /(?<![\d.])(\d{1,3})(?= (?:days|months|years|hours|дней|месяц|лет|gün|ay|yıl|ditë|muaj|vjet)|个月|天|日内|年内)/u
const EMAIL = /[\w.+-]+@[\w-]+\.[\w.]+\w/u
const SENTENCES = /(?:[^.!?。！？]|\d[.])+(?:[.!?](?=\s|$)|[。！？]|$)+\s*/gu
const isSentence = (text: string): boolean => (text.match(/\p{L}/gu) ?? []).length > 8
const sentencesOf = (text: string): string[] => text.match(SENTENCES) ?? []

const isLeaf = (sections: readonly DraftSection[], i: number): boolean =>
  (sections[i + 1]?.depth ?? 0) <= sections[i]!.depth
const lengthOf = ({ blocks }: DraftSection): number => blocks.join('').length

/** A section that nothing was done to yet, with enough text; next to none that was. */
function free(bench: Bench, fits: (section: EditedSection, i: number) => boolean): number {
  const { sections, used, random } = bench
  const places = [...sections.keys()].filter(
    i =>
      !used.has(sections[i]!) &&
      !(sections[i - 1] && used.has(sections[i - 1]!)) &&
      !(sections[i + 1] && used.has(sections[i + 1]!)) &&
      isLeaf(sections, i) &&
      lengthOf(sections[i]!) > 60 &&
      fits(sections[i]!, i),
  )
  return places.length ? random.pick(places) : -1
}

const EDITS: Readonly<Record<EditName, (bench: Bench) => boolean>> = {
  removed(bench) {
    const i = free(bench, () => true)
    if (i < 0) return false
    const [section] = bench.sections.splice(i, 1)
    bench.truths.push({ kind: 'removed', before: section!.from, after: [] })
    const next = bench.sections[i] ?? bench.sections[i - 1]
    if (next) bench.used.add(next)
    return true
  },
  added(bench) {
    const i = free(bench, () => true)
    const other = bench.foreign.find(
      ({ title }) => bench.sections.every(s => s.title !== title) && bench.titles.includes(title),
    )
    if (i < 0 || !other) return false
    bench.titles = bench.titles.filter(title => title !== other.title)
    const section: EditedSection = {
      ...other,
      depth: bench.sections[i]!.depth,
      number: '',
      from: [],
    }
    bench.sections.splice(i, 0, section)
    bench.used.add(section)
    bench.truths.push({ kind: 'added', before: [], after: [section] })
    return true
  },
  changed(bench) {
    const isCut = (block: string): boolean =>
      sentencesOf(block).length > 1 && sentencesOf(block).every(isSentence)
    const i = free(bench, ({ blocks }) => blocks.some(isCut))
    if (i < 0) return false
    const section = bench.sections[i]!
    const k = section.blocks.findIndex(isCut)
    const sentences = sentencesOf(section.blocks[k]!)
    sentences.splice(bench.random.below(sentences.length), 1)
    edit(bench, section, k, sentences.join(''))
    return true
  },
  rewritten(bench) {
    const i = free(bench, section => lengthOf(section) > 200)
    const other = bench.foreign.find(s => lengthOf(s) > 100)
    if (i < 0 || !other) return false
    const section = bench.sections[i]!
    section.blocks = other.blocks.slice(0, 4)
    bench.used.add(section)
    bench.truths.push({ kind: 'changed', before: section.from, after: [section] })
    return true
  },
  period: bench => fact(bench, 'period', PERIOD, printed => String(Number(printed) * 2 + 1)),
  address: bench => fact(bench, 'address', EMAIL, () => 'privacy-office@moved.example'),
  moved(bench) {
    const i = free(bench, () => true)
    if (i < 0) return false
    const [section] = bench.sections.splice(i, 1)
    const { depth } = section!
    // in front of a sibling in the same parent, over two others at least
    let [from, to] = [i, i]
    while (from > 0 && bench.sections[from - 1]!.depth >= depth) from--
    while (to < bench.sections.length && bench.sections[to]!.depth >= depth) to++
    const inside = bench.sections.map((_, k) => k).slice(from, to)
    const flat = inside.every(k => bench.sections[k]!.depth === depth)
    const places = inside.filter(
      k =>
        flat &&
        Math.abs(k - i) > 3 &&
        !bench.used.has(bench.sections[k]!) &&
        !bench.used.has(bench.sections[k - 1]!),
    )
    if (!places.length) {
      bench.sections.splice(i, 0, section!)
      return false
    }
    bench.sections.splice(bench.random.pick(places), 0, section!)
    bench.used.add(section!)
    bench.truths.push({ kind: 'moved', before: section!.from, after: [section!] })
    return true
  },
  renamed(bench) {
    const i = free(bench, () => true)
    const title = bench.titles.pop()
    if (i < 0 || !title) return false
    const section = bench.sections[i]!
    section.title = title
    bench.used.add(section)
    bench.truths.push({ kind: 'renamed', before: section.from, after: [section] })
    return true
  },
  split(bench) {
    const i = free(bench, ({ blocks }) => blocks.length > 1 && blocks.slice(1).join('').length > 60)
    const title = bench.titles.pop()
    if (i < 0 || !title) return false
    const section = bench.sections[i]!
    const at = Math.ceil(section.blocks.length / 2)
    const second: EditedSection = { ...section, title, blocks: section.blocks.slice(at) }
    section.blocks = section.blocks.slice(0, at)
    bench.sections.splice(i + 1, 0, second)
    bench.used.add(section).add(second)
    bench.truths.push({ kind: 'split', before: section.from, after: [section, second] })
    return true
  },
  merged(bench) {
    const i = free(
      bench,
      ({ depth }, k) =>
        k + 1 < bench.sections.length &&
        bench.sections[k + 1]!.depth === depth &&
        isLeaf(bench.sections, k + 1) &&
        lengthOf(bench.sections[k + 1]!) > 60 &&
        !(bench.sections[k + 2] && bench.used.has(bench.sections[k + 2]!)),
    )
    if (i < 0) return false
    const [section, second] = bench.sections.splice(i, 2) as [EditedSection, EditedSection]
    const merged: EditedSection = {
      ...section,
      blocks: [...section.blocks, ...second.blocks],
      from: [...section.from, ...second.from],
    }
    bench.sections.splice(i, 0, merged)
    bench.used.add(merged)
    bench.truths.push({ kind: 'merged', before: merged.from, after: [merged] })
    return true
  },
}

function edit(bench: Bench, section: EditedSection, k: number, text: string): void {
  section.blocks = section.blocks.with(k, text)
  bench.used.add(section)
  bench.truths.push({ kind: 'changed', before: section.from, after: [section] })
}

function fact(
  bench: Bench,
  type: FactType,
  shape: RegExp,
  other: (printed: string) => string,
): boolean {
  const i = free(bench, ({ blocks }) => blocks.some(block => shape.test(block)))
  if (i < 0) return false
  const section = bench.sections[i]!
  const k = section.blocks.findIndex(block => shape.test(block))
  const printed = shape.exec(section.blocks[k]!)![0]
  edit(bench, section, k, section.blocks[k]!.replace(shape, other(printed)))
  bench.truths.at(-1)!.fact = { type, before: printed, after: other(printed) }
  return true
}

/** Edits a draft some times; tells what was done. The draft stays as it is. */
export function editDraft(
  draft: Draft,
  foreign: readonly DraftSection[],
  titles: readonly string[],
  names: readonly EditName[],
  random: Random,
): { draft: Draft & { sections: EditedSection[] }; truths: Truth[] } {
  const bench: Bench = {
    sections: draft.sections.map((section, i) => ({ ...section, from: [i] })),
    used: new Set(),
    foreign,
    truths: [],
    random,
    titles: titles.filter(title => draft.sections.every(s => s.title !== title)),
  }
  for (const name of names) EDITS[name](bench)
  return { draft: { ...draft, sections: bench.sections }, truths: bench.truths }
}
