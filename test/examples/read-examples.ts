import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { settingsOf } from '../../src/options.js'
import { read } from '../../src/read/read.js'
import { readers } from '../../src/readers.js'

/** The file with a dictionary's examples: headings and phrases, one a line; `#` begins a line for people. */
export const examplesFile = (language: string): string =>
  join('fixtures', language, 'terms.examples')

/** Its lines with what only people read left out; none if there is no file. */
export function readExamples(language: string): string[] {
  const file = examplesFile(language)
  return existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter(line => line && !line.startsWith('#'))
    : []
}

/** The printed lines of a language's example policies, which exercise terms as well. */
export function readPolicies(language: string): string[] {
  const folder = join('fixtures', language)
  const files = readdirSync(folder).filter(name => /\.(html|md|txt)$/.test(name))
  return files.flatMap(name =>
    read(readers, readFileSync(join(folder, name)), settingsOf(), () => undefined)
      .leaves.map(leaf => leaf.text.value.replace(/\s+/gu, ' '))
      .filter(line => line),
  )
}
