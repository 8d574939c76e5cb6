import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { parsePolicy } from '../../src/parse-policy.js'
import { toRows } from '../../src/views/to-rows.js'
import { differentDocument } from '../support/different-documents.js'
import { makeRandom } from '../support/random.js'
import { cliFile, runProcess, spawnCli } from '../support/spawn-cli.js'
import { temporaryFolder } from '../support/temporary-folder.js'
import { until } from './services.js'
import type { MadeDocument } from '../support/different-documents.js'

/** `policytree batch` and `policytree filter` as they are built and shipped, with what can happen to them. */
vi.setConfig({ testTimeout: 240_000 })

const folder = temporaryFolder()
afterAll(() => {
  folder.remove()
})

const documents = Array.from({ length: 150 }, (_, number) => differentDocument(number, 600))
const jsonl = (all: readonly unknown[]): string =>
  all.map(one => `${JSON.stringify(one)}\n`).join('')
const corpus = folder.write('corpus.jsonl', jsonl(documents))
const at = (name: string): string => join(folder.path, name)
const read = (name: string): string => (existsSync(at(name)) ? readFileSync(at(name), 'utf8') : '')
const sorted = (text: string): string[] => text.split('\n').sort()
const idsOf = (text: string): string[] =>
  text
    .trimEnd()
    .split('\n')
    .map(line => (JSON.parse(line) as { id: string }).id)

/** What a line of a document is, made in this process. */
const expected = ({ id, url, html, markdown, text }: MadeDocument): string => {
  const [format, source] =
    html !== undefined
      ? (['html', html] as const)
      : markdown !== undefined
        ? (['markdown', markdown] as const)
        : (['text', text!] as const)
  return `${JSON.stringify({ id, url, policy: parsePolicy(source, { format }) })}\n`
}

const batch = (...argv: string[]): ReturnType<typeof spawnCli> =>
  spawnCli(['batch', '--workers', '2', ...argv], { cwd: folder.path })

describe('batch', () => {
  test('writes the tree of each document, in the order of the input', async () => {
    const { code, stdout, stderr } = await batch(corpus, '--output', 'trees.jsonl')
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
    expect(stderr).toMatch(
      /^150 documents in .*: 150 to trees\.jsonl\n {2}languages {2}.*en 30.*\n {2}formats {4}(?:html|markdown|text) 5\d, .*\n$/,
    )
    expect(read('trees.jsonl')).toBe(documents.map(expected).join(''))
    expect(existsSync(at('trees.failed.jsonl'))).toBe(false)
  })

  test('writes rows, and the same lines as they are finished', async () => {
    expect((await batch(corpus, '-o', 'rows.jsonl', '--emit', 'blocks')).code).toBe(0)
    const { id, html } = documents[0]!
    expect(read('rows.jsonl').split('\n').slice(0, 3)).toEqual(
      toRows(parsePolicy(html!, { format: 'html' }), 'blocks')
        .slice(0, 3)
        .map(row => JSON.stringify({ id, ...row })),
    )
    const { code, stderr } = await batch(
      ...[corpus, '-o', 'loose.jsonl', '--emit', 'blocks', '--unordered', '--quiet'],
    )
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(sorted(read('loose.jsonl'))).toEqual(sorted(read('rows.jsonl')))
  })

  test('reads folders, globs, packed lines and standard input', async () => {
    folder.write('pages/b.md', '# Privacy\n\n## Cookies\n\nWe use cookies.\n')
    folder.write('pages/a/a.html', '<h1>Privacy</h1><h2>Cookies</h2><p>We use cookies.')
    folder.write('pages/a/logo.png', 'no document')
    folder.write('pages/.git/c.html', 'hidden')
    folder.write('pages/c.jsonl.gz', gzipSync(jsonl(documents.slice(0, 3))))
    await batch('pages', '-o', 'folder.jsonl')
    expect(idsOf(read('folder.jsonl'))).toEqual(['a/a.html', 'b.md', 'en/0', 'zh/1', 'ru/2'])
    await batch('pages/**/*.{html,md}', 'pages/a/logo.png', '-o', 'glob.jsonl')
    expect(idsOf(read('glob.jsonl'))).toEqual(['pages/a/a.html', 'pages/b.md', 'pages/a/logo.png'])
    const { code } = await spawnCli(['batch', '-', '-o', at('in.jsonl')], {
      input: jsonl(documents.slice(0, 5)),
    })
    expect(code).toBe(0)
    expect(read('in.jsonl')).toBe(documents.slice(0, 5).map(expected).join(''))
  })

  test('does not read what it writes', async () => {
    folder.write('own/a.md', '# Privacy\n')
    expect((await batch('own', '-o', 'own/out.jsonl', '--quiet')).code).toBe(0)
    expect((await batch('own', '-o', 'own/out.jsonl', '--quiet', '--resume')).code).toBe(0)
    expect(idsOf(read('own/out.jsonl'))).toEqual(['a.md'])
  })

  test('a document that fails is a line elsewhere, never the end of the run', async () => {
    folder.write(
      'odd/binary.html',
      Uint8Array.from({ length: 3000 }, (_, i) => (i * 37) % 256),
    )
    folder.write('odd/long.txt', 'Cookies. '.repeat(2000))
    symlinkSync('/nowhere', at('odd/gone.html'))
    folder.write(
      'odd/records.jsonl',
      `{"id":"a","text":"Cookies"}\nnot json\n{"id":"a","text":"again"}\n{"id":"b"}\n[]\n{"id":"${'c'.repeat(5000)}","text":""}\n\n{"id":"d","text":"${'long '.repeat(4000)}"}\n{"id":"e","html":"<p>x","url":5}\n{"id":"f","markdown":"# Last"}`,
    )
    folder.write('odd/torn.jsonl.gz', gzipSync(jsonl(documents)).subarray(0, 20_000))
    const { code, stderr } = await batch('odd', '-o', 'odd.jsonl', '--max-bytes', '10000')
    expect(code).toBe(1)
    expect(stderr).toMatch(/ failed, see odd\.failed\.jsonl\n/)
    expect(stderr).toMatch(/\n {2}failures {3}invalid-record 5, /)
    const failed = read('odd.failed.jsonl')
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line) as { id: string; code: string; message: string })
    expect(Object.fromEntries(failed.map(({ id, code }) => [id, code]))).toEqual({
      'binary.html': 'unknown-charset',
      'long.txt': 'input-too-large',
      'gone.html': 'unreadable',
      'odd/records.jsonl:2': 'invalid-record',
      a: 'duplicate-id',
      b: 'invalid-record',
      'odd/records.jsonl:5': 'invalid-record',
      'odd/records.jsonl:6': 'invalid-record',
      'odd/records.jsonl:8': 'input-too-large',
      e: 'invalid-record',
      'odd/torn.jsonl.gz': 'unreadable',
    })
    for (const { message } of failed) expect(message).toMatch(/^.+\.|JSON: .+$/)
    expect(idsOf(read('odd.jsonl')).filter(id => /^[af]$/.test(id))).toEqual(['a', 'f'])
    const again = await batch('odd', '-o', 'odd.jsonl', '--max-bytes', '10000', '--resume')
    expect(again.code).toBe(1)
    expect(read('odd.failed.jsonl').trimEnd().split('\n').length).toBe(failed.length)
    const more = await batch('odd', '-o', 'odd.jsonl', '--max-bytes', '30000', '--retry-failed')
    expect(more.code).toBe(1)
    expect(idsOf(read('odd.failed.jsonl')).filter(id => id === 'long.txt')).toEqual([])
    expect(idsOf(read('odd.jsonl')).filter(id => id === 'long.txt')).toEqual(['long.txt'])
  })

  test('a worker that dies, ends or never ends costs its document only', async () => {
    const faulty = documents.slice(0, 60).map(({ id }) => ({ id, text: '# Privacy\n\nCookies' }))
    faulty[7]!.text = '# FAULT: exit\n\nCookies'
    faulty[20]!.text = '# FAULT: loop\n\nCookies'
    faulty[41]!.text = '# FAULT: memory\n\nCookies'
    folder.write('faulty.jsonl', jsonl(faulty))
    const fault = pathToFileURL('test/support/fault.mjs').href
    const { code, stdout, stderr } = await spawnCli(
      ['batch', 'faulty.jsonl', '-o', 'faulty.out.jsonl', '--workers', '2', '--timeout', '4'],
      {
        cwd: folder.path,
        env: { NODE_OPTIONS: `--max-old-space-size=160 --import=${fault}` },
      },
    )
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr.split('\n')[0]).toMatch(/^60 documents in .*: 57 to .*, 3 failed/) // no engine's last words
    expect(idsOf(read('faulty.out.jsonl'))).toEqual(
      faulty.filter(({ text }) => !text.includes('FAULT')).map(({ id }) => id),
    )
    expect(
      read('faulty.out.failed.jsonl')
        .trimEnd()
        .split('\n')
        .map(line => {
          const { id, code } = JSON.parse(line) as { id: string; code: string }
          return [id, code]
        }),
    ).toEqual([
      [faulty[7]!.id, 'worker-died'],
      [faulty[20]!.id, 'timeout'],
      [faulty[41]!.id, 'worker-died'],
    ])
  })
})

describe('batch goes on', () => {
  // enough that ten runs, each killed when it has written something, do not come to the end
  const many = Array.from({ length: 2000 }, (_, number) => differentDocument(number, 300))
  folder.write('many.jsonl', jsonl(many))

  /** Runs a batch and kills it some milliseconds after it has written something; whether it was still running then. */
  const killed = async (
    argv: readonly string[],
    output: string,
    after: number,
  ): Promise<boolean> => {
    const before = read(output).length
    const child = spawn(process.execPath, [cliFile, 'batch', '--workers', '2', ...argv], {
      cwd: folder.path,
      stdio: 'ignore',
    })
    const ended = new Promise<boolean>(resolve => {
      child.on('close', (_, signal) => {
        resolve(signal === 'SIGKILL')
      })
    })
    await until(() => read(output).length > before || child.exitCode !== null, 'a line')
    await setTimeout(after)
    child.kill('SIGKILL')
    return ended
  }

  test.each(['tree', 'labels'])(
    'after ten kills while it writes: nothing lost, nothing doubled (%s)',
    async emit => {
      await batch('many.jsonl', '-o', `calm.${emit}.jsonl`, '--emit', emit, '--quiet')
      const undisturbed = read(`calm.${emit}.jsonl`)
      const random = makeRandom(22)
      const output = `killed.${emit}.jsonl`
      const argv = ['many.jsonl', '-o', output, '--emit', emit, '--resume', '--quiet']
      let kills = 0
      for (let run = 0; run < 10; run++) {
        if (await killed(argv, output, random.below(60))) kills++
        // and now and then in the middle of a line
        if (run % 3 === 1) writeFileSync(at(output), read(output).slice(0, -1 - random.below(200)))
      }
      expect(kills).toBeGreaterThanOrEqual(8)
      expect(read(output).length).toBeGreaterThan(0)
      expect((await batch(...argv)).code).toBe(0)
      expect(sorted(read(output))).toEqual(sorted(undisturbed))
      expect(read(output)).toBe(undisturbed)
    },
  )

  test('after Ctrl-C, which lets the workers finish and says how', async () => {
    const all = Array.from({ length: 320 }, (_, number) => differentDocument(number, 600))
    folder.write('long.jsonl', jsonl(all))
    const child = spawn(
      process.execPath,
      [cliFile, ...'batch long.jsonl --workers 2 --emit labels -o'.split(' '), "it's.jsonl"],
      { cwd: folder.path, stdio: ['ignore', 'ignore', 'pipe'] },
    )
    let stderr = ''
    child.stderr.on('data', (data: Buffer) => (stderr += data.toString()))
    const ended = new Promise(resolve => child.on('close', resolve))
    await until(() => read("it's.jsonl").length > 0, 'a first line')
    child.kill('SIGINT')
    expect(await ended).toBe(130)
    const [, command] = /^policytree: stopped before the end\. To go on: (.+)$/m.exec(stderr)!
    expect(command).toBe(
      String.raw`policytree batch long.jsonl --workers 2 --emit labels -o 'it'\''s.jsonl' --resume`,
    )
    expect(read("it's.jsonl").endsWith('\n')).toBe(true)
    const { status } = spawnSync(
      'sh',
      ['-c', command!.replace('policytree', `"${process.execPath}" "${cliFile}"`)],
      { cwd: folder.path },
    )
    expect(status).toBe(0)
    await batch('long.jsonl', '-o', 'calm.jsonl', '--emit', 'labels', '--quiet')
    expect(read("it's.jsonl")).toBe(read('calm.jsonl'))
  })

  test('only as it began', async () => {
    await batch(corpus, '-o', 'mixed.jsonl', '--emit', 'labels', '--quiet')
    const before = read('mixed.jsonl')
    const other = await batch(corpus, '-o', 'mixed.jsonl', '--emit', 'blocks', '--resume')
    expect(other.code).toBe(2)
    expect(other.stderr).toMatch(/a line of it is none of --emit blocks/)
    const over = await batch(corpus, '-o', 'mixed.jsonl', '--emit', 'labels')
    expect(over.code).toBe(2)
    expect(over.stderr).toMatch(/is there already: --resume goes on with it/)
    expect(read('mixed.jsonl')).toBe(before)
  })
})

describe('outputs that fail: one clear line', () => {
  const shell = (script: string): ReturnType<typeof runProcess> =>
    runProcess('sh', ['-c', script, 'sh', process.execPath, cliFile, corpus], { cwd: folder.path })

  test('a full disk', async () => {
    const { code, stderr } = await batch(corpus, '-o', '/dev/full', '--failed', at('f'), '--quiet')
    expect(code).toBe(1)
    expect(stderr).toMatch(
      /^policytree: \/dev\/full: there is no space left on the device\. .* to go on: policytree .*\n$/,
    )
  })

  test('a reader that has gone', async () => {
    const { stdout, stderr } = await shell(
      '{ "$1" "$2" batch "$3" -o /dev/stdout --failed f --quiet; echo "exit $?" >&2; } | head -c 9',
    )
    expect(stdout).toBe('{"id":"en')
    expect(stderr).toMatch(
      /^policytree: \/dev\/stdout: what reads it has closed it\. .*\nexit 1\n$/,
    )
    const filter = await shell('{ "$1" "$2" filter <"$3"; echo "exit $?" >&2; } | head -c 9')
    expect(filter.stderr).toBe(
      'policytree: standard output: what reads it has closed it.\nexit 1\n',
    )
  })

  test('a folder that is not there, and a wrong use', async () => {
    const folderless = await batch(corpus, '-o', 'no/where.jsonl', '--quiet')
    expect(folderless.code).toBe(1)
    expect(folderless.stderr).toMatch(/^policytree: no\/where\.jsonl: .*no such .*\n$/)
    for (const [argv, message] of [
      [['nowhere', '-o', 'x.jsonl'], /nowhere: there is no such file or folder\.$/],
      [[corpus], /'-o, --output <file>' not specified\. See --help\.$/],
      [[corpus, '-o', 'x.jsonl', '--workers', '0'], /--workers.*whole number of at least 1/],
      [[corpus, '-o', 'x.jsonl', '--emit', 'rows'], /--emit.*Allowed choices are tree, sections/],
      [[corpus, '-o', 'x.jsonl', '--dictionary', 'gone.json'], /gone\.json: there is no such file/],
    ] as const) {
      const { code, stdout, stderr } = await batch(...argv)
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
      expect(stderr).toMatch(/^policytree: [^\n]+\n$/)
      expect(stderr.trimEnd()).toMatch(message)
    }
  })
})

describe('filter', () => {
  test('gives the lines of a batch', async () => {
    const { code, stdout, stderr } = await spawnCli(['filter', '--emit', 'labels'], {
      input: readFileSync(corpus),
    })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    await batch(corpus, '-o', 'filtered.jsonl', '--emit', 'labels')
    expect(stdout).toBe(read('filtered.jsonl'))
  })

  test('streams: the first line is there before the last one is given', async () => {
    const child = spawn(process.execPath, [cliFile, 'filter'], { stdio: 'pipe' })
    child.stdin.write(jsonl(documents.slice(0, 1)))
    const line = await new Promise(resolve => {
      child.stdout.once('data', resolve)
    })
    expect(String(line)).toMatch(/^\{"id":"en\/0","policy":/)
    child.stdin.end()
    expect(await new Promise(resolve => child.on('exit', resolve))).toBe(0)
  })

  test('tells failures on standard error, or among the lines', async () => {
    const input = '{"id":"a","text":"Cookies"}\n{"id":"b"}\n'
    const { code, stdout, stderr } = await spawnCli(['filter'], { input })
    expect(code).toBe(1)
    expect(idsOf(stdout)).toEqual(['a'])
    expect(JSON.parse(stderr)).toMatchObject({ id: 'b', code: 'invalid-record' })
    const kept = await spawnCli(['filter', '--keep-failed'], { input })
    expect({ code: kept.code, stderr: kept.stderr }).toEqual({ code: 0, stderr: '' })
    expect(JSON.parse(kept.stdout.split('\n')[1]!)).toMatchObject({
      id: 'b',
      error: { code: 'invalid-record' },
    })
  })
})
