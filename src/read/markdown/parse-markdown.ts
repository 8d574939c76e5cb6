import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Construct, Extension } from 'micromark-util-types'
import type { Root } from 'mdast'

/** What stands for the constructs of front matter, which have no names. */
const FRONT_MATTER = 'front matter'
/** Constructs beyond CommonMark that a text has only if it matches: looking for them at every letter takes as long as all others. */
const SIGNS: readonly [sign: RegExp, constructs: readonly string[]][] = [
  [/\||:-|-:/, ['table']],
  [/~/, ['strikethrough']],
  [/\[\^/, ['gfmFootnoteDefinition', 'gfmFootnoteCall', 'gfmPotentialFootnoteCall']],
  [/\[[\sx]\]/i, ['tasklistCheck']],
  [/@/, ['emailAutolink']],
  [/www\./i, ['wwwAutolink']],
  [/https?:\/\//i, ['protocolAutolink']],
  [/^(?:---|\+\+\+)/, [FRONT_MATTER]],
]

const LISTS = ['document', 'flow', 'text'] as const

const parsers = new Map<string, (source: string) => Root>() // by the constructs they know not; made when first needed

/** Parses Markdown: CommonMark, GFM, front matter. */
export function parseMarkdown(source: string): Root {
  const absent = SIGNS.filter(([sign]) => !sign.test(source)).flatMap(([, names]) => names)
  const key = absent.join()
  let parse = parsers.get(key)
  if (!parse) parsers.set(key, (parse = makeParser(new Set(absent))))
  return parse(source)
}

/** Makes a parser that does not know some constructs, by their names. */
export function makeParser(absent: ReadonlySet<string>): (source: string) => Root {
  const processor = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkFrontmatter, absent.has(FRONT_MATTER) ? [] : ['yaml', 'toml'])
    .use(function choose() {
      const data = this.data()
      data.micromarkExtensions = (data.micromarkExtensions ?? []).map(e => without(e, absent))
      // on the finished tree GFM looks for addresses once more, behind escapes and entities: what it makes of them has no positions
      for (const extension of (data.fromMarkdownExtensions ?? []).flat())
        delete extension.transforms
    })
    .freeze()
  return source => processor.parse(source)
}

function without(extension: Extension, absent: ReadonlySet<string>): Extension {
  const left: Extension = { ...extension }
  for (const list of LISTS) {
    const constructs: Record<string, Construct[]> = {}
    for (const [code, own = []] of Object.entries(extension[list] ?? {})) {
      const known = [own].flat().filter(({ name = '' }) => !absent.has(name))
      if (known.length) constructs[code] = known
    }
    left[list] = constructs
  }
  return left
}
