import { describe, expect, test } from 'vitest'
import { defineDictionary } from '../../src/dictionary/define-dictionary.js'
import { lintDictionary } from '../../src/dictionary/lint-dictionary.js'
import { parseDictionary } from '../../src/dictionary/parse-dictionary.js'
import { dictionaries } from '../../src/dictionaries.js'
import { parsePolicy } from '../../src/parse-policy.js'
import { concepts } from '../../src/tree/concepts.js'
import { PolicyError } from '../../src/tree/policy-error.js'
import { sectionsOf } from '../../src/views/walk.js'

const source =
  '# Privacy policy\n\n## The squirrelling of things\n\nWe squirrel your data away for seven winters, then it goes.\n\n## Contact us\n\nWrite to nut@oak.example.\n'
const firstLabel = (dictionary?: ReturnType<typeof defineDictionary>): string | undefined =>
  [...sectionsOf(parsePolicy(source, dictionary && { dictionaries: [dictionary] }))][0]!.labels[0]
    ?.id

describe('concepts', () => {
  test('have ids of their own, in order, and words in every language', () => {
    const ids = concepts.map(({ id }) => id)
    expect(ids).toEqual([...new Set(ids)].sort())
    for (const { language, concepts: words = {} } of dictionaries)
      expect(
        ids.filter(id => !words[id]?.length),
        language,
      ).toEqual([])
  })

  test('take words of a user, and labels follow', () => {
    const own = defineDictionary({
      language: 'en',
      concepts: { store: ['squirrel*'], period: ['winters'] },
    })
    expect(firstLabel(own)).toBe('retention')
    expect(firstLabel()).not.toBe('retention')
  })

  test('that there are not are refused, with the name of the nearest', () => {
    const unknown = { language: 'en', concepts: { stores: ['squirrel*'] } } as never
    expect(() => defineDictionary(unknown)).toThrow('write "store" if that is meant')
    expect(() => parsePolicy(source, { dictionaries: [unknown] })).toThrow(PolicyError)
    expect(lintDictionary(unknown)).toMatchObject([{ code: 'schema', path: 'concepts' }])
    expect(() =>
      parseDictionary('{ "language": "en", "concepts": { "__proto__": ["abc"] } }'),
    ).toThrow(PolicyError)
  })
})

describe('a dictionary that is given to parsePolicy', () => {
  test.each(['—', '* shelf', '*', 'kept ... shelf'])('is refused for “%s”, as everywhere', term => {
    const dictionary = { language: 'en', labels: { retention: { terms: [term] } } }
    for (const use of [
      () => defineDictionary(dictionary),
      () => parseDictionary(JSON.stringify(dictionary)),
      () => parsePolicy(source, { dictionaries: [dictionary] }),
    ])
      expect(use).toThrow(expect.objectContaining({ code: 'invalid-dictionary' }) as Error)
  })

  test('has its warnings among the messages, what is only good to know not', () => {
    const messagesOf = (labels: Record<string, { terms: string[] }>): string[] =>
      parsePolicy(source, { dictionaries: [defineDictionary({ language: 'en', labels })] })
        .messages.filter(({ code }) => code === 'dictionary')
        .map(({ text }) => text)
    expect(messagesOf({ retentions: { terms: ['kept shelf'] } })).toEqual([
      expect.stringContaining('write it as “retention” if that is meant') as string,
    ])
    expect(messagesOf({ zebras: { terms: ['zebra husbandry'] } })).toEqual([])
  })
})
