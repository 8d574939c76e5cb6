import { printable } from '../views/printable.js'
import { titleOfChange } from './title-of-change.js'
import type { Change } from './change.js'

/** Characters that would be markup in a line of Markdown. */
const MARKUP = /[\\`*_{}[\]<>#|~]/g
const inline = (text: string): string => printable(text).replace(MARKUP, String.raw`\$&`)

/** Changes as Markdown: a heading each, facts as a list, removed words struck out and added ones bold. */
export const changesToMarkdown = (changes: readonly Change[]): string =>
  changes.map(change => sectionOf(change).join('\n\n')).join('\n\n')

function* linesOf({ facts, edits, before, after }: Change): Generator<string> {
  if (facts.length)
    yield facts
      .map(
        fact =>
          `- ${fact.type}: ${fact.before === undefined ? 'none' : inline(fact.before)} → ${fact.after === undefined ? 'none' : inline(fact.after)}`,
      )
      .join('\n')
  for (const { words } of edits)
    yield `> ${words
      .map(({ kind, text }) => {
        const [lead = '', body = '', tail = ''] = /^(\s*)([^]*?)(\s*)$/.exec(text)!.slice(1)
        const mark = { same: '', removed: '~~', added: '**' }[kind]
        return body ? `${lead && ' '}${mark}${inline(body)}${mark}${tail && ' '}` : ' '
      })
      .join('')}`
  const whole = edits.length ? undefined : (after ?? before)
  if (whole?.quote) yield `> ${inline(whole.quote)}`
}

const sectionOf = (change: Change): string[] => [
  `## ${change.kinds.join(', ')}: ${inline(titleOfChange(change))}`,
  ...linesOf(change),
]
