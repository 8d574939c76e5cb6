import { describe, expect, it } from 'vitest'
import { shareOf } from '../../src/read/leaf.js'
import { read } from '../../src/read/read.js'
import { readers } from '../../src/readers.js'
import { defaultLimits } from '../../src/tree/limits.js'
import { html } from './support.js'
import type { ReadOptions } from '../../src/read/read.js'

const options: ReadOptions = { format: undefined, charset: undefined, limits: defaultLimits }
function run(
  input: string | Uint8Array,
  changes: Partial<ReadOptions> = {},
): { texts: string[]; source: string; said: string[] } {
  const said: string[] = []
  const { source, leaves } = read(readers, input, { ...options, ...changes }, (code, text) =>
    said.push(`${code}: ${text}`),
  )
  return { texts: leaves.map(leaf => leaf.text.value), source, said }
}

describe('read', () => {
  it('finds out the format and says so', () => {
    expect(run('<p>a</p><p>b</p>')).toMatchObject({
      texts: ['a', 'b'],
      said: ['format: Read as html.'],
    })
    expect(run('# a\n\nb')).toMatchObject({
      texts: ['a', 'b'],
      said: ['format: Read as markdown.'],
    })
    expect(run('a\n\n<b')).toMatchObject({ texts: ['a', '<b'], said: ['format: Read as text.'] })
  })

  it('takes the format that it is told', () => {
    expect(run('# a <b>c</b>', { format: 'text' })).toMatchObject({
      texts: ['# a <b>c</b>'],
      said: [],
    })
    expect(run('# a <b>c</b>', { format: 'html' })).toMatchObject({ texts: ['# a c'] })
    expect(run('<p>a', { format: 'markdown' })).toMatchObject({ texts: ['a'] })
  })

  it('decodes bytes; the source is what the offsets count in', () => {
    const bytes = new TextEncoder().encode('\ufeffÇerezler')
    expect(run(bytes)).toEqual({
      source: 'Çerezler',
      texts: ['Çerezler'],
      said: ['charset: Decoded as utf-8: the byte order mark says so.', 'format: Read as text.'],
    })
  })

  it('refuses input above maxLength, not at it', () => {
    const limits = { ...defaultLimits, maxLength: 4 }
    expect(run('abcd', { limits }).texts).toEqual(['abcd'])
    expect(() => run('abcde', { limits })).toThrow(
      expect.objectContaining({
        code: 'input-too-large',
        message: 'The input is 5 characters long; the limit maxLength is 4.',
      }),
    )
    expect(() => run(new Uint8Array(5), { limits })).toThrow(
      'The input is 5 bytes long; the limit maxLength is 4.',
    )
  })

  it('reads Markdown above maxMarkdown as text, not at it', () => {
    const limits = { ...defaultLimits, maxMarkdown: 3 }
    expect(run('# a', { limits }).texts).toEqual(['a'])
    expect(run('# ab', { limits })).toEqual({
      source: '# ab',
      texts: ['# ab'],
      said: [
        'format: Read as markdown.',
        'markdown-as-text: The Markdown is too long or too deeply nested for a Markdown parser; it was read as plain text.',
      ],
    })
  })

  it('reads odd strings', () => {
    expect(run('').texts).toEqual([])
    expect(run('a\ud800b\u0000').texts).toEqual(['a\ud800b'])
  })
})

describe('shareOf', () => {
  it('is the part of a leaf that a mark covers', () => {
    const [a, b, c] = html('<p><b>ab</b>cd<p><b>ab</b><p>ab<hr>').leaves
    expect([a, b, c].map(leaf => shareOf(leaf!, 'strong'))).toEqual([0.5, 1, 0])
    expect(shareOf(html('<hr>').leaves[0]!, 'strong')).toBe(0)
  })
})
