import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { findContent } from '../../src/content/find-content.js'
import { findEvidence } from '../../src/evidence/passage.js'
import { readPassages } from '../../src/language/read-passages.js'
import { dictionaries } from '../../src/dictionaries.js'
import { makeLexicons } from '../../src/lexicons.js'
import { read } from '../../src/read/read.js'
import { readers } from '../../src/readers.js'
import { joinNumbers } from '../../src/lines/join-numbers.js'
import { joinTitle } from '../../src/lines/join-title.js'
import { makeLine } from '../../src/lines/line.js'
import { defaultLimits } from '../../src/tree/limits.js'
import { fixtures } from '../support/fixtures.js'
import { readOutline } from '../support/read-outline.js'
import { smallCases } from '../support/small-cases.js'
import type { SmallCase } from '../support/small-cases.js'
import type { Format } from '../../src/read/detect-format.js'
import type { Line } from '../../src/lines/line.js'

const lexiconsFor = makeLexicons(dictionaries)

/** A section as a reader marked it; offsets into the input. */
export interface GoldSection {
  start: number
  end: number
  depth: number
  /** absent where the reader does not tell */
  labels?: string[] | undefined
  implicit?: boolean
  /** of a run-in heading: its length in printed characters */
  runin?: number
}

/** An annotated policy with the lines that the library makes of it. */
export interface Annotated {
  id: string
  /** the document as it stands */
  input: string
  lines: Line[]
  sections: GoldSection[]
  title: [number, number] | undefined
  /** ranges that are no policy */
  aside: [number, number][]
  /** how much its lines count in the decisions about headings */
  weight: number
}

/** What a fixture counts against a real policy: more of them were written than found, and they are more alike. */
const WRITTEN = 0.7
/** What a small document counts, of which there are as many as policies: they are made to show what is rare. */
const SMALL = 0.5

/** Reads every annotated policy below some folders. */
export function* annotatedPolicies(folders: readonly string[]): Generator<Annotated> {
  for (const folder of folders)
    for (const dir of documentFolders(folder)) {
      const name = readdirSync(dir).find(n => /^input\.(html|md|txt)$/.test(n))!
      const gold = JSON.parse(readFileSync(join(dir, 'gold.json'), 'utf8')) as {
        format: 'html' | 'markdown' | 'text'
        sections: GoldSection[]
        title: { start: number; end: number } | null
        blocks: [number, number, number][]
      }
      yield {
        id: dir,
        ...readLines(join(dir, name), gold.format),
        sections: gold.sections,
        title: gold.title ? [gold.title.start, gold.title.end] : undefined,
        aside: gold.blocks.filter(b => b[2] === -2).map(b => [b[0], b[1]]),
        weight: 1,
      }
    }
}

/** The policy's lines of a document, as the library finds them. */
export function policyLines(input: string, format: Format | undefined): Line[] {
  const { leaves } = read(
    readers,
    input,
    { format, charset: undefined, limits: defaultLimits },
    () => undefined,
  )
  const lexicons = lexiconsFor([])
  const { passages: found } = readPassages(leaves, lexicons, undefined)
  const passages = joinNumbers(joinTitle(found, some => findEvidence(some, lexicons.names())))
  const removals = findContent(passages)
  return passages.filter((_, i) => !removals[i]).map(makeLine)
}

function readLines(file: string, format: Format | undefined): { input: string; lines: Line[] } {
  const input = readFileSync(file, 'utf8')
  return { input, lines: policyLines(input, format) }
}

/** Reads every fixture with an expected outline below a folder, the small ones of `.cases` files too. */
export function* outlinedPolicies(folder: string): Generator<Annotated> {
  for (const { name } of fixtures) {
    const file = join(folder, name)
    const outline = readOutline(readFileSync(file.replace(/\.\w+$/, '.outline'), 'utf8'))
    yield outlinedPolicy(file, readFileSync(file, 'utf8'), undefined, outline, WRITTEN)
  }
  for (const { name, input, format, outline } of smallCases())
    yield outlinedPolicy(join(folder, name), input, format, outline, SMALL)
}

/** A document with the outline that a reader gives it; headings are found by their text, in order. */
function outlinedPolicy(
  id: string,
  input: string,
  format: Format | undefined,
  outline: SmallCase['outline'],
  weight: number,
): Annotated {
  const lines = policyLines(input, format)
  const titleLine = lines.find(line => plain(line.leaf.text.value) === plain(outline.title ?? ''))
  const sections: GoldSection[] = []
  let from = titleLine ? lines.indexOf(titleLine) + 1 : 0
  for (const { heading, depth, labels } of outline.sections) {
    if (!heading) continue
    const at = findHeading(lines, heading, from)
    if (at < 0) continue
    const { leaf } = lines[at]!
    const whole = isWhole(lines[at]!, heading)
    sections.push({
      start: leaf.start,
      end: leaf.end,
      depth,
      labels,
      ...(!whole && { runin: heading.length + 1 }),
    })
    from = at + 1
  }
  const title: [number, number] | undefined = titleLine && [
    titleLine.leaf.start,
    titleLine.leaf.end,
  ]
  return { id, input, lines, sections, title, aside: [], weight }
}

const plain = (text: string): string =>
  text
    .replace(/[\s.:：。]+$/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
const isWhole = ({ leaf, text }: Line, heading: string): boolean =>
  plain(leaf.text.value) === plain(heading) ||
  plain(text) === plain(heading) ||
  plain(`${leaf.marker} ${leaf.text.value}`) === plain(heading)

/** The next line that is the heading and not its entry in a table of contents: the last of several before its text. */
function findHeading(lines: readonly Line[], heading: string, from: number): number {
  const exact = lines.flatMap((line, i) => (i >= from && isWhole(line, heading) ? [i] : []))
  const wanted = plain(heading)
  if (exact.length)
    return exact.length > 1 && lines[exact[0]! + 1]!.width < 100 && exact[1]! - exact[0]! > 3
      ? exact[1]!
      : exact[0]!
  return lines.findIndex(
    (line, i) =>
      i >= from &&
      (plain(line.leaf.text.value).startsWith(wanted) || plain(line.text).startsWith(wanted)),
  )
}

function* documentFolders(path: string): Generator<string> {
  const names = readdirSync(path)
  if (names.includes('gold.json')) yield path
  else
    for (const name of names.sort())
      if (statSync(join(path, name)).isDirectory()) yield* documentFolders(join(path, name))
}

/** Two ranges that mean the same place: they overlap by more than half of the shorter and a quarter of the longer. */
export function samePlace(a: readonly [number, number], b: readonly [number, number]): boolean {
  const shared = Math.min(a[1], b[1]) - Math.max(a[0], b[0])
  return (
    shared > 0 &&
    shared * 2 > Math.min(a[1] - a[0], b[1] - b[0]) &&
    shared * 4 > Math.max(a[1] - a[0], b[1] - b[0])
  )
}

export const lineRange = ({ leaf }: Line): [number, number] => [leaf.start, leaf.end]

/** Where a reader's run-in heading stands: the head of its block, by its share of printed characters. */
export const runInRange = (s: GoldSection): [number, number] => [
  s.start,
  Math.min(s.end, s.start + Math.max(4, Math.round(s.runin! * 1.15))),
]
