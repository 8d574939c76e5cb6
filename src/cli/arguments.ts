import { parseArgs } from 'node:util'

/** What the command line asks for. */
export interface Arguments {
  files: string[]
  view: 'outline' | 'json' | 'markdown' | 'html'
  evidence: boolean
  explain: boolean
  help: boolean
  version: boolean
  format: string | undefined
  charset: string | undefined
  language: string | undefined
  titles: string | undefined
  dictionaries: string[]
  keep: string[]
  drop: string[]
}

const flag = { type: 'boolean', default: false } as const

/** Reads the arguments; throws a TypeError that names the one that is not understood. */
export function parseArguments(argv: readonly string[]): Arguments {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      json: flag,
      markdown: flag,
      html: flag,
      evidence: flag,
      explain: flag,
      help: { ...flag, short: 'h' },
      version: { ...flag, short: 'V' },
      format: { type: 'string' },
      charset: { type: 'string' },
      language: { type: 'string' },
      titles: { type: 'string' },
      dictionary: { type: 'string', multiple: true, default: [] },
      keep: { type: 'string', multiple: true, default: [] },
      drop: { type: 'string', multiple: true, default: [] },
    },
  })
  const views = (['json', 'markdown', 'html'] as const).filter(view => values[view])
  if (views.length > 1) throw new TypeError(`--${views[0]} and --${views[1]} exclude each other`)
  return {
    files: positionals,
    view: views[0] ?? 'outline',
    evidence: values.evidence,
    explain: values.explain,
    help: values.help,
    version: values.version,
    format: values.format,
    charset: values.charset,
    language: values.language,
    titles: values.titles,
    dictionaries: values.dictionary,
    keep: values.keep,
    drop: values.drop,
  }
}
