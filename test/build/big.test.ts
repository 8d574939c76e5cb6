import { describe, expect, test } from 'vitest'
import { explain } from '../../src/views/explain.js'
import { outline } from '../../src/views/outline.js'
import { parsePolicy } from '../../src/parse-policy.js'
import { toMarkdown } from '../../src/views/to-markdown.js'

describe('where there are more than a call has room for as arguments', () => {
  test('the blocks of a section', () => {
    // rules are cheap to read; blanks, as blocks shorter than 100 characters are put together
    const policy = parsePolicy(
      `<h1>Privacy policy</h1><h2>Cookies</h2><p>We use cookies.</p>${'<hr>'.padEnd(102).repeat(125_000)}<p>You can refuse them.</p>`,
    )
    const section = policy.children.find(node => node.type === 'section')
    expect(section?.children.length).toBe(125_003)
    expect(toMarkdown(policy).match(/^\*\*\*$/gm)).toHaveLength(125_000)
    expect(outline(policy)).toContain('Cookies')
  })

  test.each([
    ['a paragraph', '<p>'],
    ['a cell', '<table><tr><td>'],
  ])('the marks of %s of several lines', (_, opening) => {
    const policy = parsePolicy(
      `<h1>Privacy policy</h1>${opening}We use<br>${'<b>a</b> b '.repeat(130_000)}`,
      { format: 'html' },
    )
    expect(JSON.stringify(policy).match(/"strong"/g)).toHaveLength(130_000)
  })

  test('the evidence in a paragraph of several lines', () => {
    const policy = parsePolicy(
      `Privacy policy\n\nWe use cookies on this site.\n${'we use cookies '.repeat(130_000)}`,
      { format: 'text' },
    )
    expect(JSON.stringify(policy).match(/"evidence"/g)?.length).toBeGreaterThan(0)
  })

  test('the sections of a policy', () => {
    const policy = parsePolicy('# Privacy policy\n\n## Cookies\n\nWe use cookies.')
    const section = policy.children.find(node => node.type === 'section')!
    const many = { ...policy, children: Array.from({ length: 130_000 }, () => ({ ...section })) }
    expect(outline(many).split('\n')).toHaveLength(130_001)
    expect(explain(many, many.children.at(-1)!).labels[0]?.id).toBe('cookies')
  })
})
