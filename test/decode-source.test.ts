import { expect, test } from 'vitest'
import { decodeSource } from '../src/decode-source.js'
import { parsePolicy } from '../src/parse-policy.js'

const bytes = Buffer.from(
  '<meta charset="windows-1252"><h1>Politika e privatësisë</h1><h2>Cookies</h2><p>Ne përdorim cookies.</p>',
  'latin1',
)

test('is the text that the offsets of the tree count in', () => {
  const source = decodeSource(bytes)
  expect(source).toContain('Politika e privatësisë')
  const policy = parsePolicy(bytes)
  expect(
    source.slice(
      policy.children[0]!.position!.start.offset,
      policy.children[0]!.position!.end.offset,
    ),
  ).toBe('Politika e privatësisë')
})

test('takes the charset that it is told', () => {
  expect(decodeSource(Uint8Array.of(0xef), 'windows-1251')).toBe('п')
  expect(() => decodeSource(bytes, 'utf-7')).toThrow(
    expect.objectContaining({ name: 'PolicyError', code: 'unknown-charset' }),
  )
})

test('takes nothing but bytes', () => {
  expect(() => decodeSource('a' as never)).toThrow(
    expect.objectContaining({ code: 'invalid-input' }),
  )
})
