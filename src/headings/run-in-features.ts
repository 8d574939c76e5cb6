import { restOf, sentencesIn } from './lead-look.js'
import type { Features } from '../model/linear.js'
import type { RunInCandidate } from './run-in-candidate.js'

type C = RunInCandidate
const by =
  (how: C['lead']['by']) =>
  ({ lead }: C): boolean =>
    lead.by === how
const width =
  (from: number, to: number) =>
  ({ lead }: C): boolean =>
    lead.width > from && lead.width <= to
const rest = ({ line, lead }: C): number => line.width - lead.width
const list = ({ line: { leaf } }: C): C['line']['leaf']['path'][number] | undefined =>
  leaf.path.at(-1)?.type === 'listItem' ? leaf.path.at(-2) : undefined
const sentences = ({ line, lead }: C): number => sentencesIn(restOf(line, lead))
const headed = ({ covered }: C): number => Math.min(1, covered * 1.3)
const ends = ({ line, lead }: C, mark: RegExp): boolean =>
  mark.test(line.leaf.text.value.slice(line.from, lead.end))
const stopped = (c: C): boolean => c.lead.by === 'stop' || c.lead.by === 'glued'
const family =
  (shape: RegExp) =>
  ({ reading }: C): boolean =>
    reading !== undefined && shape.test(reading.family)
const wholeSentence = ({ lead: { text } }: C): boolean =>
  /^(?:\p{Lu}\p{Ll}+)(?:\s\p{Ll}+){5}/u.test(text)
const owned = ({ reading, at, habits }: C): number =>
  reading ? (reading.next ?? habits.size) - at : 0

/** Every lead of its look has two sentences or more behind it: what is less is an item. */
const whole = ({ look }: C): boolean => look.sentences === 1

/** What speaks for and against a lead as a run-in heading. */
export const runInFeatures: Features<C> = {
  bold: by('bold'),
  boldStop: c => by('bold')(c) && ends(c, /[.。]\s*$/),
  boldListed: c => by('bold')(c) && list(c) !== undefined,
  colon: by('colon'),
  stop: by('stop'),
  question: by('question'),
  glued: by('glued'),
  dash: by('dash'),
  wider: width(80, Infinity),
  widerPlain: c => c.lead.width > 50 && c.lead.by !== 'bold',
  stopWide: c => stopped(c) && c.lead.width > 40,
  wholeSentence,
  rest200: c => rest(c) >= 100 && rest(c) < 200,
  oneSentence: c => sentences(c) <= 1,
  threeSentences: c => sentences(c) >= 3,
  bullet: c => list(c)?.ordered === false,
  listedPart: c => list(c) !== undefined && !whole(c),
  cell: ({ line }) => line.leaf.path.some(p => p.type === 'tableCell'),
  numbered: ({ line }) => line.number !== undefined && !line.marked,
  numberedStop: c => c.line.number !== undefined && by('stop')(c),
  numberBracket: family(/^\(|\)$|^[①（]/),
  acrossText: ({ reading }) => reading?.acrossText === true,
  adjacent: ({ reading }) => reading?.adjacent === true,
  ownsOne: c => owned(c) === 1,
  headedStop: c => (stopped(c) ? headed(c) : 0),
  titledColon: c => (by('colon')(c) ? c.look.titled : 0),
  titledStop: c => (stopped(c) ? c.look.titled : 0),
  commas: ({ lead }) => Math.min(1, (lead.text.match(/[,，、]/g)?.length ?? 0) / 2),
  lower: ({ lead }) => /^\p{Ll}/u.test(lead.text),
  lowerRest: ({ line, lead }) => /^\s*\p{Ll}/u.test(restOf(line, lead)),
  previousColon: ({ before }) => before?.colon === true,
  headingBefore: ({ beforeIsHeading }) => beforeIsHeading,
  tags: ({ habits }) => habits.tags > 0.04,
  single: ({ look }) => look.count === 1,
  many: ({ look }) => Math.min(1, Math.log2(look.count) / 5),
  inSeries: ({ inSeries }) => inSeries,
  lookSentences: ({ look }) => look.sentences,
  lookWidth: ({ look }) => look.width / 100,
  lookTopics: ({ look }) => look.topics,
  lookLower: ({ look }) => look.lower,
}
