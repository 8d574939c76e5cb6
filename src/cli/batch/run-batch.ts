import { stat, unlink } from 'node:fs/promises'
import { PolicyError } from '../../tree/policy-error.js'
import { inertLines } from '../inert.js'
import { nameOf } from '../read-bytes.js'
import { parseOptionsOf } from '../reading-options.js'
import { findJobs, measureInputs } from './find-jobs.js'
import { checkInputs } from './find-sources.js'
import { groupJobs } from './group-jobs.js'
import { isFailure } from './job.js'
import { makePool } from './make-pool.js'
import { mapConcurrently } from './map-concurrently.js'
import { OutputError, outputFile } from './output-file.js'
import { tellProgress } from './progress.js'
import { resumeCommand } from './resume-command.js'
import { resumeOutput } from './resume-output.js'
import { summaryLines } from './summary.js'
import type { Surroundings } from '../surroundings.js'
import type { Group } from './group-jobs.js'
import type { Outcome } from './job.js'
import type { EmitOptions } from './parse-job.js'
import type { Progress } from './progress.js'
import type { Done } from './resume-output.js'
import type { Tally } from './summary.js'

export interface BatchOptions extends EmitOptions {
  output: string
  failed?: string | undefined
  workers: number
  /** seconds for a document */
  timeout: number
  resume?: true | undefined
  retryFailed?: true | undefined
  unordered?: true | undefined
  quiet?: true | undefined
}

/** Groups that may be begun and not written, for each worker, and bytes of input in them: what waits for a slow one before it. */
const AHEAD = 16
const MOST_AHEAD = 67_108_864
const NOTHING: Done = { ids: new Set(), duplicates: new Map(), failures: 0 }
/** Exit codes of a shell for what a signal has ended. */
const SIGNALS = { SIGINT: 130, SIGTERM: 143 } as const

/**
 * Runs `policytree batch INPUT… --output FILE`; returns the exit code: 0, 1 if documents failed or the output, 130 or 143 if
 * it was stopped.
 *
 * @throws PolicyError for a wrong use of it, before anything is written
 */
export async function runBatch(
  inputs: readonly string[],
  options: BatchOptions,
  argv: readonly string[],
  { stderr }: Surroundings,
): Promise<number> {
  const { output, workers, timeout, maxBytes, unordered } = options
  const failed = options.failed ?? `${output.replace(/\.jsonl$/, '')}.failed.jsonl`
  await checkInputs(inputs)
  parseOptionsOf(options) // the workers read the dictionaries themselves
  const done = await begin(output, failed, options)

  const began = performance.now()
  const progress: Progress = {
    documents: 0,
    failed: 0,
    read: 0,
    bytes: 0,
    skippedBytes: 0,
    totalBytes: undefined,
  }
  const tally: Tally = { languages: new Map(), formats: new Map(), failures: new Map() }
  let stopped: keyof typeof SIGNALS | undefined
  const stop = (signal: keyof typeof SIGNALS): void => {
    if (stopped) process.exit(SIGNALS[signal])
    stopped = signal
  }
  const tell = (text: string): unknown => stderr.write(`policytree: ${inertLines(text)}\n`)

  process.on('SIGINT', stop).on('SIGTERM', stop)
  const telling = tellProgress(progress, {
    stream: stderr,
    workers,
    isQuiet: options.quiet === true,
  })
  if (!options.quiet)
    void measureInputs(inputs).then(bytes => {
      progress.totalBytes = bytes
    })
  const pool = makePool(workers, timeout, options)
  const files = { output: outputFile(output), failed: outputFile(failed) }
  const groups = groupJobs(
    findJobs({
      inputs,
      outputs: [output, failed],
      maxBytes,
      done,
      progress,
      isStopped: () => stopped !== undefined,
    }),
  )
  const parse = async ({
    jobs,
    failures,
  }: Group): Promise<{ outcomes: Outcome[]; read: number }> => {
    const { read } = progress
    return { read, outcomes: [...failures, ...(jobs.length ? await pool.parse(jobs) : [])] }
  }
  try {
    for await (const { outcomes, read } of mapConcurrently(groups, parse, {
      workers,
      ahead: workers * AHEAD,
      most: MOST_AHEAD,
      weigh: ({ size }) => size,
      ordered: !unordered,
    })) {
      const failures = outcomes.filter(isFailure)
      await files.output.append(outcomes.map(one => (isFailure(one) ? '' : one.lines)).join(''))
      await files.failed.append(failures.map(one => `${JSON.stringify(one)}\n`).join(''))
      count(outcomes, progress, tally)
      progress.bytes = Math.max(progress.bytes, read)
    }
  } catch (error) {
    if (!(error instanceof OutputError)) throw error
    telling.stop()
    tell(`${error.message} What is written stays; to go on: ${resumeCommand(argv)}`)
    return 1
  } finally {
    telling.stop()
    process.off('SIGINT', stop).off('SIGTERM', stop)
    await pool.close()
    await files.output.close()
    await files.failed.close()
  }
  if (!options.quiet)
    for (const line of summaryLines(progress, tally, {
      output,
      failed,
      done,
      seconds: (performance.now() - began) / 1000,
    }))
      stderr.write(`${inertLines(line)}\n`)
  if (stopped) tell(`stopped before the end. To go on: ${resumeCommand(argv)}`)
  return stopped ? SIGNALS[stopped] : progress.failed || done.failures ? 1 : 0
}

/** Looks what earlier runs have done, where this one is to go on; else that there is nothing to be lost. */
async function begin(
  output: string,
  failed: string,
  { resume, retryFailed, emit }: BatchOptions,
): Promise<Done> {
  if (retryFailed) await unlink(failed).catch(ignoreMissing)
  if (resume || retryFailed) return resumeOutput(output, failed, emit)
  for (const file of [output, failed])
    if (await holdsSomething(file))
      throw new PolicyError(
        'invalid-options',
        `${nameOf(file)} is there already: --resume goes on with it, else remove it or name another.`,
      )
  return NOTHING
}

const holdsSomething = (file: string): Promise<boolean> =>
  stat(file).then(
    facts => facts.isFile() && facts.size > 0,
    () => false,
  )

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error
}

function count(outcomes: readonly Outcome[], progress: Progress, tally: Tally): void {
  const add = (counts: Map<string, number>, name: string): unknown =>
    counts.set(name, (counts.get(name) ?? 0) + 1)
  for (const one of outcomes) {
    progress.documents++
    if (isFailure(one)) {
      progress.failed++
      add(tally.failures, one.code)
    } else {
      add(tally.languages, one.language)
      add(tally.formats, one.format)
    }
  }
}
