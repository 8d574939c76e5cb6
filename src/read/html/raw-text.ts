const UNKNOWN = ['iframe', 'noembed', 'noframes', 'noscript', 'plaintext']

/** Elements of raw text: the tokenizer looks for nothing but their end tag. */
export const RAW: ReadonlySet<string> = new Set([
  'script',
  'style',
  'title',
  'textarea',
  'xmp',
  ...UNKNOWN,
])

/** Of these, those that the package does not know, with what ends them; nothing ends plain text. */
export const UNKNOWN_RAW: ReadonlyMap<string, Uint8Array> = new Map(
  UNKNOWN.map(name => [
    name,
    new TextEncoder().encode(name === 'plaintext' ? '\0\0' : `</${name}`),
  ]),
)
