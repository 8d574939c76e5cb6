import { align } from '../align.js'
import { compare } from '../compare-policies.js'
import { changesToHtml } from '../compare/changes-to-html.js'
import { changesToMarkdown } from '../compare/changes-to-markdown.js'
import { titleOfChange } from '../compare/title-of-change.js'
import { checkLabel } from '../views/check-label.js'
import { printable } from '../views/printable.js'
import { inertLines } from './inert.js'
import { ended, jsonPieces } from './json-pieces.js'
import { print } from './print.js'
import { parseOptionsOf } from './reading-options.js'
import { readPolicy } from './read-policy.js'
import type { AlignedPair, AlignedSection } from '../compare/alignment.js'
import type { Change } from '../compare/change.js'
import type { Dictionary } from '../evidence/dictionary.js'
import type { Policy } from '../tree/types.js'
import type { ReadingOptions } from './reading-options.js'

type Stream = NodeJS.WritableStream

/** Reads the policies that a command line names, and the dictionaries that count for them. */
export function policiesOf(
  files: readonly string[],
  options: ReadingOptions,
): { policies: Policy[]; dictionaries: readonly Dictionary[] } {
  const parseOptions = parseOptionsOf(options)
  const { dictionaries = [] } = parseOptions
  return { policies: files.map(file => readPolicy(file, parseOptions).policy), dictionaries }
}

export interface CompareOptions extends ReadingOptions {
  json?: true | undefined
  markdown?: true | undefined
  html?: true | undefined
  label?: string | undefined
}

/** Runs `policytree compare OLD NEW`. */
export async function runCompare(
  old: string,
  now: string,
  options: CompareOptions,
  stdout: Stream,
): Promise<void> {
  const { policies, dictionaries } = policiesOf([old, now], options)
  const [before, after] = policies as [Policy, Policy]
  const { label, json, html, markdown } = options
  if (label !== undefined) checkLabel(after, label)
  const changes = compare(before, after, { dictionaries }).filter(
    ({ labels }) => label === undefined || labels.includes(label),
  )
  if (json) return print(stdout, ended(jsonPieces(changes)))
  if (html) return print(stdout, [`${changesToHtml(changes, { title: after.title }).trimEnd()}\n`])
  if (markdown) return print(stdout, [`${inertLines(changesToMarkdown(changes))}\n`])
  return print(stdout, [`${changes.length ? changes.flatMap(linesOf).join('\n') : 'no changes'}\n`])
}

/** Runs `policytree align A B`. */
export async function runAlign(
  one: string,
  other: string,
  options: ReadingOptions & { json?: true | undefined },
  stdout: Stream,
): Promise<void> {
  const { policies, dictionaries } = policiesOf([one, other], options)
  const [a, b] = policies as [Policy, Policy]
  const pairs = align(a, b, { dictionaries })
  return print(
    stdout,
    options.json ? ended(jsonPieces(pairs)) : [`${pairs.flatMap(pairLines).join('\n')}\n`],
  )
}

const linesOf = (change: Change): string[] => [
  `${change.kinds.join(', ')}: ${printable(titleOfChange(change))}  (${(change.weight * 100).toFixed(1)} %)${change.labels.length ? `  [${change.labels.join(', ')}]` : ''}`,
  ...change.facts.map(
    ({ type, before = 'none', after = 'none' }) =>
      `  ${type}: ${printable(before)} → ${printable(after)}`,
  ),
]

const titlesOf = (sections: readonly AlignedSection[]): string =>
  sections.map(({ path }) => printable(path.at(-1) ?? 'Preamble')).join(' + ') || '–'

const pairLines = ({ a, b, confidence, moved, differences }: AlignedPair): string[] => [
  `${confidence.toFixed(2)}  ${titlesOf(a)} = ${titlesOf(b)}${moved ? '  (moved)' : ''}`,
  ...differences
    .filter(({ type }) => type !== 'section')
    .map(d => `      ${d.type}: ${printable(d.a ?? 'none')} / ${printable(d.b ?? 'none')}`),
]
