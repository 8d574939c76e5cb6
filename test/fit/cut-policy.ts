import { findHeadings } from '../../src/headings/find-headings.js'
import { nest } from '../../src/nesting/nest.js'
import { cutParts } from '../../src/sections/part.js'
import { cutUnmarked } from '../../src/topics/cut-topics.js'
import type { Line } from '../../src/lines/line.js'
import type { Parts } from '../../src/sections/part.js'

/** Cuts a policy as the library does. */
export function cutPolicy(lines: readonly Line[]): Parts {
  const { title, heads, inContents } = findHeadings(lines)
  nest(heads, lines, inContents)
  return cutUnmarked(cutParts(lines, heads, title), lines, title)
}
