import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { createParser } from '../../src/create-parser.js'
import { dictionaries } from '../../src/dictionaries.js'
import { sq } from '../../src/dictionaries/sq.js'
import { ownSamples } from '../../src/language/neighbours.js'
import { text } from '../../src/text.js'
import { paragraphs } from './sentences.js'

/** `UPDATE_SAMPLES=1` writes src/language/own-samples.json anew when frequent words of a dictionary have changed. */
test('the samples are the frequent words of the dictionaries', () => {
  const samples = ownSamples.map(sample => ({
    ...sample,
    words: dictionaries.find(d => d.language === sample.language)!.words!.join(' '),
  }))
  expect(samples.map(({ language }) => language)).toEqual(dictionaries.map(d => d.language))
  const file = 'src/language/own-samples.json'
  const json = `${JSON.stringify(samples, null, 2)}\n`
  if (process.env['UPDATE_SAMPLES']) writeFileSync(file, json)
  expect(readFileSync(file, 'utf8'), 'UPDATE_SAMPLES=1 writes it').toBe(json)
})

describe('a parser with Albanian alone', () => {
  const parse = createParser({ readers: [text], dictionaries: [sq] })
  it.each(Object.entries(paragraphs))(
    'takes %s for nothing else of its own',
    (language, source) => {
      const found = parse(source).language.split('-')[0]
      if (language === 'sq') expect(found).toBe('sq')
      else expect(found).not.toBe('sq')
      // the other languages of the library are told by their frequent words, or left open
      if (['zh', 'tr', 'en'].includes(language)) expect(found).toBe(language)
      if (language === 'ru') expect(['ru', 'und']).toContain(found)
    },
  )
})
