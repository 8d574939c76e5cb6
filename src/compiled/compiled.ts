import { existsSync, readFileSync } from 'node:fs'
import { unpack } from './pack.js'

/** What `npm run build` compiles, by name; a checkout has no such file and compiles the same when it is first needed. */
const FILE = new URL('compiled.bin', import.meta.url)

let open: ReturnType<typeof unpack> | null // null: there is none; read when first needed

/** Something the build compiled from the dictionaries and from Unicode's tables, or `undefined` if it must be made now. */
export function compiled(name: 'fold' | 'lexicon' | 'languages'): unknown {
  open ??= existsSync(FILE) ? (unpack(readFileSync(FILE)) ?? null) : null
  return open?.(name)
}
