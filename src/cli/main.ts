#!/usr/bin/env node
import packageJson from '../../package.json' with { type: 'json' }
import { run } from './run.js'

// what goes wrong is told to the one who writes (print.ts)
process.stdout.on('error', () => undefined)
process.exitCode = await run(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  version: packageJson.version,
})
