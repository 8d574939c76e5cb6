import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { json } from '@codemirror/lang-json'
import { bracketMatching, HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import { lintGutter, setDiagnostics } from '@codemirror/lint'
import { EditorState } from '@codemirror/state'
import {
  drawSelection,
  EditorView,
  highlightSpecialChars,
  keymap,
  lineNumbers,
} from '@codemirror/view'
import { tags } from '@lezer/highlight'
import { labels } from 'policytree'
import schema from 'policytree/dictionary.schema.json'
import { fill } from '../words.js'
import { completeKeys } from './complete.js'
import { setCounts, termHits } from './term-hits.js'
import type { Diagnostic } from '@codemirror/lint'
import type { Problem, Reading } from '../worker/protocol.js'
import type { Words } from '../words.js'

/** The dictionary as the text of its file. */
export interface Editor {
  element: HTMLElement
  /** another text, unless it is the editor's own */
  show: (text: string) => void
  /** hits and problems of the text that is shown */
  tell: (reading: Reading) => void
}

const colours = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--key)' },
  { tag: tags.string, color: 'var(--string)' },
  { tag: [tags.bool, tags.null, tags.number], color: 'var(--key)' },
])

const completion = autocompletion({
  override: [
    completeKeys(schema, {
      labels: labels.map(({ id, covers }) => ({ name: id, detail: covers })),
    }),
  ],
})

export function makeEditor(words: Words, text: string, onChange: (text: string) => void): Editor {
  let isOwn = false
  const view = new EditorView({
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        lintGutter(),
        history(),
        drawSelection(),
        highlightSpecialChars(),
        bracketMatching(),
        closeBrackets(),
        json(),
        syntaxHighlighting(colours),
        completion,
        termHits,
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': words.asFile }),
        keymap.of([
          ...closeBracketsKeymap,
          ...defaultKeymap,
          ...historyKeymap,
          ...completionKeymap,
        ]),
        EditorView.updateListener.of(({ docChanged, state }) => {
          if (docChanged && !isOwn) onChange(state.doc.toString())
        }),
      ],
    }),
  })
  return {
    element: view.dom,
    show(next) {
      if (next === view.state.doc.toString()) return
      isOwn = true
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: next } })
      isOwn = false
    },
    tell({ terms, problems }) {
      const counts = new Map(
        terms.map(({ term, count }) => [
          term,
          count ? fill(words.found, { n: count }) : words.notFound,
        ]),
      )
      view.dispatch({ effects: setCounts.of(counts) })
      view.dispatch(
        setDiagnostics(
          view.state,
          problems
            .filter(({ code }) => code !== 'unsorted')
            .map(problem => diagnosticOf(problem, view.state, words)),
        ),
      )
    },
  }
}

/** A problem from its place to the end of what stands there. */
function diagnosticOf(
  { code, level, message, line = 1, column = 1 }: Problem,
  { doc }: EditorState,
  words: Words,
): Diagnostic {
  const { from: start, to: end, text } = doc.line(Math.min(line, doc.lines))
  const from = Math.min(start + column - 1, end)
  const length = /^"(?:[^"\\]|\\.)*"?|^\S/.exec(text.slice(from - start))?.[0].length ?? 0
  return { from, to: from + length, severity: level, message: `${words.problems[code]} ${message}` }
}
