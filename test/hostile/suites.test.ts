import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'parse5'
import { describe, expect, test } from 'vitest'
import { PolicyError } from '../../src/tree/policy-error.js'
import { parsePolicy } from '../../src/parse-policy.js'
import { toHtml } from '../../src/views/to-html.js'
import { toMarkdown } from '../../src/views/to-markdown.js'
import { hostileDocuments } from '../support/hostile-documents.js'
import { countLetters, surplus } from '../support/letters.js'
import { liveMarkup } from '../support/live-markup.js'
import { visitNodes } from '../support/visit-nodes.js'
import { faultsOf } from './faults.js'
import type { DefaultTreeAdapterTypes } from 'parse5'
import type { LetterCounts } from '../support/letters.js'
import type { Dictionary } from '../../src/evidence/dictionary-schema.js'

/** Inputs that others collected, where they lie beside the checkout; nothing of them is part of the project. */
const FOLDER = '../shared/suites'
const exist = existsSync(FOLDER)
const read = <T>(name: string): T[] => (exist ? JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as T[] : [])
/** `ALL=1` takes all inputs; else of a long suite a part, another each time. */
const MOST = process.env['ALL'] ? Infinity : 250
const part = <T>(list: T[], most = MOST): T[] => {
  const step = Math.max(1, Math.ceil(list.length / most))
  const first = Math.floor(Math.random() * step)
  return list.filter((_, i) => i % step === first)
}

if (!exist) console.warn(`${FOLDER} is not here: the suites of others are left out.`)

const suites: Readonly<Record<string, () => string[]>> = {
  'html5lib-tree': () => read<string>('html5lib-tree'),
  'html5lib-tokenizer': () => read<string>('html5lib-tokenizer'),
  'go-fuzz-html': () => read<string>('go-fuzz-html.base64').map(base64 => Buffer.from(base64, 'base64').toString()),
  'naughty-strings': () => read<string>('naughty-strings'),
  'xss-payloads': () => read<string>('xss-payloads'),
  'commonmark': () => read<{ markdown: string; html: string }>('commonmark').flatMap(({ markdown, html }) => [markdown, html]),
}
describe.runIf(exist).each(Object.entries(suites))('%s', (_, inputs) => {
  test.each(['html', 'markdown', 'text'] as const)('as %s', format => {
    for (const input of part(inputs())) expect({ input, faults: faultsOf(input, format) }).toEqual({ input, faults: [] })
  }, 120_000)
})

describe.runIf(exist)('CommonMark', () => {
  /** Printed letters, each as often as it stands there: what is set aside stands elsewhere in the tree. */
  const printed = (source: string, format: 'html' | 'markdown'): LetterCounts => {
    const texts: string[] = []
    const policy = parsePolicy(source, { format })
    for (const { node } of visitNodes(policy)) if (typeof node.value === 'string') texts.push(node.value)
    for (const { text } of policy.removed) texts.push(text)
    return countLetters(texts)
  }

  test('as Markdown and as the HTML that it stands for has the same letters', () => {
    const examples = read<{ markdown: string; html: string }>('commonmark')
    const differ = examples.filter(({ markdown, html }) => !/!\[|^---$|<[a-z!?/]/im.test(markdown) && surplus(printed(markdown, 'markdown'), printed(html, 'html')) + surplus(printed(html, 'html'), printed(markdown, 'markdown')) !== '')
    expect(differ.map(({ markdown }) => markdown)).toEqual([])
  }, 60_000)
})

describe.runIf(exist)('payloads', () => {
  /** What of a page a browser acts on: its elements, attributes that are scripts, targets that are no places. */
  const acts = (html: string): { elements: Set<string>; live: string[] } => {
    const elements = new Set<string>()
    const live: string[] = []
    const todo: DefaultTreeAdapterTypes.Node[] = [parse(html)]
    for (let node = todo.pop(); node; node = todo.pop()) {
      if ('tagName' in node) {
        elements.add(node.tagName)
        for (const { name, value } of node.attrs) if (/^on/i.test(name) || (/^(?:href|src|action|formaction|srcdoc|xlink:href)$/i.test(name) && !/^(?:#|https?:|mailto:|tel:|\/|[\w.-]+(?:[/?#]|$)|$)/i.test(value.trim()))) live.push(`${name}=${value}`)
      }
      if ('childNodes' in node) todo.push(...node.childNodes)
    }
    return { elements, live }
  }
  /** Elements that the report has of its own, whatever the document. */
  const HARMLESS = new Set('html head meta title style body a header p h1 h2 h3 h4 h5 h6 dl dt dd div span button nav details summary ol ul li section main mark strong em del code pre blockquote q b i table thead tbody tr td th hr br script footer aside time'.split(' '))

  test('as documents, titles and terms put nothing live into a report or Markdown, and are refused as terms or matched', () => {
    const scripts = (html: string): number => html.split('<script').length - 1
    const clean = scripts(toHtml(parsePolicy('# Privacy policy')))
    for (const payload of part(read<string>('xss-payloads'), MOST / 4)) {
      for (const source of [payload, `# ${payload}\n\nWe use cookies.`, `We use cookies ${payload}`]) for (const format of ['html', 'markdown', 'text'] as const) {
        const report = toHtml(parsePolicy(source, { format }))
        const { elements, live } = acts(report)
        expect({ source, strange: [...elements].filter(name => !HARMLESS.has(name)), live, scripts: scripts(report) }).toEqual({ source, strange: [], live: [], scripts: clean })
      }
      for (const { source, format } of hostileDocuments(payload)) {
        const written = toMarkdown(parsePolicy(source, { format }))
        expect({ source, live: liveMarkup(written) }).toEqual({ source, live: [] })
      }
      try {
        const dictionary = { language: 'en', labels: { cookies: { terms: [payload] } } } as unknown as Dictionary
        parsePolicy(`We use ${payload} here.`, { format: 'text', dictionaries: [dictionary] })
      } catch (error) {
        expect(error).toBeInstanceOf(PolicyError)
      }
    }
  }, 120_000)
})
