import { titlesFor } from '../tree/label-title.js'
import { labelTitles } from '../tree/label-titles.js'
import { PolicyError } from '../tree/policy-error.js'
import { outline } from '../views/outline.js'
import { printable } from '../views/printable.js'
import { toHtml } from '../views/to-html.js'
import { toMarkdown } from '../views/to-markdown.js'
import { parseArguments } from './arguments.js'
import { evidenceLines } from './evidence-lines.js'
import { help } from './help.js'
import { inertJson, inertLines } from './inert.js'
import { painter } from './paint.js'
import { nameOf } from './read-bytes.js'
import { readDictionary } from './read-dictionary.js'
import { parseOptionsOf, readPolicy } from './read-policy.js'
import { runAlign, runCompare } from './run-compare.js'
import { runCoverage } from './run-coverage.js'
import { runDictionary } from './run-dictionary.js'
import type { ParseOptions } from '../options.js'
import type { Policy } from '../tree/types.js'
import type { Arguments } from './arguments.js'

export interface Surroundings {
  stdout: { write(text: string): unknown; isTTY?: boolean }
  stderr: { write(text: string): unknown }
  env: Readonly<Record<string, string | undefined>>
  version: string
}

const commands: ReadonlyMap<
  string,
  (argv: readonly string[], stdout: Surroundings['stdout']) => number
> = new Map([
  ['dictionary', runDictionary],
  ['compare', runCompare],
  ['align', runAlign],
  ['coverage', runCoverage],
])

/** Runs the command line; returns the exit code. Everything is read before anything is printed. */
export function run(
  argv: readonly string[],
  { stdout, stderr, env, version }: Surroundings,
): number {
  try {
    const command = commands.get(argv[0] ?? '')
    if (command) return command(argv.slice(1), stdout)
    const args = parseArguments(argv)
    if (args.help) {
      stdout.write(help)
      return 0
    }
    if (args.version) {
      stdout.write(`${version}\n`)
      return 0
    }
    if (!args.files.length)
      throw new PolicyError('invalid-options', 'No file is named. See --help.')
    if (args.titles !== undefined && !titlesFor(args.titles))
      throw new PolicyError(
        'invalid-options',
        `--titles is one of ${Object.keys(labelTitles).join(', ')}, not "${args.titles}".`,
      )
    const { keep, drop } = args
    const dictionaries = args.dictionaries.map(readDictionary)
    const options = { ...parseOptionsOf(args), dictionaries, keep, drop }
    const printed = args.files.map(file => view(file, args, options, painter(stdout, env)))
    stdout.write(
      `${args.view === 'json' && printed.length > 1 ? `[${printed.join(',\n')}]` : printed.join(args.view === 'outline' ? '\n\n' : '\n')}\n`,
    )
    return 0
  } catch (error) {
    const reason = reasonOf(error)
    if (reason === undefined) throw error
    stderr.write(`policytree: ${inertLines(reason)}\n`)
    return 1
  }
}

function view(
  file: string,
  args: Arguments,
  options: ParseOptions,
  paint: ReturnType<typeof painter>,
): string {
  const { policy, source } = readPolicy(file, options)
  switch (args.view) {
    case 'json':
      return inertJson(JSON.stringify(policy, null, 2))
    case 'markdown':
      return inertLines(toMarkdown(policy).trimEnd())
    case 'html':
      return toHtml(policy, { source, titles: args.titles }).trimEnd()
    case 'outline':
      return [
        ...(args.files.length > 1 ? [paint(nameOf(file), 'faint')] : []),
        outlineWithEvidence(policy, source, args, paint),
      ].join('\n')
  }
}

const outlineWithEvidence = (
  policy: Policy,
  source: string,
  { evidence, explain, titles }: Arguments,
  paint: ReturnType<typeof painter>,
): string =>
  [
    outline(policy, { paint, explain, source, titles }),
    ...(evidence ? ['', ...evidenceLines(policy, source)] : []),
  ].join('\n')

/** What to tell of an error that the user can do something about; `undefined` for a bug, which must not be hidden. */
function reasonOf(error: unknown): string | undefined {
  if (error instanceof PolicyError) return error.message
  if (!(error instanceof TypeError)) return undefined
  const isUsage =
    (error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS') ??
    error.message.startsWith('--')
  // node's own messages have several lines, and repeat what was typed
  return isUsage ? `${printable(error.message).replace(/[^.]$/u, '$&.')} See --help.` : undefined
}
