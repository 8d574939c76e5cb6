import { describe, expect, it } from 'vitest'
import { dictionaries } from '../../src/dictionaries.js'
import { labelTitle, titlesFor } from '../../src/tree/label-title.js'
import { labelTitles } from '../../src/tree/label-titles.js'
import { labels } from '../../src/tree/labels.js'

const ids = labels.map(({ id }) => id)

describe.each(Object.entries(labelTitles))('titles in %s', (language, titles) => {
  it('are of every label, each of its own', () => {
    expect(Object.keys(titles).sort()).toEqual([...ids].sort())
    expect(new Set(Object.values(titles)).size).toBe(ids.length)
  })

  it('are in that language', () => {
    const { script } = new Intl.Locale(language).maximize()
    const written =
      script === 'Cyrl'
        ? /\p{Script=Cyrillic}/u
        : script === 'Latn'
          ? /^[\p{Script=Latin} «»()]+$/u
          : /\p{Script=Han}/u
    for (const [id, title] of Object.entries(titles)) {
      expect(title, id).toMatch(written)
      expect(title, id).toBe(title.normalize('NFC').trim())
      expect(labelTitle(id, language)).toBe(title)
    }
  })
})

it('there are titles in the language of every dictionary, and in traditional characters', () => {
  for (const { language } of dictionaries)
    expect(titlesFor(language), language).toBe(labelTitles[language as keyof typeof labelTitles])
  const differ = ids.filter(id => labelTitles.zh[id] !== labelTitles['zh-Hant'][id])
  expect(differ.length).toBeGreaterThan(20)
})

describe('labelTitle', () => {
  it('takes the nearest language', () => {
    expect(labelTitle('retention', 'tr')).toBe('Saklama süresi')
    expect(labelTitle('retention', 'tr-CY')).toBe('Saklama süresi')
    for (const tag of ['zh-TW', 'zh-HK', 'zh-Hant-MO', 'ZH-hant'])
      expect(labelTitle('user-choices', tag), tag).toBe('您的選擇')
    for (const tag of ['zh', 'zh-CN', 'zh-Hans', 'zh-SG'])
      expect(labelTitle('user-choices', tag), tag).toBe('您的选择')
  })

  it('is English by default, and for languages without titles or what is no language', () => {
    for (const tag of [
      undefined,
      'en',
      'en-GB',
      'de',
      'und',
      '',
      'no tag',
      '__proto__',
      'constructor',
    ])
      expect(labelTitle('retention', tag), tag).toBe('Retention')
  })

  it('is the id for a label that is not built in', () => {
    for (const id of ['ai-training', '__proto__', 'constructor', 'toString'])
      expect(labelTitle(id, 'ru')).toBe(id)
  })
})
