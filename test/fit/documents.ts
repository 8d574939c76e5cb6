import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { findContent } from '../../src/content/find-content.js'
import { findEvidence } from '../../src/evidence/passage.js'
import { detectLanguages, dropForeign } from '../../src/language/detect-languages.js'
import { lexiconsFor } from '../../src/lexicons.js'
import { joinNumbers } from '../../src/lines/join-numbers.js'
import { joinTitle } from '../../src/lines/join-title.js'
import { makeLine } from '../../src/lines/line.js'
import { read } from '../../src/read/read.js'
import { sourceEnd } from '../../src/read/source-text.js'
import { defaultLimits } from '../../src/tree/limits.js'
import { readOutline } from '../support/read-outline.js'
import { samePlace } from './same-place.js'
import type { Passage } from '../../src/evidence/passage.js'
import type { Format } from '../../src/read/detect-format.js'

/** What a reader says of a line; `end` is where a run-in heading ends in the leaf's text. */
export type Mark =
  | { is: 'heading'; depth: number; labels: readonly string[] }
  | { is: 'run-in'; depth: number; end: number; labels: readonly string[] }
  | { is: 'title' | 'aside' | 'text' }

export interface MarkedLine {
  passage: Passage
  mark: Mark
}

/** An annotated policy with the lines that the library makes of it. */
export interface MarkedDocument {
  id: string
  input: string
  lines: MarkedLine[]
  /** headings of which the library has no line */
  lost: number
  /** it has a title of which the library has no line */
  titleLost: boolean
  /** how much its lines count */
  weight: number
}

/** A section as a reader marked it; offsets into the input. */
interface GoldSection {
  start: number
  end: number
  depth: number
  labels: string[]
  implicit?: boolean
  /** of a run-in heading: its length in printed characters */
  runin?: number
}

/** What a fixture counts against a real policy: more of them were written than found, and they are more alike. */
const WRITTEN = 0.7

/** The policy's passages of a document, as the library finds them. */
export function policyPassages(input: string, format: Format | undefined): Passage[] {
  const { leaves } = read(
    input,
    { format, charset: undefined, limits: defaultLimits },
    () => undefined,
  )
  const { lexicons, profiles } = lexiconsFor([])
  const found = findEvidence(leaves, lexicons)
  dropForeign(found, profiles, detectLanguages(found, profiles, undefined))
  const passages = joinNumbers(joinTitle(found, some => findEvidence(some, lexicons)))
  const removals = findContent(passages)
  return passages.filter((_, i) => !removals[i])
}

/** Reads every annotated policy below some folders. */
export function* annotatedPolicies(folders: readonly string[]): Generator<MarkedDocument> {
  for (const folder of folders)
    for (const dir of documentFolders(folder)) {
      const name = readdirSync(dir).find(n => /^input\.(html|md|txt)$/.test(n))!
      const input = readFileSync(join(dir, name), 'utf8')
      const gold = JSON.parse(readFileSync(join(dir, 'gold.json'), 'utf8')) as {
        format: Format
        sections: GoldSection[]
        title: { start: number; end: number } | null
        blocks: [number, number, number][]
      }
      const asides = gold.blocks.filter(b => b[2] === -2)
      const sections = gold.sections.filter(s => !s.implicit)
      const found = new Set<GoldSection>()
      const lines = policyPassages(input, gold.format).map((passage): MarkedLine => {
        const { leaf } = passage
        const range: [number, number] = [leaf.start, leaf.end]
        if (gold.title && samePlace([gold.title.start, gold.title.end], range))
          return { passage, mark: { is: 'title' } }
        const heading = sections.find(
          s => !s.runin && !found.has(s) && samePlace([s.start, s.end], range),
        )
        if (heading) {
          found.add(heading)
          return { passage, mark: { is: 'heading', depth: heading.depth, labels: heading.labels } }
        }
        const runIn = sections.find(
          s => s.runin && !found.has(s) && samePlace([s.start, s.end], range),
        )
        if (runIn) {
          found.add(runIn)
          const end = Math.min(runIn.runin!, leaf.text.value.length)
          return { passage, mark: { is: 'run-in', depth: runIn.depth, end, labels: runIn.labels } }
        }
        if (asides.some(([a, b]) => samePlace([a, b], range)))
          return { passage, mark: { is: 'aside' } }
        return { passage, mark: { is: 'text' } }
      })
      yield {
        id: dir,
        input,
        lines,
        lost: sections.length - found.size,
        titleLost: gold.title !== null && lines.every(({ mark }) => mark.is !== 'title'),
        weight: 1,
      }
    }
}

/** Reads every fixture with an expected outline below a folder; headings are found by their text, in order. */
export function* outlinedPolicies(folder: string): Generator<MarkedDocument> {
  for (const language of readdirSync(folder).sort()) {
    if (!statSync(join(folder, language)).isDirectory()) continue
    for (const name of readdirSync(join(folder, language)).sort()) {
      const file = join(folder, language, name)
      const expected = file.replace(/\.\w+$/, '.outline')
      if (!/\.(html|md|txt)$/.test(name) || !existsSync(expected)) continue
      yield outlinedPolicy(
        file,
        readFileSync(file, 'utf8'),
        undefined,
        readOutline(readFileSync(expected, 'utf8')),
      )
    }
  }
}

/** A document with the outline that a reader gives it. */
export function outlinedPolicy(
  id: string,
  input: string,
  format: Format | undefined,
  outline: ReturnType<typeof readOutline>,
): MarkedDocument {
  const lines = policyPassages(input, format).map((passage): MarkedLine => ({
    passage,
    mark: { is: 'text' },
  }))
  const at = (text: string): number =>
    lines.findIndex(({ passage }) => plain(passage.leaf.text.value) === plain(text))
  const title = outline.title === undefined ? -1 : at(outline.title)
  if (title >= 0) lines[title]!.mark = { is: 'title' }
  let from = title + 1
  let lost = 0
  for (const { heading, depth, labels } of outline.sections) {
    if (!heading) continue
    const k = findHeading(lines, heading, from)
    if (k < 0) {
      lost++
      continue
    }
    const line = lines[k]!
    line.mark = isWhole(line, heading)
      ? { is: 'heading', depth, labels }
      : { is: 'run-in', depth, end: endOf(line.passage.leaf.text.value, heading), labels }
    from = k + 1
  }
  return {
    id,
    input,
    lines,
    lost,
    titleLost: outline.title !== undefined && title < 0,
    weight: WRITTEN,
  }
}

/** Where the letters of a heading end at the head of a text. */
function endOf(text: string, heading: string): number {
  let count = heading.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  let end = 0
  for (const char of text) {
    if (!count) break
    if (/[\p{L}\p{N}]/u.test(char)) count--
    end += char.length
  }
  return end
}

const plain = (text: string): string =>
  text
    .replace(/[\s.:：。]+$/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

function isWhole({ passage }: MarkedLine, heading: string): boolean {
  const { leaf, text } = makeLine(passage)
  return [leaf.text.value, text, `${leaf.marker} ${leaf.text.value}`].some(
    t => plain(t) === plain(heading),
  )
}

/** The next line that is the heading and not its entry in a table of contents: the last of several before its text. */
function findHeading(lines: readonly MarkedLine[], heading: string, from: number): number {
  const exact = lines.flatMap((line, i) => (i >= from && isWhole(line, heading) ? [i] : []))
  if (
    exact.length > 1 &&
    lines[exact[0]! + 1]!.passage.leaf.text.value.length < 60 &&
    exact[1]! - exact[0]! > 3
  )
    return exact[1]!
  if (exact.length) return exact[0]!
  const wanted = plain(heading)
  return lines.findIndex(
    ({ passage }, i) =>
      i >= from &&
      (plain(passage.leaf.text.value).startsWith(wanted) ||
        plain(makeLine(passage).text).startsWith(wanted)),
  )
}

function* documentFolders(path: string): Generator<string> {
  const names = readdirSync(path)
  if (names.includes('gold.json')) yield path
  else
    for (const name of names.sort())
      if (statSync(join(path, name)).isDirectory()) yield* documentFolders(join(path, name))
}

/** The end in the source of a place in a leaf's text. */
export const endInSource = ({ leaf }: Passage, end: number): number => sourceEnd(leaf.text, end)
