import { labels } from '../../src/tree/labels.js'
import type { Node, Position } from 'unist'
import type { Label, Policy } from '../../src/tree/types.js'

/** A tree of every kind of node in which each string that can come from a document or a dictionary is the same payload. */
export function hostilePolicy(payload: string): Policy {
  let offset = 0
  const range = (length: number): Position => {
    const start = offset
    offset += Math.max(1, length)
    return {
      start: { line: 1, column: start + 1, offset: start },
      end: { line: 1, column: offset + 1, offset },
    }
  }
  const evidence: Label['evidence'][number][] = []
  const literal = (type: string, more: object = {}): Node => {
    const position = range(payload.length)
    evidence.push({ term: payload, language: payload, in: payload as 'body', position })
    return { type, value: payload, position, ...more } as Node
  }
  const parent = (type: string, children: Node[], more: object = {}): Node =>
    ({ type, children, ...more }) as Node
  const text = (): Node => literal('text')
  const p = (...children: Node[]): Node =>
    parent('paragraph', children.length ? children : [text()])
  const cell = (): Node => parent('tableCell', [text()])
  const blocks = [
    p(
      text(),
      parent('strong', [text()]),
      parent('emphasis', [text()]),
      parent('delete', [text()]),
      literal('inlineCode'),
      { type: 'break' },
    ),
    p(parent('link', [text()], { url: payload, title: payload }), {
      type: 'image',
      url: payload,
      alt: payload,
      title: payload,
    } as Node),
    p(
      parent('linkReference', [text()], { identifier: payload, referenceType: 'full' }),
      { type: 'imageReference', alt: payload, identifier: payload } as Node,
      { type: 'footnoteReference', identifier: payload } as Node,
    ),
    parent(
      'list',
      [
        parent(
          'listItem',
          [p(), parent('list', [parent('listItem', [p()])], { ordered: true, start: payload })],
          { checked: true },
        ),
      ],
      { ordered: false },
    ),
    parent('table', [parent('tableRow', [cell(), cell()]), parent('tableRow', [cell(), cell()])], {
      align: [payload, 'right'],
    }),
    parent('blockquote', [p()]),
    literal('code', { lang: payload, meta: payload }),
    { type: 'thematicBreak' } as Node,
    literal('html'),
    literal('yaml'),
    { type: 'definition', identifier: payload, url: payload, title: payload } as Node,
    parent('footnoteDefinition', [p()], { identifier: payload }),
    parent(`x${payload}`, [text()]),
    literal(`y${payload}`),
  ]
  const heading = parent('heading', [text()], { depth: 2 })
  const given = [payload, labels[0]!.id].map(id => ({
    id,
    score: 0.5,
    evidence,
  })) as unknown as Label[]
  const section = (children: Node[]): Node =>
    parent('section', children, {
      depth: 1,
      title: payload,
      number: payload,
      basis: payload,
      confidence: 0.5,
      language: payload,
      labels: given,
      position: range(1),
    })
  return {
    type: 'policy',
    schemaVersion: 1,
    title: payload,
    language: payload,
    languages: [
      { language: payload, share: 0.7 },
      { language: payload, share: 0.3 },
    ],
    updated: { date: payload, position: range(1) },
    children: [p(), section([heading, ...blocks, section([{ ...p(), data: { labels: given } }])])],
    removed: [{ reason: payload, text: payload, position: range(1) }],
    messages: [{ code: payload, text: payload, position: range(1) }],
    position: range(1),
  } as unknown as Policy
}
