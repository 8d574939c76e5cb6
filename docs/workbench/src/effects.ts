import { labelTitle } from 'policytree'
import { element } from './element.js'
import { fill } from './words.js'
import type { Change, FoundTerm, Reading } from './worker/protocol.js'
import type { Words } from './words.js'

/** What the words do: where they stand, and which sections change by them. */
export function effectsOf({ terms, changes }: Reading, language: string, words: Words): Node[] {
  if (!terms.length) return [element('p', { className: 'note' }, words.noEffects)]
  const found = terms.filter(({ count }) => count)
  return [
    element('p', {}, fill(words.foundOf, { found: found.length, all: terms.length })),
    element('dl', {}, ...found.flatMap(term => placesOf(term, words))),
    element('h3', {}, words.changes),
    changes.length
      ? element(
          'ul',
          { className: 'changes' },
          ...changes.map(change => changeOf(change, language, words)),
        )
      : element('p', { className: 'note' }, words.noChange),
  ]
}

const placesOf = ({ term, places, count }: FoundTerm, words: Words): Node[] => [
  element('dt', { dir: 'auto' }, term),
  ...places.map(({ before, match, after }) =>
    element('dd', { dir: 'auto' }, `…${before}`, element('mark', {}, match), `${after}…`),
  ),
  ...(count > places.length
    ? [element('dd', { className: 'note' }, fill(words.more, { n: count - places.length }))]
    : []),
]

function changeOf({ title, before, after }: Change, language: string, words: Words): Node {
  const told = (ids: string[] | undefined): string =>
    !ids ? words.noSection : ids.map(id => labelTitle(id, language)).join(', ') || words.noLabel
  return element(
    'li',
    {},
    element('bdi', {}, title || `(${words.noHeading})`),
    ': ',
    element('del', {}, told(before)),
    ' → ',
    element('ins', {}, told(after)),
  )
}
