import { concepts } from '../tree/concepts.js'
import { labels } from '../tree/labels.js'
import { nearest } from '../tree/nearest.js'

/** Something in duties that keeps them from being used. */
export interface DutiesProblem {
  /** where: 'duties[3].terms.en[0]' */
  path: string
  /** what is wrong and what to do */
  message: string
}

const KEYS = [
  'id',
  'article',
  'uncertain',
  'what',
  'when',
  'condition',
  'by',
  'labels',
  'concepts',
  'terms',
]
const WHEN = ['always', 'if', 'on-request', 'event', 'form']
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const LABELS: readonly string[] = labels.map(({ id }) => id)
const CONCEPTS: readonly string[] = concepts.map(({ id }) => id)

type Fields = Readonly<Record<string, unknown>>
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''

/** What is wrong with duties that may be anything, each with its place; nothing if they can be used. */
export function checkDuties(given: unknown): DutiesProblem[] {
  const problems: DutiesProblem[] = []
  const add = (path: string, message: string): void => {
    problems.push({ path, message })
  }
  if (!isFields(given))
    return [{ path: 'duties', message: 'an object with id, name and duties is needed' }]
  if (!isText(given['id']) || !ID.test(given['id'])) add('id', 'the law needs an id in kebab-case')
  if (!isText(given['name'])) add('name', 'the law needs its name')
  if (!Array.isArray(given['duties'])) {
    add('duties', 'a list of duties is needed')
    return problems
  }
  const seen = new Set<unknown>()
  for (const [i, duty] of (given['duties'] as unknown[]).entries()) {
    const at = `duties[${i}]`
    if (!isFields(duty)) {
      add(at, 'a duty must be an object')
      continue
    }
    for (const key of Object.keys(duty))
      if (!KEYS.includes(key)) add(`${at}.${key}`, `unknown key: write one of ${KEYS.join(', ')}`)
    if (!isText(duty['id']) || !ID.test(duty['id']))
      add(`${at}.id`, 'an id in kebab-case is needed')
    else if (seen.has(duty['id'])) add(`${at}.id`, `a second duty ${duty['id']}`)
    seen.add(duty['id'])
    for (const key of ['article', 'what'])
      if (!isText(duty[key])) add(`${at}.${key}`, 'a text is needed')
    if (!WHEN.includes(duty['when'] as string)) add(`${at}.when`, `write one of ${WHEN.join(', ')}`)
    if (duty['by'] !== 'label' && duty['by'] !== 'terms') add(`${at}.by`, 'write label or terms')
    checkNames(duty['labels'], `${at}.labels`, LABELS, 'label', add)
    if (duty['concepts'] !== undefined)
      checkNames(duty['concepts'], `${at}.concepts`, CONCEPTS, 'concept', add)
    checkTerms(duty['terms'], `${at}.terms`, add)
  }
  return problems
}

type Add = (path: string, message: string) => void

function checkNames(
  given: unknown,
  path: string,
  known: readonly string[],
  what: string,
  add: Add,
): void {
  if (!Array.isArray(given)) {
    add(path, `a list of ${what}s is needed`)
    return
  }
  for (const [i, name] of (given as unknown[]).entries())
    if (typeof name !== 'string' || !known.includes(name))
      add(`${path}[${i}]`, `unknown ${what}: did you mean ${nearest(String(name), known)!.name}?`)
}

function checkTerms(given: unknown, path: string, add: Add): void {
  if (!isFields(given)) {
    add(path, 'an object with lists of terms by language is needed')
    return
  }
  for (const [language, terms] of Object.entries(given)) {
    if (!/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language))
      add(`${path}.${language}`, 'not a BCP 47 language code')
    if (!Array.isArray(terms)) {
      add(`${path}.${language}`, 'a list of terms is needed')
      continue
    }
    for (const [i, term] of (terms as unknown[]).entries())
      if (!isText(term) || !/[\p{L}\p{N}]/u.test(term) || term.length > 200)
        add(`${path}.${language}[${i}]`, 'a term needs letters, and at most 200 characters')
      else if (terms.indexOf(term) !== i)
        add(`${path}.${language}[${i}]`, `“${term}” a second time`)
  }
}
