import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { makeJobParser } from '../../../src/cli/batch/parse-job.js'
import { resumeOutput } from '../../../src/cli/batch/resume-output.js'
import { rowKinds } from '../../../src/views/to-rows.js'
import { differentDocument } from '../../support/different-documents.js'
import { temporaryFolder } from '../../support/temporary-folder.js'
import type { EmitOptions } from '../../../src/cli/batch/parse-job.js'
import type { Failure, Success } from '../../../src/cli/batch/job.js'

const folder = temporaryFolder()
afterAll(() => {
  folder.remove()
})
const options = { dictionary: [], maxBytes: 1e6 }
const job = (number: number, id?: string): Parameters<ReturnType<typeof makeJobParser>>[0] => {
  const { html, markdown, text, url, ...made } = differentDocument(number, 300)
  return {
    id: id ?? made.id,
    ...(url !== undefined && { url }),
    source: { text: (html ?? markdown ?? text)! },
    size: 300,
  }
}

describe('resumeOutput', () => {
  const ids = ['a', 'quote " and \\ back', '\u2028 日本', 'https://x.test/?a=1', 'e']
  test.each<EmitOptions['emit']>(['tree', ...rowKinds])(
    'of a file that was cut anywhere keeps whole documents only (%s)',
    async emit => {
      const parse = makeJobParser({ ...options, emit })
      const written = ids.map((id, i) => (parse(job(i, id)) as Success).lines)
      const bytes = Buffer.from(written.join(''))
      await fc.assert(
        fc.asyncProperty(fc.nat(bytes.length), async cut => {
          const output = folder.write('out.jsonl', bytes.subarray(0, cut))
          const { ids: done } = await resumeOutput(output, join(folder.path, 'none'), emit)
          const count = done.size
          expect([...done]).toEqual(ids.slice(0, count))
          expect(readFileSync(output, 'utf8')).toBe(written.slice(0, count).join(''))
          // no more is given up than the document that was cut, or the last one, of which more may have been to come
          const whole =
            written.findLastIndex(
              (_, i) => Buffer.byteLength(written.slice(0, i + 1).join('')) <= cut,
            ) + 1
          expect(count).toBeGreaterThanOrEqual(emit === 'tree' ? whole : whole - 1)
        }),
        { numRuns: 40 },
      )
    },
  )

  test('counts failures, and duplicates apart', async () => {
    const failed = folder.write(
      'failed.jsonl',
      ['x', 'y', 'y']
        .map(
          (id, i) =>
            `${JSON.stringify({ id, code: i ? 'duplicate-id' : 'timeout', message: '' })}\n`,
        )
        .join('') + '{"id":"ha',
    )
    const done = await resumeOutput(join(folder.path, 'none'), failed, 'tree')
    expect(done).toEqual({ ids: new Set(['x']), duplicates: new Map([['y', 2]]), failures: 3 })
    expect(readFileSync(failed, 'utf8').endsWith('}\n')).toBe(true)
  })

  test('refuses a file of another kind', async () => {
    const kinds: EmitOptions['emit'][] = ['tree', ...rowKinds]
    for (const emit of kinds) {
      const output = folder.write(
        'kind.jsonl',
        (makeJobParser({ ...options, emit })(job(0)) as Success).lines,
      )
      for (const other of kinds.filter(kind => kind !== emit))
        await expect(resumeOutput(output, 'none', other)).rejects.toThrow(`none of --emit ${other}`)
    }
    const foreign = folder.write('foreign.jsonl', '{"name":"x"}\n')
    await expect(resumeOutput(foreign, 'none', 'tree')).rejects.toThrow('none of --emit tree')
  })
})

describe('makeJobParser', () => {
  const parse = makeJobParser({ ...options, emit: 'tree' })

  test('reads files and texts, and says what they were', () => {
    const file = folder.write('a.html', '<h1>Privacy</h1><h2>Cookies</h2><p>We use cookies.')
    const outcome = parse({ id: 'a', url: 'u', source: { file }, size: 50 }) as Success
    expect(outcome).toMatchObject({ id: 'a', format: 'html', language: 'en' })
    expect(outcome.lines).toMatch(/^\{"id":"a","url":"u","policy":\{"type":"policy".*\n$/)
  })

  test.each<[string, Uint8Array | string | undefined, string]>([
    ['binary', Uint8Array.from({ length: 3000 }, (_, i) => (i * 37) % 256), 'unknown-charset'],
    ['long', 'x'.repeat(1e6 + 1), 'input-too-large'],
    ['missing', undefined, 'unreadable'],
  ])('a document that is %s is a failure', (name, content, code) => {
    const file = content === undefined ? join(folder.path, name) : folder.write(name, content)
    expect((parse({ id: name, source: { file }, size: 1 }) as Failure).code).toBe(code)
  })

  test('an error of no known kind is one of this document', () => {
    const source = { file: 5 } as never
    expect(parse({ id: 'x', source, size: 1 })).toMatchObject({ id: 'x', code: 'unreadable' })
    expect(parse({ id: 'x', source: null as never, size: 1 })).toMatchObject({
      code: 'internal-error',
    })
  })
})
