import { makeLine } from '../../src/lines/line.js'
import { makeLinear } from '../../src/model/linear.js'
import { candidateAt, habitsBehind, habitsOf } from '../../src/headings/candidate.js'
import { headingFeatures } from '../../src/headings/heading-features.js'
import { runInCandidates } from '../../src/headings/run-in-candidate.js'
import { runInFeatures } from '../../src/headings/run-in-features.js'
import { titleCandidates } from '../../src/headings/title-candidates.js'
import { titleFeatures } from '../../src/headings/title-features.js'
import { factsOf } from '../../src/nesting/heading-facts.js'
import { findHeadings, headingModels } from '../../src/headings/find-headings.js'
import { rankByContents } from '../../src/nesting/rank-by-contents.js'
import { Levels } from '../../src/nesting/levels.js'
import type { Choice } from '../../src/nesting/levels.js'
import { levelFeatures } from '../../src/nesting/level-features.js'
import { alteredCopies } from './alter.js'
import { fitChoice } from './choice.js'
import { fitLogistic } from './logistic.js'
import type { Features, LinearWeights } from '../../src/model/linear.js'
import type { Head } from '../../src/headings/head.js'
import type { Habits } from '../../src/headings/candidate.js'
import type { Line } from '../../src/lines/line.js'
import type { MarkedDocument } from './mark-lines.js'
import type { Question } from './choice.js'
import type { Observation } from './logistic.js'

export interface StructureWeights {
  headings: { heading: LinearWeights; runIn: LinearWeights; title: LinearWeights }
  nesting: LinearWeights
}

/** What is observed of one document, by decision. */
export interface Observed {
  group: number
  headings: Observation[]
  runIns: Observation[]
  titles: Question[]
  levels: Question[]
}

const COPIES = 4
const COPY_WEIGHT = 0.25
const RIDGE = 3
const RUN_IN_RIDGE = 10
const LEVEL_RIDGE = 1

const blank: LinearWeights = { bias: 0, weights: {} }
const heading = makeLinear(headingFeatures, blank)
const runIn = makeLinear(runInFeatures, blank)
const title = makeLinear(titleFeatures, blank)
const level = makeLinear(levelFeatures, blank)

/** Observes documents and altered copies of them; `foldOf` says which are held out together. */
export function observe(
  documents: readonly MarkedDocument[],
  foldOf: ReadonlyMap<string, number>,
): Observed[] {
  return documents.map(doc => {
    const fold = foldOf.get(doc.id)!
    const others = documents.filter(other => foldOf.get(other.id) === fold)
    const own = observeOne(doc, fold, doc.weight)
    for (const copy of alteredCopies(doc, COPIES, others)) {
      const { headings, runIns, titles } = observeOne(copy, fold, doc.weight * COPY_WEIGHT)
      own.titles.push(...titles)
      own.headings.push(...headings)
      own.runIns.push(...runIns)
    }
    for (const copy of alteredCopies(doc, COPIES, others, false))
      if (tellsDepths(copy))
        own.levels.push(...observeOne(copy, fold, doc.weight * COPY_WEIGHT).levels)
    return own
  })
}

function observeOne(doc: MarkedDocument, fold: number, weight: number): Observed {
  const lines = doc.lines.map(({ passage }) => makeLine(passage))
  const whole = habitsOf(lines)
  const title = doc.lines.findIndex(({ mark }) => mark.is === 'title')
  const habits = habitsBehind(title, lines, whole)
  const markAt = (i: number): MarkedDocument['lines'][number]['mark'] => doc.lines[i]!.mark
  const counts = (i: number): boolean => markAt(i).is !== 'title' && markAt(i).is !== 'aside'
  const headings = lines.flatMap((_, i) => {
    const candidate = counts(i) ? candidateAt(lines, i, habits) : undefined
    return candidate
      ? [
          {
            features: heading.measure(candidate),
            answer: markAt(i).is === 'heading',
            weight,
            group: fold,
          },
        ]
      : []
  })
  const leads = runInCandidates(
    lines,
    habits,
    i => markAt(i).is === 'heading' || markAt(i).is === 'title',
  )
  const runIns = leads.flatMap((candidate, i) => {
    const mark = markAt(i)
    if (!candidate || !counts(i)) return []
    const answer =
      mark.is === 'run-in' && Math.abs(candidate.lead.end - mark.end) <= Math.max(3, 0.4 * mark.end)
    return [{ features: runIn.measure(candidate), answer, weight, group: fold }]
  })
  const questions = levelQuestions(goldHeads(doc), doc, lines, habits.inContents, fold, weight)
  return {
    group: fold,
    headings,
    runIns,
    titles: titleQuestion(doc, lines, whole, fold, weight),
    levels: questions,
  }
}

/** Which line is the title, as a reader says. */
function titleQuestion(
  doc: MarkedDocument,
  lines: readonly Line[],
  habits: Habits,
  group: number,
  weight: number,
): Question[] {
  const marks = doc.lines.map(({ mark }) => mark.is)
  const candidates = titleCandidates(lines, habits)
  const at = marks.indexOf('title')
  const right = candidates.findIndex(candidate => candidate.at === at)
  return right < 0 || doc.titleLost
    ? []
    : [{ options: candidates.map(candidate => title.measure(candidate)), right, weight, group }]
}

/** A reader's headings as the library would find them; each at most one deeper than the one before. */
export function goldHeads(doc: MarkedDocument): Head[] {
  const lines = doc.lines.map(({ passage }) => makeLine(passage))
  const { sequences } = habitsOf(lines)
  let last = 0
  return doc.lines.flatMap(({ mark }, at): Head[] => {
    if (mark.is !== 'heading' && mark.is !== 'run-in') return []
    const line = lines[at]!
    last = Math.min(mark.depth, last + 1, 6)
    return [
      {
        at,
        line,
        title: line.text,
        reading: sequences.get(at),
        rank: mark.is === 'run-in' ? 0 : line.leaf.tag,
        basis: 'line',
        confidence: 1,
        depth: last,
        ...(mark.is === 'run-in' && { end: mark.end }),
      },
    ]
  })
}

/** Whether a document still shows what hangs below what: by tags, numbers, empty parents or run-in headings. */
export function tellsDepths(doc: MarkedDocument): boolean {
  const heads = goldHeads(doc)
  const above: Head[] = []
  return heads.every((head, i) => {
    above.length = head.depth - 1
    const parent = above.at(-1)
    above.push(head)
    if (!parent) return true
    const first = heads[heads.indexOf(parent) + 1]!
    return (
      (head.rank > parent.rank && parent.rank > 0) ||
      (head.reading !== undefined && head.reading.family !== parent.reading?.family) ||
      (first.at === parent.at + 1 && first.depth > parent.depth && i > 0) ||
      (head.end !== undefined && parent.end === undefined)
    )
  })
}

/**
 * The choices among levels that some headings of a document ask for. A reader's headings go where the reader hangs them, if
 * that is still open; what no reader calls a heading goes where `place` puts it, as it will when the library is at work
 * (dynamic oracle, Goldberg and Nivre 2012).
 */
function levelQuestions(
  heads: readonly Head[],
  doc: MarkedDocument,
  lines: readonly Line[],
  inContents: ReadonlySet<number>,
  group: number,
  weight: number,
  place: (choices: readonly Choice[]) => number = () => 0,
): Question[] {
  rankByContents(heads, lines, inContents)
  const parents = parentsOf(doc)
  const levels = new Levels()
  const questions: Question[] = []
  factsOf(heads, lines, inContents).forEach((own, i) => {
    const choices = levels.choices(own, i)
    const parent = parents.get(own.head.at)
    const right = choices.findIndex(choice => (choice.parent?.head.at ?? -1) === parent)
    // measured before the heading joins its level
    if (right >= 0 && choices.length > 1)
      questions.push({
        options: choices.map(choice => level.measure(choice)),
        right,
        weight,
        group,
      })
    levels.add(own, choices[right >= 0 ? right : place(choices)]!.depth)
  })
  return questions
}

/** Of each heading that a reader marked the line of the one it hangs below, −1 for none. */
function parentsOf(doc: MarkedDocument): ReadonlyMap<number, number> {
  const above: Head[] = []
  return new Map(
    goldHeads(doc).map(head => {
      above.length = head.depth - 1
      const parent = above.at(-1)?.at ?? -1
      above.push(head)
      return [head.at, parent]
    }),
  )
}

/** Fits what structure is decided by, on all documents but those of one fold. */
export function fitStructure(
  documents: readonly MarkedDocument[],
  observed: readonly Observed[],
  without?: number,
): StructureWeights {
  const rows = <T extends { group: number }>(of: (o: Observed) => T[]): T[] =>
    observed.flatMap(of).filter(row => row.group !== without)
  const headings = {
    heading: named(
      headingFeatures,
      fitLogistic(
        rows(o => o.headings),
        RIDGE,
      ),
    ),
    title: named(titleFeatures, [
      0,
      ...fitChoice(
        rows(o => o.titles),
        LEVEL_RIDGE,
      ),
    ]),
    runIn: named(
      runInFeatures,
      fitLogistic(
        rows(o => o.runIns),
        RUN_IN_RIDGE,
      ),
    ),
  }
  // levels first among the readers' headings, then among those that the library finds too
  const questions = rows(o => o.levels)
  const first = makeLinear(
    levelFeatures,
    named(levelFeatures, [0, ...fitChoice(questions, LEVEL_RIDGE)]),
  )
  const place = (choices: readonly Choice[]): number => {
    const odds = choices.map(choice => first.odds(choice))
    return odds.indexOf(Math.max(...odds))
  }
  const models = headingModels(headings)
  const found = documents.flatMap((doc, i) => {
    const { group } = observed[i]!
    if (group === without) return []
    const lines = doc.lines.map(({ passage }) => makeLine(passage))
    const { heads, inContents } = findHeadings(lines, models)
    return levelQuestions(heads, doc, lines, inContents, group, doc.weight, place)
  })
  return {
    headings,
    nesting: named(levelFeatures, [0, ...fitChoice([...questions, ...found], LEVEL_RIDGE)]),
  }
}

const round = (x: number): number => Math.round(x * 1000) / 1000

function named<C>(
  features: Features<C>,
  [bias, ...weights]: Iterable<number> & { [Symbol.iterator](): Iterator<number> },
): LinearWeights {
  return {
    bias: round(bias!),
    weights: Object.fromEntries(Object.keys(features).map((name, i) => [name, round(weights[i]!)])),
  }
}
