import { parsePolicy } from '../../src/parse-policy.js'
import { toHtml } from '../../src/views/to-html.js'
import { toMarkdown } from '../../src/views/to-markdown.js'
import { evidenceFaults } from '../support/check-evidence.js'
import { chunkFaults, conservationFaults } from '../support/check-letters.js'
import { positionFaults } from '../support/check-positions.js'
import { textFaults } from '../support/check-texts.js'
import type { ParseOptions } from '../../src/options.js'
import type { Format } from '../../src/read/detect-format.js'

/** What is wrong with what is made of an input: an error, a place, a text, evidence that is none, letters lost or doubled. */
export function faultsOf(source: string, format: Format, options: ParseOptions = {}): string[] {
  try {
    const policy = parsePolicy(source, { ...options, format })
    toHtml(policy)
    toMarkdown(policy)
    return [
      ...positionFaults(policy, source), ...textFaults(policy, source, format), ...evidenceFaults(policy, source, format),
      ...(format === 'markdown' ? [] : conservationFaults(policy, source, format)), ...chunkFaults(policy, 200),
    ].map(fault => fault.slice(0, 300))
  } catch (error) {
    return [error instanceof Error ? error.stack! : String(error)]
  }
}
