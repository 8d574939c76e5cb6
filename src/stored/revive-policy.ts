import { PolicyError } from '../tree/policy-error.js'
import { migrations, schemaVersion } from './migrations.js'
import { checkBlock, checkPolicy, checkSection } from './node-checks.js'
import type { Policy } from '../tree/types.js'
import type { Stored } from './migrations.js'
import type { Fault } from './node-checks.js'

const MOST_FAULTS = 20

/**
 * A policy of a tree that was stored: checked on a stack of its own, however deep it is, and brought up to the present
 * version of the schema. Of mdast's blocks it looks at type, position and labels.
 *
 * @param stored what `JSON.parse` gives, or the JSON text
 * @returns the tree itself, or a copy of its root where it was of an earlier version
 * @throws PolicyError `invalid-policy`: what is wrong, a line each with its path, at most 20
 * @example
 * const policy = revivePolicy(await readFile('policy.json', 'utf8'))
 */
export function revivePolicy(stored: unknown): Policy {
  const policy = migrate(typeof stored === 'string' ? parse(stored) : stored)
  const faults = faultsOf(policy)
  if (faults.length)
    throw refusal(
      faults.map(({ path, must }) => `  ${formatPath(path) || '(root)'}: must be ${must}`),
    )
  return policy as unknown as Policy
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (cause) {
    throw new PolicyError('invalid-policy', `The text is not JSON: ${(cause as Error).message}`, {
      cause,
    })
  }
}

function migrate(stored: unknown): Stored {
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored))
    throw refusal(['  (root): must be an object'])
  let policy = stored as Stored
  const { schemaVersion: version = 0 } = policy as { schemaVersion?: unknown }
  if (typeof version !== 'number' || !Number.isSafeInteger(version) || version < 0)
    throw refusal(['  schemaVersion: must be a whole number'])
  if (version > schemaVersion)
    throw refusal([
      `  schemaVersion: is ${version}, and this version of policytree knows ${schemaVersion}: update it`,
    ])
  for (const step of migrations.slice(version)) policy = step(policy)
  return policy
}

/** A node on the way to be looked at. */
interface Step {
  node: unknown
  up: Step | undefined
  /** of the children of `up` */
  index: number
  kind: keyof typeof CHECKS
}

/** The first faults of a tree in document order. */
function faultsOf(policy: Stored): Fault[] {
  const faults: Fault[] = []
  const todo: Step[] = [{ node: policy, up: undefined, index: 0, kind: 'policy' }]
  while (todo.length && faults.length <= MOST_FAULTS) {
    const step = todo.pop()!
    const { node, kind } = step
    const add = ({ path, must }: Fault): unknown =>
      faults.push({ path: [...pathOf(step), ...path], must })
    CHECKS[kind](node).forEach(add)
    const children = isObject(node) ? node['children'] : undefined
    if (Array.isArray(children))
      for (let index = children.length - 1; index >= 0; index--) {
        const child: unknown = children[index]
        const isSection = kind !== 'block' && isObject(child) && child['type'] === 'section'
        todo.push({ node: child, up: step, index, kind: isSection ? 'section' : 'block' })
      }
    else if (isObject(node) && (kind !== 'block' || children !== undefined))
      add({ path: ['children'], must: 'an array' })
  }
  return faults
}

function pathOf(step: Step): Fault['path'] {
  const path: (string | number)[] = []
  for (let at = step; at.up; at = at.up) path.push(at.index, 'children')
  return path.reverse()
}

const isObject = (value: unknown): value is Stored => typeof value === 'object' && value !== null

const CHECKS = { policy: checkPolicy, section: checkSection, block: checkBlock }

function refusal(lines: readonly string[]): PolicyError {
  const told = lines.slice(0, MOST_FAULTS)
  if (lines.length > MOST_FAULTS) told.push(`  and more`)
  return new PolicyError('invalid-policy', `The policy is not right:\n${told.join('\n')}`)
}

const formatPath = (path: Fault['path']): string =>
  path
    .map(key => (typeof key === 'number' ? `[${key}]` : `.${key}`))
    .join('')
    .replace(/^\./, '')
