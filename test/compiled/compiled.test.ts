import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { pack, unpack } from '../../src/compiled/pack.js'
import { dictionaries } from '../../src/dictionaries.js'
import { compileDictionaries, makeLexicons } from '../../src/lexicons.js'
import { makeParser } from '../../src/create-parser.js'
import { readers } from '../../src/readers.js'
import { parsePolicy } from '../../src/parse-policy.js'
import { fixtures } from '../support/fixtures.js'
import type { Compiled } from '../../src/lexicons.js'

describe('pack', () => {
  const values = {
    one: {
      text: 'é 用户',
      bytes: Uint8Array.of(1, 2, 3),
      inner: { floats: Float64Array.of(0.1, -Infinity), list: [1, null, 'x'] },
    },
    two: Int32Array.of(-1, 2 ** 31 - 1),
    three: { units: Uint16Array.of(0xffff) },
    four: [],
  }

  it('gives back what it was given, by name', () => {
    const open = unpack<typeof values>(Uint8Array.from(pack(values)))!
    for (const [name, value] of Object.entries(values) as [keyof typeof values, unknown][])
      expect(open(name)).toEqual(value)
  })

  it('leaves a file alone that was packed with another order of bytes', () => {
    expect(unpack(Uint8Array.from(pack(values)).with(0, 0))).toBeUndefined()
  })
})

describe('what the build compiled', () => {
  it('is what the dictionaries say', () => {
    expect(
      readFileSync('dist/compiled.bin').equals(pack(compileDictionaries(dictionaries))),
      'dist is older than src: npm run build',
    ).toBe(true)
  })

  const open = unpack<Compiled>(readFileSync('dist/compiled.bin'))
  const parse = makeParser({ readers, dictionaries }, makeLexicons(dictionaries, open))
  it.each(fixtures)('gives the same policy: $name', ({ name }) => {
    const source = readFileSync(join('fixtures', name))
    expect(parse(source)).toEqual(parsePolicy(source))
  })
})
