import { spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { installedProject } from '../package/installed.js'
import { differentDocument } from '../support/different-documents.js'
import { freePort, isMissing, startPostgres, startRedis, until } from './services.js'
import type { ChildProcess } from 'node:child_process'
import type { Project } from '../package/installed.js'

/** docs/examples/queue as its reader would run it, while workers die and Redis is restarted. */
const MINUTE = 60_000
const EXAMPLE = 'docs/examples/queue'
const isSkipped = isMissing('redis-server', 'redis-cli', 'initdb', 'pg_ctl', 'psql')

let project: Project
let redis: ChildProcess
let port: number
let stopPostgres: (() => void) | undefined
const running: ChildProcess[] = []
const env = (): Record<string, string> => ({
  ...(process.env as Record<string, string>),
  REDIS_URL: `redis://127.0.0.1:${port}`,
  LOCK_MS: '2000',
})

beforeAll(async () => {
  if (isSkipped) return
  project = await installedProject()
  cpSync(EXAMPLE, project.path, { recursive: true, filter: file => !file.endsWith('package.json') })
  project.write(
    'package.json',
    readFileSync(join(project.path, 'package.json'), 'utf8').replace('{', '{ "type": "module",'),
  )
  const { dependencies } = JSON.parse(readFileSync(`${EXAMPLE}/package.json`, 'utf8')) as {
    dependencies: Record<string, string>
  }
  const others = Object.entries(dependencies).filter(([name]) => name !== 'policytree')
  await project.install('--ignore-scripts', ...others.map(([name, range]) => `${name}@${range}`))
  port = await freePort()
  redis = await startRedis(join(project.path, 'redis'), port)
}, 5 * MINUTE)

afterAll(() => {
  if (isSkipped) return
  for (const child of [...running, redis]) child.kill('SIGKILL')
  stopPostgres?.()
  project.remove()
}, MINUTE)

/** Starts a program of the example. */
function start(
  program: string,
  argv: string[] = [],
  more: Record<string, string> = {},
): ChildProcess {
  const child = spawn(process.execPath, [program, ...argv], {
    cwd: project.path,
    env: { ...env(), ...more },
    stdio: ['ignore', 'ignore', process.env['SHOW'] ? 'inherit' : 'ignore'],
  })
  running.push(child)
  return child
}
const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise(resolve => {
    if (child.exitCode !== null) resolve(child.exitCode)
    else child.on('exit', resolve)
  })

const documents = Array.from({ length: 240 }, (_, number) => differentDocument(number, 600))
const ids = documents.map(({ id }) => id).sort()
const workers: ChildProcess[] = []

test.skipIf(isSkipped)(
  'workers are killed and Redis is restarted: every id is there once',
  async () => {
    project.write('corpus.jsonl', documents.map(one => `${JSON.stringify(one)}\n`).join(''))
    expect(await ended(start('produce.mjs', ['corpus.jsonl']))).toBe(0)
    expect(await ended(start('produce.mjs', ['corpus.jsonl']))).toBe(0) // a second time changes nothing
    for (let i = 0; i < 4; i++) workers.push(start('work.mjs'))
    const file = join(project.path, 'results.jsonl')
    const lines = (): string[] =>
      existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : []
    let sink = start('sink-jsonl.mjs', ['results.jsonl', '--until-empty'])

    await until(() => lines().length > 30, 'results')
    for (const worker of workers.splice(0, 2)) worker.kill('SIGKILL')
    sink.kill('SIGKILL')
    await ended(sink)
    sink = start('sink-jsonl.mjs', ['results.jsonl', '--until-empty'])

    await until(() => lines().length > 80, 'results after the kills')
    redis.kill('SIGKILL')
    await ended(redis)
    redis = await startRedis(join(project.path, 'redis'), port)

    expect(await ended(sink)).toBe(0)
    const results = lines().map(line => JSON.parse(line) as { id: string; labels: unknown[] })
    expect(results.map(({ id }) => id).sort()).toEqual(ids)
    expect(results.every(({ labels }) => Array.isArray(labels))).toBe(true)
  },
  5 * MINUTE,
)

test.skipIf(isSkipped)(
  'PostgreSQL as the sink, which is killed: every id is there once',
  async () => {
    const PGPORT = String(await freePort())
    stopPostgres = await startPostgres(join(project.path, 'postgres'), Number(PGPORT))
    const database = { PGHOST: '127.0.0.1', PGPORT, PGUSER: 'postgres', PGDATABASE: 'postgres' }
    const select = (query: string): string =>
      spawnSync('psql', ['-At', '-c', query], { env: { ...env(), ...database } })
        .stdout.toString()
        .trim()

    const odd = { id: 'odd', text: 'Cookies\n\nWe "use" \\ cookies,\u0000 and \ud800 others.' }
    project.write('odd.jsonl', `${JSON.stringify(odd)}\n{"id":"none"}\n`)
    for (const name of ['corpus.jsonl', 'odd.jsonl'])
      expect(await ended(start('produce.mjs', [name]))).toBe(0)
    const sink = start('sink-postgres.mjs', [], database)
    await until(() => Number(select('select count(*) from policies')) > 20, 'rows')
    sink.kill('SIGKILL')
    expect(await ended(start('sink-postgres.mjs', ['--until-empty'], database))).toBe(0)
    expect(select('select id from policies').split('\n').sort()).toEqual(
      [...ids, 'none', 'odd'].sort(),
    )
    expect(
      select("select count(*) from policies where jsonb_array_length(result->'labels') > 0"),
    ).not.toBe('0')
    expect(select("select result->'error'->>'code' from policies where id = 'none'")).toBe(
      'invalid-input',
    )
  },
  5 * MINUTE,
)
