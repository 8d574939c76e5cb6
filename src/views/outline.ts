import { checkOptions, isFlag, isFunction, isText } from '../tree/check-options.js'
import { labelTitle } from '../tree/label-title.js'
import { explanationOf } from './explain.js'
import { printable } from './printable.js'
import { sectionsWithAncestors } from './walk.js'
import type { OptionChecks } from '../tree/check-options.js'
import type { Label, Policy } from '../tree/types.js'

/** Options of `outline`. */
export interface OutlineOptions {
  /** scores behind the labels; default true */
  scores?: boolean | undefined
  /** BCP 47 code of the language whose titles stand for the labels' ids; default: the ids */
  titles?: string | undefined
  /** under each section why it has its labels, as `explain` tells it; default false */
  explain?: boolean | undefined
  /** the parsed (decoded) text: with it explanations quote the terms as printed */
  source?: string | undefined
  /** paints a part of the outline, for a terminal; default: leaves it as it is */
  paint?: ((text: string, part: 'title' | 'number' | 'label' | 'faint') => string) | undefined
}

const checks: OptionChecks<OutlineOptions> = {
  scores: isFlag,
  titles: isText,
  explain: isFlag,
  source: isText,
  paint: isFunction,
}

/** A policy as lines of text: its title and languages, then a line a section with number, title and labels, the main one first; throws `invalid-options`. */
export function outline(policy: Policy, options: OutlineOptions = {}): string {
  checkOptions(options, checks)
  const { scores = true, explain = false, source, titles, paint = (text: string) => text } = options
  const lines = [headerOf(policy, paint)]
  for (const { section, above } of sectionsWithAncestors(policy)) {
    const title = section.title ? printable(section.title) : '(unmarked)'
    const number =
      section.number === undefined ? '' : `${paint(printable(section.number), 'number')} `
    const labels = section.labels
      .map(label => paint(labelText(label, scores, titles), 'label'))
      .join(', ')
    lines.push(`${'  '.repeat(section.depth)}${number}${title}${labels && `  [${labels}]`}`)
    if (explain)
      for (const line of explanationOf(section, above, source).text.split('\n'))
        lines.push(`${'  '.repeat(section.depth + 2)}${paint(line, 'faint')}`)
  }
  return lines.join('\n')
}

function labelText({ id, score }: Label, scores: boolean, titles: string | undefined): string {
  const name = titles === undefined ? id : labelTitle(id, titles)
  return printable(scores ? `${name} ${score.toFixed(2)}` : name)
}

function headerOf(
  { title, language, languages, updated, removed }: Policy,
  paint: NonNullable<OutlineOptions['paint']>,
): string {
  const others = languages
    .filter(l => l.language !== language && l.share >= 0.03)
    .map(l => `${l.language} ${Math.round(l.share * 100)} %`)
  const facts = [
    [language, ...others].join(', '),
    ...(updated ? [`updated ${updated.date}`] : []),
    ...(removed.length ? [`${removed.length} removed`] : []),
  ]
  return `${paint(title === undefined ? '(no title)' : printable(title), 'title')}  ${paint(`(${facts.join('; ')})`, 'faint')}`
}
