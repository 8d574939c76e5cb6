import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { shapes } from '../hostile/shapes.js'
import type { Format } from '../../src/read/detect-format.js'

/** Documents to time, by format. */
export type Inputs = Record<Format, string[]>

const FORMATS: Readonly<Record<string, Format>> = { html: 'html', md: 'markdown', txt: 'text' }

/** Collections of real policies, where they lie beside the checkout. */
const BESIDE = '../shared/corpus'
const COLLECTIONS = ['seeds', 'zh', 'ru', 'tr', 'sq', 'en']

/** Real policies that lie beside the checkout, where they do; else the fixtures. */
export function benchInputs(): Inputs & { source: string } {
  const isBeside = existsSync(BESIDE)
  const folders = isBeside ? COLLECTIONS.map(name => join(BESIDE, name)) : ['fixtures']
  const inputs: Inputs = { html: [], markdown: [], text: [] }
  for (const file of folders.flatMap(folder => [...filesBelow(folder)])) {
    const format = FORMATS[file.split('.').at(-1)!]
    if (format) inputs[format].push(readFileSync(file, 'utf8'))
  }
  return { ...inputs, source: isBeside ? 'real policies beside the checkout' : 'the fixtures' }
}

/** Inputs of little sense and many pieces. */
export const floods = (): { name: string; format: Format; document: string }[] => [
  { name: '200,000 lines `Cookies`', format: 'text', document: 'Cookies\n'.repeat(200_000) },
  { name: '800,000 lines `Cookies`', format: 'text', document: 'Cookies\n'.repeat(800_000) },
  { name: '20,000 `<h2>`', format: 'html', document: '<h2>Cookies</h2>'.repeat(20_000) },
  { name: '600,000 NUL', format: 'text', document: '\0'.repeat(600_000) },
  { name: '600,000 lone surrogates', format: 'text', document: '\ud800'.repeat(600_000) },
]

/** Characters of a hostile input by which the slowest are found, and that these are timed with. */
const TRIED = 8_000
const FLOOD = 600_000
const SLOWEST = 5

/** The hostile shapes that take most time a character, large. */
export const hostileFloods = (
  time: (document: string, format: Format) => number,
): { name: string; format: Format; document: string }[] =>
  shapes
    .map(shape => {
      const document = shape.make(TRIED)
      return { ...shape, cost: time(document, shape.format) / document.length }
    })
    .sort((a, b) => b.cost - a.cost)
    .slice(0, SLOWEST)
    .map(({ name, format, make }) => ({ name, format, document: make(FLOOD) }))

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
