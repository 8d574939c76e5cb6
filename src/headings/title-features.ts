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
  noneTags: ({ line, habits }) => line === undefined && habits.tags > 0,
  first: ({ at }) => at === 0,
  place: ({ at }) => Math.min(1, Math.max(0, at) / 20),
  behindProse: ({ proseBefore }) => proseBefore > 0,
  named: of(({ named }) => named > 0),
  namedShare: ({ named }) => named,
  namedClosed: c => c.named > 0 && c.named < 0.5 && Boolean(closed(c)),
  h1: of(({ line }) => line.leaf.tag === 1),
  h2: of(({ line }) => line.leaf.tag === 2),
  lowerTag: of(({ line }) => line.leaf.tag > 2),
  namedTag: of(({ line, named }) => line.leaf.tag > 0 && named > 0),
  top: ({ isTop }) => isTop,
  untaggedInTagged: of(({ line, habits }) => !line.leaf.tag && habits.tags > 0),
  bold: of(({ line }) => line.bold > 0.9 && !line.leaf.tag),
  capitals: of(({ line }) => line.capitals),
  capitalsFirst: of(({ line, at }) => line.capitals && at === 0),
  numbered: of(({ line }) => line.number !== undefined),
  closed,
  question: of(({ line }) => /[?？]$/.test(line.text)),
  wide: of(({ line }) => Math.min(1, line.width / 160)),
  alike: of(({ alike }) => Math.min(1, (alike - 1) / 4)),
  beforeProse: of(
    ({ line, after }) =>
      after !== undefined && after.width > Math.max(80, line.width) && !after.leaf.tag,
  ),
  beforeHeading: of(
    ({ after }) => after !== undefined && (after.leaf.tag > 0 || after.number !== undefined),
  ),
  dated: of(({ line }) => line.uses.has('updated') || line.uses.has('effective')),
  linked: of(({ line: { leaf, text } }) =>
    leaf.spans.some(s => s.mark === 'link' && s.end - s.start >= text.length * 0.8),
  ),
  topic: of(({ line }) => line.headed > 0.5 && !line.uses.has('title')),
  chance: ({ chance }) => chance,
  inText: of(({ line }) => line.leaf.path.length > 0),
}
