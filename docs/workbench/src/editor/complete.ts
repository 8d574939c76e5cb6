import { syntaxTree } from '@codemirror/language'
import type { Completion, CompletionSource } from '@codemirror/autocomplete'
import type { EditorState } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'
import type { SyntaxNode } from '@lezer/common'

/** As much of JSON Schema as dictionaries need. */
export interface Schema {
  type?: string
  description?: string
  properties?: Record<string, Schema>
  additionalProperties?: Schema | boolean
}

/** A key with what it is for. */
export interface Key {
  name: string
  detail: string
}

/** Completes the keys that a schema has where the cursor is; `known` has some of those that it leaves open, by path. */
export const completeKeys =
  (schema: Schema, known: Readonly<Record<string, readonly Key[]>>): CompletionSource =>
  ({ state, pos, explicit }) => {
    const node = syntaxTree(state).resolveInner(pos, -1)
    const isName = node.name === 'PropertyName'
    const object = isName ? node.parent?.parent : node
    if (object?.name !== 'Object' || !(isName || explicit)) return null
    const path = pathOf(object, state)
    const own = path.reduce<Schema | undefined>(inside, schema)
    const open = typeof own?.additionalProperties === 'object' ? own.additionalProperties : {}
    return {
      from: isName ? node.from + 1 : pos,
      options: [
        ...Object.entries(own?.properties ?? {}).map(([name, value]) =>
          completion({ name, detail: value.description ?? '' }, value),
        ),
        ...(known[path.join('.')] ?? []).map(key => completion(key, open)),
      ],
      validFor: /^[\w-]*$/,
    }
  }

/** The keys that lead to an object. */
function pathOf(object: SyntaxNode, state: EditorState): string[] {
  const path: string[] = []
  for (let node: SyntaxNode | null = object; node; node = node.parent) {
    const name = node.name === 'Property' ? node.getChild('PropertyName') : null
    if (name) path.unshift(state.sliceDoc(name.from + 1, name.to - 1))
  }
  return path
}

const inside = (schema: Schema | undefined, key: string): Schema | undefined =>
  schema?.properties && Object.hasOwn(schema.properties, key)
    ? schema.properties[key]
    : typeof schema?.additionalProperties === 'object'
      ? schema.additionalProperties
      : undefined

const completion = ({ name, detail }: Key, schema: Schema): Completion => ({
  label: name,
  detail,
  apply: (view, _, from, to) => {
    write(view, name, schema, from, to)
  },
})

const SKELETONS: Readonly<Record<string, string>> = { object: '{}', array: '[]', boolean: 'false' }

/** Writes a key with an empty value in the place of what was begun, its quotes included, and puts the cursor into the value. */
function write(
  view: EditorView,
  name: string,
  { type = '' }: Schema,
  from: number,
  to: number,
): void {
  const { state } = view
  const start = state.sliceDoc(from - 1, from) === '"' ? from - 1 : from
  const end = state.sliceDoc(to, to + 1) === '"' ? to + 1 : to
  const hasValue = /^\s*:/.test(state.sliceDoc(end, end + 8))
  const insert = `"${name}"${hasValue ? '' : `: ${SKELETONS[type] ?? '""'}`}`
  view.dispatch({
    changes: { from: start, to: end, insert },
    selection: { anchor: start + insert.length - (hasValue ? 0 : 1) },
    userEvent: 'input.complete',
  })
}
