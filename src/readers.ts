import { html } from './html.js'
import { markdown } from './markdown.js'
import { text } from './text.js'
import type { Reader } from './read/reader.js'

/** Every reader. */
export const readers: readonly Reader[] = [html, markdown, text]
