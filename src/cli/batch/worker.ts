import { closeSync, openSync } from 'node:fs'
import { devNull } from 'node:os'
import { makeJobParser } from './parse-job.js'
import type { Job, Outcome } from './job.js'
import type { EmitOptions } from './parse-job.js'

// Ctrl-C is for the batch, which lets its workers finish; without a batch there is nothing to finish
process.on('SIGINT', () => undefined)
process.on('disconnect', () => process.exit())
// what the engine prints when it runs out of memory is told by the batch in a line
closeSync(2)
openSync(devNull, 'w')

const parseJob = makeJobParser(JSON.parse(process.argv[2]!) as EmitOptions)

/** What a worker of `policytree batch` does; its options are its first argument. */
export const work = (jobs: readonly Job[]): Outcome[] => jobs.map(parseJob)
