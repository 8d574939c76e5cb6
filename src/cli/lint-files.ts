import { lintDictionary } from '../dictionary/lint-dictionary.js'
import { parseDictionary } from '../dictionary/parse-dictionary.js'
import { problemLevels } from '../dictionary/problem.js'
import { PolicyError } from '../tree/policy-error.js'
import { nameOf } from './read-bytes.js'
import { readUtf8 } from './read-dictionary.js'
import type { ProblemLevel } from '../dictionary/problem.js'

/** What was found in dictionary files. */
export interface LintResult {
  lines: string[]
  /** whether all of them can be used, and nothing in them is an error */
  isFine: boolean
}

/** Looks through dictionary files: a line for each problem with its place, then for each file how many there are. */
export function lintFiles(files: readonly string[], examplesFile: string | undefined): LintResult {
  const examples =
    examplesFile === undefined ? undefined : readUtf8(examplesFile, 'a file of examples')
  const lines: string[] = []
  let isFine = true
  for (const file of files) {
    const text = readUtf8(file, 'a dictionary file')
    const counts: Record<ProblemLevel, number> = { error: 0, warning: 0, info: 0 }
    for (const { code, message, line, column } of lintDictionary(text, { examples })) {
      counts[problemLevels[code]]++
      lines.push(
        `${nameOf(file)}:${line!}:${column!}: ${problemLevels[code]}: ${message} (${code})`,
      )
    }
    const usable = isUsable(text)
    lines.push(
      `${nameOf(file)}: ${summary(counts)}${usable ? '' : '; as it is, it cannot be used'}`,
    )
    isFine &&= usable && counts.error === 0
  }
  return { lines, isFine }
}

function summary({ error, warning, info }: Record<ProblemLevel, number>): string {
  const parts = [
    count(error, 'error'),
    count(warning, 'warning'),
    ...(info ? [`${info} to know`] : []),
  ].filter(part => part)
  return parts.join(', ') || 'nothing to change'
}

const count = (n: number, what: string): string => (n ? `${n} ${what}${n > 1 ? 's' : ''}` : '')

/** A term twice in a list is only a warning where nothing is lost by it; a file that has one is refused. */
function isUsable(text: string): boolean {
  try {
    parseDictionary(text)
    return true
  } catch (error) {
    if (error instanceof PolicyError) return false
    throw error
  }
}
