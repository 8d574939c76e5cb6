import { createReadStream } from 'node:fs'
import { stat, truncate } from 'node:fs/promises'
import { PolicyError } from '../../tree/policy-error.js'
import { nameOf } from '../read-bytes.js'
import { splitLines } from './split-lines.js'
import type { EmitOptions } from './parse-job.js'
import type { Failure } from './job.js'

/** What earlier runs have done. */
export interface Done {
  /** ids of documents that are in the output or have failed */
  ids: Set<string>
  /** ids that have failed because an earlier document has them, and how many */
  duplicates: Map<string, number>
  failures: number
}

/** More of a line than its id can take: six characters of an escape for each of 4,096, and what stands around it. */
const HEAD = 32_768
const LINE = /^\{"id":("(?:[^"\\]|\\.)*"),(?:"url":"(?:[^"\\]|\\.)*",)?"(\w+)":/
/** What each kind of line has first. */
const FIRST: Readonly<Record<EmitOptions['emit'], string>> = {
  tree: 'policy',
  sections: 'path',
  blocks: 'type',
  chunks: 'language',
  labels: 'label',
}

/** Brings a file in JSON Lines to its last whole line. */
async function* wholeLines(
  file: string,
  limit: number,
): AsyncGenerator<{ text: string; start: number }> {
  if (!(await isFile(file))) return
  let end: number | undefined
  for await (const { bytes, start, isWhole } of splitLines(createReadStream(file), limit))
    if (isWhole) yield { text: Buffer.from(bytes).toString(), start }
    else end = start
  if (end !== undefined) await truncate(file, end)
}

/**
 * Reads what earlier runs have written, and removes what they have half written: a last line without its end, and, where a
 * document has many, all lines of the last document, as more of them may be missing.
 */
export async function resumeOutput(
  output: string,
  failed: string,
  emit: EmitOptions['emit'],
): Promise<Done> {
  const done: Done = { ids: new Set(), duplicates: new Map(), failures: 0 }
  let last: { id: string; start: number } | undefined
  for await (const { text, start } of wholeLines(output, HEAD)) {
    const [, written, first] = LINE.exec(text) ?? []
    if (written === undefined || first !== FIRST[emit])
      throw new PolicyError(
        'invalid-input',
        `${nameOf(output)}: a line of it is none of --emit ${emit}: go on as it was begun, or name another output.`,
      )
    const id = JSON.parse(written) as string
    done.ids.add(id)
    if (last?.id !== id) last = { id, start }
  }
  if (last && emit !== 'tree') {
    done.ids.delete(last.id)
    await truncate(output, last.start)
  }
  for await (const { text } of wholeLines(failed, Infinity)) {
    const { id, code } = JSON.parse(text) as Failure
    done.failures++
    if (code === 'duplicate-id') done.duplicates.set(id, (done.duplicates.get(id) ?? 0) + 1)
    else done.ids.add(id)
  }
  return done
}

const isFile = (file: string): Promise<boolean> =>
  stat(file).then(
    facts => facts.isFile(),
    () => false,
  )
