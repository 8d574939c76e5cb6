import { escapeText } from './escape.js'
import { fillHtml } from './sureness.js'
import { wordOf } from './words.js'
import type { Position } from 'unist'
import type { Message, Removed } from '../../tree/types.js'
import type { Words } from './words.js'

/** Escaped: a tree that was stored may hold anything in the place of a number. */
const lineOf = ({ start }: Position, { line }: Words): string =>
  `<span class="note">${fillHtml(line, { n: escapeText(String(start.line)) })}</span>`

/** What is no part of the policy, folded up by reason, in source order. */
export function removedOf(removed: readonly Removed[], words: Words): string {
  if (!removed.length) return `<p class="note">${words.nothingRemoved}</p>`
  const byReason = new Map<string, Removed[]>()
  for (const item of removed) {
    const same = byReason.get(item.reason)
    if (same) same.push(item)
    else byReason.set(item.reason, [item])
  }
  return [...byReason]
    .map(
      ([reason, items]) =>
        `<details><summary>${escapeText(wordOf(words.reasons, reason))} <span class="figure">${items.length}</span></summary><ul class="plain">${items.map(({ text, position }) => `<li>${lineOf(position, words)} <span dir="auto" lang="">${escapeText(text)}</span></li>`).join('')}</ul></details>`,
    )
    .join('')
}

/** What the reading has to say; it says so in English. */
export function messagesOf(messages: readonly Message[], words: Words): string {
  if (!messages.length) return `<p class="note">${words.noMessages}</p>`
  return `<ul class="plain">${messages.map(({ code, text, position }) => `<li><code>${escapeText(code)}</code>${position ? ` ${lineOf(position, words)}` : ''} <span dir="auto" lang="en">${escapeText(text)}</span></li>`).join('')}</ul>`
}
