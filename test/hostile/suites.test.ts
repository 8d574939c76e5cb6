import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { PolicyError } from '../../src/tree/policy-error.js'
import { parsePolicy } from '../../src/parse-policy.js'
import { toHtml } from '../../src/views/to-html.js'
import { toMarkdown } from '../../src/views/to-markdown.js'
import { hostileDocuments } from '../support/hostile-documents.js'
import { countLetters, surplus } from '../support/letters.js'
import { liveInReport } from '../support/live-in-report.js'
import { liveMarkup } from '../support/live-markup.js'
import { visitNodes } from '../support/visit-nodes.js'
import { faultsOf } from './faults.js'
import type { LetterCounts } from '../support/letters.js'
import type { Dictionary } from '../../src/evidence/dictionary.js'

/** Inputs that others collected, where they lie beside the checkout; nothing of them is part of the project. */
const FOLDER = '../shared/suites'
const exist = existsSync(FOLDER)
const read = <T>(name: string): T[] =>
  exist ? (JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as T[]) : []
/** `ALL=1` takes all inputs; else of a long suite a part, another each time. */
const MOST = process.env['ALL'] ? Infinity : 150
const part = <T>(list: T[], most = MOST): T[] => {
  const step = Math.max(1, Math.ceil(list.length / most))
  const first = Math.floor(Math.random() * step)
  return list.filter((_, i) => i % step === first)
}

if (!exist) console.warn(`${FOLDER} is not here: the suites of others are left out.`)

const suites: Readonly<Record<string, () => string[]>> = {
  'html5lib-tree': () => read<string>('html5lib-tree'),
  'html5lib-tokenizer': () => read<string>('html5lib-tokenizer'),
  'go-fuzz-html': () =>
    read<string>('go-fuzz-html.base64').map(base64 => Buffer.from(base64, 'base64').toString()),
  'naughty-strings': () => read<string>('naughty-strings'),
  'xss-payloads': () => read<string>('xss-payloads'),
  commonmark: () =>
    read<{ markdown: string; html: string }>('commonmark').flatMap(({ markdown, html }) => [
      markdown,
      html,
    ]),
}
describe.runIf(exist).each(Object.entries(suites))('%s', (_, inputs) => {
  test.each(['html', 'markdown', 'text'] as const)(
    'as %s',
    format => {
      for (const input of part(inputs()))
        expect({ input, faults: faultsOf(input, format) }).toEqual({ input, faults: [] })
    },
    120_000,
  )
})

describe.runIf(exist)('CommonMark', () => {
  /** Printed letters, each as often as it stands there: what is set aside stands elsewhere in the tree. */
  const printed = (source: string, format: 'html' | 'markdown'): LetterCounts => {
    const texts: string[] = []
    const policy = parsePolicy(source, { format })
    for (const { node } of visitNodes(policy))
      if (typeof node.value === 'string') texts.push(node.value)
    for (const { text } of policy.removed) texts.push(text)
    return countLetters(texts)
  }

  test('as Markdown and as the HTML that it stands for has the same letters', () => {
    const examples = read<{ markdown: string; html: string }>('commonmark')
    const differ = examples.filter(
      ({ markdown, html }) =>
        !/!\[|^---$|<[a-z!?/]/im.test(markdown) &&
        surplus(printed(markdown, 'markdown'), printed(html, 'html')) +
          surplus(printed(html, 'html'), printed(markdown, 'markdown')) !==
          '',
    )
    expect(differ.map(({ markdown }) => markdown)).toEqual([])
  }, 60_000)
})

describe.runIf(exist)('payloads', () => {
  test('as documents, titles and terms put nothing live into a report or Markdown, and are refused as terms or matched', () => {
    const formats = ['html', 'markdown', 'text'] as const
    for (const payload of part(read<string>('xss-payloads'), MOST / 5)) {
      const whole = [
        payload,
        `# ${payload}\n\nWe use cookies.`,
        `We use cookies ${payload}`,
      ].flatMap(source => formats.map(format => ({ source, format })))
      for (const { source, format } of [...whole, ...hostileDocuments(payload)]) {
        const policy = parsePolicy(source, { format })
        expect({
          source,
          report: liveInReport(toHtml(policy, { source })),
          markdown: liveMarkup(toMarkdown(policy)),
        }).toEqual({ source, report: [], markdown: [] })
      }
      try {
        const dictionary = {
          language: 'en',
          labels: { cookies: { terms: [payload] } },
        } as unknown as Dictionary
        parsePolicy(`We use ${payload} here.`, { format: 'text', dictionaries: [dictionary] })
      } catch (error) {
        expect(error).toBeInstanceOf(PolicyError)
      }
    }
  }, 120_000)
})
