import { PolicyError } from '../tree/policy-error.js'
import { formatPath } from './path.js'
import { oneLine } from './quote.js'
import type { Finding } from './finding.js'
import type { JsonReading } from './read-json.js'

const MOST_LINES = 20

/** The error for a dictionary that cannot be used: a line for each reason with its place, at most 20 and the number of the rest. */
export function invalidDictionary(
  findings: readonly Finding[],
  place?: JsonReading['place'],
): PolicyError {
  const lines = findings.slice(0, MOST_LINES).map(({ path, message, offset }) => {
    const where = oneLine(formatPath(path))
    if (!place) return `  ${where || '(root)'}: ${oneLine(message)}`
    const { line, column } = place(path, offset)
    return `  line ${line}, column ${column}${where && ` (${where})`}: ${oneLine(message)}`
  })
  if (findings.length > MOST_LINES) lines.push(`  and ${findings.length - MOST_LINES} more`)
  return new PolicyError('invalid-dictionary', `The dictionary is not right:\n${lines.join('\n')}`)
}
