// node --import tsx .ci/compile.mjs FILE: writes what the command need not compile itself, straight from the sources.
import { writeFileSync } from 'node:fs'
import { pack } from '../src/compiled/pack.ts'
import { dictionaries } from '../src/dictionaries.ts'
import { compileDictionaries } from '../src/lexicons.ts'

writeFileSync(process.argv[2], pack(compileDictionaries(dictionaries)))
