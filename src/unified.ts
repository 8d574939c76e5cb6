import { parsePolicy } from './parse-policy.js'
import { toMarkdown } from './views/to-markdown.js'
import type { Plugin } from 'unified'
import type { Node } from 'unist'
import type { ParseOptions } from './options.js'
import type { Policy } from './tree/types.js'

/**
 * unified parser: `unified().use(policyParse).parse(file)` gives a `Policy`; what `parsePolicy` has to say of the input
 * becomes messages of the VFile, with their codes as rules.
 */
export const policyParse: Plugin<[ParseOptions?], string, Policy & Node> = function (options) {
  this.parser = (document, file) => {
    const policy = parsePolicy(typeof file.value === 'object' ? file.value : document, options)
    for (const { code, text, position } of policy.messages)
      file.message(text, {
        ...(position && { place: position }),
        ruleId: code,
        source: 'policytree',
      })
    return policy
  }
}

/** unified compiler: writes a `Policy` as Markdown. */
export const policyStringify: Plugin<[], Node, string> = function () {
  this.compiler = tree => toMarkdown(tree as Policy)
}
