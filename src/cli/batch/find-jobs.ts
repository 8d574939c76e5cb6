import { resolve } from 'node:path'
import { findSources } from './find-sources.js'
import { isFailure } from './job.js'
import { failure } from './parse-job.js'
import { readRecords } from './read-records.js'
import type { Failure, Job } from './job.js'
import type { Progress } from './progress.js'
import type { Done } from './resume-output.js'

/** What is read, and what not. */
export interface Search {
  inputs: readonly string[]
  /** files that are no input although they may lie there */
  outputs: readonly string[]
  maxBytes: number
  done: Done
  progress: Progress
  /** whether to take no more */
  isStopped: () => boolean
}

/** The documents of some inputs that are still to be parsed, and failures on the way to them; an id counts once. */
export async function* findJobs(search: Search): AsyncGenerator<Job | Failure> {
  const { done, progress, isStopped } = search
  const seen = new Set<string>()
  const duplicates = new Map(done.duplicates)
  for await (const item of itemsOf(search)) {
    if (isStopped()) return
    const isNew = !seen.has(item.id)
    seen.add(item.id)
    if (isFailure(item)) {
      if (!done.ids.has(item.id)) yield item
    } else if (!isNew) {
      const known = duplicates.get(item.id) ?? 0
      duplicates.set(item.id, known - 1)
      if (known <= 0) yield failure(item, 'duplicate-id', 'An earlier document has the same id.')
    } else if (!done.ids.has(item.id)) yield item
    else if ('file' in item.source) progress.skippedBytes += item.size
  }
}

async function* itemsOf({
  inputs,
  outputs,
  maxBytes,
  progress,
}: Search): AsyncGenerator<Job | Failure> {
  const own = new Set(outputs.map(file => resolve(file)))
  for await (const found of findSources(inputs)) {
    if ('code' in found) yield found
    else if (own.has(resolve(found.file))) continue
    else if (found.isRecords)
      yield* readRecords(found.file, maxBytes, bytes => {
        progress.read += bytes
      })
    else {
      yield { id: found.id, source: { file: found.file }, size: found.size }
      progress.read += found.size
    }
  }
}

/** Bytes of all inputs; `undefined` where standard input is one of them. */
export async function measureInputs(inputs: readonly string[]): Promise<number | undefined> {
  if (inputs.includes('-')) return undefined
  let bytes = 0
  for await (const found of findSources(inputs)) if (!('code' in found)) bytes += found.size
  return bytes
}
