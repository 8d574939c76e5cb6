import { addFacts, lineFacts } from './line-facts.js'
import type { Facts, LineFacts } from './line-facts.js'
import type { Passage } from '../evidence/passage.js'
import type { Region } from '../read/leaf.js'

/** A region with all that stands in it, its own regions too. */
export interface Part extends Facts {
  region: Region
  parent: Part | undefined
  /** stands neither in the page's core nor around it */
  isOutside: boolean
}

/** What stands where in a page. */
export interface Page {
  lines: readonly LineFacts[]
  /** each after the one that it stands in */
  parts: readonly Part[]
  /** the innermost part of each line */
  partOf: readonly Part[]
  whole: Part
  /** number of the first heading that calls the page a privacy policy; Infinity if there is none */
  title: number
  /** number of the last heading shortly above the core; -1 if there is none */
  heading: number
  /** numbers of the first and the last line in which the policy is heard; from > to if there is none */
  from: number
  to: number
}

/** The core of a page, its innermost part that holds nearly all running text, holds at least this share of it. */
const CORE_PROSE = 0.75
/** How far above the core, in lines, the heading may stand that is its title. */
const TITLE_REACH = 15

/** Measures every line and every region of a page, in one pass each; undefined for a page without lines. */
export function measurePage(passages: readonly Passage[]): Page | undefined {
  const lines = passages.map(lineFacts)
  const known = new Map<Region, Part>()
  const partOf = passages.map(
    ({ leaf: { region } }) => known.get(region) ?? addParts(known, region),
  )
  const parts = [...known.values()]
  partOf.forEach((part, i) => {
    addFacts(part, lines[i]!)
  })
  for (const part of parts.toReversed()) if (part.parent) addFacts(part.parent, part)
  const [whole] = parts
  if (!whole?.lines) return undefined
  const core = parts.reduce((core, part) =>
    part.prose >= whole.prose * CORE_PROSE && part.text <= core.text && whole.prose ? part : core,
  )
  const inside = new Set<Part | undefined>([core])
  for (const part of parts) if (inside.has(part.parent)) inside.add(part)
  for (const part of inside) part!.isOutside = false
  const around = new Set<Part>()
  for (let part = core.parent; part; part = part.parent) {
    part.isOutside = false
    around.add(part)
  }
  // what stands around the core without a region of its own is a part above it and one below it
  for (const side of [(i: number) => i < core.first, (i: number) => i > core.last]) {
    const own = new Map<Part, Part>()
    partOf.forEach((outer, i) => {
      if (!around.has(outer) || !side(i)) return
      const part = own.get(outer) ?? makePart({ ...outer.region, role: '', name: '' }, outer)
      if (!own.has(outer)) parts.push(part)
      own.set(outer, part)
      addFacts(part, lines[i]!)
      partOf[i] = part
    })
  }
  const isHeard = ({ evidence }: Facts, i: number): boolean =>
    evidence > 0 && i >= core.first && i <= core.last
  const from = lines.findIndex(isHeard)
  const title = lines.findIndex(line => line.isTitle)
  return {
    lines,
    parts,
    partOf,
    whole,
    title: title < 0 ? Infinity : title,
    heading: passages.findLastIndex(
      ({ leaf: { tag } }, i) =>
        i < core.first && i >= core.first - TITLE_REACH && tag > 0 && tag < 4 && !lines[i]!.linked,
    ),
    from: from < 0 ? Infinity : from,
    to: lines.findLastIndex(isHeard),
  }
}

const makePart = (region: Region, parent: Part | undefined): Part => ({
  region,
  parent,
  first: Infinity,
  last: -1,
  lines: 0,
  text: 0,
  linked: 0,
  prose: 0,
  evidence: 0,
  headed: 0,
  furniture: 0,
  isOutside: true,
})

/** Adds a region and those it stands in, outermost first; pages nest them deeper than calls can. */
function addParts(parts: Map<Region, Part>, region: Region): Part {
  const chain: Region[] = []
  let outer: Region | undefined = region
  for (; outer && !parts.has(outer); outer = outer.parent) chain.push(outer)
  let part = outer && parts.get(outer)
  for (const inner of chain.toReversed()) {
    part = makePart(inner, part)
    parts.set(inner, part)
  }
  return part!
}
