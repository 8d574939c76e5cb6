import { failure } from './parse-job.js'
import type { Failure, Job } from './job.js'

const FORMATS = ['html', 'markdown', 'text'] as const
/** Longer ids are mistakes. */
const LONGEST_ID = 4096

const decoder = new TextDecoder('utf-8', { fatal: true })

/**
 * The document of a line `{ id, text | html | markdown, url?, language? }`, or what is wrong with it; nothing for an empty line.
 *
 * @param bytes the line, or its beginning if it is longer than `maxBytes`
 * @param place what a line without an id is known by
 */
export function parseRecord(
  bytes: Uint8Array,
  length: number,
  place: string,
  maxBytes: number,
): Job | Failure | undefined {
  const bad = (message: string, id = place): Failure => failure({ id }, 'invalid-record', message)
  if (length > maxBytes + 1)
    return failure(
      { id: place },
      'input-too-large',
      `${length} bytes are too many; at most ${maxBytes} are read (--max-bytes).`,
    )
  let value: unknown
  try {
    const text = decoder.decode(bytes).trim()
    if (!text) return undefined
    value = JSON.parse(text)
  } catch (error) {
    return bad(
      error instanceof SyntaxError ? `This is no JSON: ${error.message}` : 'This is no UTF-8.',
    )
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return bad('This is no object: write { "id": …, "html": … }.')
  const { url, language, ...record } = value as Record<string, unknown>
  const id = typeof record['id'] === 'number' ? String(record['id']) : record['id']
  if (typeof id !== 'string' || !id || id.length > LONGEST_ID)
    return bad(`"id" must be a text of 1 to ${LONGEST_ID} characters.`)
  const formats = FORMATS.filter(format => record[format] !== undefined)
  const [format] = formats
  if (!format || formats.length > 1)
    return bad('One of "text", "html" and "markdown" must hold the document.', id)
  const text = record[format]
  if (typeof text !== 'string') return bad(`"${format}" must be a text.`, id)
  for (const [name, given] of Object.entries({ url, language }))
    if (given !== undefined && given !== null && typeof given !== 'string')
      return bad(`"${name}" must be a text.`, id)
  return {
    id,
    ...(typeof url === 'string' && { url }),
    ...(typeof language === 'string' && { language }),
    format,
    source: { text },
    size: length,
  }
}
