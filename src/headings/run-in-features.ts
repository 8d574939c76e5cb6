import { isCapitals } from '../lines/is-capitals.js'
import { titleCase } from './heading-features.js'
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
  boldColon: c => by('bold')(c) && ends(c, /[:：]\s*$/),
  boldListed: c => by('bold')(c) && list(c) !== undefined,
  colon: by('colon'),
  colonListed: c => by('colon')(c) && list(c) !== undefined,
  colonNumbered: c => by('colon')(c) && c.line.number !== undefined,
  stop: by('stop'),
  question: by('question'),
  glued: by('glued'),
  dash: by('dash'),
  bracket: by('bracket'),
  width15: width(0, 15),
  width30: width(15, 30),
  width50: width(30, 50),
  width80: width(50, 80),
  wider: width(80, Infinity),
  widerPlain: c => c.lead.width > 50 && c.lead.by !== 'bold',
  stopWide: c => stopped(c) && c.lead.width > 40,
  wholeSentence,
  rest100: c => rest(c) < 100,
  rest200: c => rest(c) >= 100 && rest(c) < 200,
  rest400: c => rest(c) >= 200 && rest(c) < 400,
  restMore: c => rest(c) >= 400,
  oneSentence: c => sentences(c) <= 1,
  threeSentences: c => sentences(c) >= 3,
  bullet: c => list(c)?.ordered === false,
  listedWhole: c => list(c) !== undefined && whole(c),
  listedPart: c => list(c) !== undefined && !whole(c),
  boldWhole: c => by('bold')(c) && !list(c) && whole(c),
  boldPart: c => by('bold')(c) && !list(c) && !whole(c),
  plainWhole: c => !by('bold')(c) && !list(c) && whole(c),
  stopSeries: c => stopped(c) && c.inSeries && c.lead.width <= 40,
  stopSingle: c => stopped(c) && !c.inSeries,
  ordered: c => list(c)?.ordered === true,
  cell: ({ line }) => line.leaf.path.some(p => p.type === 'tableCell'),
  numbered: ({ line }) => line.number !== undefined && !line.marked,
  numberedStop: c => c.line.number !== undefined && stopped(c),
  numberBracket: family(/^\(|\)$|^[①（]/),
  numberLetter: family(/^[(]?[aA]/),
  dots: family(/^1\.1\//),
  acrossText: ({ reading }) => reading?.acrossText === true,
  adjacent: ({ reading }) => reading?.adjacent === true,
  ownsOne: c => owned(c) === 1,
  ownsMore: c => owned(c) > 2,
  headed,
  headedColon: c => (by('colon')(c) ? headed(c) : 0),
  headedStop: c => (stopped(c) ? headed(c) : 0),
  titled: ({ lead }) => titleCase(lead.text),
  titledColon: c => (by('colon')(c) ? titleCase(c.lead.text) : 0),
  titledStop: c => (stopped(c) ? titleCase(c.lead.text) : 0),
  capitals: ({ lead }) => isCapitals(lead.text),
  commas: ({ lead }) => Math.min(1, (lead.text.match(/[,，、]/g)?.length ?? 0) / 2),
  lower: ({ lead }) => /^\p{Ll}/u.test(lead.text),
  lowerRest: ({ line, lead }) => /^\s*\p{Ll}/u.test(restOf(line, lead)),
  field: ({ line, lead }) =>
    /[@\d]/.test(lead.text) || /^\s*(?:\S+@|https?:|www|\+?\d)/.test(restOf(line, lead)),
  joined: ({ line }) => line.leaf.joined,
  previousColon: ({ before }) => before?.colon === true,
  headingBefore: ({ beforeIsHeading }) => beforeIsHeading,
  inContents: ({ at, habits }) => habits.inContents.has(at),
  first: ({ at }) => at === 0,
  tags: ({ habits }) => habits.tags > 0.04,
  single: ({ look }) => look.count === 1,
  many: ({ look }) => Math.min(1, Math.log2(look.count) / 5),
  inSeries: ({ inSeries }) => inSeries,
  series: ({ look }) => look.series,
  lookSentences: ({ look }) => look.sentences,
  lookRest: ({ look }) => Math.min(1, Math.log10(1 + look.rest) / 3),
  lookWidth: ({ look }) => look.width / 100,
  lookTopics: ({ look }) => look.topics,
  lookTopicsPlain: c => (c.lead.by === 'bold' ? 0 : c.look.topics),
  lookLower: ({ look }) => look.lower,
}
