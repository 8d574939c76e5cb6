import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import picomatch from 'picomatch'
import { PolicyError } from '../../tree/policy-error.js'
import { nameOf, readFailure } from '../read-bytes.js'
import { failure } from './parse-job.js'
import type { Failure } from './job.js'

/** A file with one document, or with many. */
export interface Source {
  file: string
  /** of the document in it: its path in the folder that was named, or as it was written */
  id: string
  /** whether it is JSON Lines */
  isRecords: boolean
  /** bytes; 0 for standard input */
  size: number
}

/** What is read of a folder; a file or a glob names what it wants. */
const DOCUMENTS = /\.(?:html?|xhtml|md|markdown|txt|text)$/i
const RECORDS = /\.(?:jsonl|ndjson)(?:\.gz)?$/i

/** @throws PolicyError `invalid-input` for an input that is neither there nor a glob */
export async function checkInputs(inputs: readonly string[]): Promise<void> {
  for (const input of inputs)
    if (input !== '-' && !(await isThere(input)) && !picomatch.scan(input).isGlob)
      throw new PolicyError('invalid-input', `${nameOf(input)}: there is no such file or folder.`)
}

/** The files that inputs name, in their order, those of a folder by name; what cannot be looked at is a failure. */
export async function* findSources(inputs: readonly string[]): AsyncGenerator<Source | Failure> {
  for (const input of inputs) {
    let count = 0
    for await (const source of sourcesOf(input)) {
      count++
      yield source
    }
    if (!count)
      yield failure(
        { id: input },
        'no-documents',
        `${nameOf(input)}: there are no documents in it.`,
      )
  }
}

async function* sourcesOf(input: string): AsyncGenerator<Source | Failure> {
  if (input === '-') yield { file: input, id: input, isRecords: true, size: 0 }
  else if (await isThere(input)) {
    for await (const found of walk(input, ''))
      if (!found.path || found.isFolder || DOCUMENTS.test(found.path) || RECORDS.test(found.path))
        yield sourceOf(found, found.path || input)
  } else {
    const { base } = picomatch.scan(input)
    const matches = picomatch(input)
    for await (const found of walk(base || '.', ''))
      if (found.isFolder || matches(found.file)) yield sourceOf(found, found.file)
  }
}

/** A file, or what could not be looked at and why. */
interface Found {
  file: string
  /** within the folder where the walk began; '' for that itself */
  path: string
  size: number
  unreadable?: string
  isFolder?: boolean
}

const sourceOf = ({ file, size, unreadable }: Found, id: string): Source | Failure =>
  unreadable === undefined
    ? { file, id: id.replaceAll('\\', '/'), isRecords: RECORDS.test(file), size }
    : failure({ id }, 'unreadable', unreadable)

/** The files below a path, but for hidden ones; of folders those that cannot be read. */
async function* walk(file: string, path: string): AsyncGenerator<Found> {
  const found: Found = { file, path, size: 0 }
  let names: string[]
  try {
    const facts = await stat(file)
    if (!facts.isDirectory()) {
      yield { ...found, size: facts.size }
      return
    }
    found.isFolder = true
    names = await readdir(file)
  } catch (error) {
    const unreadable = readFailure(error)
    if (unreadable === undefined) throw error
    yield { ...found, unreadable }
    return
  }
  for (const name of names.sort())
    if (!name.startsWith('.')) yield* walk(join(file, name), path ? `${path}/${name}` : name)
}

const isThere = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  )
