import { Tinypool } from 'tinypool'
import { failure } from './parse-job.js'
import type { Job, Outcome } from './job.js'
import type { EmitOptions } from './parse-job.js'

const WORKER = new URL('batch-worker.js', import.meta.url)

/** Processes that parse documents. */
export interface Pool {
  /** parses some documents in one process; never rejects: one that its process dies of, or that takes too long, fails alone */
  parse(jobs: readonly Job[]): Promise<Outcome[]>
  close(): Promise<void>
}

/** Starts worker processes; one that dies or must be ended is replaced. `timeout` is in seconds for each document. */
export function makePool(workers: number, timeout: number, options: EmitOptions): Pool {
  const pool = new Tinypool({
    runtime: 'child_process',
    filename: WORKER.href,
    name: 'work',
    minThreads: workers,
    maxThreads: workers,
    argv: [JSON.stringify(options)],
    env: process.env as Record<string, string>,
    serialization: 'advanced', // text is sent as it lies in memory
  })
  pool.on('error', () => undefined) // a worker that died between two tasks: it is replaced, and nothing was lost

  /** What became of documents together, or why all of it is not known. */
  async function attempt(jobs: readonly Job[]): Promise<Outcome[] | 'timeout' | 'worker-died'> {
    const abort = new AbortController()
    const timer = setTimeout(() => abort.abort(), timeout * 1000)
    try {
      return (await pool.run(jobs, { signal: abort.signal })) as Outcome[]
    } catch {
      return abort.signal.aborted ? 'timeout' : 'worker-died'
    } finally {
      clearTimeout(timer)
    }
  }

  return {
    async parse(jobs) {
      const outcomes = await attempt(jobs)
      if (typeof outcomes !== 'string') return outcomes
      if (jobs.length > 1) {
        // one of them is to blame: each again by itself
        const single: Outcome[] = []
        for (const job of jobs) single.push(...(await this.parse([job])))
        return single
      }
      return jobs.map(job =>
        failure(
          job,
          outcomes,
          outcomes === 'timeout'
            ? `It was not done within ${timeout} s (--timeout).`
            : 'The process that read it ended, most likely for want of memory.',
        ),
      )
    },
    close: () => pool.destroy(),
  }
}
