import { isFragment, restOf, sentencesIn } from './lead-look.js'
import { speaks } from '../lines/speaks.js'
import type { Features } from '../model/linear.js'
import type { RunInCandidate } from './run-in-candidate.js'

type C = RunInCandidate
const by =
  (how: C['lead']['by']) =>
  ({ lead }: C): boolean =>
    lead.by === how
const list = ({ line: { leaf } }: C): C['line']['leaf']['path'][number] | undefined =>
  leaf.path.at(-1)?.type === 'listItem' ? leaf.path.at(-2) : undefined
const sentences = ({ line, lead }: C): number => sentencesIn(restOf(line, lead))
const stopped = (c: C): boolean => c.lead.by === 'stop' || c.lead.by === 'glued'

/** Every lead of its look has two sentences or more behind it: what is less is an item. */
const whole = ({ look }: C): boolean => look.sentences === 1

/** What speaks for and against a lead as a run-in heading. */
export const runInFeatures: Features<C> = {
  colon: by('colon'),
  stop: by('stop'),
  dash: by('dash'),
  glued: by('glued'),
  underDefinitions: ({ isDefined }) => isDefined,
  oneSentence: c => sentences(c) <= 1,
  threeSentences: c => sentences(c) >= 3,
  bullet: c => list(c)?.ordered === false,
  cell: ({ line }) => line.leaf.path.some(p => p.type === 'tableCell'),
  acrossText: ({ reading }) => reading?.acrossText === true,
  titledStop: c => (stopped(c) ? c.look.titled : 0),
  commas: ({ lead }) => Math.min(1, (lead.text.match(/[,，、]/g)?.length ?? 0) / 2),
  lower: ({ lead }) => /^\p{Ll}/u.test(lead.text),
  lowerRest: ({ line, lead }) => /^\s*\p{Ll}/u.test(restOf(line, lead)),
  previousColon: c => (c.lead.by === 'colon' ? c.ledIn : c.before?.colon === true),
  single: ({ look }) => look.count === 1,
  many: ({ look }) => Math.min(1, Math.log2(look.count) / 5),
  inSeries: ({ inSeries }) => inSeries,
  fragmentsInRow: c => (isFragment(c.lead) ? Math.min(1, (c.run - 1) / 3) : 0),
  lookSentences: ({ look }) => look.sentences,
  lookWidth: ({ look }) => look.width / 100,
  lookAgain: ({ look }) => look.again,
  fragmentStop: c => stopped(c) && c.lead.width <= 30,
  lookShare: ({ look, habits }) => look.count / habits.size,
  speaksStop: c => (stopped(c) ? Math.min(1, speaks(c.line, c.lead.end) / 2) : 0),
  boldPart: c => by('bold')(c) && !whole(c),
}
