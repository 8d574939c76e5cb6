import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { runCli } from '../support/run-cli.js'
import { cliFile, runProcess, spawnCli } from '../support/spawn-cli.js'
import { temporaryFolder } from '../support/temporary-folder.js'

/** The command line as it is built and shipped; what it prints in detail is told in run.test.ts. */
const folder = temporaryFolder()
afterAll(() => {
  folder.remove()
})

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
const shell = (script: string, ...argv: string[]): ReturnType<typeof runProcess> =>
  runProcess('sh', ['-c', script, 'sh', process.execPath, cliFile, ...argv])

describe('files and standard input', () => {
  test('prints the outline of a file', async () => {
    expect(await spawnCli(['fixtures/ru/clean.html'])).toEqual({
      code: 0,
      signal: null,
      stderr: '',
      stdout: (await runCli(['fixtures/ru/clean.html'])).stdout,
    })
  })

  test('reads standard input for -', async () => {
    const input = readFileSync('fixtures/tr/scraped.txt')
    const { stdout, ...rest } = await spawnCli(['-'], { input })
    expect(rest).toEqual({ code: 0, signal: null, stderr: '' })
    expect(stdout).toBe((await runCli(['fixtures/tr/scraped.txt'])).stdout)
  })

  test('waits for standard input that comes slowly', async () => {
    const { code, stdout } = await shell(
      '(printf "# Privacy policy\\n\\n"; sleep 0.3; printf "## Cookies\\n\\nWe use cookies.\\n") | "$1" "$2" -',
    )
    expect(code).toBe(0)
    expect(stdout).toMatch(/^Privacy policy .*\n {2}Cookies /)
  })

  test('reads an empty standard input as an empty policy', async () => {
    expect(await spawnCli(['-'], { input: '' })).toEqual({
      code: 0,
      signal: null,
      stderr: '',
      stdout: '(no title)  (und)\n',
    })
  })

  test('tries a dictionary on standard input, reading it once', async () => {
    const dictionary = folder.write(
      'own.json',
      '{ "language": "en", "labels": { "loyalty-points": { "headings": ["loyalty points"] } } }',
    )
    const { stdout, code } = await spawnCli(['dictionary', 'try', dictionary, '-'], {
      input:
        '# Privacy policy\n\n## Loyalty points\n\nThey are yours alone, for as long as you come here.\n',
    })
    expect(code).toBe(0)
    expect(stdout).toMatch(
      /^standard input\n {2}1 of 1 terms stand in it:\n[^]+Loyalty points: .* → .*loyalty-points/,
    )
  })

  test('tells what is wrong on standard error, with exit code 1', async () => {
    expect(await spawnCli(['nowhere.md'])).toEqual({
      code: 1,
      signal: null,
      stdout: '',
      stderr: 'policytree: nowhere.md: there is no such file.\n',
    })
  })
})

describe('pipes', () => {
  // more than a pipe holds, so that the writer notices
  const long = folder.write(
    'long.md',
    `# Privacy policy\n\n${Array.from({ length: 400 }, (_, i) => `## ${i + 1}. Cookies\n\nWe use cookies to remember you.\n`).join('\n')}`,
  )

  test('a reader that has seen enough is no error', async () => {
    const { code, stdout, stderr } = await shell(
      '{ "$1" "$2" --json "$3"; echo "exit code $?" >&2; } | head -1',
      long,
    )
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '{\n', stderr: 'exit code 0\n' })
  })

  test('all of a long output goes through a pipe', async () => {
    const { code, stdout } = await shell('"$1" "$2" --json "$3" | cat', long)
    expect(code).toBe(0)
    expect(stdout.length).toBeGreaterThan(300_000)
    expect(stdout).toBe((await runCli(['--json', long])).stdout)
  })
})

test('--version is the version of package.json', async () => {
  expect(await spawnCli(['--version'])).toEqual({
    code: 0,
    signal: null,
    stderr: '',
    stdout: `${version}\n`,
  })
})

test.each([['outline'], ['--evidence'], ['--explain'], ['--markdown'], ['--json'], ['--html']])(
  'nothing in a document or its name acts on the terminal: %s',
  async view => {
    const plain = 'Cookies are small files that your browser keeps for us. '.repeat(10)
    const file = folder.write(
      'na\u001b[2Jme.md',
      `# Privacy policy \u001b]0;owned\u0007\n\n## Cookies \u202eand \u009b31m tracking\n\nWe use cookies\u001b[8m to remember \u2067you, \u0085 and cookies of others.\n\n${plain}\n`,
    )
    const { code, stdout, stderr } = await spawnCli([
      ...(view === 'outline' ? [] : [view]),
      file,
      file,
    ])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(
      stdout.match(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu),
    ).toBeNull()
    const missing = await spawnCli([`${file}\u001b[2J`])
    expect(missing.stderr).toMatch(/^policytree: [^\u0000-\u001f]* there is no such file\.\n$/)
  },
)
