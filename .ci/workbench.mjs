// npm run workbench:build writes docs/workbench/dist; npm run workbench serves it too, and opens it.
import { fileURLToPath } from 'node:url'
import { build, preview } from 'vite'
import { ensureBuilt } from './ensure-built.mjs'

const root = fileURLToPath(new URL('../docs/workbench', import.meta.url))
ensureBuilt()
await build({ root, logLevel: 'error' })
if (process.argv.includes('--open')) {
  const server = await preview({ root, logLevel: 'error', preview: { open: true } })
  console.log(`The workbench is at ${server.resolvedUrls.local[0]} (Ctrl+C ends it)`)
}
