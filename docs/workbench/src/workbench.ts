import { download } from './download.js'
import { effectsOf } from './effects.js'
import { button, element, field } from './element.js'
import { examples } from './examples.js'
import { openFile } from './open-file.js'
import { makeReportFrame } from './report-frame.js'
import { formatDraft, newLanguage, parseDraft } from './terms/draft.js'
import { makeForm } from './terms/form.js'
import { fill, languages, wordsOf } from './words.js'
import type { Ask } from './worker/client.js'
import type { Reading } from './worker/protocol.js'
import type { Editor } from './editor/json-editor.js'
import type { Words } from './words.js'

/** What the user is working on; it outlives a change of the interface's language. */
interface Work {
  source: string
  /** the text of the dictionary's file */
  dictionary: string
}

/** Typing goes on for as long as this without a pause, in milliseconds. */
const PAUSE = 120

/** Builds the page in a language, with what the user has been working on. */
export function showWorkbench(ask: Ask, language: string, given?: Work): void {
  const words = wordsOf(language)
  const work = given ?? { source: '', dictionary: formatDraft({ language, labels: {} }) }
  document.documentElement.lang = language
  document.title = words.title

  const frame = makeReportFrame(words.report, words.noReport)
  const status = element('p', { className: 'status' })
  status.setAttribute('role', 'status')
  const effects = element('div', {}, element('p', { className: 'note' }, words.noEffects))
  let reading: Reading | undefined
  let editor: Editor | undefined

  const source = element('textarea', {
    rows: 7,
    placeholder: words.policyHint,
    value: work.source,
    spellcheck: false,
    dir: 'auto',
  })
  source.addEventListener('input', () => {
    work.source = source.value
    readSoon()
  })
  const setSource = (text: string): void => {
    source.value = work.source = text
    void readNow()
  }
  const setDictionary = (text: string): void => {
    work.dictionary = text
    editor?.show(text)
    readSoon()
  }
  const form = makeForm(words, language, draft => {
    setDictionary(formatDraft(draft))
  })
  const openDictionary = (text: string): void => {
    setDictionary(text)
    form.show(parseDraft(text))
  }
  form.show(parseDraft(work.dictionary))

  // the editor is half of the page's code: it comes when it is wanted
  const file = element('details', { className: 'file' }, element('summary', {}, words.asFile))
  file.addEventListener('toggle', () => {
    if (file.open && !editor) void openEditor()
  })
  async function openEditor(): Promise<void> {
    const { makeEditor } = await import('./editor/json-editor.js')
    editor = makeEditor(words, work.dictionary, text => {
      work.dictionary = text
      form.show(parseDraft(text))
      readSoon()
    })
    file.append(editor.element)
    if (reading) editor.tell(reading)
  }

  let waiting = 0
  function readSoon(): void {
    clearTimeout(waiting)
    waiting = window.setTimeout(() => void readNow(), PAUSE)
  }
  let turn = 0
  async function readNow(): Promise<void> {
    clearTimeout(waiting)
    const own = ++turn
    const start = performance.now()
    status.textContent = words.reading
    try {
      const answer = await ask('read', { ...work, titles: language })
      if (own !== turn) return
      reading = answer
      form.tell(reading)
      editor?.tell(reading)
      effects.replaceChildren(...effectsOf(reading, language, words))
      await frame.show(reading.report)
      status.textContent = fill(words.readIn, { ms: Math.round(performance.now() - start) })
    } catch (error) {
      if (own === turn) status.textContent = error instanceof Error ? error.message : String(error)
    }
  }

  const openPolicy = async (given: File): Promise<void> => {
    setSource(await ask('decode', { bytes: new Uint8Array(await given.arrayBuffer()) }))
  }
  document.body.ondragover = event => {
    event.preventDefault()
  }
  document.body.ondrop = event => {
    const [dropped] = event.dataTransfer?.files ?? []
    if (!dropped) return
    event.preventDefault()
    void openPolicy(dropped)
  }

  document.body.replaceChildren(
    headOf(words, language, code => {
      showWorkbench(ask, code, work)
    }),
    element(
      'main',
      {},
      element(
        'div',
        { className: 'work' },
        card(
          words.policy,
          source,
          element(
            'p',
            { className: 'buttons' },
            button(words.openFile, () => {
              openFile('.html,.htm,.md,.txt,text/*', chosen => void openPolicy(chosen))
            }),
            button(words.example, () => {
              setSource(examples[language] ?? '')
            }),
          ),
        ),
        card(
          words.terms,
          element('p', { className: 'note' }, words.termsHint),
          form.element,
          file,
          element(
            'p',
            { className: 'buttons' },
            button(words.downloadDictionary, () => {
              download(nameOf(work.dictionary), 'application/json', work.dictionary)
            }),
            button(words.openDictionary, () => {
              openFile('.json,application/json', chosen => void chosen.text().then(openDictionary))
            }),
            button(words.newLanguage, () => {
              openDictionary(formatDraft(newLanguage('')))
              form.element.querySelector('input')?.focus()
            }),
          ),
        ),
        card(words.effects, effects),
      ),
      element(
        'section',
        { className: 'report' },
        element(
          'div',
          { className: 'bar' },
          element('h2', {}, words.report),
          status,
          button(words.downloadReport, () => {
            if (reading) download('report.html', 'text/html', reading.report)
          }),
          button(words.downloadTree, () => {
            void ask('tree', work).then(tree => {
              download('policy.json', 'application/json', tree)
            })
          }),
        ),
        frame.element,
      ),
    ),
  )
  source.ariaLabel = words.policyHint
  if (work.source) void readNow()
}

const card = (title: string, ...children: Node[]): HTMLElement =>
  element('section', { className: 'card' }, element('h2', {}, title), ...children)

function headOf(words: Words, language: string, onLanguage: (code: string) => void): HTMLElement {
  const choice = element(
    'select',
    {},
    ...languages.map(({ code, name }) =>
      element('option', { value: code, lang: code, selected: code === language }, name),
    ),
  )
  choice.addEventListener('change', () => {
    onLanguage(choice.value)
  })
  return element(
    'header',
    {},
    element('div', {}, element('h1', {}, words.title), element('p', {}, words.tagline)),
    field(words.interface, choice, 'interface'),
  )
}

/** What the file of a dictionary is called. */
const nameOf = (dictionary: string): string => {
  const code = parseDraft(dictionary)?.language.replace(/[^\w-]/g, '')
  return `${code ? `terms.${code}` : 'terms'}.json`
}
