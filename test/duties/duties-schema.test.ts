import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkDuties } from '../../src/coverage/check-duties.js'
import { al } from '../../src/duties/al.js'
import { ccpa } from '../../src/duties/ccpa.js'
import { gdpr } from '../../src/duties/gdpr.js'
import { kvkk } from '../../src/duties/kvkk.js'
import { pipl } from '../../src/duties/pipl.js'
import { ru } from '../../src/duties/ru.js'
import { xk } from '../../src/duties/xk.js'
import { dutiesSchema } from '../../src/schema/duties-schema.js'

const laws = [al, ccpa, gdpr, kvkk, pipl, ru, xk]
const good = {
  id: 'house',
  name: 'Rules of the house',
  duties: [
    {
      id: 'a',
      article: '1',
      what: 'who',
      when: 'if',
      by: 'terms',
      labels: ['contact'],
      terms: { en: ['call*'] },
    },
  ],
}

describe('the schema of duties', () => {
  it.each(laws.map(law => [law.id, law]))('takes %s, as the check does', (_, law) => {
    expect(dutiesSchema.parse(law)).toEqual(law)
    expect(checkDuties(law)).toEqual([])
  })

  it('refuses what the check refuses, and nothing else', () => {
    const odd = fc.constantFrom<unknown>(
      undefined,
      null,
      '',
      ' ',
      'A b',
      'terms',
      'if',
      3,
      [],
      ['contact'],
      ['nothing'],
      {},
      { en: ['x'] },
      { en: [''] },
      { en: 'x' },
      { 'no code': ['x'] },
      { en: ['…'] },
    )
    const keys = ['id', 'article', 'what', 'when', 'by', 'labels', 'terms', 'other'] as const
    fc.assert(
      fc.property(fc.constantFrom(...keys), odd, (key, value) => {
        const duty = { ...good.duties[0], [key]: value }
        if (value === undefined) Reflect.deleteProperty(duty, key)
        const given = { ...good, duties: [duty] }
        expect(dutiesSchema.safeParse(given).success).toBe(!checkDuties(given).length)
      }),
      { numRuns: 500 },
    )
  })
})
