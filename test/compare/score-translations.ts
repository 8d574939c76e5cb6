import { readFileSync } from 'node:fs'
import { align } from '../../src/align.js'
import { parsePolicy } from '../../src/parse-policy.js'
import { makeRandom } from '../support/random.js'
import type { AlignedPair } from '../../src/compare/alignment.js'
import type { Random } from '../support/random.js'

export const LANGUAGES = ['en', 'zh', 'ru', 'tr', 'sq']

/** A section of a translation: `ids` say which sections of the whole text it holds. */
interface TranslatedSection {
  ids: number[]
  title: string
  body: string
}

const sectionsOf = (language: string): TranslatedSection[] =>
  readFileSync(`test/compare/translations/${language}.md`, 'utf8')
    .split(/^## \d+\. /m)
    .slice(1)
    .map((text, i) => {
      const [title, ...body] = text.trim().split('\n')
      return { ids: [i], title: title!, body: body.join('\n').trim() }
    })

/** What may be done to a translation. */
export interface Damage {
  drop: number
  merge: number
  move: number
  numbers: boolean
}

function damaged(
  sections: readonly TranslatedSection[],
  damage: Damage,
  random: Random,
): TranslatedSection[] {
  const list = [...sections]
  for (let k = 0; k < damage.drop; k++) list.splice(random.below(list.length), 1)
  for (let k = 0; k < damage.merge; k++) {
    const i = random.below(list.length - 1)
    const [one, two] = list.splice(i, 2) as [TranslatedSection, TranslatedSection]
    list.splice(i, 0, {
      ids: [...one.ids, ...two.ids],
      title: one.title,
      body: `${one.body}\n\n${two.body}`,
    })
  }
  for (let k = 0; k < damage.move; k++) {
    const [one] = list.splice(random.below(list.length), 1)
    list.splice(random.below(list.length), 0, one!)
  }
  return list
}

const write = (sections: readonly TranslatedSection[], numbers: boolean): string =>
  [
    '# Alder',
    ...sections.map(({ title, body }, i) => `## ${numbers ? `${i + 1}. ` : ''}${title}\n\n${body}`),
  ].join('\n\n')

/** Pairs of sections that belong together and are paired, over those that do or that are paired. */
export interface PairScore {
  right: number
  told: number
  real: number
  misses: string[]
}

/** Aligns damaged translations with each other, each pair of languages so many times. */
export function scoreTranslations(damage: Damage, rounds: number): PairScore {
  const score: PairScore = { right: 0, told: 0, real: 0, misses: [] }
  for (const one of LANGUAGES)
    for (const two of LANGUAGES) {
      if (one === two) continue
      for (let round = 0; round < rounds; round++) {
        const random = makeRandom(
          round * 100 + LANGUAGES.indexOf(one) * 10 + LANGUAGES.indexOf(two),
        )
        const a = damaged(sectionsOf(one), damage, random)
        const b = damaged(sectionsOf(two), damage, random)
        const pairs = align(
          parsePolicy(write(a, damage.numbers)),
          parsePolicy(write(b, damage.numbers)),
        )
        count(score, a, b, pairs, `${one}-${two}`)
      }
    }
  return score
}

function count(
  score: PairScore,
  a: readonly TranslatedSection[],
  b: readonly TranslatedSection[],
  pairs: readonly AlignedPair[],
  name: string,
): void {
  const find = (
    list: readonly TranslatedSection[],
    path: readonly string[],
  ): TranslatedSection | undefined => list.find(({ title }) => title === path.at(-1))
  const told = new Set(
    pairs.flatMap(pair =>
      pair.a.flatMap(x =>
        pair.b.flatMap(y => {
          const [own, other] = [find(a, x.path), find(b, y.path)]
          return own && other ? [`${own.title} = ${other.title}`] : []
        }),
      ),
    ),
  )
  const real = new Set(
    a.flatMap(x =>
      b.filter(y => y.ids.some(id => x.ids.includes(id))).map(y => `${x.title} = ${y.title}`),
    ),
  )
  score.told += told.size
  score.real += real.size
  for (const pair of told)
    if (real.has(pair)) score.right++
    else score.misses.push(`${name} wrong ${pair}`)
  for (const pair of real) if (!told.has(pair)) score.misses.push(`${name} missed ${pair}`)
}
