import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { findContent } from '../../src/content/find-content.js'
import { findEvidence } from '../../src/evidence/passage.js'
import { lexiconsFor } from '../../src/lexicons.js'
import { read } from '../../src/read/read.js'
import { makeLine } from '../../src/sections/line.js'
import { defaultLimits } from '../../src/tree/limits.js'
import type { Line } from '../../src/sections/line.js'

/** A section as a reader marked it; offsets into the input. */
export interface GoldSection {
  start: number
  end: number
  depth: number
  labels: string[]
  implicit?: boolean
  /** of a run-in heading: its length in printed characters */
  runin?: number
}

/** An annotated policy with the lines that the library makes of it. */
export interface Annotated {
  id: string
  lines: Line[]
  sections: GoldSection[]
  title: [number, number] | undefined
  /** ranges that are no policy */
  aside: [number, number][]
}

/** Reads every annotated policy below some folders. */
export function* annotatedPolicies(folders: readonly string[]): Generator<Annotated> {
  for (const folder of folders) for (const dir of documentFolders(folder)) {
    const name = readdirSync(dir).find(n => /^input\.(html|md|txt)$/.test(n))!
    const gold = JSON.parse(readFileSync(join(dir, 'gold.json'), 'utf8')) as { format: 'html' | 'markdown' | 'text'; sections: GoldSection[]; title: { start: number; end: number } | null; blocks: [number, number, number][] }
    const { leaves } = read(readFileSync(join(dir, name), 'utf8'), { format: gold.format, charset: undefined, limits: defaultLimits }, () => {})
    const passages = findEvidence(leaves, lexiconsFor([]))
    const removals = findContent(passages)
    yield {
      id: dir, lines: passages.filter((_, i) => !removals[i]).map(makeLine), sections: gold.sections,
      title: gold.title ? [gold.title.start, gold.title.end] : undefined,
      aside: gold.blocks.filter(b => b[2] === -2).map(b => [b[0], b[1]]),
    }
  }
}

function* documentFolders(path: string): Generator<string> {
  const names = readdirSync(path)
  if (names.includes('gold.json')) yield path
  else for (const name of names.sort()) if (statSync(join(path, name)).isDirectory()) yield* documentFolders(join(path, name))
}

/** Two ranges that mean the same place: they overlap by more than half of the shorter and a quarter of the longer. */
export function samePlace(a: readonly [number, number], b: readonly [number, number]): boolean {
  const shared = Math.min(a[1], b[1]) - Math.max(a[0], b[0])
  return shared > 0 && shared * 2 > Math.min(a[1] - a[0], b[1] - b[0]) && shared * 4 > Math.max(a[1] - a[0], b[1] - b[0])
}
