import type { Answers, Questions } from './protocol.js'

interface Waiting {
  resolve: (answer: never) => void
  reject: (error: Error) => void
}

/** Asks the worker in which policies are read, so that the page goes on answering. */
export type Ask = <Kind extends keyof Questions>(
  kind: Kind,
  question: Questions[Kind],
) => Promise<Answers[Kind]>

export function makeClient(): Ask {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  const waiting = new Map<number, Waiting>()
  let last = 0
  worker.addEventListener(
    'message',
    ({ data }: MessageEvent<{ id: number; answer?: never; error?: string }>) => {
      const asked = waiting.get(data.id)
      waiting.delete(data.id)
      if (data.error === undefined) asked?.resolve(data.answer as never)
      else asked?.reject(new Error(data.error))
    },
  )
  return (kind, question) =>
    new Promise((resolve, reject) => {
      waiting.set(++last, { resolve, reject })
      worker.postMessage({ id: last, kind, question })
    })
}
