#!/usr/bin/env node
import packageJson from '../../package.json' with { type: 'json' }
import { run } from './run.js'

// a reader that closes the pipe early (head, less) is no error
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})
process.exitCode = run(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  version: packageJson.version,
})
