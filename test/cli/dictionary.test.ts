import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { lintDictionary } from '../../src/dictionary/lint-dictionary.js'
import { runCli } from '../support/run-cli.js'
import { temporaryFolder } from '../support/temporary-folder.js'

const folder = temporaryFolder()
afterAll(() => {
  folder.remove()
})

const good = folder.write(
  'good.json',
  `{
  "language": "en",
  "labels": {
    "loyalty-points": {
      "headings": ["loyalty points", "quince balance"],
      "terms": ["earn … points", "redeem* … points"]
    }
  }
}
`,
)
const faulty = folder.write(
  'faulty.json',
  `{
  "language": "en",
  "labels": {
    "retention": {
      "terms": [
        "kept … shelf",
        "kept … top shelf",
        "on * shelf"
      ]
    }
  }
}
`,
)
const policy = folder.write(
  'points.md',
  `# Privacy policy

## Loyalty points

You earn one or more points for each cup, and the points are yours alone.

## Quinces

Ask for your quince balance at the till. We keep your data for as long as your account exists.
`,
)
const lines = async (argv: readonly string[], code = 0): Promise<string[]> => {
  const result = await runCli(argv)
  expect({ code: result.code, stderr: result.stderr }).toEqual({ code, stderr: '' })
  expect(result.stdout).toMatch(/[^\n]\n$/)
  return result.stdout.trimEnd().split('\n')
}

describe('dictionary lint', () => {
  test('has nothing to say of a good file but that', async () => {
    expect(await lines(['dictionary', 'lint', good])).toEqual([
      expect.stringMatching(
        /good\.json:4:23: info: “loyalty-points” is not in the taxonomy .* \(unknown-label\)$/,
      ),
      `${good}: 1 to know`,
    ])
    const plain = folder.write(
      'plain.json',
      '{ "language": "en", "labels": { "retention": { "terms": ["kept in the cellar"] } } }',
    )
    expect(await lines(['dictionary', 'lint', plain])).toEqual([`${plain}: nothing to change`])
  })

  test('prints each problem with its line and column, and fails for an error', async () => {
    const printed = await lines(['dictionary', 'lint', faulty], 1)
    expect(printed[0]).toBe(
      `${faulty}:7:9: warning: “kept … top shelf” is always matched by “kept … shelf” of the same list: remove one of them, because the same words would count twice (shadowed)`,
    )
    expect(printed[1]).toMatch(
      /faulty\.json:8:9: error: “on \* shelf” has a \* with no letters before it: .* \(lone-star\)$/,
    )
    expect(printed.at(-1)).toBe(`${faulty}: 1 error, 1 warning; as it is, it cannot be used`)
    expect(printed.length).toBe(1 + lintDictionary(readFileSync(faulty, 'utf8')).length)
  })

  test('succeeds where there are only warnings, and says all of several files', async () => {
    const warned = folder.write(
      'warned.json',
      readFileSync(faulty, 'utf8').replace(',\n        "on * shelf"', ''),
    )
    expect(
      (await lines(['dictionary', 'lint', warned, good])).map(line => line.split(' ')[0]),
    ).toEqual([
      `${warned}:7:9:`,
      `${warned}:`,
      expect.stringMatching(/good\.json:\d+:\d+:/),
      `${good}:`,
    ])
    await lines(['dictionary', 'lint', warned, faulty], 1)
  })

  test('fails for what is refused when it is used', async () => {
    const twice = folder.write(
      'twice.json',
      '{ "language": "en", "labels": { "retention": { "terms": ["kept here", "kept here"] } } }',
    )
    expect((await lines(['dictionary', 'lint', twice], 1)).at(-1)).toBe(
      `${twice}: 1 warning; as it is, it cannot be used`,
    )
    expect((await runCli(['--dictionary', twice, policy])).code).toBe(1)
    const broken = folder.write('broken.json', '{ "language": "en", ')
    expect((await lines(['dictionary', 'lint', broken], 1))[0]).toMatch(
      /broken\.json:1:\d+: error: .* \(json\)$/,
    )
  })

  test('--examples finds the terms that none of them has', async () => {
    const examples = folder.write('examples.txt', 'You earn many points\nLoyalty Points\n')
    expect(
      (await lines(['dictionary', 'lint', '--examples', examples, good])).flatMap(
        line => /“(.*?)”.*\(unused\)$/.exec(line)?.[1] ?? [],
      ),
    ).toEqual(['quince balance', 'redeem* … points'])
  })
})

describe('dictionary try', () => {
  test('shows where terms stand, what they change, and which stand nowhere', async () => {
    expect(await lines(['dictionary', 'try', good, policy])).toEqual([
      policy,
      '  3 of 4 terms stand in it:',
      '    loyalty-points, headings: “loyalty points”',
      '      3:4 (heading) …# Privacy policy ## »Loyalty points« You earn one or more points…',
      '    loyalty-points, headings: “quince balance” – in no heading: it does not count',
      '      9:14 (text) …ne. ## Quinces Ask for your »quince balance« at the till. We keep your dat…',
      '    loyalty-points, terms: “earn … points”',
      '      5:5 (text) …olicy ## Loyalty points You »earn one or more points« for each cup, and the points…',
      '  Sections that change:',
      expect.stringMatching(/^ {4}Loyalty points: .+ → loyalty-points [01]\.\d\d$/),
      '',
      'Not in this policy:',
      '  loyalty-points, terms: “redeem* … points”',
    ])
  })

  test('tells of language and date, and where nothing changes', async () => {
    const german = folder.write(
      'german.json',
      JSON.stringify({
        language: 'de',
        words: ['aber', 'und', 'wir', 'das', 'für', 'ist', 'ihre'],
        labels: { retention: { terms: ['speicher* … solange'] } },
        marks: { updated: ['stand'] },
        months: [['januar'], ['februar'], ['märz']],
      }),
    )
    const text = folder.write(
      'text.md',
      '# Datenschutz\n\nStand: 7. März 2024\n\n## Dauer\n\nWir speichern das, solange Ihr Konto besteht, und löschen es dann für immer. Das ist alles.\n',
    )
    const printed = await lines(['dictionary', 'try', german, text, policy])
    expect(printed).toContain('  Updated: none → 2024-03-07')
    expect(printed).toContainEqual(
      expect.stringMatching(/^ {4}Dauer: no label → retention 0\.\d\d$/),
    )
    expect(printed).toContain(
      '      7:5 (text) …: 7. März 2024 ## Dauer Wir »speichern das, solange« Ihr Konto besteht, und lösche…',
    )
    expect(printed.slice(printed.indexOf(policy))).toEqual([
      policy,
      '  0 of 5 terms stand in it.',
      '  No section changes its labels.',
      '',
      'In none of these policies:',
      '  month 1: “januar”',
      '  month 2: “februar”',
    ])
  })

  test('shows places in HTML as the source has them, and says what is no part of the policy', async () => {
    const page = folder.write(
      'page.html',
      '<html><body><nav><a href="/">Home</a> <a href="/p">Redeem your points</a> <a href="/q">Jobs</a> <a href="/r">Shop</a></nav><h1>Privacy policy</h1><h2>Cups</h2><p>You earn&nbsp;<b>many</b> points, and we keep your data for as long as your account exists. Write to us when you want them deleted.</p></body></html>',
    )
    const printed = await lines(['dictionary', 'try', good, page])
    expect(printed).toContainEqual(expect.stringContaining('»earn&nbsp;<b>many</b> points«'))
    expect(printed).toContain(
      '    loyalty-points, terms: “redeem* … points” – only in what is no part of the policy: it does not count',
    )
  })
})

describe('errors: one clear line, exit code 1, nothing printed', () => {
  const nowhere = join(folder.path, 'nowhere.json')
  test.each<[string, string[], RegExp]>([
    ['no command', [], /^policytree: A command is missing\. See --help\.$/],
    ['an unknown command', ['tri\u001b[31m'], /unknown command 'tri\ufffd\[31m'.* See --help\.$/],
    ['lint without a file', ['lint'], /missing required argument 'file'\. See --help\.$/],
    ['lint of a missing file', ['lint', good, nowhere], /nowhere\.json: there is no such file\.$/],
    ['lint of a folder', ['lint', folder.path], /this is a folder, not a file\.$/],
    [
      'lint of what is not UTF-8',
      ['lint', folder.write('latin.json', Uint8Array.from([0x7b, 0xeb]))],
      /latin\.json: a dictionary file must be UTF-8, which this is not\.$/,
    ],
    [
      'lint with missing examples',
      ['lint', '--examples', nowhere, good],
      /nowhere\.json: there is no such file\.$/,
    ],
    [
      'an option of the other command',
      ['lint', '--charset', 'utf-8', good],
      /--charset.* See --help\.$/,
    ],
    ['try without anything', ['try'], /missing required argument 'dictionary'\. See --help\.$/],
    ['try without a policy', ['try', good], /missing required argument 'policy'/],
    [
      'try of a missing dictionary',
      ['try', nowhere, policy],
      /nowhere\.json: there is no such file\.$/,
    ],
    [
      'try on a missing policy',
      ['try', good, policy, nowhere],
      /nowhere\.json: there is no such file\.$/,
    ],
    [
      'try with a bad format',
      ['try', '--format', 'pdf', good, policy],
      /--format.*'pdf' is invalid\. Allowed choices are html, markdown, text\. See --help\.$/,
    ],
    [
      'try on a binary file',
      [
        'try',
        good,
        folder.write(
          'binary.bin',
          Uint8Array.from({ length: 3000 }, (_, i) => (i * 37) % 256),
        ),
      ],
      /binary\.bin: .*--charset\.$/,
    ],
  ])('%s', async (_, argv, message) => {
    const { code, stdout, stderr } = await runCli(['dictionary', ...argv])
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(/^policytree: [^\n]+\n$/)
    expect(stderr.trimEnd()).toMatch(message)
  })

  test('a file of that name is read when it is named as a path', async () => {
    expect((await runCli([join(folder.path, 'dictionary')])).stderr).toContain('no such file')
  })
})

test('--help of each command names its options and gives an example', async () => {
  const helpOf = async (...argv: string[]): Promise<string> => {
    const { code, stdout, stderr } = await runCli(argv)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    return stdout
  }
  expect(await helpOf('--help')).toMatch(/^ {2}dictionary .*lint/m)
  expect(await helpOf('dictionary', '--help')).toMatch(/^ {2}lint .*\n[^]*^ {2}try /m)
  expect(await helpOf('dictionary', '-h')).toBe(await helpOf('dictionary', '--help'))
  const lint = await helpOf('dictionary', 'lint', '--help')
  expect(lint).toMatch(/^ {2}--examples /m)
  expect(lint).toMatch(/^Examples:\n {2}policytree dictionary lint --examples /m)
  expect(await helpOf('dictionary', 'try', '-h')).toMatch(/^ {2}policytree dictionary try /m)
})

test('nothing in a dictionary or a policy acts on the terminal', async () => {
  const hostile = folder.write(
    'hos\u001btile.json',
    JSON.stringify({
      language: 'en',
      labels: { retention: { terms: ['kept \u001b[31m… cellar', 'a \u202e*'] } },
    }),
  )
  const text = folder.write(
    'hostile.md',
    '# Policy\n\n## Cellar \u001b[2J\n\nIt is kept \u001b[31m\u202ein the cellar.\n',
  )
  const shown =
    (await runCli(['dictionary', 'lint', hostile])).stdout +
    (await runCli(['dictionary', 'try', hostile, text])).stdout
  expect(shown).toContain('cellar')
  expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/u)
})
