import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Format } from '../../src/read/detect-format.js'
import type { ExpectedOutline, OutlinedSection } from './read-outline.js'

/** A heading of a small document; what its labels are is not always told. */
export type SmallSection = Pick<OutlinedSection, 'heading' | 'depth'> & {
  labels: string[] | undefined
}

/** A small document with the outline that a reader gives it. */
export interface SmallCase {
  /** LANGUAGE/NAME.EXTENSION */
  name: string
  input: string
  format: Format
  outline: Pick<ExpectedOutline, 'title'> & { sections: SmallSection[] }
  /** texts that must stay in the tree */
  kept: string[]
}

const labelsOf = (label: string | undefined): string[] | undefined =>
  label === undefined ? undefined : label === '-' ? [] : [label]

const folder = fileURLToPath(new URL('../../fixtures', import.meta.url))
const FORMATS: Readonly<Record<string, Format>> = { html: 'html', md: 'markdown', txt: 'text' }

/**
 * Reads `fixtures/LANGUAGE/FILE.cases`: the `small` ones are fitted on, the `unseen` ones are only there to be tested on.
 * A case is `=== NAME.EXTENSION`, the document, a line `---`, and its outline:
 * `# title` (`# -` for none), then a heading a line, two blanks a level, `[label]` behind it where its first label counts (`[-]`: it
 * has none).
 * `! text` asks that this text is kept.
 */
export function* smallCases(of: 'small' | 'unseen' = 'small'): Generator<SmallCase> {
  for (const language of readdirSync(folder).sort()) {
    const cases = readFileSync(join(folder, language, `${of}.cases`), 'utf8')
    for (const part of cases.split(/^=== /m).slice(1)) {
      const lineEnd = part.indexOf('\n')
      const cut = part.lastIndexOf('\n---\n')
      const name = part.slice(0, lineEnd).trim()
      const lines = part
        .slice(cut + 5)
        .split('\n')
        .filter(line => line.trim())
      const title = lines.find(line => line.startsWith('# '))?.slice(2)
      const sections = lines
        .filter(line => !/^[#!] /.test(line))
        .map(line => {
          const [, indent, heading, label] = /^( *)(.*?)(?: +\[([\w-]+)\])?$/.exec(line)!
          return {
            heading: heading!,
            depth: 1 + indent!.length / 2,
            labels: labelsOf(label),
          }
        })
      yield {
        name: `${language}/${name}`,
        input: part.slice(lineEnd + 1, cut),
        format: FORMATS[name.split('.').at(-1)!]!,
        outline: { title: title === '-' ? undefined : title, sections },
        kept: lines.filter(line => line.startsWith('! ')).map(line => line.slice(2)),
      }
    }
  }
}
