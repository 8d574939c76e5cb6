import { describe, expect, test } from 'vitest'
import { findLead } from '../../src/headings/lead.js'
import { leadLookOf, restOf, sentencesIn, surveyLeads } from '../../src/headings/lead-look.js'
import { lineOf } from '../lines/lines.js'
import type { Look } from '../lines/lines.js'
import type { LeadLook } from '../../src/headings/lead-look.js'

const REST = ' we keep what you tell us no longer than we need it'
const look = (text: string, given: Look = {}, family?: string): string => {
  const line = lineOf(text, given)
  return leadLookOf(line, findLead(line)!, family)
}

describe('leads look alike', () => {
  test('but a stop sets off names from sentences', () => {
    expect(look(`Cookies.${REST}`)).toBe(look(`Rights.${REST}`))
    expect(look(`Cookies.${REST}`)).not.toBe(look(`We bake them every morning.${REST}`))
  })

  test('whatever their words', () => {
    expect(look(`Cookies:${REST}`)).toBe(look(`Çerezler ve benzerleri:${REST}`))
    expect(look(`1. Cookies:${REST}`, {}, '1.')).toBe(look(`8. Права:${REST}`, {}, '1.'))
  })

  test.each<[what: string, text: string, given: Look, family?: string]>([
    ['mark', `Cookies –${REST}`, {}],
    ['weight', `Cookies:${REST}`, { spans: [{ mark: 'strong', start: 0, end: 8 }] }],
    ['style', `Cookies:${REST}`, { style: 'li' }],
    ['numbering', `Cookies:${REST}`, {}, '1.'],
    ['container', `Cookies:${REST}`, { block: { type: 'listItem' } }],
    ['decoration', `● Cookies:${REST}`, {}],
  ])('but not with another %s', (_, text, given, family) => {
    expect(look(text, given, family)).not.toBe(look(`Rights:${REST}`))
  })
})

test.each<[text: string, count: number]>([
  ['', 0],
  [' we bake', 0],
  [' We bake.', 1],
  [' We bake. You eat!', 2],
  [' We bake 1.5 loaves, e.g. of rye', 0],
  [' “We bake.” They said so. Do they?', 3],
  ['我们收集姓名。我们不出售！', 2],
  [' Мы печём. Вы едите.', 2],
])('sentences: %j has %i', (text, count) => {
  expect(sentencesIn(text)).toBe(count)
})

test('the rest of a line is what stands behind its lead, of a long one the beginning', () => {
  const short = lineOf(`2. Cookies:${REST}`)
  expect(restOf(short, findLead(short)!)).toBe(REST)
  const long = lineOf(`Cookies:${REST.repeat(100)}`)
  const rest = restOf(long, findLead(long)!)
  expect(REST.repeat(100).startsWith(rest)).toBe(true)
  expect(rest.length).toBeLessThan(REST.length * 50)
})

describe('a look of leads', () => {
  /** Of lines with a colon behind their lead; a line without one has another look. */
  const survey = (...texts: string[]): LeadLook => {
    const lines = texts.map(text => lineOf(text))
    const leads = lines.map(line => findLead(line))
    const keys = leads.map(lead => lead?.by)
    return surveyLeads(lines, leads, keys).get('colon')!
  }

  test('has sentences behind it, or one, or none', () => {
    const sentences = 'Mail: We send it by post. It takes a day.'
    expect(survey(sentences, `Post:${REST}.`).sentences).toBe(0.5)
    expect(survey(sentences, sentences).sentences).toBe(1)
  })

  test('has a width', () => {
    expect(survey(`Mail:${REST}`, `Letters:${REST}`).width).toBe((4 + 7) / 2)
  })

  test('says the same again', () => {
    expect(survey(`Mail:${REST}`, `Post:${REST}`).again).toBe(0)
    expect(survey(`Mail:${REST}`, `MAIL:${REST}`, `Mail:${REST}`, `Post:${REST}`).again).toBe(0.5)
  })

  test('has capitals, as far as its leads have several words', () => {
    expect(survey(`Mail:${REST}`).titled).toBe(0)
    expect(survey(`Mail:${REST}`, `Letters That Travel:${REST}`).titled).toBe(1)
    expect(survey(`Letters that travel:${REST}`, `Letters That Travel:${REST}`).titled).toBeCloseTo(
      (1 / 3 + 1) / 2,
    )
  })
})
