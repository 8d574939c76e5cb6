import { Worker } from 'node:worker_threads'
import { fixtures } from '../support/fixtures.js'
import type { Format } from '../../src/read/detect-format.js'

/** What is measured of parsing: CPU milliseconds, or bytes that the heap stood at its highest above where it began. */
export type Measure = 'ms' | 'heap'

/** Where inputs are parsed, so that one that hangs or takes all memory ends nothing but itself. */
export interface Meter {
  /** what parsing costs, or how it ended */
  cost(what: Measure, source: string, format: Format): Promise<number | 'hangs' | 'dies'>
  end(): Promise<unknown>
}

/** Makes a meter that gives an input so many milliseconds. */
export function makeMeter(timeout: number): Meter {
  const start = (): Worker => {
    const worker = new Worker(new URL('worker.mjs', import.meta.url), {
      workerData: { fixtures },
      resourceLimits: { maxOldGenerationSizeMb: 3000 },
    })
    worker.setMaxListeners(0)
    return worker
  }
  let worker = start()
  return {
    async cost(what, source, format) {
      const ended = await new Promise<number | 'hangs' | 'dies'>(resolve => {
        const timer = setTimeout(() => {
          resolve('hangs')
        }, timeout)
        const done = (result: number | 'dies'): void => {
          clearTimeout(timer)
          resolve(result)
        }
        worker.removeAllListeners()
        worker.once('message', done)
        worker.once('error', error => {
          console.error(error)
          done('dies')
        })
        worker.postMessage({ what, source, format })
      })
      if (typeof ended === 'string') {
        await worker.terminate()
        worker = start()
      }
      return ended
    },
    end: () => worker.terminate(),
  }
}
