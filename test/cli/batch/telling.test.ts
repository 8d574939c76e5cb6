import { Writable } from 'node:stream'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { duration, remaining } from '../../../src/cli/batch/figures.js'
import { progressLine, tellProgress } from '../../../src/cli/batch/progress.js'
import { resumeCommand } from '../../../src/cli/batch/resume-command.js'
import { summaryLines } from '../../../src/cli/batch/summary.js'
import { outputFailure } from '../../../src/cli/output-failure.js'

const progress = {
  documents: 1200,
  failed: 3,
  read: 5_000_000,
  bytes: 4_000_000,
  skippedBytes: 1_000_000,
  totalBytes: 16_000_000,
}

test('durations and what is left', () => {
  expect([0, 59.4, 60, 3599, 3600, 90_061].map(duration)).toEqual([
    '0 s',
    '59 s',
    '1 min 0 s',
    '59 min 59 s',
    '1 h 0 min',
    '25 h 1 min',
  ])
  expect(remaining(0, 10, 5)).toBe('')
  expect(remaining(10, 20, 5)).toBe('10 s')
})

test('a line of progress', () => {
  expect(progressLine(progress, 2, 60)).toBe(
    '1,200 documents, 3 failed  20/s  0.05 MB/s  2 workers  25 %, 4 min 0 s left',
  )
  expect(progressLine({ ...progress, failed: 0, totalBytes: undefined }, 1, 600)).toBe(
    '1,200 documents  2.0/s  0.01 MB/s  1 worker',
  )
})

describe('telling progress', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })
  const told = (isTTY: boolean, isQuiet: boolean, seconds: number): string => {
    let text = ''
    const stream = new Writable({
      decodeStrings: false,
      write(piece: string, _, done) {
        text += piece
        done()
      },
    })
    const { stop } = tellProgress(progress, {
      stream: Object.assign(stream, { isTTY, columns: 30 }),
      workers: 2,
      isQuiet,
    })
    vi.advanceTimersByTime(seconds * 1000)
    stop()
    return text
  }

  test('is one line on a terminal, no longer than it is wide, gone at the end', () => {
    const text = told(true, false, 1)
    expect(text).not.toContain('\n')
    expect(text.split('\r\u001b[2K').slice(1, -1)).toHaveLength(4)
    for (const line of text.split('\r\u001b[2K')) expect(line.length).toBeLessThan(30)
    expect(text.endsWith('\r\u001b[2K')).toBe(true)
  })

  test('is a line a minute elsewhere', () => {
    expect(told(false, false, 59)).toBe('')
    expect(told(false, false, 121).trimEnd().split('\n')).toHaveLength(2)
  })

  test('is nothing if it is to be quiet', () => {
    expect(told(true, true, 100)).toBe('')
  })
})

test('a summary tells what there was and what failed', () => {
  const tally = {
    languages: new Map([
      ['en', 2],
      ['ru', 1195],
    ]),
    formats: new Map([['html', 1197]]),
    failures: new Map([
      ['timeout', 1],
      ['invalid-record', 2],
    ]),
  }
  const done = { ids: new Set(['a', 'b']), duplicates: new Map<string, number>(), failures: 1 }
  const about = { output: 'a.jsonl', failed: 'a.failed.jsonl', seconds: 60 }
  expect(summaryLines(progress, tally, { ...about, done })).toEqual([
    '1,200 documents in 1 min 0 s (20/s, 0.05 MB/s): 1,197 to a.jsonl, 3 failed, see a.failed.jsonl',
    '  earlier    2',
    '  of these   1 failed; --retry-failed tries them again',
    '  languages  ru 1,195, en 2',
    '  formats    html 1,197',
    '  failures   invalid-record 2, timeout 1',
  ])
  const none = {
    languages: new Map<string, number>(),
    formats: new Map<string, number>(),
    failures: new Map<string, number>(),
  }
  const fresh = { ids: new Set<string>(), duplicates: new Map<string, number>(), failures: 0 }
  expect(summaryLines({ ...progress, failed: 0 }, none, { ...about, done: fresh })).toHaveLength(1)
  // where all was there already
  const idle = { ...progress, documents: 0, failed: 0, bytes: 0, skippedBytes: 9 }
  expect(summaryLines(idle, none, { ...about, done: fresh })).toEqual([
    '0 documents in 1 min 0 s: 0 to a.jsonl',
  ])
})

test('how to go on is a line for a shell', () => {
  expect(resumeCommand(['batch', "a'b.jsonl", '-o', 'out.jsonl', '--retry-failed'])).toBe(
    String.raw`policytree batch 'a'\''b.jsonl' -o out.jsonl --resume`,
  )
  expect(resumeCommand(['batch', '*.html', '--resume'])).toBe("policytree batch '*.html' --resume")
})

test('outputs fail for reasons that the system tells', () => {
  expect(outputFailure(Object.assign(new Error('x'), { code: 'ENOSPC' }))).toMatch(/no space/)
  expect(outputFailure(new Error('x'))).toBeUndefined()
  expect(outputFailure('x')).toBeUndefined()
})
