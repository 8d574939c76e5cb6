import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { makeParser, parseMarkdown } from '../../src/read/markdown/parse-markdown.js'

const parseAll = makeParser(new Set())
const SUITE = '../shared/suites/commonmark.json'

describe('a parser that leaves out what has no sign', () => {
  it.each([
    ['a | b\n--|--\nc | d', 'table'],
    ['a\n:-\nb', 'table'],
    ['~~a~~', 'delete'],
    ['a[^1]\n\n[^1]: b', 'footnoteReference'],
    ['- [x] a\n- [ ] b', '"checked"'],
    ['a me@example.org b', 'link'],
    ['a www.example.org b', 'link'],
    ['a HTTPS://example.org b', 'link'],
    ['---\na: b\n---\nc', 'yaml'],
    ['+++\na = 1\n+++\nc', 'toml'],
  ])('knows what has one: %j', (source, type) => {
    const tree = JSON.stringify(parseMarkdown(source))
    expect(tree).toContain(type)
    expect(tree).toBe(JSON.stringify(parseAll(source)))
  })

  it('does as one that leaves out nothing', () => {
    const piece = fc.constantFrom(
      ...['a', ' ', '\n', '\n\n', '|', '-', ':', '~', '~~', '[', ']', '^', 'x', '- ', '# ', '> '],
      ...['@', 'a.b', 'www.', 'w', 'http://', 'https', '://', '---\n', '+++\n', '`', '*', '(', ')'],
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), pieces => {
        const source = pieces.join('')
        expect(parseMarkdown(source)).toEqual(parseAll(source))
      }),
      { numRuns: 1000 },
    )
  })

  it('does so on every fixture', () => {
    const files = readdirSync('fixtures', { recursive: true, encoding: 'utf8' }).filter(name =>
      name.endsWith('.md'),
    )
    expect(files.length).toBeGreaterThan(5)
    for (const file of files) {
      const source = readFileSync(join('fixtures', file), 'utf8')
      expect(parseMarkdown(source), file).toEqual(parseAll(source))
    }
  })

  test.runIf(existsSync(SUITE))('does so on every example of the CommonMark specification', () => {
    const examples = JSON.parse(readFileSync(SUITE, 'utf8')) as { markdown: string }[]
    for (const { markdown } of examples)
      expect(parseMarkdown(markdown), markdown).toEqual(parseAll(markdown))
  })
})
