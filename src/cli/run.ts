import { CommanderError } from '@commander-js/extra-typings'
import { PolicyError } from '../tree/policy-error.js'
import { printable } from '../views/printable.js'
import { inertLines } from './inert.js'
import { outputFailure } from './output-failure.js'
import { makeProgram } from './program.js'
import type { Surroundings } from './surroundings.js'

/** Commands that tell a wrong use of them (2) from documents that failed (1). */
const TELLING: readonly (string | undefined)[] = ['batch', 'filter']

/** Runs the command line; returns the exit code. */
export async function run(argv: readonly string[], surroundings: Surroundings): Promise<number> {
  try {
    return await makeProgram(surroundings)(argv)
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0 // help and version
    const tells = TELLING.includes(argv[0])
    // a reader that has seen enough (head, less) is no error of who looks at a few files
    if (!tells && (error as NodeJS.ErrnoException).code === 'EPIPE') return 0
    const misuse = misuseOf(error)
    const failure = outputFailure(error)
    const reason = misuse ?? (failure && `standard output: ${failure}`)
    if (reason === undefined) throw error
    surroundings.stderr.write(`policytree: ${inertLines(reason)}\n`)
    return tells && misuse !== undefined ? 2 : 1
  }
}

/** What to tell of an error that the user made; `undefined` for any other. */
function misuseOf(error: unknown): string | undefined {
  if (error instanceof PolicyError) return error.message
  if (!(error instanceof CommanderError)) return undefined
  if (error.code === 'commander.help') return 'A command is missing. See --help.'
  return `${printable(error.message.replace(/^error: /, '')).replace(/[^.]$/u, '$&.')} See --help.`
}
