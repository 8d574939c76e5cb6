import { tryDictionary } from '../try-dictionary.js'
import { parsePolicy } from './parser.js'
import { inertLines } from './inert.js'
import { lintFiles } from './lint-files.js'
import { print } from './print.js'
import { nameOf } from './read-bytes.js'
import { readDictionary } from './read-dictionary.js'
import { readPolicy } from './read-policy.js'
import { trialLines, unfoundLines } from './trial-lines.js'
import type { ParseOptions } from '../options.js'
import type { Trial } from './trial-lines.js'

type Stream = NodeJS.WritableStream

const printLines = (stdout: Stream, lines: readonly string[]): Promise<void> =>
  print(stdout, [`${inertLines(lines.join('\n'))}\n`])

/** Runs `policytree dictionary lint`; returns the exit code. */
export async function runLint(
  files: readonly string[],
  { examples }: { examples?: string | undefined },
  stdout: Stream,
): Promise<number> {
  const { lines, isFine } = lintFiles(files, examples)
  await printLines(stdout, lines)
  return isFine ? 0 : 1
}

/** Runs `policytree dictionary try`. Everything is read before anything is printed. */
export async function runTry(
  file: string,
  policies: readonly string[],
  options: ParseOptions,
  stdout: Stream,
): Promise<void> {
  const dictionary = readDictionary(file)
  const trials = policies.map((policy): Trial => {
    const { policy: before, ...read } = readPolicy(policy, options)
    const source = read.source()
    const after = parsePolicy(source, { ...options, dictionaries: [dictionary] })
    return {
      before,
      after,
      source,
      terms: tryDictionary(dictionary, source, after, { format: options.format }),
    }
  })
  const told = [
    ...trials.flatMap((trial, i) => [nameOf(policies[i]!), ...trialLines(trial), '']),
    ...unfoundLines(trials),
  ]
  await printLines(stdout, told.join('\n').trimEnd().split('\n'))
}
