// Parses what it is sent and says what that cost: CPU milliseconds, and bytes that the heap stood at its highest above where it began.
import { GCProfiler } from 'node:v8'
import { parentPort } from 'node:worker_threads'
import { parsePolicy } from '../../dist/index.js'

for (const format of ['html', 'markdown', 'text']) for (let i = 0; i < 20; i++) parsePolicy('<p># Cookies</p>\n\nWe use *cookies*.\n\n'.repeat(30), { format })

parentPort.on('message', ({ source, format }) => {
  globalThis.gc()
  const base = process.memoryUsage().heapUsed
  const profiler = new GCProfiler()
  profiler.start()
  const before = process.cpuUsage()
  globalThis.policy = parsePolicy(source, { format }) // kept: part of the peak
  const { user, system } = process.cpuUsage(before)
  const used = process.memoryUsage().heapUsed
  const { statistics } = profiler.stop()
  globalThis.policy = undefined
  const peak = Math.max(used, ...statistics.map(({ beforeGC }) => beforeGC.heapStatistics.usedHeapSize))
  parentPort.postMessage({ ms: (user + system) / 1000, heap: peak - base })
})
