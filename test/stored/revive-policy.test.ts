import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePolicy } from '../../src/parse-policy.js'
import { policySchema } from '../../src/schema/policy-schema.js'
import { revivePolicy } from '../../src/stored/revive-policy.js'
import { PolicyError } from '../../src/tree/policy-error.js'

const source =
  '# Privacy policy\n\nLast updated: 1 May 2024\n\n## Cookies\n\nWe use cookies.\n\n- We do not sell your data.\n\n### Their kinds\n\nSession cookies.\n'
type Tree = Record<string, unknown> & { children: Record<string, unknown>[] }
const json = JSON.stringify(parsePolicy(source))
const stored = (): Tree => JSON.parse(json) as Tree
const sectionOf = (tree: Tree): Tree =>
  tree.children.find(child => child['type'] === 'section') as Tree

function refusalOf(value: unknown): string {
  try {
    revivePolicy(value)
  } catch (error) {
    expect(error).toBeInstanceOf(PolicyError)
    expect((error as PolicyError).code).toBe('invalid-policy')
    return (error as PolicyError).message
  }
  throw new Error('it was taken')
}

describe('revivePolicy', () => {
  it('takes what the parser made, as value and as text', () => {
    expect(revivePolicy(stored())).toEqual(parsePolicy(source))
    expect(revivePolicy(JSON.stringify(stored()))).toEqual(parsePolicy(source))
  })

  it('brings a tree that says no version up to the present one', () => {
    const { schemaVersion, ...old } = stored()
    expect(schemaVersion).toBe(1)
    expect(revivePolicy(old)).toEqual(parsePolicy(source))
  })

  it('refuses a tree of a version that it does not know', () => {
    expect(refusalOf({ ...stored(), schemaVersion: 2 })).toContain('schemaVersion: is 2')
    expect(refusalOf({ ...stored(), schemaVersion: '1' })).toContain('schemaVersion: must be')
  })

  it.each<[string, (tree: Tree) => void, string]>([
    [
      'score',
      t => ((sectionOf(t)['labels'] as Tree[])[0]!['score'] = 2),
      'children[2].labels[0].score: must be a number from 0 to 1',
    ],
    [
      'depth',
      t => (sectionOf(t)['depth'] = 7),
      'children[2].depth: must be a whole number from 1 to 6',
    ],
    [
      'children',
      t => (sectionOf(t).children = null as never),
      'children[2].children: must be an array',
    ],
    ['position', t => delete t.children[0]!['position'], 'children[0].position: must be an object'],
    [
      'inner section',
      t => ((sectionOf(t).children.at(-1) as Tree)['title'] = 5),
      'children[2].children[3].title: must be a string',
    ],
    [
      'section in a block',
      t => (t.children[1]!['children'] = [sectionOf(t)]),
      'children[1].children[0].type: must be the type of an mdast node',
    ],
    [
      'date',
      t => (t['updated'] = { date: 'May', position: t['position'] }),
      'updated.date: must be a date',
    ],
    ['root', t => (t['type'] = 'root'), 'type: must be "policy"'],
  ])('says where a wrong %s stands', (_, spoil, message) => {
    const tree = stored()
    spoil(tree)
    expect(refusalOf(tree)).toContain(`\n  ${message}`)
  })

  it.each([42, null, [], '[]', '{', 'text'])('refuses %j', value => {
    expect(refusalOf(value)).toMatch(/^The (?:policy is not right|text is not JSON)/)
  })

  it('tells of no more than twenty faults', () => {
    const tree = stored()
    tree.children = Array.from({ length: 100 }, () => ({}))
    expect(refusalOf(tree).split('\n')).toHaveLength(22)
  })

  it('takes trees of any depth', () => {
    const tree = stored()
    const section = sectionOf(stored())
    let at = sectionOf(tree)
    for (let depth = 0; depth < 5000; depth++) {
      const inner: Tree = { ...section, children: [] }
      at.children.push(inner)
      at = inner
    }
    expect(revivePolicy(tree).type).toBe('policy')
    at['title'] = 1
    expect(refusalOf(tree)).toMatch(/^ {2}(?:\.?children\[\d+\])+\.title: must be a string$/m)
  })

  it('refuses what the schema refuses, and takes what it takes', () => {
    const at = fc.array(fc.nat(9), { maxLength: 8 })
    const value = fc.oneof(
      fc.constantFrom<unknown>(undefined, null, -1, 0, 0.5, 1, 7, 'topic', 'section', [], {}, true),
      fc.string(),
    )
    let taken = 0
    fc.assert(
      fc.property(at, value, (steps, other) => {
        const tree = stored()
        let node: Record<string, unknown> = tree
        let key = 'title'
        for (const step of steps) {
          const keys = Object.keys(node)
          key = keys[step % keys.length] ?? 'title'
          const next = node[key]
          if (typeof next !== 'object' || next === null) break
          if (!Object.keys(next).length) break
          node = next as Record<string, unknown>
          key = Object.keys(node)[0]!
        }
        // of what is in a block the schema says nothing, and it knows one version only
        node[key] = other
        const schema = policySchema.safeParse(tree).success
        let own = true
        try {
          revivePolicy(tree)
          taken++
        } catch {
          own = false
        }
        if (own) expect(schema || tree['schemaVersion'] !== 1 || other === undefined).toBe(true)
        else if (schema)
          expect(refusalOf(tree)).toMatch(
            /children\[\d+\](?:\.children\[\d+\])*\.(?:children\[\d+\]|data|labels)/,
          )
      }),
      { numRuns: 1000 },
    )
    expect(taken).toBeGreaterThan(50)
  })
})
