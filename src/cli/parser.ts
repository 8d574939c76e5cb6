import { existsSync, readFileSync } from 'node:fs'
import { unpack } from '../compiled/pack.js'
import { makeParser } from '../create-parser.js'
import { dictionaries } from '../dictionaries.js'
import { makeLexicons } from '../lexicons.js'
import { readers } from '../readers.js'
import { selectors } from '../selectors.js'
import type { Parser } from '../create-parser.js'
import type { Compiled } from '../lexicons.js'

/** What the build compiled of the dictionaries lies beside the command; a checkout has no such file and compiles the same when it first parses. */
const FILE = new URL('compiled.bin', import.meta.url)

/** `parsePolicy` for a process that reads a few files and ends: it does not wait for its dictionaries to be compiled. */
export const parsePolicy: Parser = makeParser(
  { readers, dictionaries, selectors },
  makeLexicons(dictionaries, existsSync(FILE) ? unpack<Compiled>(readFileSync(FILE)) : undefined),
)
