import { print } from '../print.js'
import { isFailure } from './job.js'
import { makeJobParser } from './parse-job.js'
import { readRecords } from './read-records.js'
import type { Surroundings } from '../surroundings.js'
import type { EmitOptions } from './parse-job.js'

/**
 * Runs `policytree filter`: JSON Lines from standard input to standard output, one document after the other. One that fails
 * is a line of JSON on standard error, or with `--keep-failed` among the others. Returns the exit code.
 */
export async function runFilter(
  options: EmitOptions & { keepFailed?: true | undefined },
  { stdout, stderr }: Surroundings,
): Promise<number> {
  const parseJob = makeJobParser(options)
  let failed = false
  for await (const item of readRecords('-', options.maxBytes)) {
    const outcome = isFailure(item) ? item : parseJob(item)
    if (!isFailure(outcome)) await print(stdout, [outcome.lines])
    else if (options.keepFailed) {
      const { id, url, ...error } = outcome
      await print(stdout, [`${JSON.stringify({ id, url, error })}\n`])
    } else {
      failed = true
      await print(stderr, [`${JSON.stringify(outcome)}\n`])
    }
  }
  return failed ? 1 : 0
}
