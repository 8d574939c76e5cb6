import type { Policy, Section } from 'policytree'
import type { Change } from './protocol.js'

/** The sections that come, go, or have other labels, in the order of the source; told by where they begin. */
export function changesOf(before: Policy, after: Policy): Change[] {
  const [old, now] = [sectionsOf(before), sectionsOf(after)]
  return [...new Set([...old.keys(), ...now.keys()])]
    .sort((a, b) => a - b)
    .map(at => ({
      title: titleOf((now.get(at) ?? old.get(at))!),
      before: idsOf(old.get(at)),
      after: idsOf(now.get(at)),
    }))
    .filter(
      change => String(change.before) !== String(change.after) || !change.before !== !change.after,
    )
}

/** All sections by where they begin. */
function sectionsOf(policy: Policy): Map<number, Section> {
  const found = new Map<number, Section>()
  const todo: (Policy | Section)[] = [policy]
  for (let node = todo.pop(); node; node = todo.pop())
    for (const child of node.children)
      if (child.type === 'section') {
        found.set(child.position.start.offset!, child)
        todo.push(child)
      }
  return found
}

const titleOf = ({ number, title }: Section): string => [number, title].filter(Boolean).join(' ')

const idsOf = (section: Section | undefined): string[] | undefined =>
  section?.labels.map(({ id }) => id)
