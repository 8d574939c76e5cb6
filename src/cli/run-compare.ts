import { parseArgs } from 'node:util'
import { align } from '../align.js'
import { compare } from '../compare-policies.js'
import { changesToHtml } from '../compare/changes-to-html.js'
import { changesToMarkdown } from '../compare/changes-to-markdown.js'
import { titleOfChange } from '../compare/title-of-change.js'
import { PolicyError } from '../tree/policy-error.js'
import { checkLabel } from '../views/check-label.js'
import { printable } from '../views/printable.js'
import { help } from './help.js'
import { inertJson, inertLines } from './inert.js'
import { readDictionary } from './read-dictionary.js'
import { parseOptionsOf, readPolicy } from './read-policy.js'
import type { AlignedPair, AlignedSection } from '../compare/alignment.js'
import type { Change } from '../compare/change.js'
import type { Dictionary } from '../evidence/dictionary.js'
import type { Policy } from '../tree/types.js'

const text = { type: 'string' } as const
const flag = { type: 'boolean', default: false } as const
/** How policies are read, for all commands that read some. */
export const reading = {
  format: text,
  charset: text,
  language: text,
  dictionary: { type: 'string', multiple: true, default: [] as string[] },
  json: flag,
  help: { ...flag, short: 'h' },
} as const

interface Stream {
  write(text: string): unknown
}

/** Reads the policies that a command line names, and the dictionaries that count for them. */
export function policiesOf(
  files: readonly string[],
  values: { format?: string; charset?: string; language?: string; dictionary: string[] },
): { policies: Policy[]; dictionaries: Dictionary[] } {
  const { format, charset, language } = values
  const dictionaries = values.dictionary.map(readDictionary)
  const options = { ...parseOptionsOf({ format, charset, language }), dictionaries }
  return { policies: files.map(file => readPolicy(file, options).policy), dictionaries }
}

/** Runs `policytree compare OLD NEW`; returns the exit code. */
export function runCompare(argv: readonly string[], stdout: Stream): number {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { ...reading, label: text, html: flag, markdown: flag },
  })
  if (values.help) return write(stdout, help.trimEnd())
  const { policies, dictionaries } = policiesOf(two('compare', positionals), values)
  const [before, after] = policies as [Policy, Policy]
  if (values.label !== undefined) checkLabel(after, values.label)
  const changes = compare(before, after, { dictionaries }).filter(
    ({ labels }) => values.label === undefined || labels.includes(values.label),
  )
  if (values.json) return write(stdout, inertJson(JSON.stringify(changes, null, 2)))
  if (values.html) return write(stdout, changesToHtml(changes, { title: after.title }).trimEnd())
  if (values.markdown) return write(stdout, inertLines(changesToMarkdown(changes)))
  return write(stdout, changes.length ? changes.flatMap(linesOf).join('\n') : 'no changes')
}

/** Runs `policytree align A B`; returns the exit code. */
export function runAlign(argv: readonly string[], stdout: Stream): number {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: reading,
  })
  if (values.help) return write(stdout, help.trimEnd())
  const { policies, dictionaries } = policiesOf(two('align', positionals), values)
  const [a, b] = policies as [Policy, Policy]
  const pairs = align(a, b, { dictionaries })
  if (values.json) return write(stdout, inertJson(JSON.stringify(pairs, null, 2)))
  return write(stdout, pairs.flatMap(pairLines).join('\n'))
}

/** Writes what was asked for; the exit code. */
export function write(stdout: Stream, printed: string): number {
  stdout.write(`${printed}\n`)
  return 0
}

function two(command: string, files: readonly string[]): readonly string[] {
  if (files.length !== 2)
    throw new PolicyError('invalid-options', `${command} needs two files. See --help.`)
  return files
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
