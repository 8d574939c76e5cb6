import type { Node } from 'unist'
import type { Label, Policy, Section } from '../../tree/types.js'

/** A section with its number in the document and how deep it stands in others (0: in none). */
export interface Numbered {
  section: Section
  id: number
  level: number
}

/** A range of the source that speaks for a label; offsets are UTF-16 units. */
export interface Found {
  start: number
  end: number
  label: string
  term: string
  language: string
  /** its sentence denies it */
  denied: boolean
}

/** What the report needs to know of a tree before it is written. */
export interface Survey {
  sections: Numbered[]
  /** every evidence of sections and blocks once, by start */
  found: Found[]
  /** ids of all labels of sections and blocks, with the number of sections that have them */
  labels: Map<string, number>
  /** printed UTF-16 units by the first label of the section that they stand in; '' where there is none */
  lengths: Map<string, number>
}

/** Walks a policy once, on a stack of its own. */
export function surveyPolicy(policy: Policy): Survey {
  const sections: Numbered[] = []
  const found = new Map<string, Found>()
  const labels = new Map<string, number>()
  const lengths = new Map<string, number>()

  const note = (given: readonly Label[], weight: 0 | 1): void => {
    for (const { id, evidence } of given) {
      labels.set(id, (labels.get(id) ?? 0) + weight)
      for (const { term, language, position, denied = false } of evidence) {
        const [start, end] = [position.start.offset, position.end.offset]
        // a heading's evidence is given for every section below it too
        if (start !== undefined && end !== undefined && start < end)
          found.set(JSON.stringify([start, end, id, term]), {
            start,
            end,
            label: id,
            term,
            language,
            denied,
          })
      }
    }
  }

  const todo: { node: Node; level: number; main: string }[] = [{ node: policy, level: 0, main: '' }]
  while (todo.length) {
    const { node, level, main } = todo.pop()!
    const isSection = node.type === 'section'
    if ('value' in node && typeof node.value === 'string')
      lengths.set(main, (lengths.get(main) ?? 0) + node.value.length)
    if (isSection) {
      sections.push({ section: node as Section, id: sections.length + 1, level })
      note((node as Section).labels, 1)
    } else note(blockLabels(node), 0)
    const children = childrenOf(node)
    for (let i = children.length - 1; i >= 0; i--)
      todo.push({
        node: children[i]!,
        level: isSection ? level + 1 : level,
        main: isSection ? ((node as Section).labels[0]?.id ?? '') : main,
      })
  }
  return {
    sections,
    found: [...found.values()].sort((a, b) => a.start - b.start || a.end - b.end),
    labels,
    lengths,
  }
}

/** The children of a node, none if it cannot have any. */
export function childrenOf(node: Node): readonly Node[] {
  return 'children' in node && Array.isArray(node.children) ? (node.children as Node[]) : []
}

/** The labels that a block carries of its own. */
export function blockLabels(node: Node): readonly Label[] {
  const data = node.data as { labels?: readonly Label[] } | undefined
  return data?.labels ?? []
}
