import { expect, test } from 'vitest'
import { outline } from '../../src/views/outline.js'
import { parsePolicy } from '../../src/parse-policy.js'
import { toMarkdown } from '../../src/views/to-markdown.js'

test('a section has as many blocks as it needs, though a call has no room for so many arguments', () => {
  // rules are cheap to read; blanks, as blocks shorter than 100 characters are put together
  const policy = parsePolicy(`<h1>Privacy policy</h1><h2>Cookies</h2><p>We use cookies.</p>${'<hr>'.padEnd(102).repeat(125_000)}<p>You can refuse them.</p>`)
  const section = policy.children.find(node => node.type === 'section')
  expect(section?.children.length).toBe(125_003)
  expect(toMarkdown(policy).match(/^\*\*\*$/gm)).toHaveLength(125_000)
  expect(outline(policy)).toContain('Cookies')
}, 120_000)

test('a paragraph of marks takes time by its length, not by its square', () => {
  const cost = (marks: number): number => {
    const source = `<p>${'<b>a</b> <i>c</i> '.repeat(marks)}`
    const before = process.cpuUsage()
    const policy = parsePolicy(source, { format: 'html' })
    expect(JSON.stringify(policy).match(/"strong"/g)).toHaveLength(marks)
    const { user, system } = process.cpuUsage(before)
    return user + system
  }
  const least = (marks: number): number => Math.min(...Array.from({ length: 4 }, () => cost(marks)))
  cost(500) // warm
  expect(least(8000)).toBeLessThan(24 * least(1000))
}, 60_000)
