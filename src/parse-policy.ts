import { makeParser } from './create-parser.js'
import { dictionaries } from './dictionaries.js'
import { ownLexicons } from './own-lexicons.js'
import { readers } from './readers.js'
import { selectors } from './selectors.js'
import type { Parser } from './create-parser.js'

/**
 * Turns a privacy policy into a section tree with labels and their evidence: the parser with every reader and every
 * dictionary (`createParser` in `policytree/core` makes smaller ones).
 *
 * @param input HTML, Markdown or plain text; bytes are decoded first. All offsets in the tree are UTF-16 units of the
 *   (decoded) input.
 * @throws PolicyError `invalid-input`, `invalid-options`, `invalid-dictionary`, `input-too-large`, `unknown-charset`,
 *   `selector`; never anything else
 * @example
 * const policy = parsePolicy('# Privacy policy\n\n## Cookies\n\nWe use cookies.')
 * policy.children.filter(node => node.type === 'section').map(section => section.labels[0]?.id) // ['cookies']
 */
export const parsePolicy: Parser = /* @__PURE__ */ makeParser(
  { readers, dictionaries, selectors },
  ownLexicons,
)
