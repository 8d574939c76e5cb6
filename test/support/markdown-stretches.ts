import { parse, postprocess, preprocess } from 'micromark'
import { frontmatter } from 'micromark-extension-frontmatter'
import { gfm } from 'micromark-extension-gfm'
import { decodeString } from 'micromark-util-decode-string'
import { htmlStretches } from './html-stretches.js'
import type { TokenType } from 'micromark-util-types'
import type { Stretch } from './stretch.js'

/** Tokens that are printed, if they do not stand in one of which nothing is. */
const PRINTED = new Set<TokenType>([
  'data',
  'lineEnding',
  'characterEscapeValue',
  'characterReference',
  'codeTextData',
  'codeFlowValue',
  'htmlFlow',
  'autolinkEmail',
  'autolinkProtocol',
  'literalAutolinkEmail',
  'literalAutolinkHttp',
  'literalAutolinkWww',
  'yamlValue',
  'tomlValue',
] as TokenType[])
const UNPRINTED = new Set<TokenType>([
  'image',
  'resource',
  'reference',
  'definition',
  'gfmFootnoteCall',
  'gfmFootnoteDefinitionLabel',
  'codeFencedFence',
  'taskListCheck',
  'htmlFlow',
  'htmlText',
] as TokenType[])
const LINE_BREAK = /^<br\b/i

/** What Markdown prints, by the tokens of its parser: line ends and `<br>` are line ends, other tags nothing. */
export function markdownStretches(source: string): Stretch[] {
  const lead = /^\ufeff*/.exec(source)![0].length // the parser does not count it
  const text = source.slice(lead).replaceAll('\0', '\ufffd')
  const events = postprocess(
    parse({ extensions: [gfm(), frontmatter(['yaml', 'toml'])] })
      .document()
      .write(preprocess()(text, undefined, true)),
  )
  const found: Stretch[] = []
  let hidden = 0
  for (const [
    kind,
    {
      type,
      start: { offset: start },
      end: { offset: end },
    },
  ] of events) {
    if (kind === 'enter' && !hidden) {
      const slice = text.slice(start, end)
      if (type === 'htmlFlow')
        for (const inner of htmlStretches(slice))
          found.push({ ...inner, start: inner.start + start, end: inner.end + start })
      else if (type === 'htmlText' && LINE_BREAK.test(slice)) found.push({ start, end, text: '\n' })
      else if (PRINTED.has(type))
        found.push({
          start,
          end,
          text:
            type === 'characterReference'
              ? decodeString(slice)
              : type === 'lineEnding'
                ? '\n'
                : slice,
        })
    }
    if (UNPRINTED.has(type)) hidden += kind === 'enter' ? 1 : -1
  }
  return found.map(stretch => ({
    ...stretch,
    start: stretch.start + lead,
    end: stretch.end + lead,
  }))
}
