import { STOP } from './look.js'
import { namedShare } from '../lines/named-share.js'
import type { Features } from '../model/linear.js'
import type { TitleCandidate } from './title-candidates.js'

const of =
  (test: (c: TitleCandidate & { line: NonNullable<TitleCandidate['line']> }) => boolean | number) =>
  (c: TitleCandidate): boolean | number =>
    c.line !== undefined && test(c as never)
const closed = of(({ line }) => /[.。:：;；,，]$/.test(line.text))

/** What speaks for a line as the document's title, or for none. */
export const titleFeatures: Features<TitleCandidate> = {
  none: ({ line }) => line === undefined,
  noneNamed: ({ line, anyNamed }) => line === undefined && !anyNamed,
  noneBeforeProse: ({ line, after }) =>
    line === undefined && after !== undefined && after.width > 100,
  first: ({ at }) => at === 0,
  firstInNumbered: of(
    ({ at, line, habits }) => at === 0 && line.number === undefined && habits.numbers > 0.06,
  ),
  firstAlone: of(
    ({ at, line, after }) => at === 0 && line.width <= 70 && after?.leaf.joined === false,
  ),
  firstUntopical: of(
    ({ at, line }) => at === 0 && line.headed < 0.3 && !/[.。:：;；,，]$/.test(line.text),
  ),
  firstSingle: of(({ at, alike }) => at === 0 && alike === 1),
  place: ({ at }) => Math.min(1, Math.max(0, at) / 20),
  behindProse: ({ proseBefore }) => proseBefore > 0,
  named: of(({ named }) => named > 0),
  namedShare: ({ named }) => named,
  namedClosed: c => c.named > 0 && c.named < 0.5 && Boolean(closed(c)),
  h1: of(({ line }) => line.leaf.tag === 1),
  h2: of(({ line }) => line.leaf.tag === 2),
  top: ({ isTop }) => isTop,
  sharesTag: of(({ line, alike }) => line.leaf.tag > 0 && alike > 1),
  untaggedInTagged: of(({ line, habits }) => !line.leaf.tag && habits.tags > 0),
  bold: of(({ line }) => line.bold > 0.9 && !line.leaf.tag),
  numbered: of(({ line }) => line.number !== undefined),
  closed,
  question: of(({ line }) => /[?？]$/.test(line.text)),
  wide: of(({ line }) => Math.min(1, line.width / 160)),
  alike: of(({ alike }) => Math.min(1, (alike - 1) / 4)),
  beforeHeading: of(
    ({ after }) => after !== undefined && (after.leaf.tag > 0 || after.number !== undefined),
  ),
  chrome: of(({ line }) => line.uses.has('chrome')),
  dated: of(({ line }) => line.uses.has('updated') || line.uses.has('effective')),
  nextNamed: of(
    ({ named, after }) =>
      named === 0 && after !== undefined && after.width <= 100 && namedShare(after) > 0.3,
  ),
  // as a section's heading is
  alikeProse: of(
    ({ named, alike, after }) =>
      named === 0 && alike > 1 && after !== undefined && STOP.test(after.text),
  ),
  topic: of(({ line }) => line.headed > 0.5 && !line.uses.has('title')),
  inText: of(({ line }) => line.leaf.path.length > 0),
}
