import { parsePolicy } from '../../src/parse-policy.js'
import { outline } from '../../src/views/outline.js'
import { toHtml } from '../../src/views/to-html.js'
import { toMarkdown } from '../../src/views/to-markdown.js'
import { chunkFaults } from '../support/check-letters.js'
import { policyFaults } from '../support/check-policy.js'
import type { ParseOptions } from '../../src/options.js'
import type { Format } from '../../src/read/detect-format.js'

/** What is wrong with what is made of an input: an error, a place, a text, evidence that is none, letters lost or doubled. */
export function faultsOf(source: string, format: Format, options: ParseOptions = {}): string[] {
  try {
    const policy = parsePolicy(source, { ...options, format })
    for (const view of [outline, toHtml, toMarkdown]) view(policy)
    return [...policyFaults(policy, source, format), ...chunkFaults(policy, 200)].map(fault =>
      fault.slice(0, 300),
    )
  } catch (error) {
    return [error instanceof Error ? error.stack! : String(error)]
  }
}
