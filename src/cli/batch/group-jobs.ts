import { isFailure } from './job.js'
import type { Failure, Job } from './job.js'

/** Documents that are sent to a worker together, as each message costs some time, and failures found on the way to them. */
export interface Group {
  jobs: Job[]
  failures: Failure[]
  /** bytes */
  size: number
}

/** So much, about a tenth of a second's work, is worth a message. */
const LARGEST = { bytes: 65_536, count: 64 }

/** Puts short documents together, in their order. */
export async function* groupJobs(items: AsyncIterable<Job | Failure>): AsyncGenerator<Group> {
  let group: Group = { jobs: [], failures: [], size: 0 }
  for await (const item of items) {
    if (isFailure(item)) group.failures.push(item)
    else {
      if (group.jobs.length && group.size + item.size > LARGEST.bytes) {
        yield group
        group = { jobs: [], failures: [], size: 0 }
      }
      group.jobs.push(item)
      group.size += item.size
    }
    if (group.jobs.length + group.failures.length >= LARGEST.count) {
      yield group
      group = { jobs: [], failures: [], size: 0 }
    }
  }
  if (group.jobs.length || group.failures.length) yield group
}
