import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { run } from '../../src/cli/run.js'
import { labels } from '../../src/tree/labels.js'
import { outline } from '../../src/views/outline.js'
import { parsePolicy } from '../../src/parse-policy.js'
import { policySchema } from '../../src/schema/policy-schema.js'
import { sectionsOf } from '../../src/views/walk.js'
import { toHtml } from '../../src/views/to-html.js'
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
function printed(...[argv, options]: Parameters<typeof runCli>): string {
  const { code, stdout, stderr } = runCli(argv, options)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout).toMatch(/[^\n]\n$/) // one line end at the end
  return stdout
}

const policyOf = (file: string): Policy => parsePolicy(readFileSync(file))

describe('views', () => {
  test('prints the outline if nothing else is asked for', () => {
    const policy = policyOf(english)
    const lines = printed([english]).trimEnd().split('\n')
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

  test('--json prints the whole tree, as the schema has it', () => {
    const tree: unknown = JSON.parse(printed(['--json', english]))
    expect(policySchema.parse(tree).type).toBe('policy')
    expect(tree).toEqual(JSON.parse(JSON.stringify(policyOf(english))))
  })

  test('--markdown prints the policy as Markdown', () => {
    expect(printed(['--markdown', chinese])).toBe(`${toMarkdown(policyOf(chinese)).trimEnd()}\n`)
  })

  test('--html prints the report, its terms marked', () => {
    const html = printed(['--html', english])
    expect(html.trimEnd()).toBe(
      toHtml(policyOf(english), { source: readFileSync(english, 'utf8') }).trimEnd(),
    )
    expect(html).toMatch(/^<!DOCTYPE html>/)
    expect(html).toContain('<mark class=')
  })

  test('--evidence tells under each labelled section what in the source its labels rest on', () => {
    const source = readFileSync(chinese, 'utf8')
    const lines = source.split('\n')
    const policy = policyOf(chinese)
    const [outlined, evidence] = printed(['--evidence', chinese]).split('\n\n')
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

  test('--explain tells under each section why it has its labels', () => {
    const policy = policyOf(english)
    expect(printed(['--explain', english]).trimEnd()).toBe(
      outline(policy, { explain: true, source: readFileSync(english, 'utf8') }),
    )
    expect(printed(['--explain', english])).toMatch(
      /^ {6}device-permissions [\d.]+, given:\n {8}in the heading: “permission\*” \(en\) as “Permissions” at 36:6\n/m,
    )
  })

  test('--titles names the labels in a language, in outline and report', () => {
    expect(printed(['--titles', 'ru', english])).toContain('[Разрешения устройства ')
    expect(printed(['--titles', 'zh-TW', english])).toContain('[裝置權限 ')
    expect(printed(['--titles', 'sq', '--html', english])).toContain(
      '<span class="name" dir="auto">Lejet e pajisjes</span>',
    )
  })

  test('several files follow each other under their names; as JSON they are one array', () => {
    const [first, second, ...more] = printed([english, chinese]).trimEnd().split('\n\n')
    expect(more).toEqual([])
    expect([first, second]).toEqual(
      [english, chinese].map(file => `${file}\n${outline(policyOf(file))}`),
    )
    const trees = policySchema.array().parse(JSON.parse(printed(['--json', english, chinese])))
    expect(trees.map(tree => tree.language)).toEqual(['en', 'zh-Hant'])
  })

  test('--format, --charset, --language and --dictionary reach the parser', () => {
    const cyrillic = folder.write(
      'cyrillic.txt',
      Uint8Array.from([
        0xcf, 0xee, 0xeb, 0xe8, 0xf2, 0xe8, 0xea, 0xe0, 0x0a, 0x0a, 0xd2, 0xe5, 0xea, 0xf1, 0xf2,
        0x2e,
      ]),
    )
    expect(printed(['--charset', 'windows-1251', '--markdown', cyrillic])).toContain('Политика')
    const hashes = folder.write(
      'hashes.md',
      '# Privacy policy\n\n## Cookies\n\nWe use cookies to remember you.\n',
    )
    expect(printed(['--json', '--format', 'text', hashes])).toContain('"# Privacy policy"')
    expect(printed(['--json', hashes])).not.toContain('"# Privacy policy"')
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
    expect(printed([points])).not.toContain('loyalty-points')
    expect(printed(['--dictionary', dictionary, points])).toMatch(
      /Loyalty points {2}\[loyalty-points/,
    )
    const short = folder.write('short.txt', 'Cookies\n')
    expect((JSON.parse(printed(['--json', short])) as Policy).language).toBe('und')
    expect((JSON.parse(printed(['--json', '--language', 'en', short])) as Policy).language).toBe(
      'en',
    )
  })

  test('--keep and --drop say what of a page is read', () => {
    const page = folder.write(
      'page.html',
      '<p>Other sites</p><main><h1>Privacy</h1><p>We use cookies.</p><b class=x>Share</b></main>',
    )
    expect(printed(['--markdown', '--keep', 'main', '--drop', 'b', '--drop', '.x', page])).toBe(
      '# Privacy\n\nWe use cookies.\n',
    )
    expect(runCli(['--drop', 'p:no', page]).stderr).toMatch(/^policytree: The selector "p:no" /)
  })

  test('--help and --version say what they are asked, whatever else is named', () => {
    expect(printed(['--help', 'nowhere.txt'])).toMatch(/^Usage: policytree /)
    expect(printed(['-h'])).toBe(printed(['--help']))
    expect(printed(['--version'], { version: '9.8.7' })).toBe('9.8.7\n')
    expect(printed(['-V'], { version: '9.8.7' })).toBe('9.8.7\n')
  })

  test('--help names every option there is', () => {
    const help = printed(['--help'])
    for (const option of [
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
  test('is for terminals only', () => {
    expect(printed([english])).not.toContain(ESC)
    expect(printed([english], { isTTY: true })).toContain(ESC)
  })

  test('is off where NO_COLOR is set, and on where it is empty (no-color.org)', () => {
    expect(printed([english], { isTTY: true, env: { NO_COLOR: '1' } })).not.toContain(ESC)
    expect(printed([english], { isTTY: true, env: { NO_COLOR: '' } })).toContain(ESC)
  })

  test('changes no character of the outline', () => {
    const painted = printed([english, chinese], { isTTY: true })
    expect(painted.replace(/\u001b\[\d+m/g, '')).toBe(printed([english, chinese]))
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
    view => {
      const shown = printed([...(view === 'outline' ? [] : [view]), hostile], {
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
    view => {
      for (const payload of payloads.filter(p => /[^\n -~]/.test(p)))
        for (const { source, format } of hostileDocuments(payload)) {
          const { stdout, stderr } = runCli(
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

  test('and yet --json loses none of it', () => {
    expect(JSON.parse(printed(['--json', hostile]))).toEqual(
      JSON.parse(JSON.stringify(parsePolicy(readFileSync(hostile)))),
    )
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
    ['missing file among good ones', [good, nowhere], /nowhere\.txt: there is no such file\.$/],
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
      /--json and --html exclude each other\. See --help\.$/,
    ],
    ['bad format', ['--format', 'pdf', good], /--format is html, markdown or text, not "pdf"\.$/],
    [
      'titles in a language without them',
      ['--titles', 'de', good],
      /--titles is one of en, zh, .*, not "de"\.$/,
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
  ])('%s', (_, argv, message) => {
    const { code, stdout, stderr } = runCli(argv)
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
  ])('%s dictionary: the line, then its reasons', (name, file, reasons) => {
    const { code, stdout, stderr } = runCli(['--dictionary', file, good])
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    const [line, ...more] = stderr.trimEnd().split('\n')
    expect(line).toMatch(new RegExp(`^policytree: .*${name}\\.json: The dictionary is not right:$`))
    expect(more.length).toBe(reasons.length)
    more.forEach((reason, i) => {
      expect(reason).toMatch(reasons[i]!)
    })
  })

  test('a bug is not taken for an error of the user', () => {
    const stdout = {
      write: () => {
        throw new RangeError('a bug')
      },
    }
    const told: string[] = []
    expect(() =>
      run([good], { stdout, stderr: { write: text => told.push(text) }, env: {}, version: '0' }),
    ).toThrow('a bug')
    expect(told).toEqual([])
  })
})
