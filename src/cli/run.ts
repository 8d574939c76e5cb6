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
    // a reader that has seen enough (head, less) is no error
    if (!tells && (error as NodeJS.ErrnoException).code === 'EPIPE') return 0
    const reason = reasonOf(error)
    if (reason === undefined) throw error
    surroundings.stderr.write(`policytree: ${inertLines(reason)}\n`)
    return tells ? 2 : 1
  }
}

/** What to tell of an error that the user can do something about; `undefined` for a bug, which must not be hidden. */
function reasonOf(error: unknown): string | undefined {
  if (error instanceof PolicyError) return error.message
  if (error instanceof CommanderError && error.code === 'commander.help')
    return 'A command is missing. See --help.'
  if (error instanceof CommanderError)
    return `${printable(error.message.replace(/^error: /, '')).replace(/[^.]$/u, '$&.')} See --help.`
  const failure = outputFailure(error)
  return failure && `standard output: ${failure}`
}
