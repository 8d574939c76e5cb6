// node produce.mjs CORPUS.jsonl: puts each document { id, html | markdown | text, url?, language? } into the queue.
// It may be run again: what is queued already is not queued twice.
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { Queue } from 'bullmq'
import { QUEUE, connect, jobIdOf } from './policies-queue.mjs'

const AT_ONCE = 500
const MOST_WAITING = 10_000 // Redis holds the queue in memory

const connection = connect()
const queue = new Queue(QUEUE, { connection })
let count = 0

async function add(documents) {
  while ((await queue.getWaitingCount()) > MOST_WAITING) await setTimeout(200)
  await queue.addBulk(
    documents.map(data => ({ name: 'parse', data, opts: { jobId: jobIdOf(data.id) } })),
  )
  count += documents.length
}

let documents = []
for await (const line of createInterface({ input: createReadStream(process.argv[2]) })) {
  documents.push(JSON.parse(line))
  if (documents.length === AT_ONCE) await add(documents.splice(0))
}
if (documents.length) await add(documents)
console.log(`${count} documents are queued`)
await queue.close()
connection.disconnect()
