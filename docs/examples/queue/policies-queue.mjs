import { createHash } from 'node:crypto'
import { Redis } from 'ioredis'

export const QUEUE = 'policies'

/** A connection that waits for Redis to come back, however long it is away. */
export const connect = () =>
  new Redis(process.env.REDIS_URL ?? 'redis://127.0.0.1:6379', { maxRetriesPerRequest: null }).on(
    'error',
    ({ message }) => console.error(`redis: ${message}`),
  )

/** BullMQ takes a job of an id once while it is there; its ids may not hold any character, so that the document's is hashed. */
export const jobIdOf = id => `d${createHash('sha256').update(id).digest('hex')}`
