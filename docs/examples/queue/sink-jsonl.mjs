// node sink-jsonl.mjs RESULTS.jsonl [--until-empty]: writes each result as a line, each id once. Run one of it.
import { createReadStream, existsSync } from 'node:fs'
import { appendFile, open, stat, truncate } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { drain } from './drain.mjs'

const [file, ...options] = process.argv.slice(2)

/** The ids that an earlier run has written; a last line that it has half written is mended or removed. */
async function idsIn(file) {
  const ids = new Set()
  if (!existsSync(file)) return ids
  let whole = 0
  for await (const line of createInterface({ input: createReadStream(file) })) {
    try {
      ids.add(JSON.parse(line).id)
      whole += Buffer.byteLength(line) + 1
    } catch {
      break
    }
  }
  const { size } = await stat(file)
  if (whole > size) await appendFile(file, '\n')
  else await truncate(file, whole)
  return ids
}

const known = await idsIn(file)
const output = await open(file, 'a')
await drain(async results => {
  const fresh = results.filter(({ id }) => !known.has(id) && known.add(id))
  await output.appendFile(fresh.map(result => `${JSON.stringify(result)}\n`).join(''))
  await output.datasync() // before the jobs leave the queue
}, options.includes('--until-empty'))
await output.close()
