import { button, element } from '../element.js'
import { fill } from '../words.js'
import type { Problem, Reading } from '../worker/protocol.js'
import type { Words } from '../words.js'
import type { WordList } from './draft.js'

interface Row {
  input: HTMLInputElement
  hits: HTMLOutputElement
  problem: HTMLElement
  element: HTMLElement
}

/** A list of words, a field each, with what is known of each; there is always an empty field for the next one. */
export function wordList(
  list: WordList,
  name: string,
  words: Words,
  { onChange, onRemove }: { onChange: (words: string[]) => void; onRemove: () => void },
): { list: WordList; element: HTMLElement; focus: () => void; tell: (reading: Reading) => void } {
  const rows: Row[] = []
  const items = element('ol')
  const removing = button('×', onRemove, 'remove')
  removing.ariaLabel = removing.title = fill(words.remove, { list: name })
  const written = (): Row[] => rows.filter(({ input }) => input.value.trim())

  function add(word: string): void {
    const row = makeRow(word)
    row.input.ariaLabel = fill(words.word, { n: rows.push(row), list: name })
    row.input.addEventListener('input', () => {
      row.hits.value = ''
      row.problem.textContent = ''
      if (row === rows.at(-1) && row.input.value.trim()) add('')
      onChange(written().map(({ input }) => input.value.trim()))
    })
    row.input.addEventListener('keydown', event => {
      if (event.key !== 'Enter' || event.isComposing) return
      event.preventDefault()
      rows[rows.indexOf(row) + 1]?.input.focus()
    })
    items.append(row.element)
  }
  for (const word of list.words) add(word)
  add('')

  return {
    list,
    element: element(
      'fieldset',
      {},
      element('legend', {}, element('bdi', {}, name)),
      removing,
      items,
    ),
    focus: () => {
      rows.at(-1)?.input.focus()
    },
    tell: ({ terms, problems }) => {
      const byTerm = new Map(
        terms
          .filter(({ use, value }) => use === list.use && value === list.id)
          .map(found => [found.term, found]),
      )
      for (const [i, { input, hits, problem }] of written().entries()) {
        const found = byTerm.get(input.value.trim())
        hits.value = !found
          ? ''
          : found.isOnlyRemoved
            ? words.onlyRemoved
            : found.count
              ? fill(words.found, { n: found.count })
              : words.notFound
        hits.className = found?.count && !found.isOnlyRemoved ? 'hits' : 'hits none'
        hits.title = found?.places[0]
          ? `${found.places[0].before}${found.places[0].match}${found.places[0].after}`
          : ''
        const own = problemOf(problems, `${list.path}[${i}]`)
        problem.textContent = own ? words.problems[own.code] : ''
        problem.title = own?.message ?? ''
      }
    },
  }
}

function makeRow(word: string): Row {
  const input = element('input', { value: word, spellcheck: false, maxLength: 200, dir: 'auto' })
  const hits = element('output', { className: 'hits' })
  const problem = element('span', { className: 'problem' })
  problem.setAttribute('role', 'status')
  return { input, hits, problem, element: element('li', {}, input, hits, problem) }
}

/** What matters of a word; what is only good to know stands in the file's margin. */
const problemOf = (problems: readonly Problem[], path: string): Problem | undefined =>
  problems.find(problem => problem.path === path && problem.level !== 'info')
