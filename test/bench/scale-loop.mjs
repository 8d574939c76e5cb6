// node scale-loop.mjs LIBRARY CORPUS OUTPUT PART OF: what one would write by hand: every OF-th document of a corpus, parsed one after the other.
import { closeSync, createReadStream, openSync, writeSync } from 'node:fs'
import { createInterface } from 'node:readline'

const [library, corpus, output, part, of] = process.argv.slice(2)
const { parsePolicy, toRows } = await import(library)
const out = openSync(output, 'w')
let number = 0
for await (const line of createInterface({ input: createReadStream(corpus) })) {
  if (number++ % Number(of) !== Number(part)) continue
  const { id, url, html, markdown, text } = JSON.parse(line)
  const policy = parsePolicy(html ?? markdown ?? text, {
    format: html !== undefined ? 'html' : markdown !== undefined ? 'markdown' : 'text',
  })
  writeSync(
    out,
    toRows(policy, 'labels')
      .map(row => `${JSON.stringify({ id, url, ...row })}\n`)
      .join(''),
  )
}
closeSync(out)
