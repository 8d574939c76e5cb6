import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { parseRecord } from '../../../src/cli/batch/parse-record.js'
import { readRecords } from '../../../src/cli/batch/read-records.js'
import { splitLines } from '../../../src/cli/batch/split-lines.js'
import { temporaryFolder } from '../../support/temporary-folder.js'
import type { Failure, Job } from '../../../src/cli/batch/job.js'

const folder = temporaryFolder()
afterAll(() => {
  folder.remove()
})

async function* inPieces(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  let at = 0
  for (let i = 0; at < bytes.length; i++) {
    const size = Math.max(1, sizes[i % sizes.length]!)
    yield await Promise.resolve(bytes.subarray(at, at + size))
    at += size
  }
}
const record = (value: unknown, maxBytes = 1000): Job | Failure | undefined => {
  const bytes = Buffer.from(typeof value === 'string' ? value : JSON.stringify(value))
  return parseRecord(bytes, bytes.length, 'file.jsonl:3', maxBytes)
}

describe('splitLines', () => {
  test('gives lines with their places, whatever the pieces that they come in', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'grapheme', maxLength: 12 }).map(s => s.replaceAll('\n', ' '))),
        fc.boolean(),
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }),
        fc.integer({ min: 1, max: 20 }),
        async (lines, isEnded, sizes, limit) => {
          const text = lines.join('\n') + (isEnded && lines.length ? '\n' : '')
          const bytes = Buffer.from(text)
          const found: string[] = []
          for await (const line of splitLines(inPieces(bytes, sizes), limit)) {
            const whole = bytes.subarray(line.start, line.start + line.length)
            expect(line.isWhole).toBe(whole.at(-1) === 0x0a)
            expect(Buffer.from(line.bytes)).toEqual(
              whole.subarray(0, Math.min(limit, line.length - Number(line.isWhole))),
            )
            found.push(whole.toString())
          }
          expect(found.join('')).toBe(text)
        },
      ),
    )
  })
})

describe('parseRecord', () => {
  test('takes a document in one of the formats', () => {
    expect(
      record({ id: 'a', html: '<p>x', url: 'https://a.test', language: 'sq', more: 1 }),
    ).toEqual({
      id: 'a',
      url: 'https://a.test',
      language: 'sq',
      format: 'html',
      source: { text: '<p>x' },
      size: expect.any(Number) as number,
    })
    expect(record({ id: 7, text: '', url: null })).toMatchObject({ id: '7', format: 'text' })
    expect(record('\ufeff{"id":"b","markdown":"# x"}\r')).toMatchObject({ id: 'b' })
    expect(record('  \r')).toBeUndefined()
  })

  test.each<[string, unknown, string, RegExp]>([
    ['no JSON', '{"id":', 'file.jsonl:3', /no JSON/],
    ['no object', ['a'], 'file.jsonl:3', /no object/],
    ['no id', { text: 'x' }, 'file.jsonl:3', /"id"/],
    ['an empty id', { id: '', text: 'x' }, 'file.jsonl:3', /"id"/],
    ['no document', { id: 'a' }, 'a', /One of/],
    ['two documents', { id: 'a', text: 'x', html: 'x' }, 'a', /One of/],
    ['a document that is none', { id: 'a', text: 5 }, 'a', /"text" must be/],
    ['a wrong address', { id: 'a', text: 'x', url: [] }, 'a', /"url" must be/],
  ])('refuses %s', (_, value, id, message) => {
    const failure = record(value) as Failure
    expect(failure).toMatchObject({ id, code: 'invalid-record' })
    expect(failure.message).toMatch(message)
  })

  test('refuses what is no UTF-8, and what is too long', () => {
    expect(parseRecord(Uint8Array.of(0x22, 0xff, 0x22), 3, 'f:1', 9)).toMatchObject({
      code: 'invalid-record',
      message: 'This is no UTF-8.',
    })
    expect(record({ id: 'a', text: 'x'.repeat(99) }, 50)).toMatchObject({ code: 'input-too-large' })
  })
})

describe('readRecords', () => {
  const read = async (file: string): Promise<(Job | Failure)[]> => {
    const list: (Job | Failure)[] = []
    let bytes = 0
    for await (const one of readRecords(file, 1e6, more => (bytes += more))) list.push(one)
    expect(bytes).toBeLessThan(1e6)
    return list
  }
  const lines = Array.from(
    { length: 2000 },
    (_, i) => `{"id":"${i}","text":"${'x'.repeat(i % 90)}"}\n`,
  ).join('')

  test('reads packed files as it does others', async () => {
    const plain = await read(folder.write('a.jsonl', lines))
    expect(plain.length).toBe(2000)
    expect(await read(folder.write('a.jsonl.gz', gzipSync(lines)))).toEqual(plain)
  })

  test('says where a torn or damaged one ends', async () => {
    const packed = gzipSync(lines)
    const torn = await read(folder.write('torn.jsonl.gz', packed.subarray(0, packed.length / 2)))
    expect(torn.at(-1)).toMatchObject({ code: 'unreadable' })
    expect((torn.at(-1) as Failure).message).toMatch(
      /^After \d+ lines: the packed file ends too early\.$/,
    )
    const damaged = Buffer.concat([packed.subarray(0, 400), Buffer.alloc(500, 7)])
    expect((await read(folder.write('bad.jsonl.gz', damaged))).at(-1)).toMatchObject({
      code: 'unreadable',
    })
  })
})
