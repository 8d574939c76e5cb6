import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { coverage } from '../../src/coverage.js'
import { al } from '../../src/duties/al.js'
import { gdpr } from '../../src/duties/gdpr.js'
import { kvkk } from '../../src/duties/kvkk.js'
import { pipl } from '../../src/duties/pipl.js'
import { ru } from '../../src/duties/ru.js'
import { parsePolicy } from '../../src/parse-policy.js'
import type { Duties } from '../../src/coverage/duties.js'

/** What a reader found in a document: what it tells, with where it does, and what may be read either way. */
interface Marks {
  told: Record<string, [start: number, end: number][]>
  unsure: string[]
}

const marks = JSON.parse(readFileSync('test/duties/marks.json', 'utf8')) as Record<string, Marks>
/** Duty → what a document tells if it speaks to it: the same in every law that asks for it. */
const toldBy = JSON.parse(readFileSync('test/duties/told-by.json', 'utf8')) as Record<
  string,
  string
>

/** The ten documents that terms and thresholds were chosen on; the others were first scored when these stood. */
const BUILT_ON = [
  'en/dev-18',
  'en/dev-21',
  'zh/dev-10',
  'zh/dev-27',
  'ru/dev-43',
  'ru/dev-55',
  'tr/dev-42',
  'tr/dev-12',
  'sq/dev-09',
  'sq/dev-27',
]
const LAWS: Readonly<Record<string, readonly Duties[]>> = {
  en: [gdpr, pipl, kvkk],
  zh: [pipl, gdpr, kvkk],
  ru: [ru, gdpr, kvkk],
  tr: [kvkk, gdpr, pipl],
  sq: [al, gdpr, kvkk],
}
/** What readers did not mark. */
const UNMARKED = ['chg', 'oth', 'law', 'cali', 'sub']

export interface CoverageScore {
  right: number
  found: number
  told: number
  /** quotations of what was rightly found, and those that a reader accepts */
  quotes: number
  accepted: number
  misses: string[]
}

export function scoreCoverage(which: 'build' | 'test', corpus: string): CoverageScore {
  const score: CoverageScore = { right: 0, found: 0, told: 0, quotes: 0, accepted: 0, misses: [] }
  for (const [id, { told, unsure }] of Object.entries(marks)) {
    if (BUILT_ON.includes(id) !== (which === 'build')) continue
    const folder = join(corpus, id)
    const input = readdirSync(folder).find(name => name.startsWith('input.'))!
    const policy = parsePolicy(readFileSync(join(folder, input), 'utf8'))
    for (const law of LAWS[id.slice(0, 2)]!)
      for (const { id: duty, when, status, quotes } of coverage(policy, law)) {
        const thing = toldBy[duty]
        if (!thing || (when !== 'always' && when !== 'if')) continue
        if (UNMARKED.includes(thing) || unsure.includes(thing)) continue
        const places = told[thing]
        const isFound = status === 'found'
        if (places) score.told++
        if (isFound) score.found++
        if (isFound && places) {
          score.right++
          score.quotes++
          const { start, end } = quotes[0]!.position
          const isAccepted = places.some(([a, b]) => start.offset! < b && end.offset! > a)
          if (isAccepted) score.accepted++
          else score.misses.push(`${id} ${duty} quoted ${quotes[0]!.quote.slice(0, 120)}`)
        } else if (isFound)
          score.misses.push(
            `${id} ${duty} wrong ${quotes[0]!.confidence.toFixed(2)} ${quotes[0]!.terms.join('|')} ${quotes[0]!.labels.join('|')}: ${quotes[0]!.quote.slice(0, 120)}`,
          )
        else if (places) score.misses.push(`${id} ${duty} missed`)
      }
  }
  return score
}
