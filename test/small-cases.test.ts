import { describe, expect, test } from 'vitest'
import { parsePolicy } from '../src/parse-policy.js'
import { smallCases } from './support/small-cases.js'
import type { SmallCase } from './support/small-cases.js'
import type { Policy, Section } from '../src/tree/types.js'

const letters = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')

/** The text that a node prints. */
function printed(node: { value?: string; children?: unknown[] }): string {
  return node.value ?? (node.children ?? []).map(child => printed(child as typeof node)).join('')
}

/** Title and headings as a reader would list them, two blanks a level; a section without a heading is left out. */
function outlineOf(policy: Policy): string[] {
  const lines = [`# ${letters(policy.title ?? '')}`]
  const visit = (node: Policy | Section, depth: number): void => {
    for (const child of node.children) {
      if (child.type !== 'section') continue
      const [heading] = child.children
      if (heading?.type === 'heading') lines.push('  '.repeat(depth) + letters(printed(heading)))
      visit(child, depth + 1)
    }
  }
  visit(policy, 0)
  return lines
}

const wanted = ({ outline: { title, sections } }: SmallCase): string[] => [
  `# ${letters(title ?? '')}`,
  ...sections.map(({ heading, depth }) => '  '.repeat(depth - 1) + letters(heading)),
]

const cases = [...smallCases()]

/** At least so many of the small documents come out whole, title, headings and levels: today's number. */
const LEAST_WHOLE = 370

describe('small documents', () => {
  test('are there in all five languages', () => {
    expect(cases.length).toBeGreaterThanOrEqual(450)
  })

  test('come out as a reader has them', { timeout: 60_000 }, () => {
    const wrong = cases.filter(
      own =>
        outlineOf(parsePolicy(own.input, { format: own.format })).join('\n') !==
        wanted(own).join('\n'),
    )
    expect(
      cases.length - wrong.length,
      wrong.map(own => own.name).join(', '),
    ).toBeGreaterThanOrEqual(LEAST_WHOLE)
  })

  test.each(cases.filter(own => own.kept.length))(
    '$name keeps what is policy',
    ({ input, format, kept }) => {
      const policy = parsePolicy(input, { format })
      const text = letters(printed(policy))
      for (const piece of kept) expect(text).toContain(letters(piece))
    },
  )
})
