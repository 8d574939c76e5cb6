/** Bounds on what is read; each is an option of `parsePolicy`. */
export interface Limits {
  /** UTF-16 units (or bytes, before decoding) of input; more throws `input-too-large` */
  maxLength: number
  /** nodes of HTML; what follows is kept as plain text, message `max-nodes` */
  maxNodes: number
  /** blocks of text; what follows is kept as plain text, many blocks in one, message `max-blocks` */
  maxBlocks: number
  /** levels of nesting; what is deeper is attached at that depth, message `max-depth` */
  maxDepth: number
  /** characters of Markdown given to the Markdown parser; longer input is read as text, message `markdown-as-text` */
  maxMarkdown: number
}

/** Defaults: as deep as browsers go (512), and as much as one reads in seconds. */
export const defaultLimits: Limits = {
  maxLength: 67_108_864,
  maxNodes: 5_000_000,
  maxBlocks: 1_000_000,
  maxDepth: 512,
  maxMarkdown: 4_194_304,
}
