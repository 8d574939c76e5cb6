import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compile } from '../../src/compile.js'
import { pack, unpack } from '../../src/compiled/pack.js'
import { parsePolicy } from '../../src/parse-policy.js'
import { fixtures } from '../support/fixtures.js'

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
    const open = unpack(Uint8Array.from(pack(values)))!
    for (const [name, value] of Object.entries(values)) expect(open(name)).toEqual(value)
  })

  it('leaves a file alone that was packed with another order of bytes', () => {
    expect(unpack(Uint8Array.from(pack(values)).with(0, 0))).toBeUndefined()
  })
})

describe('what the build compiled', () => {
  it('is what the dictionaries say', () => {
    expect(
      readFileSync('dist/compiled.bin').equals(compile()),
      'dist is older than src: npm run build',
    ).toBe(true)
  })

  // here everything is compiled from src, in dist it is read from the file
  it.each(fixtures)('gives the same policy: $name', async ({ name }) => {
    const built = (await import(new URL('../../dist/index.js', import.meta.url).href)) as {
      parsePolicy: typeof parsePolicy
    }
    const source = readFileSync(join('fixtures', name))
    expect(built.parsePolicy(source)).toEqual(parsePolicy(source))
  })
})
