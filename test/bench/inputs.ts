import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Format } from '../../src/read/detect-format.js'

/** Documents to time, by format. */
export type Inputs = Record<Format, string[]>

const FORMATS: Readonly<Record<string, Format>> = { html: 'html', md: 'markdown', txt: 'text' }

/** Real policies that lie beside the checkout, where they do; else the fixtures. */
export function benchInputs(): Inputs & { source: string } {
  const corpus = '../shared/corpus'
  const folder = existsSync(corpus) ? corpus : 'fixtures'
  const inputs: Inputs = { html: [], markdown: [], text: [] }
  for (const file of filesBelow(folder)) {
    const format = FORMATS[file.split('.').at(-1)!]
    if (format) inputs[format].push(readFileSync(file, 'utf8'))
    else if (/opp-dev.*\.json$/.test(file)) {
      const { original } = JSON.parse(readFileSync(file, 'utf8')) as { original?: string }
      if (original) inputs.html.push(original)
    }
  }
  return {
    ...inputs,
    source: folder === 'fixtures' ? 'the fixtures' : 'real policies beside the checkout',
  }
}

/** One document of so many characters: a document again and again. */
export const repeated = (document: string, length: number): string =>
  document.repeat(Math.ceil(length / document.length)).slice(0, length)

/** The one whose length is nearest. */
export const nearest = (documents: readonly string[], length: number): string =>
  documents.reduce((best, d) =>
    Math.abs(d.length - length) < Math.abs(best.length - length) ? d : best,
  )

function* filesBelow(path: string): Generator<string> {
  for (const name of readdirSync(path).sort()) {
    const inner = join(path, name)
    if (statSync(inner).isDirectory()) yield* filesBelow(inner)
    else yield inner
  }
}
