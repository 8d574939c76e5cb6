import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { afterAll, describe, expect, test } from 'vitest'
import { run } from '../../src/cli/run.js'
import { labels } from '../../src/tree/labels.js'
import { outline } from '../../src/views/outline.js'
import { parsePolicy } from '../../src/parse-policy.js'
import { policySchema } from '../../src/schema/policy-schema.js'
import { sectionsOf } from '../../src/views/walk.js'
import { toHtml } from '../../src/views/to-html.js'
import { find } from '../../src/views/find.js'
import { toRows } from '../../src/views/to-rows.js'
import { toMarkdown } from '../../src/views/to-markdown.js'
import { hostileDocuments } from '../support/hostile-documents.js'
import { payloads } from '../support/payloads.js'
import { runCli } from '../support/run-cli.js'
import { temporaryFolder } from '../support/temporary-folder.js'
import type { Policy } from '../../src/tree/types.js'

const folder = temporaryFolder()
afterAll(() => {
  folder.remove()
})

const english = 'fixtures/en/notes.md'
const chinese = 'fixtures/zh/clean.html'
const ESC = '\u001b'

/** What it printed, having succeeded and having nothing to complain of. */
async function printed(...[argv, options]: Parameters<typeof runCli>): Promise<string> {
  const { code, stdout, stderr } = await runCli(argv, options)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout).toMatch(/[^\n]\n$/) // one line end at the end
  return stdout
}

const policyOf = (file: string): Policy => parsePolicy(readFileSync(file))

describe('views', () => {
  test('prints the outline if nothing else is asked for', async () => {
    const policy = policyOf(english)
    const lines = (await printed([english])).trimEnd().split('\n')
    expect(lines.join('\n')).toBe(outline(policy))
    const sections = [...sectionsOf(policy)]
    expect(sections.length).toBeGreaterThan(10)
    expect(lines.length).toBe(1 + sections.length)
    expect(lines[0]).toContain(policy.title)
    sections.forEach(({ title, depth }, i) => {
      expect(lines[i + 1]).toContain(title)
      expect(/^ */.exec(lines[i + 1]!)![0].length).toBe(depth * 2)
    })
  })

  test('--json prints the whole tree, as the schema has it', async () => {
    const tree: unknown = JSON.parse(await printed(['--json', english]))
    expect(policySchema.parse(tree).type).toBe('policy')
    expect(tree).toEqual(JSON.parse(JSON.stringify(policyOf(english))))
  })

  test('--markdown prints the policy as Markdown', async () => {
    expect(await printed(['--markdown', chinese])).toBe(
      `${toMarkdown(policyOf(chinese)).trimEnd()}\n`,
    )
  })

  test('--html prints the report, its terms marked', async () => {
    const html = await printed(['--html', english])
    expect(html.trimEnd()).toBe(
      toHtml(policyOf(english), { source: readFileSync(english, 'utf8') }).trimEnd(),
    )
    expect(html).toMatch(/^<!DOCTYPE html>/)
    expect(html).toContain('<mark class=')
  })

  test('--evidence tells under each labelled section what in the source its labels rest on', async () => {
    const source = readFileSync(chinese, 'utf8')
    const lines = source.split('\n')
    const policy = policyOf(chinese)
    const [outlined, evidence] = (await printed(['--evidence', chinese])).split('\n\n')
    expect(outlined).toBe(outline(policy))
    const quotes = evidence!
      .trimEnd()
      .split('\n')
      .filter(line => line.startsWith('  '))
    expect(quotes.length).toBeGreaterThan(20)
    for (const quote of quotes) {
      const found =
        /^ {2}(?<id>\S+) \((?:heading|body|ancestor), (?<line>\d+):(?<column>\d+)\): ….*»(?<slice>.+)«.*… matches \S+ "(?<term>.+)"$/u.exec(
          quote,
        )?.groups
      expect(found, quote).toBeDefined()
      expect(labels.map(l => l.id)).toContain(found!['id'])
      // white space is shown as one blank, so a slice that goes over a line end is compared to its first words
      const first = found!['slice']!.split(' ')[0]!
      expect(
        lines[Number(found!['line']) - 1]!.slice(Number(found!['column']) - 1).startsWith(first),
        quote,
      ).toBe(true)
    }
    expect(evidence!.split('\n').filter(line => line && !line.startsWith('  ')).length).toBe(
      [...sectionsOf(policy)].filter(s => s.labels.length).length,
    )
  })

  test('--explain tells under each section why it has its labels', async () => {
    const policy = policyOf(english)
    expect((await printed(['--explain', english])).trimEnd()).toBe(
      outline(policy, { explain: true, source: readFileSync(english, 'utf8') }),
    )
    expect(await printed(['--explain', english])).toMatch(
      /^ {6}device-permissions [\d.]+, given:\n {8}in the heading: “permission\*” \(en\) as “Permissions” at 36:6\n/m,
    )
  })

  test('--titles names the labels in a language, in outline and report', async () => {
    expect(await printed(['--titles', 'ru', english])).toContain('[Разрешения устройства ')
    expect(await printed(['--titles', 'zh-TW', english])).toContain('[裝置權限 ')
    expect(await printed(['--titles', 'sq', '--html', english])).toContain(
      '<span class="name" dir="auto">Lejet e pajisjes</span>',
    )
  })

  test('several files follow each other under their names; as JSON they are one array', async () => {
    const [first, second, ...more] = (await printed([english, chinese])).trimEnd().split('\n\n')
    expect(more).toEqual([])
    expect([first, second]).toEqual(
      [english, chinese].map(file => `${file}\n${outline(policyOf(file))}`),
    )
    const trees = policySchema
      .array()
      .parse(JSON.parse(await printed(['--json', english, chinese])))
    expect(trees.map(tree => tree.language)).toEqual(['en', 'zh-Hant'])
  })

  test('--format, --charset, --language and --dictionary reach the parser', async () => {
    const cyrillic = folder.write(
      'cyrillic.txt',
      Uint8Array.from([
        0xcf, 0xee, 0xeb, 0xe8, 0xf2, 0xe8, 0xea, 0xe0, 0x0a, 0x0a, 0xd2, 0xe5, 0xea, 0xf1, 0xf2,
        0x2e,
      ]),
    )
    expect(await printed(['--charset', 'windows-1251', '--markdown', cyrillic])).toContain(
      'Политика',
    )
    const hashes = folder.write(
      'hashes.md',
      '# Privacy policy\n\n## Cookies\n\nWe use cookies to remember you.\n',
    )
    expect(await printed(['--json', '--format', 'text', hashes])).toContain('"# Privacy policy"')
    expect(await printed(['--json', hashes])).not.toContain('"# Privacy policy"')
    const dictionary = folder.write(
      'own.json',
      JSON.stringify({
        language: 'en',
        labels: { 'loyalty-points': { headings: ['loyalty points'], terms: ['loyalty points'] } },
      }),
    )
    const points = folder.write(
      'points.md',
      '# Privacy policy\n\n## Loyalty points\n\nYour loyalty points expire after a year, and loyalty points are yours alone.\n',
    )
    expect(await printed([points])).not.toContain('loyalty-points')
    expect(await printed(['--dictionary', dictionary, points])).toMatch(
      /Loyalty points {2}\[loyalty-points/,
    )
    const short = folder.write('short.txt', 'Cookies\n')
    expect((JSON.parse(await printed(['--json', short])) as Policy).language).toBe('und')
    expect(
      (JSON.parse(await printed(['--json', '--language', 'en', short])) as Policy).language,
    ).toBe('en')
  })

  test('--keep and --drop say what of a page is read', async () => {
    const page = folder.write(
      'page.html',
      '<p>Other sites</p><main><h1>Privacy</h1><p>We use cookies.</p><b class=x>Share</b></main>',
    )
    expect(
      await printed(['--markdown', '--keep', 'main', '--drop', 'b', '--drop', '.x', page]),
    ).toBe('# Privacy\n\nWe use cookies.\n')
    expect((await runCli(['--drop', 'p:no', page])).stderr).toMatch(
      /^policytree: The selector "p:no" /,
    )
  })

  test('--help and --version say what they are asked, whatever else is named', async () => {
    expect(await printed(['--help', 'nowhere.txt'])).toMatch(/^Usage: policytree /)
    expect(await printed(['-h'])).toBe(await printed(['--help']))
    expect(await printed(['--version'], { version: '9.8.7' })).toBe('9.8.7\n')
    expect(await printed(['-V'], { version: '9.8.7' })).toBe('9.8.7\n')
  })

  test('--help names every option there is', async () => {
    const help = await printed(['--help'])
    for (const option of [
      'find',
      'chunks',
      'json',
      'markdown',
      'html',
      'evidence',
      'explain',
      'titles',
      'format',
      'charset',
      'language',
      'dictionary',
      'keep',
      'drop',
      'help',
      'version',
    ])
      expect(help).toContain(`--${option}`)
  })
})

describe('colour', () => {
  test('is for terminals only', async () => {
    expect(await printed([english])).not.toContain(ESC)
    expect(await printed([english], { isTTY: true })).toContain(ESC)
  })

  test('is off where NO_COLOR is set, and on where it is empty (no-color.org)', async () => {
    expect(await printed([english], { isTTY: true, env: { NO_COLOR: '1' } })).not.toContain(ESC)
    expect(await printed([english], { isTTY: true, env: { NO_COLOR: '' } })).toContain(ESC)
  })

  test('changes no character of the outline', async () => {
    const painted = await printed([english, chinese], { isTTY: true })
    expect(painted.replace(/\u001b\[\d+m/g, '')).toBe(await printed([english, chinese]))
  })
})

describe('a document cannot act on the terminal', () => {
  // ESC, C1's CSI, bell, override, isolate, mark
  const ACTING = ['\u001b', '\u009b', '\u0007', '\u202e', '\u2066', '\u200f']
  const hostile = folder.write(
    'hostile.md',
    `# Privacy policy ${ACTING[0]!}]0;owned${ACTING[2]!}\n\n## Cookies ${ACTING[3]!}and ${ACTING[1]!}31m tracking\n\nWe use cookies ${ACTING.join('x')} to remember you, and cookies of others.\n\n${'Cookies are small files that your browser keeps for us. '.repeat(10)}\n`,
  )

  test.each([['outline'], ['--evidence'], ['--explain'], ['--markdown'], ['--json'], ['--html']])(
    '%s',
    async view => {
      const shown = await printed([...(view === 'outline' ? [] : [view]), hostile], {
        isTTY: true,
        env: { NO_COLOR: '1' },
      })
      for (const char of ACTING.slice(0, -1))
        expect(shown.includes(char), JSON.stringify(char)).toBe(false)
      expect(shown).toContain('ookies')
    },
  )

  test.each([['outline'], ['--evidence'], ['--explain'], ['--markdown'], ['--json'], ['--html']])(
    '%s of any payload',
    async view => {
      for (const payload of payloads.filter(p => /[^\n -~]/.test(p)))
        for (const { source, format } of hostileDocuments(payload)) {
          const { stdout, stderr } = await runCli(
            [
              ...(view === 'outline' ? [] : [view]),
              '--format',
              format,
              folder.write('payload', source),
            ],
            { isTTY: true, env: { NO_COLOR: '1' } },
          )
          expect(stdout + stderr).toMatch(/policy/i)
          expect(
            (stdout + stderr).match(
              /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu,
            ),
          ).toBeNull()
        }
    },
  )

  test('and yet --json loses none of it', async () => {
    expect(JSON.parse(await printed(['--json', hostile]))).toEqual(
      JSON.parse(JSON.stringify(parsePolicy(readFileSync(hostile)))),
    )
  })
})

describe('files are read and printed in turn', () => {
  const nowhere = join(folder.path, 'nowhere.txt')

  test('one that is not there is told, and the others go on', async () => {
    const { code, stdout, stderr } = await runCli([english, nowhere, chinese])
    expect(code).toBe(1)
    expect(stderr).toMatch(/^policytree: .*nowhere\.txt: there is no such file\.\n$/)
    expect(stdout).toBe((await runCli([english, chinese])).stdout)
    const { stdout: trees } = await runCli(['--json', nowhere, english, nowhere, chinese])
    expect(trees).toBe((await runCli(['--json', english, chinese])).stdout)
    expect((await runCli(['--json', nowhere, nowhere])).stdout).toBe('[]\n')
  })
})

describe('passages', () => {
  test('--find prints what is about a label, with its place and its words', async () => {
    const lines = (await printed(['--find', 'retention', english])).trimEnd().split('\n')
    const found = find(policyOf(english), 'retention')
    expect(found.length).toBeGreaterThan(1)
    expect(lines.length).toBe(2 * found.length)
    found.forEach(({ position: { start }, path, quote, score }, i) => {
      expect(lines[2 * i]).toMatch(
        new RegExp(`^${start.line}:${start.column}  ${score.toFixed(2)}  `),
      )
      expect(lines[2 * i]).toContain(path.at(-1))
      expect(lines[2 * i + 1]).toBe(`  “${quote}”`)
    })
    expect((await printed(['--find', 'retention', english, english])).split('\n')[0]).toMatch(
      new RegExp(`^${english}:${found[0]!.position.start.line}:`),
    )
    expect((await runCli(['--find', 'retentoin', english])).stderr).toMatch(
      /did you mean "retention"/,
    )
  })

  test('--chunks prints a line of JSON a chunk', async () => {
    const rows = (text: string): unknown[] =>
      text
        .trimEnd()
        .split('\n')
        .map(line => JSON.parse(line) as unknown)
    expect(rows(await printed(['--chunks', chinese]))).toEqual(toRows(policyOf(chinese), 'chunks'))
    expect(rows(await printed(['--chunks', chinese, english]))[0]).toMatchObject({ file: chinese })
  })
})

describe('errors: one clear line, exit code 1, nothing printed', () => {
  const good = folder.write('good.md', '# Privacy policy\n\n## Cookies\n\nWe use cookies.\n')
  const binary = folder.write(
    'binary.bin',
    Uint8Array.from({ length: 3000 }, (_, i) => (i * 37) % 256),
  )
  const damaged = folder.write(
    'damaged.txt',
    Uint8Array.from([0xef, 0xbb, 0xbf, 0x48, 0x69, 0xff, 0xfe, 0x20, 0x68, 0x6f]),
  )
  const brokenDictionary = folder.write('broken.json', '{ "language": "en", "labels": { ')
  const wrongDictionary = folder.write(
    'wrong.json',
    '{ "language": "english please", "labels": { "cookies": { "words": [] } } }',
  )
  const latinDictionary = folder.write(
    'latin.json',
    Uint8Array.from([0x7b, 0x22, 0xeb, 0x22, 0x7d]),
  )
  const nowhere = join(folder.path, 'nowhere.txt')

  test.each<[string, string[], RegExp]>([
    ['missing file', [nowhere], /nowhere\.txt: there is no such file\.$/],
    [
      'a file taken for a folder',
      [join(good, 'inside.md')],
      /inside\.md: there is no such file\.$/,
    ],
    ['folder', [folder.path], /policytree-test-\w+: this is a folder, not a file\.$/],
    ['empty file name', [''], /^policytree: "": there is no such file\.$/],
    ['no file', [], /^policytree: No file is named\. See --help\.$/],
    ['unknown option', ['--frobnicate', good], /--frobnicate.* See --help\.$/],
    ['unknown short option', ['-x', good], /-x.* See --help\.$/],
    ['option without its value', ['--format'], /--format.* See --help\.$/],
    [
      'option whose value looks like an option',
      ['--format', '--json', good],
      /--format.* See --help\.$/,
    ],
    ['value for a flag', ['--json=yes', good], /--json.* See --help\.$/],
    [
      'two views',
      ['--json', '--html', good],
      /'--json' cannot be used with option '--html'\. See --help\.$/,
    ],
    [
      'bad format',
      ['--format', 'pdf', good],
      /--format.*'pdf' is invalid\. Allowed choices are html, markdown, text\. See --help\.$/,
    ],
    [
      'titles in a language without them',
      ['--titles', 'de', good],
      /--titles.*'de' is invalid\. It is one of en, zh, .*\. See --help\.$/,
    ],
    ['unknown charset', ['--charset', 'utf-7', good], /"utf-7" cannot be decoded here/],
    ['binary file', [binary], /binary\.bin: .*Name its encoding with --charset\.$/],
    ['damaged file', [damaged], /damaged\.txt: Some bytes are not valid utf-8.*--charset\.$/],
    [
      'missing dictionary',
      ['--dictionary', nowhere, good],
      /nowhere\.txt: there is no such file\.$/,
    ],
    [
      'dictionary that is not UTF-8',
      ['--dictionary', latinDictionary, good],
      /latin\.json: a dictionary file must be UTF-8, which this is not\.$/,
    ],
    [
      'names that would act on the terminal',
      ['gone\u001b[31m\u202e.md'],
      /^policytree: gone\ufffd\[31m\ufffd\.md: there is no such file\.$/,
    ],
    ['options that would act on the terminal', ['--fo\u001b[31m', good], /--fo\ufffd\[31m/],
  ])('%s', async (_, argv, message) => {
    const { code, stdout, stderr } = await runCli(argv)
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    const [line, rest] = [stderr.slice(0, -1), stderr.slice(-1)]
    expect(rest).toBe('\n')
    expect(line).not.toContain('\n')
    expect(line).toMatch(/^policytree: /)
    expect(line).toMatch(message)
  })

  test.each<[string, string, RegExp[]]>([
    ['broken', brokenDictionary, [/^ {2}line 1, column \d+: .*too early/]],
    [
      'wrong',
      wrongDictionary,
      [
        /^ {2}line 1, column \d+ \(language\): /,
        /^ {2}line 1, column \d+ \(labels\.cookies\): .*"words"/,
      ],
    ],
  ])('%s dictionary: the line, then its reasons', async (name, file, reasons) => {
    const { code, stdout, stderr } = await runCli(['--dictionary', file, good])
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    const [line, ...more] = stderr.trimEnd().split('\n')
    expect(line).toMatch(new RegExp(`^policytree: .*${name}\\.json: The dictionary is not right:$`))
    expect(more.length).toBe(reasons.length)
    more.forEach((reason, i) => {
      expect(reason).toMatch(reasons[i]!)
    })
  })

  test('a bug is not taken for an error of the user', async () => {
    const written: string[] = []
    const failing = (error: Error): Writable =>
      new Writable({
        write(_, __, done) {
          done(error)
        },
      }).on('error', () => undefined)
    const stderr = new Writable({
      decodeStrings: false,
      write(text: string, _, done) {
        written.push(text)
        done()
      },
    })
    const runOn = (error: Error): Promise<number> =>
      run([good], { stdout: failing(error), stderr, env: {}, version: '0' })
    await expect(runOn(new RangeError('a bug'))).rejects.toThrow('a bug')
    expect(written).toEqual([])
    const full = Object.assign(new Error('write'), { code: 'ENOSPC' })
    expect(await runOn(full)).toBe(1)
    expect(written).toEqual([
      'policytree: standard output: there is no space left on the device.\n',
    ])
  })
})
