import { escapeText } from './escape.js'
import type { Position } from 'unist'
import type { Message, Removed } from '../../tree/types.js'

/** Escaped: a tree that was stored may hold anything in the place of a number. */
const lineOf = ({ start }: Position): string => escapeText(String(start.line))

/** What is no part of the policy, folded up by reason, in source order. */
export function removedOf(removed: readonly Removed[]): string {
  if (!removed.length) return '<p class="note">Nothing was removed.</p>'
  const byReason = new Map<string, Removed[]>()
  for (const item of removed) {
    const same = byReason.get(item.reason)
    if (same) same.push(item)
    else byReason.set(item.reason, [item])
  }
  return [...byReason]
    .map(
      ([reason, items]) =>
        `<details><summary>${escapeText(reason)} <span class="figure">${items.length}</span></summary><ul class="plain">${items.map(({ text, position }) => `<li><span class="note">line ${lineOf(position)}</span> <span dir="auto" lang="">${escapeText(text)}</span></li>`).join('')}</ul></details>`,
    )
    .join('')
}

/** What the reading has to say. */
export function messagesOf(messages: readonly Message[]): string {
  if (!messages.length) return '<p class="note">No messages.</p>'
  return `<ul class="plain">${messages.map(({ code, text, position }) => `<li><code>${escapeText(code)}</code>${position ? ` <span class="note">line ${lineOf(position)}</span>` : ''} <span dir="auto">${escapeText(text)}</span></li>`).join('')}</ul>`
}
