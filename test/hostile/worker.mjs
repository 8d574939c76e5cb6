// Parses what it is sent and says what that cost: CPU milliseconds, or bytes that the heap stood at its highest above where it began.
import { GCProfiler } from 'node:v8'
import { parentPort, workerData } from 'node:worker_threads'
import { parsePolicy } from '../../dist/index.js'

// warm: the compiler of machine code works beside the first documents, and its time would be counted with theirs
for (let i = 0; i < 5; i++) for (const { source } of workerData.fixtures) parsePolicy(source)

const measures = {
  ms(source, format) {
    const before = process.cpuUsage()
    parsePolicy(source, { format })
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  },
  heap(source, format) {
    globalThis.gc() // not where time is measured: it makes the engine forget machine code
    const base = process.memoryUsage().heapUsed
    const profiler = new GCProfiler()
    profiler.start()
    globalThis.policy = parsePolicy(source, { format }) // kept: part of the peak
    const used = process.memoryUsage().heapUsed
    const { statistics } = profiler.stop()
    globalThis.policy = undefined
    return (
      Math.max(used, ...statistics.map(({ beforeGC }) => beforeGC.heapStatistics.usedHeapSize)) -
      base
    )
  },
}

parentPort.on('message', ({ what, source, format }) => {
  parentPort.postMessage(measures[what](source, format))
})
