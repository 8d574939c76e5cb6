import { escapeAttribute } from './escape.js'
import { lengthOf } from './legend.js'
import { percent } from './percent.js'
import type { Legend } from './legend.js'
import type { Survey } from './survey.js'
import type { Words } from './words.js'

/** Widths that the style sheet knows, in percent. */
export const WIDTHS = 100

/** A bar of how the text divides among the main labels of its sections; for pointers, as the chips below it say the same. */
export function dividesOf({ lengths, ...survey }: Survey, legend: Legend, words: Words): string {
  const length = lengthOf({ lengths, ...survey })
  if (!length) return ''
  const part = (name: string, share: number, classes: string, key: string): string =>
    `<button type="button" tabindex="-1" class="${classes} w${Math.min(WIDTHS, Math.max(1, Math.round(share * WIDTHS)))}"${key} title="${escapeAttribute(`${name}: ${percent(share, words.tag)}`)}"></button>`
  const parts = [...legend.values()]
    .filter(({ share }) => share > 0)
    .map(({ name, share, slot, key }) =>
      part(name, share, `l${slot}`, ` data-k="${key}" aria-pressed="false"`),
    )
  const rest = (lengths.get('') ?? 0) / length
  return `<div class="divides" aria-hidden="true">${parts.join('')}${rest > 0 ? part(words.withoutLabel, rest, 'rest-of-text', ' disabled') : ''}</div>`
}
