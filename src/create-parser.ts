import { buildPolicy } from './build/build-policy.js'
import { findContent } from './content/find-content.js'
import { findEvidence } from './evidence/passage.js'
import { readPassages } from './language/read-passages.js'
import { labelBlocks } from './labels/label-blocks.js'
import { labelParts } from './labels/label-parts.js'
import { surveyOf } from './labels/survey.js'
import { topicsOf } from './labels/topic.js'
import { makeLexicons } from './lexicons.js'
import { settingsOf, usable } from './options.js'
import { read } from './read/read.js'
import { printedText } from './read/source-text.js'
import { cutUnmarked } from './topics/cut-topics.js'
import { findHeadings } from './headings/find-headings.js'
import { nest } from './nesting/nest.js'
import { findUpdated } from './dates/find-updated.js'
import { joinNumbers } from './lines/join-numbers.js'
import { joinTitle } from './lines/join-title.js'
import { makeLine } from './lines/line.js'
import { cutParts } from './sections/part.js'
import { labels as taxonomy } from './tree/labels.js'
import { checkOptions, isFunction, isList } from './tree/check-options.js'
import { makeLocator } from './tree/locator.js'
import { PolicyError } from './tree/policy-error.js'
import type { Dictionary } from './evidence/dictionary.js'
import type { ParseOptions, Settings } from './options.js'
import type { ReadOptions } from './read/read.js'
import type { Reader } from './read/reader.js'
import type { Report } from './read/report.js'
import type { Selectors } from './read/selectors.js'
import type { Message, Policy, Removed } from './tree/types.js'

/** What a parser is made of. */
export interface ParserParts {
  /** of the formats that it reads: `html`, `markdown`, `text` */
  readers: readonly Reader[]
  /** of the languages that it knows: those of the library, whose terms count in texts of their language, and your own, whose terms count everywhere */
  dictionaries: readonly Dictionary[]
  /** what obeys the options `keep` and `drop`; a parser without has neither */
  selectors?: Selectors | undefined
}

/**
 * Turns a privacy policy into a section tree with labels and their evidence.
 *
 * @param input HTML, Markdown or plain text; bytes are decoded first. All offsets in the tree are UTF-16 units of the
 *   (decoded) input.
 * @throws PolicyError `invalid-input`, `invalid-options`, `invalid-dictionary`, `input-too-large`, `unknown-charset`,
 *   `no-reader`, `no-selectors`, `selector`; never anything else
 */
export type Parser = (input: string | Uint8Array, options?: ParseOptions) => Policy

/**
 * Makes a parser of some readers and dictionaries, so that a bundle has no others in it. Make it once: its dictionaries are
 * compiled when it first parses.
 *
 * @throws PolicyError `invalid-options`, `invalid-dictionary`
 * @example
 * import { createParser } from 'policytree/core'
 * import { sq } from 'policytree/dictionaries/sq'
 * import { html } from 'policytree/html'
 *
 * const parsePolicy = createParser({ readers: [html], dictionaries: [sq] })
 */
export const createParser = (parts: ParserParts): Parser => makeParser(parts)

/** The same, with lexicons that were made of its dictionaries before. */
export function makeParser(parts: ParserParts, lexicons?: ReturnType<typeof makeLexicons>): Parser {
  checkOptions(parts, { readers: isList, dictionaries: isList, selectors: isFunction })
  const { readers, selectors, ...own } = parts
  const { dictionaries, warnings } = usable(own.dictionaries)
  const lexiconsFor = lexicons ?? makeLexicons(dictionaries)
  return function parsePolicy(input, options) {
    if (typeof input !== 'string' && !((input as unknown) instanceof Uint8Array))
      throw new PolicyError('invalid-input', 'The input must be a string or a Uint8Array.')
    const settings = settingsOf(options)
    const notes: { code: Message['code']; text: string; start?: number; end?: number }[] = []
    const report: Report = (code, text, start, end = start) => {
      if (notes.every(n => n.code !== code))
        notes.push({ code, text, ...(start !== undefined && { start, end: end! }) })
    }

    const outside = outsideBy(selectors, settings, report)
    const reading = read(readers, input, { ...settings, outside }, report)
    const { source, leaves, removed: aside, declared } = reading
    const lexicons = lexiconsFor(settings.dictionaries)
    const { profiles, monthFirst } = lexicons
    const found = readPassages(leaves, lexicons, settings.language ?? declared)
    const { likely } = found
    const passages = joinNumbers(
      joinTitle(found.passages, some => findEvidence(some, lexicons.names())),
    )
    const removals = findContent(passages)
    const lines = passages.filter((_, i) => !removals[i]).map(makeLine)
    const { title, heads, inContents } = findHeadings(lines)
    nest(heads, lines, inContents)
    const parts = cutUnmarked(cutParts(lines, heads, title), lines, title)
    const surveys = surveyOf(topicsOf(parts.parts))
    const labels = labelParts(surveys)
    const blockLabels = labelBlocks(parts.preamble, surveys, labels)

    const locate = makeLocator(source)
    const removed: Removed[] = [
      ...aside.map(({ reason, start, end, text }) => ({
        reason,
        text,
        position: locate.position(start, end),
      })),
      ...passages.flatMap(({ leaf }, i) => {
        const reason = removals[i]
        return reason && leaf.kind !== 'rule'
          ? [
              {
                reason,
                text: printedText(leaf.text),
                position: locate.position(leaf.start, leaf.end),
              },
            ]
          : []
      }),
    ].sort((a, b) => a.position.start.offset! - b.position.start.offset!)
    const messages: Message[] = [
      ...notes.map(({ code, text, start, end }) => ({
        code,
        text,
        ...(start !== undefined && { position: locate.position(start, end!) }),
      })),
      ...[...warnings, ...settings.warnings].map(text => ({ code: 'dictionary' as const, text })),
    ]
    return buildPolicy(
      {
        source,
        ...parts,
        labels,
        blockLabels,
        removed,
        messages,
        likely,
        profiles,
        ownLabels: ownLabelsOf([...dictionaries, ...settings.dictionaries]),
        updated: findUpdated(lines, monthFirst),
      },
      locate,
    )
  }
}

/** What finds the part of a page that is left out, where the options name one. */
function outsideBy(
  selectors: Selectors | undefined,
  { selection, limits }: Settings,
  report: Report,
): ReadOptions['outside'] {
  if (!selection) return undefined
  if (!selectors)
    throw new PolicyError(
      'no-selectors',
      'The options keep and drop need a parser with selectors: give createParser those of policytree/selectors.',
    )
  return source => selectors(source, selection, { limits, report })
}

const known: ReadonlySet<string> = new Set(taxonomy.map(({ id }) => id))

/** Labels that some dictionaries add to the taxonomy. */
const ownLabelsOf = (dictionaries: readonly Dictionary[]): string[] => [
  ...new Set(
    dictionaries.flatMap(({ labels = {} }) => Object.keys(labels).filter(id => !known.has(id))),
  ),
]
