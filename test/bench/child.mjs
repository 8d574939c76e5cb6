// node child.mjs FILE FORMAT [MEGABYTES]: parses a file, or so much of it again and again; prints CPU milliseconds.
// Its heap stands between BEGIN and END, where --trace-gc adds every collection.
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
const before = process.cpuUsage()
globalThis.policy = parsePolicy(input, {
  format,
  limits: { maxLength: 2 ** 28, maxNodes: 2 ** 28, maxBlocks: 2 ** 28 },
}) // kept: part of the peak
const { user, system } = process.cpuUsage(before)
console.log(`END ${process.memoryUsage().heapUsed}`)
console.log((user + system) / 1000)
