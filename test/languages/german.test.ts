import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { lintDictionary } from '../../src/dictionary/lint-dictionary.js'
import { parseDictionary } from '../../src/dictionary/parse-dictionary.js'
import { problemLevels } from '../../src/dictionary/problem.js'
import { parsePolicy } from '../../src/parse-policy.js'
import { sectionsOf } from '../../src/views/walk.js'
import { runCli } from '../support/run-cli.js'
import type { Policy } from '../../src/tree/types.js'

/** A language that the package does not have, by `de.json` alone; `de.html` is a policy in it. */
const file = 'test/languages/de.json'
const page = 'test/languages/de.html'
const json = readFileSync(file, 'utf8')
const source = readFileSync(page, 'utf8')
const german = parseDictionary(json)

const without = parsePolicy(source)
const policy = parsePolicy(source, { dictionaries: [german] })
const describeAll = (of: Policy): string[] =>
  [...sectionsOf(of)].map(
    ({ depth, number, title, labels }) =>
      `${depth} ${number ?? ''}|${title}|${labels.map(({ id }) => id).join(' ')}`,
  )

describe('a new language by one file', () => {
  it('is told apart, and dated', () => {
    expect({
      language: policy.language,
      updated: policy.updated?.date,
      was: without.updated,
    }).toEqual({ language: 'de', updated: '2025-01-07', was: undefined })
    expect(policy.languages[0]).toMatchObject({ language: 'de' })
    expect(policy.languages[0]!.share).toBeGreaterThan(0.95)
  })

  it('has its sections numbered and labelled', () => {
    expect(describeAll(policy)).toEqual([
      '1 Abschnitt 1:|Verantwortlicher|controller-identity',
      '1 Abschnitt 2:|Welche Daten wir erheben|data-collected',
      '1 Abschnitt 3:|Wozu wir sie brauchen|purposes',
      '1 Abschnitt 4:|Rechtsgrundlagen|legal-basis',
      '1 Abschnitt 5:|Cookies|cookies',
      '1 Abschnitt 6:|Empfänger|third-party-sharing',
      '1 Abschnitt 7:|Übermittlung in das Ausland|international-transfer',
      '1 Abschnitt 8:|Speicherdauer|retention',
      '1 Abschnitt 9:|SICHERHEIT|security',
      '1 Abschnitt 10:|Ihre Rechte|user-rights',
      '2 |Beschwerde|complaints',
      '1 Abschnitt 11:|Kinder|children',
      '1 Abschnitt 12:|Änderungen dieser Erklärung|policy-changes',
      '1 Abschnitt 13:|Kontakt|contact',
    ])
  })

  it('owes all that to the file', () => {
    expect(describeAll(without).filter(line => !line.endsWith('|'))).toEqual([])
    for (const section of sectionsOf(policy))
      for (const { evidence } of section.labels)
        for (const { language } of evidence) expect(language).toBe('de')
  })

  it('is found with its umlauts, in capitals and through soft hyphens', () => {
    const slices = [...sectionsOf(policy)].flatMap(({ labels }) =>
      labels.flatMap(({ evidence }) =>
        evidence.map(({ position: { start, end } }) => source.slice(start.offset, end.offset)),
      ),
    )
    for (const slice of ['SICHERHEIT', 'Empfänger', 'verschlüsselt', 'unbefugtem Zugriff'])
      expect(slices).toContain(slice)
    expect(policy.title).toContain('Kahnverleihs')
  })

  it('keeps the languages that are built in', () => {
    const mixed = parsePolicy(
      `# Privacy policy\n\n## Cookies\n\nWe use cookies to keep you signed in, and so that you need not type your name again.\n\n## Ihre Rechte\n\nSie haben das Recht auf Auskunft und können jederzeit bei uns Widerspruch einlegen, auch am Steg.\n`,
      { dictionaries: [german] },
    )
    expect(mixed.languages.map(({ language }) => language).sort()).toEqual(['de', 'en'])
    expect(
      [...sectionsOf(mixed)].map(({ language, labels }) => `${language} ${labels[0]?.id}`),
    ).toEqual(['en cookies', 'de user-rights'])
  })

  it('works on the command line', async () => {
    const { code, stdout } = await runCli(['--dictionary', file, page])
    expect(code).toBe(0)
    expect(stdout).toMatch(/\(de; updated 2025-01-07; 1 removed\)/)
    expect(stdout).toMatch(/Abschnitt 8: Speicherdauer {2}\[retention /)
  })
})

it('the file is in order', () => {
  expect(
    lintDictionary(json).filter(
      ({ code }) => problemLevels[code] !== 'info' || code === 'unsorted',
    ),
  ).toEqual([])
})

it('no code knows of the language', () => {
  const words = new RegExp(
    `['\`](?:de|Deutsch|${german.marks!.title!.join('|').replaceAll('*', '')})['\`]`,
  )
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(name =>
    name.endsWith('.ts'),
  )
  expect(files.length).toBeGreaterThan(50)
  expect(
    files.filter(name =>
      words.test(readFileSync(`src/${name}`, 'utf8').replace(/\/\*\*[^]*?\*\/|\/\/.*/g, '')),
    ),
  ).toEqual([])
})
