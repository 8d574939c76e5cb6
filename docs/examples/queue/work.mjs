// node work.mjs: parses documents of the queue until it is stopped; run one for each core of each machine.
// It returns results and writes nothing, as BullMQ may hand a job out twice: the sink writes each id once.
import { Worker } from 'bullmq'
import { PolicyError, parsePolicy, toRows } from 'policytree'
import { QUEUE, connect } from './policies-queue.mjs'

const FORMATS = ['html', 'markdown', 'text']

function parse({ id, url, language, ...document }) {
  const format = FORMATS.find(name => document[name] !== undefined)
  try {
    const policy = parsePolicy(document[format], { format, language })
    return { id, url, language: policy.language, labels: toRows(policy, 'labels') }
  } catch (error) {
    // this document will fail however often it is tried; any other error is one of this worker
    if (error instanceof PolicyError)
      return { id, url, error: { code: error.code, message: error.message } }
    throw error
  }
}

const worker = new Worker(QUEUE, async ({ data }) => parse(data), {
  connection: connect(),
  // parsing is work for the processor: one at a time in a process
  concurrency: 1,
  // a worker that is silent for so long is taken for dead, and its job is handed to another
  lockDuration: Number(process.env.LOCK_MS ?? 60_000),
  stalledInterval: Number(process.env.LOCK_MS ?? 60_000) / 2,
  // a document that so many workers have died of is given up
  maxStalledCount: 5,
})
worker.on('error', ({ message }) => console.error(`worker: ${message}`))
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => worker.close().then(() => process.exit())) // the job at hand is finished first
