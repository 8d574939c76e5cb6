import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { ChildProcess } from 'node:child_process'

/** Where Debian has a program; `undefined` where it is not installed. */
export const programAt = (name: string): string | undefined =>
  [
    '/usr/bin',
    ...(existsSync('/usr/lib/postgresql')
      ? readdirSync('/usr/lib/postgresql').map(version => `/usr/lib/postgresql/${version}/bin`)
      : []),
  ]
    .map(folder => join(folder, name))
    .find(file => existsSync(file))

/** Whether the programs that tests need are missing and the tests may be left out: never in CI. */
export function isMissing(...names: string[]): boolean {
  const missing = names.filter(name => programAt(name) === undefined)
  if (!missing.length) return false
  if (process.env['CI']) throw new Error(`CI needs ${missing.join(', ')}`)
  console.warn(`Not installed, and so not tried: ${missing.join(', ')}.`)
  return true
}

export const freePort = (): Promise<number> =>
  new Promise(resolve => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => {
        resolve(port)
      })
    })
  })

export async function until(isSo: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (let tries = 0; tries < 1200; tries++) {
    if (await isSo()) return
    await setTimeout(100)
  }
  throw new Error(`two minutes have gone by without ${what}`)
}

/** A Redis that has on disk what it has acknowledged. */
export async function startRedis(folder: string, port: number): Promise<ChildProcess> {
  mkdirSync(folder, { recursive: true })
  const redis = spawn(
    programAt('redis-server')!,
    `--port ${port} --bind 127.0.0.1 --appendonly yes --appendfsync always --dir ${folder}`.split(
      ' ',
    ),
    { stdio: 'ignore' },
  )
  await until(
    () => spawnSync('redis-cli', ['-p', String(port), 'ping']).stdout.toString() === 'PONG\n',
    'an answer of Redis',
  )
  return redis
}

/** A PostgreSQL with an empty database "postgres", run by Debian's user for it where the test runs as root, as it refuses that. */
export async function startPostgres(folder: string, port: number): Promise<() => void> {
  mkdirSync(folder, { recursive: true })
  const isRoot = process.getuid?.() === 0
  chmodSync(join(folder, '..'), 0o755)
  if (isRoot) spawnSync('chown', ['postgres', folder])
  const run = (name: string, ...argv: string[]): void => {
    const command = [programAt(name)!, ...argv]
    const { status, stderr } = isRoot
      ? spawnSync('runuser', ['-u', 'postgres', '--', ...command], { cwd: '/' })
      : spawnSync(command[0]!, command.slice(1))
    if (status) throw new Error(`${name}: ${stderr.toString()}`)
  }
  const data = join(folder, 'data')
  run('initdb', '-D', data, '-U', 'postgres', '-A', 'trust')
  run(
    ...(['pg_ctl', '-D', data, '-w', '-l', join(folder, 'log')] as const),
    ...['-o', `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=`, 'start'],
  )
  await Promise.resolve()
  return () => {
    run('pg_ctl', '-D', data, '-m', 'immediate', 'stop')
  }
}
