// npm run fuzz [-- --minutes N] [--seed N] [--only N]: damaged fixtures and mixed hostile shapes until the minutes of CPU are over;
// prints the seed of every finding (`--only SEED` repeats it) and the shortest input that shows it; exit code 1 if there are any.
import { parseArgs } from 'node:util'
import { parsePolicy } from '../../src/parse-policy.js'
import { detectFormat } from '../../src/read/detect-format.js'
import { fixtures } from '../support/fixtures.js'
import { ODD } from '../support/mutations.js'
import { faultsOf } from './faults.js'
import { minimise } from './minimise.js'
import { makeRandom } from '../support/random.js'
import { shapes } from './shapes.js'
import type { ParseOptions } from '../../src/options.js'
import type { Format } from '../../src/read/detect-format.js'
import type { Random } from '../support/random.js'

interface Input {
  source: string
  format: Format
  options: ParseOptions
}

/** CPU milliseconds that an input may take: a second, and a second more for each million characters. */
const MOST_TIME = (characters: number): number => 1000 + characters / 1000
const MOST_FINDINGS = 20

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string', default: String(Date.now() % 1e9) },
    only: { type: 'string' },
  },
})
const policies = fixtures.map(({ source }) => ({ source, format: detectFormat(source) }))
const formats = ['html', 'markdown', 'text'] as const

const spent = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
const kindOf = (fault: string): string =>
  fault
    .split('\n')[0]!
    .replace(/".*?"|\d+/g, '')
    .slice(0, 40)
let findings = 0
for (const { source, format } of policies) faultsOf(source.slice(0, 2000), format) // warm: the first takes a second

if (values.only) look(Number(values.only))
else {
  const first = Number(values.seed)
  console.log(
    `seed ${first}, ${values.minutes} minutes of CPU, ${fixtures.length} fixtures, ${shapes.length} shapes`,
  )
  const until = spent() + Number(values.minutes) * 60_000
  let seed = first
  for (let next = 0; spent() < until && findings < MOST_FINDINGS; seed++) {
    look(seed)
    if (seed - first < next) continue
    next += 2000
    console.log(
      `${seed - first + 1} inputs, ${(spent() / 60_000).toFixed(1)} minutes of CPU, ${findings} findings`,
    )
  }
  console.log(
    `${seed - first} inputs, ${(spent() / 60_000).toFixed(1)} minutes of CPU, ${findings} findings`,
  )
}
if (findings) process.exitCode = 1

function look(seed: number): void {
  const { source, format, options } = makeInput(makeRandom(seed))
  const isSlow = (): boolean => {
    const before = spent()
    parsePolicy(source, { ...options, format })
    return spent() - before > MOST_TIME(source.length)
  }
  let [fault] = faultsOf(source, format, options)
  // three times: what compiles, cleans up and runs beside it is counted too
  if (!fault && isSlow() && isSlow() && isSlow())
    fault = `takes more than ${MOST_TIME(source.length).toFixed(0)} ms for ${source.length} characters`
  if (!fault) return
  findings++
  const kind = kindOf(fault)
  const shortest = fault.startsWith('takes')
    ? source
    : minimise(source, text =>
        faultsOf(text, format, options).some(other => kindOf(other) === kind),
      )
  console.log(
    `FOUND with --only ${seed}, ${format}, ${JSON.stringify(options)}:\n  ${fault}\n  ${JSON.stringify(shortest.slice(0, 2000))}`,
  )
}

function makeInput(random: Random): Input {
  const { source: original, format: own } = random.below(3)
    ? random.pick(policies)
    : ((shape = random.pick(shapes)) => ({
        source: shape.make(random.pick([50, 500, 2000])),
        format: shape.format,
      }))()
  // of long ones a part: a thousand short inputs find more than a few long ones
  const from = random.below(original.length)
  let source = random.below(3) ? original.slice(from, from + 200 + random.below(3000)) : original
  for (let times = 1 + random.below(8); times > 0; times--) source = damaged(source, random)
  const limits = random.below(4)
    ? undefined
    : {
        maxNodes: 1 + random.below(60),
        maxBlocks: 1 + random.below(20),
        maxDepth: 1 + random.below(12),
        maxMarkdown: 1 + random.below(4000),
      }
  return {
    source,
    format: random.below(5) ? own : random.pick(formats),
    options: limits ? { limits } : {},
  }
}

function damaged(source: string, random: Random): string {
  const at = random.below(source.length + 1)
  const length = random.below(random.pick([5, 80, 1500]))
  const odd = random.below(4) ? random.pick(ODD) : random.pick(shapes).make(1 + random.below(200))
  switch (random.below(7)) {
    case 0:
      return source.slice(0, at) + source.slice(at + length)
    case 1:
      return source.slice(0, at) + source.slice(at, at + length) + source.slice(at)
    case 2: {
      const to = random.below(source.length + 1)
      return source.slice(0, at) + source.slice(to, to + length) + source.slice(at)
    }
    case 3:
      return source.slice(0, at) + odd.repeat(1 + random.below(20)) + source.slice(at)
    case 4:
      return (
        source.slice(0, at) +
        String.fromCharCode(random.below(0x10000)) +
        source.slice(at + random.below(2))
      )
    case 5:
      return random.below(4) ? source : source.slice(0, at)
    default:
      return source.slice(0, at) + odd + source.slice(at)
  }
}
