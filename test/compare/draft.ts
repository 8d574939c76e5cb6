import { leavesOf } from './leaves-of.js'
import { sectionsOf } from '../../src/views/walk.js'
import type { Policy } from '../../src/tree/types.js'

/** A section of a document that can be edited: its title and its blocks, which are lists of items or paragraphs. */
export interface DraftSection {
  depth: number
  title: string
  number: string
  blocks: string[]
}

/** A document to be edited. */
export interface Draft {
  title: string
  language: string
  sections: DraftSection[]
}

/** A policy's sections with titles, as a document that can be edited. */
export const draftOf = (policy: Policy): Draft => ({
  title: policy.title ?? 'Policy',
  language: policy.language,
  sections: [...sectionsOf(policy)]
    .filter(({ title }) => title)
    .map(section => ({
      depth: section.depth,
      title: section.title,
      number: '',
      blocks: leavesOf(section).filter(text => text.trim().length > 1),
    })),
})

/** How a draft is written: each way says the same. */
export interface Manner {
  /** columns after which lines are broken; 0 for never */
  wrap: number
  /** paragraphs as items of lists, inline markup, other classes */
  markup: 'plain' | 'rich'
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Writes a draft as HTML. Returns the source and by section where its text begins and ends. */
export function writeDraft(
  draft: Draft,
  { wrap, markup }: Manner,
): { source: string; ranges: { start: number; end: number }[] } {
  const rich = markup === 'rich'
  const flow = (text: string): string => {
    const html = escape(text)
    if (!wrap) return html
    let column = 0
    return html.replace(/ /g, (blank, at: number) => {
      if (at - column < wrap) return blank
      column = at
      return '\n  '
    })
  }
  let source = `<!DOCTYPE html>\n<html lang="${draft.language}"><body>${rich ? '<div class="wrap"><article>' : ''}<h1>${escape(draft.title)}</h1>\n`
  const ranges: { start: number; end: number }[] = []
  for (const { depth, title, number, blocks } of draft.sections) {
    const tag = `h${Math.min(6, depth + 1)}`
    const start = source.length
    source += `<${tag}${rich ? ' class="head"' : ''}>${rich ? '<span>' : ''}${number ? `${number} ` : ''}${flow(title)}${rich ? '</span>' : ''}</${tag}>\n`
    for (const block of blocks)
      source += rich
        ? `<div><p id="p${source.length}">${flow(block)}</p></div>\n`
        : `<p>${flow(block)}</p>\n`
    ranges.push({ start, end: source.length })
  }
  return { source: `${source}${rich ? '</article></div>' : ''}</body></html>`, ranges }
}
