import { concepts, labels, labelTitle } from 'policytree'
import { element, field } from '../element.js'
import { isId, listsOf, withWords, without } from './draft.js'
import { wordList } from './word-list.js'
import type { Reading } from '../worker/protocol.js'
import type { Words } from '../words.js'
import type { Draft, WordList } from './draft.js'

/** The simple form: words for labels and concepts, without JSON. */
export interface Form {
  element: HTMLElement
  /** shows another draft; nothing if the form cannot show what the file holds */
  show: (draft: Draft | undefined) => void
  /** tells which words stand in the policy, and what is wrong with them */
  tell: (reading: Reading) => void
}

export function makeForm(words: Words, language: string, onChange: (draft: Draft) => void): Form {
  let draft: Draft
  let lists: ReturnType<typeof wordList>[] = []
  let last: Reading | undefined

  const code = element('input', { size: 8, spellcheck: false, placeholder: words.languageHint })
  code.addEventListener('input', () => {
    change({ ...draft, language: code.value.trim() })
  })
  const kind = element(
    'select',
    {},
    element('option', { value: 'label' }, words.label),
    element('option', { value: 'concept' }, words.concept),
  )
  const which = element('input', { spellcheck: false })
  const options = element('datalist', { id: 'which' })
  which.setAttribute('list', options.id)
  const offer = (): void => {
    const all =
      kind.value === 'label'
        ? labels.map(({ id }) => ({ id, text: labelTitle(id, language) }))
        : concepts.map(({ id, covers }) => ({ id, text: covers }))
    options.replaceChildren(
      ...all.map(({ id, text }) => element('option', { value: id, label: text })),
    )
  }
  kind.addEventListener('change', offer)
  offer()

  const add = element(
    'form',
    { className: 'add' },
    field(words.kind, kind),
    field(words.which, which),
    options,
    element('button', {}, words.add),
  )
  add.addEventListener('submit', event => {
    event.preventDefault()
    const id = idOf(which.value.trim(), kind.value, language)
    if (id === undefined) {
      which.focus()
      return
    }
    const list: WordList = {
      path: '',
      use: kind.value === 'label' ? 'term' : 'concept',
      id,
      words: [],
    }
    const known = listsOf(draft).find(own => own.use === list.use && own.id === id)
    which.value = ''
    if (!known) {
      draft = withWords(draft, list, [])
      onChange(draft)
      build()
    }
    lists.find(own => own.list.use === list.use && own.list.id === id)?.focus()
  })

  const area = element('div', { className: 'lists' })
  const broken = element('p', { className: 'note' }, words.brokenFile)
  const whole = element('div', {}, field(words.language, code), area, add)
  const root = element('div', { className: 'form' }, whole, broken)

  const change = (next: Draft): void => {
    draft = next
    onChange(draft)
  }
  function build(): void {
    lists = listsOf(draft).map(list =>
      wordList(list, nameOf(list, language, words), words, {
        onChange: own => {
          change(withWords(draft, list, own))
        },
        onRemove: () => {
          change(without(draft, list))
          build()
          which.focus()
        },
      }),
    )
    area.replaceChildren(...lists.map(({ element: own }) => own))
    if (last) for (const list of lists) list.tell(last)
  }

  return {
    element: root,
    show(next) {
      whole.hidden = !next
      broken.hidden = Boolean(next)
      if (!next) return
      draft = next
      if (code.value !== next.language) code.value = next.language
      build()
    },
    tell(reading) {
      last = reading
      for (const list of lists) list.tell(reading)
    },
  }
}

/** The id that is meant: itself, or that of the label with such a title; a label may be a new one. */
function idOf(text: string, kind: string, language: string): string | undefined {
  if (kind === 'concept') return concepts.find(({ id }) => id === text)?.id
  const titled = labels.find(({ id }) =>
    [id, labelTitle(id, language), labelTitle(id)].includes(text),
  )
  return titled?.id ?? (isId(text) ? text : undefined)
}

function nameOf({ use, id }: WordList, language: string, words: Words): string {
  if (use === 'word') return words.frequentWords
  if (use === 'concept') return `${id} (${concepts.find(own => own.id === id)?.covers ?? ''})`
  return `${labelTitle(id, language)}, ${use === 'heading' ? words.headings : words.anywhere}`
}
