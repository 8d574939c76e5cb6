import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FOREIGN, HOLDS_HTML, LEAVES_FOREIGN } from '../../src/read/html/foreign.js'
import { OpenElements } from '../../src/read/html/open-elements.js'

const open = (...names: string[]): OpenElements => {
  const elements = new OpenElements()
  for (const name of names) elements.push(name)
  return elements
}

/** What the standard says, looking at all that is open: the innermost last. */
function outsideForeign(names: readonly string[]): number {
  let root: { name: string; depth: number } | undefined
  names.forEach((name, depth) => {
    if (!root) root = FOREIGN.has(name) ? { name, depth } : undefined
    else if (HOLDS_HTML.get(name) === root.name || LEAVES_FOREIGN.has(name)) root = undefined
  })
  return root?.depth ?? names.length
}

function outsideHiding(names: readonly string[], part: string): number {
  const table = names.lastIndexOf('table')
  if (table < 0) return names.length
  const hiding = names.findIndex((name, i) => i > table && ['object', 'map'].includes(name))
  if (hiding < 0) return names.length
  const inCell = names.slice(table, hiding).includes('td')
  return part === 'table' && inCell ? names.length : hiding
}

const names = fc.array(
  fc.constantFrom('svg', 'math', 'desc', 'mtext', 'p', 'div', 'table', 'td', 'object', 'map'),
  { maxLength: 12 },
)

describe('open elements', () => {
  it('know where SVG and MathML end', () => {
    expect(open('div', 'svg', 'g').depthOutsideForeign()).toBe(1)
    expect(open('svg', 'desc', 'div').depthOutsideForeign()).toBe(3)
    fc.assert(
      fc.property(names, stack => {
        expect(open(...stack).depthOutsideForeign()).toBe(outsideForeign(stack))
      }),
    )
  })

  it('know what hides a part of a table', () => {
    expect(open('table', 'div', 'object', 'div').depthOutsideHiding('tr')).toBe(2)
    expect(open('table', 'td', 'object').depthOutsideHiding('table')).toBe(3)
    expect(open('table', 'object').depthOutsideHiding('p')).toBe(2)
    fc.assert(
      fc.property(names, fc.constantFrom('tr', 'table'), (stack, part) => {
        expect(open(...stack).depthOutsideHiding(part)).toBe(outsideHiding(stack, part))
      }),
    )
  })

  it('know names that are open, and no others', () => {
    const elements = open('div', 'p', 'p')
    elements.pop()
    expect([elements.has('p'), elements.has('b'), elements.depth]).toEqual([true, false, 2])
    elements.pop()
    expect(elements.has('p')).toBe(false)
  })
})
