import { makeLine } from '../../src/lines/line.js'
import { conceptNumbers } from '../../src/tree/concepts.js'
import { emptyTally } from '../../src/evidence/tally.js'
import type { Match } from '../../src/evidence/matcher.js'
import type { Pattern } from '../../src/evidence/pattern.js'
import type { Container, Leaf, Span } from '../../src/read/leaf.js'
import type { Line } from '../../src/lines/line.js'

/** The words of a text as they are compared; in these tests all letters are plain. */
const keyOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Uses of words other than for labels, as far as these tests need them. */
const USES = ['heading', 'numbering', 'title', 'chrome'] as const
const isUse = (use: string): use is (typeof USES)[number] =>
  (USES as readonly string[]).includes(use)

const meaningOf = (use: string): Pick<Pattern, 'use' | 'value'> =>
  isUse(use)
    ? { use, value: '' }
    : use.startsWith('concept ')
      ? { use: 'concept', value: use.slice(8) }
      : { use: 'term', value: use }

/** What a line of these tests may have beyond its text. */
export interface Look {
  /** heading level of its tag */
  tag?: number
  bold?: boolean
  style?: string
  /** number that the markup prints */
  marker?: string
  /** where all of its text leads */
  link?: string
  /** markup of parts of it */
  spans?: readonly Span[]
  /** the block it stands in */
  block?: Container
  /** words → what a dictionary knows them for: a label, a use, or `concept ID` */
  words?: Readonly<Record<string, string>>
}

/** A line as the reader and the dictionaries would make it. */
export function lineOf(
  text: string,
  {
    tag = 0,
    bold = false,
    style = tag ? `h${tag}` : 'p',
    marker = '',
    link,
    spans: others = [],
    block,
    words = {},
  }: Look = {},
): Line {
  const whole = { start: 0, end: text.length }
  const spans: Span[] = [
    ...(bold ? [{ mark: 'strong' as const, ...whole }] : []),
    ...(link ? [{ mark: 'link' as const, ...whole, url: link }] : []),
    ...others,
  ]
  const leaf: Leaf = {
    kind: 'text',
    ...whole,
    text: { value: text, map: [0, 0, text.length] },
    spans,
    path: block ? [block] : [],
    joined: false,
    tag,
    caption: false,
    marker,
    style,
    region: { parent: undefined, role: 'page', name: '', hidden: false },
  }
  const matches = Object.entries(words).flatMap(([word, use]): Match[] => {
    const at = text.indexOf(word)
    return at < 0
      ? []
      : [
          {
            pattern: {
              ...meaningOf(use),
              concept: conceptNumbers.get(use.replace('concept ', '')) ?? -1,
              term: word.toLowerCase(),
              language: 'en',
              anywhere: false,
              apart: '',
            },
            start: at,
            end: at + word.length,
          },
        ]
  })
  return makeLine({ leaf, matches, tally: emptyTally(), language: 'en', key: keyOf(text) })
}
