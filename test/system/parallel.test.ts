import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { runShell } from '../docs/run-shell.js'
import { differentDocument } from '../support/different-documents.js'
import { spawnCli } from '../support/spawn-cli.js'
import { temporaryFolder } from '../support/temporary-folder.js'
import { isMissing } from './services.js'

const folder = temporaryFolder()
afterAll(() => {
  folder.remove()
})

/** The line of docs/scaling.md. */
const command = /^parallel --pipe .*$/m.exec(readFileSync('docs/scaling.md', 'utf8'))![0]

test.skipIf(isMissing('parallel'))(
  'GNU parallel over the filter gives the lines of a batch',
  async () => {
    const corpus = folder.write(
      'corpus.jsonl',
      Array.from({ length: 150 }, (_, i) => `${JSON.stringify(differentDocument(i, 600))}\n`).join(
        '',
      ),
    )
    const { status, printed } = runShell(command.replace('1M', '20k'), folder.path)
    expect({ status, printed }).toEqual({ status: 0, printed: '' })
    const { code } = await spawnCli(['batch', corpus, '-o', 'batch.jsonl', '--emit', 'labels'], {
      cwd: folder.path,
    })
    expect(code).toBe(0)
    const lines = (name: string): string => readFileSync(join(folder.path, name), 'utf8')
    expect(lines('labels.jsonl').length).toBeGreaterThan(10_000)
    expect(lines('labels.jsonl')).toBe(lines('batch.jsonl'))
  },
  240_000,
)
