import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { readFailure } from '../read-bytes.js'
import { failure } from './parse-job.js'
import { parseRecord } from './parse-record.js'
import { splitLines } from './split-lines.js'
import type { Failure, Job } from './job.js'

/**
 * The documents of a file in JSON Lines, unpacked where its name ends in `.gz`; of standard input for `-`. Lines without one,
 * and what of the file cannot be read, are failures.
 *
 * @param progress is told how many bytes of the file have been read
 */
export async function* readRecords(
  file: string,
  maxBytes: number,
  progress: (bytes: number) => void = () => undefined,
): AsyncGenerator<Job | Failure> {
  const raw = file === '-' ? process.stdin : createReadStream(file)
  const stream = file.endsWith('.gz') ? pipeline(raw, createGunzip(), () => undefined) : raw
  let number = 0
  let told = 0
  try {
    for await (const { bytes, length } of splitLines(stream, maxBytes)) {
      number++
      if ('bytesRead' in raw && raw.bytesRead > told) {
        progress(raw.bytesRead - told)
        told = raw.bytesRead
      }
      const record = parseRecord(bytes, length, `${file}:${number}`, maxBytes)
      if (record) yield record
    }
  } catch (error) {
    const reason = readFailure(error)
    if (reason === undefined) throw error
    yield failure({ id: file }, 'unreadable', `After ${number} lines: ${reason}`)
  }
}
