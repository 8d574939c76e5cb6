import { parseArgs } from 'node:util'
import { PolicyError } from '../tree/policy-error.js'
import { printable } from '../views/printable.js'

/** What `policytree dictionary …` asks for. */
export type DictionaryArguments =
  | { command: 'help' }
  | { command: 'lint'; files: string[]; examples: string | undefined }
  | {
      command: 'try'
      file: string
      policies: string[]
      format: string | undefined
      charset: string | undefined
      language: string | undefined
    }

const text = { type: 'string' } as const
const flag = { type: 'boolean', default: false, short: 'h' } as const

/**
 * Reads the arguments behind `dictionary`.
 *
 * @throws TypeError of node's that names an option that is not understood
 * @throws PolicyError `invalid-options` if the command or a file is missing
 */
export function parseDictionaryArguments([
  command,
  ...argv
]: readonly string[]): DictionaryArguments {
  switch (command) {
    case 'lint': {
      const {
        values: { examples, help },
        positionals: files,
      } = parseArgs({ args: argv, allowPositionals: true, options: { examples: text, help: flag } })
      if (help) return { command: 'help' }
      if (!files.length)
        throw misused('dictionary lint needs the dictionary files to look through.')
      return { command, files, examples }
    }
    case 'try': {
      const {
        values: { help, ...values },
        positionals: [file, ...policies],
      } = parseArgs({
        args: argv,
        allowPositionals: true,
        options: { format: text, charset: text, language: text, help: flag },
      })
      if (help) return { command: 'help' }
      if (file === undefined || !policies.length)
        throw misused('dictionary try needs a dictionary file, then the policies to try it on.')
      return {
        command,
        file,
        policies,
        format: values.format,
        charset: values.charset,
        language: values.language,
      }
    }
    case '-h':
    case '--help':
      return { command: 'help' }
    default:
      throw misused(
        `dictionary is followed by lint or try${command === undefined ? '' : `, not “${printable(command)}”`}.`,
      )
  }
}

const misused = (text: string): PolicyError =>
  new PolicyError('invalid-options', `${text} See --help.`)
