import { widthOf } from '../tree/width.js'
import type { Line } from '../lines/line.js'

/** A title stands among the first lines and before running text. */
const SEARCHED = 40
const WIDEST_TITLE = 160
const WIDEST_LONE = 70
/** Share of a line that the words must take which name the document; of a line that ends in a stop, more. */
const LEAST_COVERED = 0.2
const LEAST_STOPPED = 0.5

/**
 * The line that is the document's own title, or -1: front matter says so, or a line before the text names the kind of
 * document and is set off, or the markup has one highest heading and begins with it, or the first line stands alone.
 */
export function findTitle(lines: readonly Line[], chances: readonly number[]): number {
  let best = -1
  let most = 0
  for (let i = 0; i < Math.min(lines.length, SEARCHED); i++) {
    const { leaf, uses, width, text, number } = lines[i]!
    if (leaf.role === 'title') return i
    if (leaf.kind !== 'text' || width === 0) continue
    if (width > WIDEST_TITLE) break
    // a stop ends a sentence, but where every heading has one the first line has one too
    const closed =
      /[:：;；]$/.test(text) ||
      (/[.。]$/.test(text) && !(i === 0 && coversTitle(lines[i]!, LEAST_STOPPED)))
    const named = uses.has('title') && !uses.has('chrome') && !closed && coversTitle(lines[i]!)
    const alone =
      leaf.tag > 0 &&
      lines.filter(l => l.leaf.tag === leaf.tag).length === 1 &&
      lines.every(l => !l.leaf.tag || l.leaf.tag >= leaf.tag)
    // a menu's link to the policy reads like its title
    const linked = leaf.spans.some(s => s.mark === 'link' && s.end - s.start >= text.length * 0.8)
    const score =
      (linked ? -3 : 0) +
      (named ? 4 : 0) +
      (alone && !number ? 3 : 0) +
      (leaf.tag ? (7 - leaf.tag) * 0.5 : 0) +
      (i === 0 ? 0.3 : 0) +
      (lines[i]!.bold > 0.9 ? 0.5 : 0) -
      i * 0.1
    if ((named || (alone && !number)) && score > most) {
      best = i
      most = score
    }
    // once a section has begun, its heading is none of the document's
    else if (best < 0 && chances[i]! > 0.8 && i > 0 && !named && !alone && !leaf.tag) break
  }
  return best < 0 && isLoneFirst(lines, chances) ? 0 : best
}

/** The first line stands alone above running text and looks like no heading of the document. */
function isLoneFirst(lines: readonly Line[], chances: readonly number[]): boolean {
  const [first, second] = lines
  if (
    !first ||
    !second ||
    first.leaf.kind !== 'text' ||
    first.number ||
    first.width === 0 ||
    first.width > WIDEST_LONE ||
    second.width <= WIDEST_LONE
  )
    return false
  if (/[.。:：;；!！?？,，…]["”»」]?$/u.test(first.text) || first.leaf.path.length > 0) return false
  const look = ({ leaf, bold }: Line): string => `${leaf.tag}|${leaf.style}|${bold > 0.9}`
  return lines.every(
    (line, i) =>
      i === 0 || chances[i]! < 0.5 || look(line) !== look(first) || line.number !== undefined,
  )
}

/** The words that name the document make up a part of the line: the rest is whose policy it is. */
function coversTitle({ passage, width }: Line, least = LEAST_COVERED): boolean {
  const longest = passage.matches.reduce(
    (most, m) =>
      m.pattern.use === 'title'
        ? Math.max(most, widthOf(passage.leaf.text.value.slice(m.start, m.end)))
        : most,
    0,
  )
  return longest >= width * least
}
