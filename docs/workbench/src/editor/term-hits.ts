import { syntaxTree } from '@codemirror/language'
import { StateEffect, StateField } from '@codemirror/state'
import { Decoration, EditorView, WidgetType } from '@codemirror/view'
import type { EditorState, Range } from '@codemirror/state'
import type { DecorationSet } from '@codemirror/view'

/** How often each term stands in the policy, by the term. */
export type Counts = ReadonlyMap<string, string>

export const setCounts = StateEffect.define<Counts>()

class Hits extends WidgetType {
  constructor(readonly text: string) {
    super()
  }
  override eq(other: Hits): boolean {
    return other.text === this.text
  }
  override toDOM(): HTMLElement {
    const made = document.createElement('span')
    made.className = 'hits'
    made.textContent = this.text
    return made
  }
}

const counts = StateField.define<Counts>({
  create: () => new Map(),
  update: (value, { effects }) => effects.find(effect => effect.is(setCounts))?.value ?? value,
})

const decorations = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (value, { docChanged, effects, state, changes }) =>
    effects.some(effect => effect.is(setCounts))
      ? decorate(state)
      : docChanged
        ? value.map(changes)
        : value,
  provide: field => EditorView.decorations.from(field),
})

/** Says behind each term of the file how often it stands in the policy. */
export const termHits = [counts, decorations]

function decorate(state: EditorState): DecorationSet {
  const known = state.field(counts)
  const ranges: Range<Decoration>[] = []
  syntaxTree(state).iterate({
    enter: ({ name, from, to, node }) => {
      if (name !== 'String' || node.parent?.name !== 'Array') return
      const text = known.get(state.sliceDoc(from + 1, to - 1))
      if (text !== undefined)
        ranges.push(Decoration.widget({ widget: new Hits(text), side: 1 }).range(to))
    },
  })
  return Decoration.set(ranges)
}
