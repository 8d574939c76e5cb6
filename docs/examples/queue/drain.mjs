import { setTimeout } from 'node:timers/promises'
import { Queue } from 'bullmq'
import { QUEUE, connect } from './policies-queue.mjs'

const AT_ONCE = 200

/**
 * Takes finished jobs from the queue for as long as it runs. A job leaves the queue when its result has been written: a sink
 * that is killed in between gets it again, and has to know its id.
 *
 * @param write writes results { id, … }, lastingly
 * @param untilEmpty ends when nothing is waiting, worked on or finished
 */
export async function drain(write, untilEmpty) {
  const connection = connect()
  const queue = new Queue(QUEUE, { connection })
  for (;;) {
    const finished = await queue.getJobs(['completed', 'failed'], 0, AT_ONCE - 1, true)
    const jobs = finished.filter(job => job !== undefined)
    if (jobs.length) {
      await write(jobs.map(resultOf))
      for (const job of jobs) await job.remove()
    } else if (untilEmpty && (await isEmpty(queue))) break
    else await setTimeout(200)
  }
  await queue.close()
  connection.disconnect()
}

const resultOf = ({ data, returnvalue, failedReason }) =>
  returnvalue ?? { id: data.id, url: data.url, error: { code: 'failed', message: failedReason } }

const isEmpty = async queue =>
  Object.values(
    await queue.getJobCounts('waiting', 'active', 'delayed', 'prioritized', 'completed', 'failed'),
  ).every(count => count === 0)
