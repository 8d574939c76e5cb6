import { parsePolicy } from '../../src/parse-policy.js'
import { outline } from '../../src/views/outline.js'
import { toHtml } from '../../src/views/to-html.js'
import { toMarkdown } from '../../src/views/to-markdown.js'
import { evidenceFaults } from '../support/check-evidence.js'
import { chunkFaults, conservationFaults } from '../support/check-letters.js'
import { positionFaults } from '../support/check-positions.js'
import { textFaults } from '../support/check-texts.js'
import type { ParseOptions } from '../../src/options.js'
import type { Format } from '../../src/read/detect-format.js'

/**
 * Elements that hide what stands behind them where they are not closed as they should be: the library reads on, so that
 * more may be shown than a browser shows; what is left of a tag that is closed as XML says, and is not, it is not for this test to say. In HTML within SVG an end tag finds elements that a browser does not look at.
 */
const READ_ON = /<(?:template|select|frameset|foreignobject)\b|<(?:script|style|title|textarea)\/[^>]/i

/** What is wrong with what is made of an input: an error, a place, a text, evidence that is none, letters lost or doubled, another answer the second time. */
export function faultsOf(source: string, format: Format, options: ParseOptions = {}): string[] {
  try {
    const policy = parsePolicy(source, { ...options, format })
    for (const view of [outline, toHtml, toMarkdown]) view(policy)
    const isMerged = policy.messages.some(({ code }) => code === 'max-blocks') // a blank stands for what was between blocks
    const [conservation, text] = READ_ON.test(source) ? [[], []] : [format === 'markdown' ? [] : conservationFaults(policy, source, format), textFaults(policy, source, format)]
    return [...positionFaults(policy, source), ...text.filter(fault => !(isMerged && fault.includes(' is not '))), ...evidenceFaults(policy, source, format), ...conservation, ...chunkFaults(policy, 200)].map(fault => fault.slice(0, 300))
  } catch (error) {
    return [error instanceof Error ? error.stack! : String(error)]
  }
}
