import { parseDictionary } from '../dictionary/parse-dictionary.js'
import { parsePolicy } from '../parse-policy.js'
import { decode } from '../read/decode.js'
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
import { nameOf, readBytes } from './read-bytes.js'
import type { Dictionary } from '../evidence/dictionary-schema.js'
import type { ParseOptions } from '../options.js'
import type { Policy } from '../tree/types.js'
import type { Arguments } from './arguments.js'

export interface Surroundings {
  stdout: { write(text: string): unknown; isTTY?: boolean }
  stderr: { write(text: string): unknown }
  env: Readonly<Record<string, string | undefined>>
  version: string
}

/** Runs the command line; returns the exit code. Everything is read before anything is printed. */
export function run(argv: readonly string[], { stdout, stderr, env, version }: Surroundings): number {
  try {
    const args = parseArguments(argv)
    if (args.help) { stdout.write(help); return 0 }
    if (args.version) { stdout.write(`${version}\n`); return 0 }
    if (!args.files.length) throw new PolicyError('invalid-options', 'No file is named. See --help.')
    const options = optionsOf(args)
    const printed = args.files.map(file => view(file, args, options, painter(stdout, env)))
    stdout.write(`${args.view === 'json' && printed.length > 1 ? `[${printed.join(',\n')}]` : printed.join(args.view === 'outline' ? '\n\n' : '\n')}\n`)
    return 0
  } catch (error) {
    const reason = reasonOf(error)
    if (reason === undefined) throw error
    stderr.write(`policytree: ${inertLines(reason)}\n`)
    return 1
  }
}

function optionsOf({ format, charset, language, dictionaries }: Arguments): ParseOptions {
  if (format !== undefined && !['html', 'markdown', 'text'].includes(format)) throw new PolicyError('invalid-options', `--format is html, markdown or text, not "${format}".`)
  return { format: format as ParseOptions['format'], charset, language, dictionaries: dictionaries.map(readDictionary) }
}

function readDictionary(file: string): Dictionary {
  try {
    return parseDictionary(new TextDecoder('utf-8', { fatal: true }).decode(readBytes(file)))
  } catch (error) {
    // the name of what could not be read stands in its message already
    if (error instanceof PolicyError && error.code === 'invalid-dictionary') throw new PolicyError(error.code, `${nameOf(file)}: ${error.message}`, { cause: error })
    if (error instanceof TypeError && (error as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') throw new PolicyError('invalid-dictionary', `${nameOf(file)}: a dictionary file must be UTF-8, which this is not.`, { cause: error })
    throw error
  }
}

function view(file: string, args: Arguments, options: ParseOptions, paint: ReturnType<typeof painter>): string {
  const bytes = readBytes(file)
  const policy = parsePolicy(bytes, options)
  const unreadable = policy.messages.find(m => m.code === 'charset-damage' || m.code === 'binary')
  if (unreadable) throw new PolicyError('unknown-charset', `${nameOf(file)}: ${unreadable.text} Name its encoding with --charset.`)
  // what offsets count in; what there is to say of it stands among the policy's messages
  const source = decode(bytes, options.charset, () => undefined)
  switch (args.view) {
    case 'json': return inertJson(JSON.stringify(policy, null, 2))
    case 'markdown': return inertLines(toMarkdown(policy).trimEnd())
    case 'html': return toHtml(policy, { source }).trimEnd()
    case 'outline': return [...(args.files.length > 1 ? [paint(nameOf(file), 'faint')] : []), outlineWithEvidence(policy, source, args, paint)].join('\n')
  }
}

const outlineWithEvidence = (policy: Policy, source: string, { evidence, explain }: Arguments, paint: ReturnType<typeof painter>): string =>
  [outline(policy, { paint, explain, source }), ...(evidence ? ['', ...evidenceLines(policy, source)] : [])].join('\n')

/** What to tell of an error that the user can do something about; `undefined` for a bug, which must not be hidden. */
function reasonOf(error: unknown): string | undefined {
  if (error instanceof PolicyError) return error.message
  if (!(error instanceof TypeError)) return undefined
  const isUsage = (error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS') ?? error.message.startsWith('--')
  // node's own messages have several lines, and repeat what was typed
  return isUsage ? `${printable(error.message).replace(/[^.]$/u, '$&.')} See --help.` : undefined
}
