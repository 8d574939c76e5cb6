// node --import tsx .ci/compile.mjs FILE: writes what the dictionaries are compiled to, straight from the sources.
import { writeFileSync } from 'node:fs'
import { compile } from '../src/compile.ts'

writeFileSync(process.argv[2], compile())
