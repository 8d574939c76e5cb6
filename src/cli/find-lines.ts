import { find } from '../views/find.js'
import { printable } from '../views/printable.js'
import type { Policy } from '../tree/types.js'

/**
 * The passages of a policy that are about a label: where they stand, how sure it is, in which section, and what they say.
 *
 * @throws PolicyError `unknown-label`
 */
export const findLines = (policy: Policy, label: string, file: string | undefined): string[] =>
  find(policy, label).map(({ position: { start }, score, path, quote, denied }) => {
    const place = `${file === undefined ? '' : `${file}:`}${start.line}:${start.column}`
    const section = path.map(printable).join(' > ') || '(no title)'
    return `${place}  ${score.toFixed(2)}  ${section}${denied ? '  (denied)' : ''}\n  “${printable(quote)}”\n`
  })
