import { dictionaryForm } from './dictionary-form.js'
import { dictionaryLimits } from './limits.js'
import type { Dictionary } from '../evidence/dictionary.js'
import type { Finding } from './finding.js'

/** A checked copy of the value if it is a dictionary, else what is wrong with it (code `schema`). Never throws. */
export function checkDictionary(
  value: unknown,
): { dictionary: Dictionary; findings?: never } | { dictionary?: never; findings: Finding[] } {
  try {
    const tooMuch = excess(value)
    if (tooMuch) return { findings: [{ code: 'schema', path: [], message: tooMuch }] }
    const findings: Finding[] = []
    const copy = dictionaryForm(value, [], (path, message) => {
      findings.push({ code: 'schema', path, message })
    })
    return findings.length ? { findings } : { dictionary: copy as Dictionary }
  } catch (cause) {
    // a getter or a proxy of the caller's threw
    return {
      findings: [
        { code: 'schema', path: [], message: `the dictionary cannot be read: ${describe(cause)}` },
      ],
    }
  }
}

/** Says so if a value holds more than a dictionary may; looks at no more than that much of it, so it ends on cycles. */
function excess(value: unknown): string | undefined {
  let terms = 0
  let keys = 0
  const queue: unknown[] = [value]
  for (const node of queue) {
    if (typeof node !== 'object' || node === null) continue
    const isArray = Array.isArray(node)
    const children: unknown[] = isArray ? node : Object.values(node)
    if (isArray && children.length > dictionaryLimits.terms * 2) return tooMany('terms')
    for (const child of children) {
      const isNode = typeof child === 'object' && child !== null
      if (isArray && !isNode) terms++
      else keys++
      if (isNode) queue.push(child)
      if (terms > dictionaryLimits.terms) return tooMany('terms')
      if (keys > dictionaryLimits.keys) return tooMany('keys')
    }
  }
  return undefined
}

const tooMany = (what: 'terms' | 'keys'): string =>
  `the dictionary has more than ${dictionaryLimits[what].toLocaleString('en')} ${what}: split it, because parsePolicy takes several of one language`

function describe(cause: unknown): string {
  try {
    return cause instanceof Error ? cause.message : String(cause)
  } catch {
    return 'it throws'
  }
}
