import { defaultLimits } from './tree/limits.js'

const FORMATS: readonly unknown[] = [undefined, 'html', 'markdown', 'text']

/**
 * Whether options other than dictionaries are plainly right: nearly all are, and zod takes as long to say so as a page
 * of text takes to be read. What is not plainly right may still be right: that is for the schema to say.
 */
export function arePlain({
  format,
  charset,
  language,
  limits,
  keep,
  drop,
  ...unknown
}: Readonly<Record<string, unknown>>): boolean {
  return (
    Object.keys(unknown).length === 0 &&
    FORMATS.includes(format) &&
    isText(charset) &&
    isText(language) &&
    areTexts(keep) &&
    areTexts(drop) &&
    (limits === undefined || areLimits(limits))
  )
}

const isText = (value: unknown): boolean => value === undefined || typeof value === 'string'

const areTexts = (value: unknown): boolean =>
  isText(value) || (Array.isArray(value) && value.every(one => typeof one === 'string'))

const areLimits = (limits: unknown): boolean =>
  typeof limits === 'object' &&
  limits !== null &&
  Object.getPrototypeOf(limits) === Object.prototype &&
  Object.entries(limits).every(
    ([name, value]) =>
      Object.hasOwn(defaultLimits, name) && Number.isSafeInteger(value) && (value as number) >= 1,
  )
