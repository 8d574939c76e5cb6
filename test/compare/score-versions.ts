import { compare } from '../../src/compare-policies.js'
import { parsePolicy } from '../../src/parse-policy.js'
import { makeRandom } from '../support/random.js'
import { draftOf, writeDraft } from './draft.js'
import { editDraft } from './edits.js'
import type { ChangeKind } from '../../src/compare/change.js'
import type { Draft } from './draft.js'
import type { EditName } from './edits.js'

export interface Tally {
  found: number
  right: number
  real: number
  told: number
}

export interface VersionScore {
  kinds: Map<ChangeKind, Tally>
  facts: Tally
  misses: string[]
}

const NAMES: readonly EditName[] = [
  'removed',
  'added',
  'changed',
  'rewritten',
  'period',
  'address',
  'moved',
  'renamed',
  'split',
  'merged',
]

/** Edits documents in turn and holds what `compare` says against what was done. */
export function scoreVersions(drafts: readonly Draft[], rounds: number): VersionScore {
  const score: VersionScore = {
    kinds: new Map(),
    facts: { found: 0, right: 0, real: 0, told: 0 },
    misses: [],
  }
  const tally = (kind: ChangeKind): Tally => {
    let own = score.kinds.get(kind)
    if (!own) score.kinds.set(kind, (own = { found: 0, right: 0, real: 0, told: 0 }))
    return own
  }
  for (let round = 0; round < rounds; round++)
    for (const [d, draft] of drafts.entries()) {
      const random = makeRandom(round * 1000 + d)
      const others = drafts.filter((o, k) => k !== d && o.language === draft.language)
      const foreign = random.pick(others).sections.filter(s => s.blocks.join('').length > 80)
      const titles = foreign.map(s => s.title)
      const names = Array.from({ length: 4 }, () => random.pick(NAMES))
      const edited = editDraft(draft, foreign, titles, names, random)
      const old = writeDraft(draft, { wrap: 0, markup: 'plain' })
      const now = writeDraft(edited.draft, {
        wrap: random.pick([0, 60]),
        markup: random.pick(['plain', 'rich']),
      })
      const changes = compare(parsePolicy(old.source), parsePolicy(now.source))
      const told = changes.flatMap(change =>
        change.kinds.map(kind => ({ kind, change, right: false })),
      )
      const overlaps = (
        range: { start: number; end: number },
        place: (typeof changes)[number]['before'],
      ): boolean =>
        place !== undefined &&
        place.position.start.offset! < range.end &&
        place.position.end.offset! > range.start
      for (const truth of edited.truths) {
        const own = tally(truth.kind)
        own.real++
        const hit = told.filter(
          ({ kind, change }) =>
            kind === truth.kind &&
            (truth.before.some(i => overlaps(old.ranges[i]!, change.before)) ||
              truth.after.some(s =>
                overlaps(now.ranges[edited.draft.sections.indexOf(s)]!, change.after),
              )),
        )
        if (hit.length) own.found++
        else
          score.misses.push(
            `${d}/${round} missed ${truth.kind} of "${truth.after[0]?.title ?? draft.sections[truth.before[0]!]!.title}"`,
          )
        for (const one of hit) one.right = true
        if (truth.fact) {
          score.facts.real++
          const { type, before, after } = truth.fact
          const known = hit.some(({ change }) =>
            change.facts.some(
              f => f.type === type && f.before?.includes(before) && f.after?.includes(after),
            ),
          )
          if (known) score.facts.found++
          else
            score.misses.push(
              `${d}/${round} missed fact ${type} ${before}: ${JSON.stringify(hit[0]?.change.facts)}`,
            )
        }
      }
      for (const { kind, right, change } of told) {
        tally(kind).told++
        if (right) tally(kind).right++
        else
          score.misses.push(
            `${d}/${round} wrongly ${kind}: ${change.before?.path.at(-1)} > ${change.after?.path.at(-1)} (done: ${edited.truths.map(t => `${t.kind} ${t.after[0]?.title ?? draft.sections[t.before[0]!]!.title}`).join('; ')}) ${JSON.stringify(change.edits[0]?.words ?? []).slice(0, 300)}`,
          )
      }
    }
  return score
}

/** Copies of documents that say the same, and how many changes are told of them. */
export function falseAlarms(drafts: readonly Draft[]): string[] {
  const alarms: string[] = []
  for (const [d, draft] of drafts.entries()) {
    const renumbered = (from: number): Draft => ({
      ...draft,
      sections: draft.sections.map((s, i) => ({ ...s, number: `${i + from}.` })),
    })
    const plain = parsePolicy(writeDraft(draft, { wrap: 0, markup: 'plain' }).source)
    const copies: [string, Draft, 0 | 50, 'plain' | 'rich'][] = [
      ['re-wrapped', draft, 50, 'plain'],
      ['marked up', draft, 0, 'rich'],
      ['numbered', renumbered(1), 0, 'plain'],
    ]
    for (const [name, copy, wrap, markup] of copies) {
      const changes = compare(plain, parsePolicy(writeDraft(copy, { wrap, markup }).source))
      for (const change of changes) alarms.push(`${d} ${name}: ${describe(change)}`)
    }
    const [one, two] = [renumbered(1), renumbered(4)].map(copy =>
      parsePolicy(writeDraft(copy, { wrap: 0, markup: 'plain' }).source),
    )
    for (const change of compare(one!, two!)) alarms.push(`${d} renumbered: ${describe(change)}`)
  }
  return alarms
}

const describe = (change: ReturnType<typeof compare>[number]): string =>
  `${change.kinds.join()} ${change.before?.path.at(-1)} > ${change.after?.path.at(-1)} ${JSON.stringify(change.edits.map(e => e.words.filter(w => w.kind !== 'same'))).slice(0, 300)} ${change.edits.length ? '' : (change.before?.quote ?? change.after?.quote)?.slice(0, 100)}`

export const readDraft = (source: string): Draft => draftOf(parsePolicy(source))
