// npm run workbench:build writes docs/workbench/dist; npm run workbench serves it too.
import { fileURLToPath } from 'node:url'
import { build, preview } from 'vite'
import { ensureBuilt } from './ensure-built.mjs'

const root = fileURLToPath(new URL('../docs/workbench', import.meta.url))
ensureBuilt()
await build({ root, logLevel: 'warn' })
if (process.argv.includes('--open')) {
  const server = await preview({ root, logLevel: 'warn', preview: { open: true } })
  server.printUrls()
}
