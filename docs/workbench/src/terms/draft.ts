/** A dictionary as far as the form knows it: lists of words; what else its file holds is kept. */
export interface Draft {
  language: string
  words?: string[]
  concepts?: Record<string, string[]>
  labels?: Record<string, { headings?: string[]; terms?: string[] }>
}

/** A list of the form. */
export interface WordList {
  /** as the linter writes it: `labels.retention.terms` */
  path: string
  /** as `tryDictionary` tells it; of frequent words it tells nothing */
  use: 'concept' | 'heading' | 'term' | 'word'
  /** a concept's or label's id; '' for frequent words */
  id: string
  words: readonly string[]
}

/** What may be a label's id: the dictionary's own rule. */
const ID = /^[A-Za-z0-9][\w.:-]{0,63}$/
export const isId = (text: string): boolean => ID.test(text)

/** The draft in the text of a file; nothing if the form cannot show it. */
export function parseDraft(text: string): Draft | undefined {
  if (!text.trim()) return undefined
  try {
    const value: unknown = JSON.parse(text)
    return isDraft(value) ? value : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined // told by the linter, with its place
    throw error
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const areWords = (value: unknown): boolean =>
  value === undefined || (Array.isArray(value) && value.every(word => typeof word === 'string'))

function isDraft(value: unknown): value is Draft {
  if (!isObject(value) || typeof value['language'] !== 'string') return false
  const { words, concepts = {}, labels = {} } = value
  return (
    areWords(words) &&
    isObject(concepts) &&
    Object.values(concepts).every(areWords) &&
    isObject(labels) &&
    Object.values(labels).every(
      label => isObject(label) && areWords(label['headings']) && areWords(label['terms']),
    )
  )
}

/** The lists of a draft, in the order of its file; a label has both of its own. */
export const listsOf = ({ words, concepts = {}, labels = {} }: Draft): WordList[] => [
  ...(words ? [{ path: 'words', use: 'word' as const, id: '', words }] : []),
  ...Object.entries(concepts).map(([id, own]) => ({
    path: `concepts.${id}`,
    use: 'concept' as const,
    id,
    words: own,
  })),
  ...Object.entries(labels).flatMap(([id, { headings = [], terms = [] }]) => [
    { path: `labels.${id}.headings`, use: 'heading' as const, id, words: headings },
    { path: `labels.${id}.terms`, use: 'term' as const, id, words: terms },
  ]),
]

/** The draft with other words in one list. */
export function withWords(draft: Draft, { use, id }: WordList, words: string[]): Draft {
  if (use === 'word') return { ...draft, words }
  if (use === 'concept') return { ...draft, concepts: { ...draft.concepts, [id]: words } }
  const lists = {
    ...draft.labels?.[id],
    ...(use === 'heading' ? { headings: words } : { terms: words }),
  }
  const label = Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length))
  return { ...draft, labels: { ...draft.labels, [id]: label } }
}

/** The draft without a list; a label loses both of its own. */
export function without(draft: Draft, { use, id }: WordList): Draft {
  const others = <Value>(lists: Record<string, Value> = {}): Record<string, Value> =>
    Object.fromEntries(Object.entries(lists).filter(([own]) => own !== id))
  if (use === 'word') {
    const { words: _, ...rest } = draft
    return rest
  }
  return use === 'concept'
    ? { ...draft, concepts: others(draft.concepts) }
    : { ...draft, labels: others(draft.labels) }
}

/** Concepts without which little can be said of a policy: what a new language begins with. */
const FIRST_CONCEPTS = [
  'we',
  'you',
  'not',
  'personal-data',
  'collect',
  'use',
  'purpose',
  'share',
  'third-party',
  'store',
  'period',
  'delete',
  'right',
  'cookies',
  'protect',
  'contact-act',
]

/** What a new language begins with. */
export const newLanguage = (language: string): Draft => ({
  language,
  words: [],
  concepts: Object.fromEntries(FIRST_CONCEPTS.map(id => [id, []])),
})

/** The text of a dictionary's file: a list a line. */
export const formatDraft = (draft: Draft): string => `${format(draft, '')}\n`

function format(value: unknown, indent: string): string {
  if (!isObject(value))
    return Array.isArray(value)
      ? `[${value.map(item => format(item, indent)).join(', ')}]`
      : JSON.stringify(value)
  const entries = Object.entries(value).filter(([, own]) => own !== undefined)
  if (!entries.length) return '{}'
  const inner = `${indent}  `
  return `{\n${entries.map(([key, own]) => `${inner}${JSON.stringify(key)}: ${format(own, inner)}`).join(',\n')}\n${indent}}`
}
