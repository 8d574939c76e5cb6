import { tryDictionary } from '../try-dictionary.js'
import { parsePolicy } from './parser.js'
import { parseDictionaryArguments } from './dictionary-arguments.js'
import { help } from './help.js'
import { inertLines } from './inert.js'
import { lintFiles } from './lint-files.js'
import { nameOf } from './read-bytes.js'
import { readDictionary } from './read-dictionary.js'
import { parseOptionsOf, readPolicy } from './read-policy.js'
import { trialLines, unfoundLines } from './trial-lines.js'
import type { Trial } from './trial-lines.js'

/** Runs `policytree dictionary …`; returns the exit code. Everything is read before anything is printed. */
export function runDictionary(
  argv: readonly string[],
  stdout: { write(text: string): unknown },
): number {
  const args = parseDictionaryArguments(argv)
  const print = (lines: readonly string[]): unknown =>
    stdout.write(`${inertLines(lines.join('\n'))}\n`)
  switch (args.command) {
    case 'help':
      stdout.write(help)
      return 0
    case 'lint': {
      const { lines, isFine } = lintFiles(args.files, args.examples)
      print(lines)
      return isFine ? 0 : 1
    }
    case 'try': {
      const options = parseOptionsOf(args)
      const dictionary = readDictionary(args.file)
      const trials = args.policies.map((file): Trial => {
        const { policy: before, source } = readPolicy(file, options)
        const after = parsePolicy(source, { ...options, dictionaries: [dictionary] })
        return {
          before,
          after,
          source,
          terms: tryDictionary(dictionary, source, after, { format: options.format }),
        }
      })
      const unfound = unfoundLines(trials)
      print(
        [
          ...trials.flatMap((trial, i) => [nameOf(args.policies[i]!), ...trialLines(trial), '']),
          ...unfound,
        ]
          .join('\n')
          .trimEnd()
          .split('\n'),
      )
      return 0
    }
  }
}
