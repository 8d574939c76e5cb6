import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { findJobs, measureInputs } from '../../../src/cli/batch/find-jobs.js'
import { checkInputs, findSources } from '../../../src/cli/batch/find-sources.js'
import { groupJobs } from '../../../src/cli/batch/group-jobs.js'
import { isFailure } from '../../../src/cli/batch/job.js'
import { PolicyError } from '../../../src/tree/policy-error.js'
import { temporaryFolder } from '../../support/temporary-folder.js'
import type { Failure, Job } from '../../../src/cli/batch/job.js'
import type { Progress } from '../../../src/cli/batch/progress.js'
import type { Done } from '../../../src/cli/batch/resume-output.js'

const folder = temporaryFolder()
afterAll(() => {
  folder.remove()
})
folder.write('pages/b.html', '<p>b')
folder.write('pages/a/z.md', 'z')
folder.write('pages/a/A.TXT', 'a')
folder.write('pages/a/image.png', '')
folder.write('pages/.hidden/c.html', '')
folder.write(
  'pages/d.jsonl',
  '{"id":"d1","text":"x"}\n{"id":"b.html","text":"x"}\nno\n{"id":"d1","text":"x"}\n',
)
folder.write('empty/image.png', '')
symlinkSync('/nowhere', join(folder.path, 'pages/gone.html'))
const at = (name: string): string => join(folder.path, name)

const sources = async (...inputs: string[]): Promise<string[]> => {
  const ids: string[] = []
  for await (const found of findSources(inputs))
    ids.push('code' in found ? `${found.id}: ${found.code}` : found.id)
  return ids
}

describe('findSources', () => {
  test('goes through a folder by name; a file is what it is', async () => {
    expect(await sources(at('pages'))).toEqual([
      'a/A.TXT',
      'a/z.md',
      'b.html',
      'd.jsonl',
      'gone.html: unreadable',
    ])
    expect(await sources(at('pages/a/image.png'), '-')).toEqual([at('pages/a/image.png'), '-'])
  })

  test('takes of a glob what it matches', async () => {
    expect(await sources(at('pages/**/*.{md,png}'))).toEqual([
      at('pages/a/image.png'),
      at('pages/a/z.md'),
    ])
    expect(await sources(at('pages/*.pdf'), at('empty'))).toEqual([
      `${at('pages/*.pdf')}: no-documents`,
      `${at('empty')}: no-documents`,
    ])
  })

  test('checks inputs before anything is begun', async () => {
    await checkInputs([at('pages'), at('pages/*.pdf'), '-'])
    await expect(checkInputs([at('pages'), at('nowhere')])).rejects.toThrow(PolicyError)
  })

  test('measures them', async () => {
    expect(await measureInputs([at('pages')])).toBe(4 + 1 + 1 + 76)
    expect(await measureInputs([at('pages'), '-'])).toBeUndefined()
  })
})

describe('findJobs', () => {
  const nothing: Done = { ids: new Set(), duplicates: new Map(), failures: 0 }
  const jobs = async (
    done: Partial<Done> = {},
    outputs: string[] = [],
    most = Infinity,
  ): Promise<string[]> => {
    const progress: Progress = {
      documents: 0,
      failed: 0,
      read: 0,
      bytes: 0,
      skippedBytes: 0,
      totalBytes: undefined,
    }
    const list: string[] = []
    for await (const one of findJobs({
      inputs: [at('pages')],
      outputs,
      maxBytes: 1e6,
      done: { ...nothing, ...done },
      progress,
      isStopped: () => list.length >= most,
    }))
      list.push(isFailure(one) ? `${one.id}: ${one.code}` : one.id)
    if (most === Infinity) expect(progress.read).toBeGreaterThanOrEqual(outputs.length ? 6 : 82)
    return list
  }

  test('an id counts once', async () => {
    expect(await jobs()).toEqual([
      'a/A.TXT',
      'a/z.md',
      'b.html',
      'd1',
      'b.html: duplicate-id',
      `${at('pages/d.jsonl')}:3: invalid-record`,
      'd1: duplicate-id',
      'gone.html: unreadable',
    ])
  })

  test('what is done, or has failed, is left alone', async () => {
    const done = {
      ids: new Set(['a/z.md', 'd1', `${at('pages/d.jsonl')}:3`]),
      duplicates: new Map([['d1', 1]]),
    }
    expect(await jobs(done)).toEqual([
      'a/A.TXT',
      'b.html',
      'b.html: duplicate-id',
      'gone.html: unreadable',
    ])
  })

  test('what is written is not read, and a stop stops', async () => {
    expect(await jobs({}, [at('pages/d.jsonl')])).toHaveLength(4)
    expect(await jobs({}, [], 2)).toHaveLength(2)
  })
})

describe('groupJobs', () => {
  test('puts short documents together, in order, and long ones alone', async () => {
    const sizes = [10, 20, 70_000, 65_000, 500, 500, ...Array.from({ length: 200 }, () => 1)]
    const items = (async function* (): AsyncGenerator<Job | Failure> {
      for (const [i, size] of sizes.entries())
        yield await Promise.resolve({ id: String(i), source: { text: '' }, size })
      yield { id: 'last', code: 'invalid-record', message: '' }
    })()
    const groups: string[][] = []
    for await (const { jobs, failures, size } of groupJobs(items)) {
      groups.push([...jobs, ...failures].map(({ id }) => id))
      expect(size).toBe(jobs.reduce((sum, job) => sum + job.size, 0))
    }
    expect(groups.flat()).toEqual([...sizes.keys(), 'last'].map(String))
    expect(groups.slice(0, 3)).toEqual([['0', '1'], ['2'], ['3', '4']])
    expect(Math.max(...groups.map(group => group.length))).toBe(64)
  })
})
