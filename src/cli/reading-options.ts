import { Option } from '@commander-js/extra-typings'
import { readDictionary } from './read-dictionary.js'
import type { ParseOptions } from '../options.js'

const list = (value: string, before: string[]): string[] => [...before, value]

/** How policies are read: the options of every command that reads some. */
export const format = new Option('--format <format>', 'default: found out').choices([
  'html',
  'markdown',
  'text',
] as const)
export const charset = new Option(
  '--charset <name>',
  'how the bytes are encoded (default: found out)',
)
export const language = new Option(
  '--language <code>',
  'a hint: the language that it is probably in',
)
export const dictionary = new Option(
  '--dictionary <file>',
  'add the terms of a dictionary file; may be repeated',
)
  .argParser(list)
  .default([] as string[], 'none')
export const keep = new Option(
  '--keep <selector>',
  'of a page in HTML, read only what this CSS selector matches; may be repeated',
)
  .argParser(list)
  .default([] as string[], 'all')
export const drop = new Option('--drop <selector>', 'leave out what it matches; may be repeated')
  .argParser(list)
  .default([] as string[], 'nothing')

/** What a command line says of the reading of policies. */
export interface ReadingOptions extends Pick<
  ParseOptions,
  'format' | 'charset' | 'language' | 'keep' | 'drop'
> {
  /** names of files */
  dictionary: readonly string[]
}

/**
 * The same for the parser.
 *
 * @throws PolicyError if a dictionary file cannot be read or used; the message names the file
 */
export const parseOptionsOf = ({
  format,
  charset,
  language,
  keep,
  drop,
  dictionary,
}: ReadingOptions): ParseOptions => ({
  format,
  charset,
  language,
  keep,
  drop,
  dictionaries: dictionary.map(readDictionary),
})
