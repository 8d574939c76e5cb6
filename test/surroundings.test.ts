import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { describe, expect, test } from 'vitest'
import { parsePolicy } from '../src/parse-policy.js'
import { runCli } from './support/run-cli.js'
import { runProcess, spawnCli } from './support/spawn-cli.js'

const files = ['fixtures/tr/scraped.txt', 'fixtures/zh/clean.html', 'fixtures/en/notes.md']

describe('the answer does not depend on', () => {
  // Turkish has its own small and capital i; east of Greenwich a date at midnight is still yesterday's in UTC
  test('locale and time zone', async () => {
    const env = { LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', TZ: 'Asia/Tokyo' }
    const surroundings = await runProcess(
      process.execPath,
      ['-p', '[Intl.NumberFormat().resolvedOptions().locale, new Date(0).getHours()].join()'],
      { env },
    )
    expect(surroundings.stdout.trim()).toBe('tr-TR,9')
    for (const file of files)
      expect(await spawnCli(['--json', file], { env })).toEqual({
        code: 0,
        signal: null,
        stderr: '',
        stdout: (await runCli(['--json', file])).stdout,
      })
  })

  test('the thread', async () => {
    const worker = new Worker(
      `
      const { parentPort, workerData } = require('node:worker_threads')
      import(workerData.library).then(({ parsePolicy }) => parentPort.postMessage(workerData.texts.map(text => JSON.stringify(parsePolicy(text)))))
    `,
      {
        eval: true,
        workerData: {
          library: pathToFileURL('dist/index.js').href,
          texts: files.map(file => readFileSync(file, 'utf8')),
        },
      },
    )
    const [answers] = (await once(worker, 'message')) as [string[]]
    await worker.terminate()
    expect(answers).toEqual(
      files.map(file => JSON.stringify(parsePolicy(readFileSync(file, 'utf8')))),
    )
  })
})
