// Loaded before a worker of `policytree batch` (NODE_OPTIONS=--import): a document that names a fault has it.
import { readFileSync } from 'node:fs'

const FAULTS = {
  'FAULT: exit': () => process.exit(3),
  'FAULT: loop': () => {
    for (;;);
  },
  'FAULT: memory': () => {
    const held = []
    for (;;) held.push(new Array(1e6).fill(held.length))
  },
}

process.prependListener('message', message => {
  const jobs = Array.isArray(message?.task) ? message.task : []
  for (const { source } of jobs) {
    const text = source.text ?? readFileSync(source.file, 'utf8')
    for (const [name, run] of Object.entries(FAULTS)) if (text.includes(name)) run()
  }
})
