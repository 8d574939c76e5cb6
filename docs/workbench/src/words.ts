import en from '../words/en.json'
import ru from '../words/ru.json'
import sq from '../words/sq.json'
import tr from '../words/tr.json'
import zh from '../words/zh.json'

/** What the workbench says, in one language; `{name}` stands for a value. */
export type Words = typeof en

const all: Readonly<Record<string, Words>> = { en, zh, ru, tr, sq }

/** The languages that the workbench speaks, with their own names. */
export const languages: readonly { code: string; name: string }[] = Object.keys(all).map(code => ({
  code,
  name: new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code,
}))

/** The first of some languages that the workbench speaks, else English. */
export const spokenOf = (wanted: readonly string[]): string =>
  wanted.map(tag => tag.split('-')[0]!).find(code => Object.hasOwn(all, code)) ?? 'en'

export const wordsOf = (language: string): Words => all[language] ?? en

/** A text with values in the places of their names. */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]))
