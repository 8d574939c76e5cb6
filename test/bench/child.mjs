// node child.mjs FILE FORMAT [MEGABYTES]: parses a file, or so much of it again and again; prints milliseconds, CPU and wall.
// Its heap stands between BEGIN and END, where --trace-gc adds every collection, and behind KEPT once what is garbage has gone.
import { readFileSync } from 'node:fs'
import { parsePolicy } from '../../dist/index.js'

const [file, format, megabytes] = process.argv.slice(2)
let input = readFileSync(file, 'utf8')
if (megabytes) {
  const length = megabytes * 2 ** 20
  input = Buffer.from(input.repeat(Math.ceil(length / input.length)).slice(0, length)).toString() // flat, not a rope
  parsePolicy('warm')
}
globalThis.gc?.()
console.log(`BEGIN ${process.memoryUsage().heapUsed}`)
const start = performance.now()
const before = process.cpuUsage()
globalThis.policy = parsePolicy(input, {
  format,
  limits: { maxLength: 2 ** 28, maxNodes: 2 ** 28, maxBlocks: 2 ** 28, maxMarkdown: 2 ** 28 },
}) // kept: part of the peak
const { user, system } = process.cpuUsage(before)
const wall = performance.now() - start
console.log(`END ${process.memoryUsage().heapUsed}`)
globalThis.gc?.()
console.log(`KEPT ${process.memoryUsage().heapUsed}`)
console.log(JSON.stringify({ cpu: (user + system) / 1000, wall }))
