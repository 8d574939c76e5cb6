import { byLanguage } from '../../tree/by-language.js'
import en from './words/en.json' with { type: 'json' }
import ru from './words/ru.json' with { type: 'json' }
import sq from './words/sq.json' with { type: 'json' }
import tr from './words/tr.json' with { type: 'json' }
import zhHant from './words/zh-Hant.json' with { type: 'json' }
import zh from './words/zh.json' with { type: 'json' }

/** What the report itself says, in one language; `{name}` stands for a value. */
export type Words = typeof en & { tag: string }

const all: Readonly<Record<string, Words>> = Object.fromEntries(
  Object.entries({ en, ru, sq, tr, zh, 'zh-Hant': zhHant }).map(([tag, words]) => [
    tag,
    { ...words, tag },
  ]),
)

/** The words of the nearest language that there are some of; English for others. */
export const wordsFor = (language = 'en'): Words => byLanguage(all, language) ?? all['en']!

/** A text with values in the places of their names; values are taken as they are. */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]))

/** The report's word for a value of the tree; a value that it has no word for stands for itself. */
export const wordOf = (table: Readonly<Record<string, string>>, value: string): string =>
  Object.hasOwn(table, value) ? table[value]! : value
