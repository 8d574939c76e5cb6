import { styleText } from 'node:util'
import type { OutlineOptions } from '../views/outline.js'

const styles = { title: ['bold'], number: ['dim'], label: ['cyan'], faint: ['dim'] } as const

/** Colours for a terminal; plain text for a file, a pipe, or where NO_COLOR is set (https://no-color.org). */
export function painter(
  stream: { isTTY?: boolean },
  env: Readonly<Record<string, string | undefined>>,
): NonNullable<OutlineOptions['paint']> {
  if (!stream.isTTY || env['NO_COLOR']) return text => text
  return (text, part) =>
    styles[part].reduce(
      (painted, style) => styleText(style, painted, { validateStream: false }),
      text,
    )
}
