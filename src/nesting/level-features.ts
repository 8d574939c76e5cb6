import { isOfWord } from '../lines/numbering.js'
import type { Features } from '../model/linear.js'
import type { HeadingFacts } from './heading-facts.js'
import type { Choice } from './levels.js'

const beside =
  (test: (c: Choice & { level: NonNullable<Choice['level']>; last: HeadingFacts }) => boolean) =>
  (c: Choice): boolean =>
    c.level !== undefined && test(c as never)
const below =
  (test: (c: Choice & { top: HeadingFacts }) => boolean) =>
  (c: Choice): boolean =>
    c.level === undefined && c.top !== undefined && test(c as never)
const under =
  (test: (parent: HeadingFacts, own: HeadingFacts, c: Choice) => boolean) =>
  (c: Choice): boolean =>
    c.parent !== undefined && test(c.parent, c.own, c)
const extendsPath = (outer: HeadingFacts, own: HeadingFacts): boolean => {
  const path = outer.path.length ? outer.path : outer.value ? [outer.value] : []
  return path.length > 0 && path.length < own.path.length && path.every((n, i) => n === own.path[i])
}
const samePrefix = (a: HeadingFacts, b: HeadingFacts): boolean =>
  a.path.length === b.path.length && a.path.slice(0, -1).every((n, i) => n === b.path[i])
const shareTopic = (a: HeadingFacts, b: HeadingFacts): boolean =>
  [...a.topics].some(topic => b.topics.has(topic))
const likeTop = ({ own, top }: Choice): boolean => own.look === top?.look

/** What speaks for and against a heading's place among the open levels. */
export const levelFeatures: Features<Choice> = {
  // beside the headings of an open level
  beside: beside(() => true),
  closes: ({ closes }) => Math.min(3, closes) / 3,
  nextNumber: beside(
    ({ own, level }) => own.value > 1 && level.families.get(own.family) === own.value - 1,
  ),
  numberAgain: beside(
    ({ own, level }) => own.value > 0 && (level.families.get(own.family) ?? 0) >= own.value,
  ),
  otherFamily: beside(
    ({ own, level }) => own.value > 0 && level.numbered > 0 && !level.families.has(own.family),
  ),
  numberBesideNone: beside(({ own, level }) => own.value > 0 && level.numbered === 0),
  noneBetweenNumbers: beside(
    ({ own, last, at }) => own.value === 0 && last.runEnd > at && last.runNext === last.value + 1,
  ),
  samePath: beside(({ own, last }) => own.path.length > 0 && samePrefix(own, last)),
  sameStyle: beside(
    ({ own, last }) => own.styleTells && own.style === last.style && own.look !== last.look,
  ),
  sameLook: beside(({ own, last }) => own.look === last.look),
  earlierLook: beside(
    ({ own, level, last }) => own.look !== last.look && level.looks.has(own.look),
  ),
  otherLook: beside(({ own, level }) => !level.looks.has(own.look)),
  untagged: beside(({ own, last }) => own.rank === 0 && last.rank > 0 && !own.runIn),
  lowerTag: beside(({ own, last }) => last.rank > 0 && own.rank > last.rank),
  sameTag: beside(({ own, last }) => own.rank > 0 && own.rank === last.rank),
  blockBesideRunIn: beside(({ own, last }) => !own.runIn && last.runIn),
  namedBesideNot: beside(({ own, last }) => own.named !== undefined && own.named !== last.named),
  otherLanguage: beside(({ own, level }) => level.siblings[0]!.language !== own.language),
  // a tag that one heading alone has, among those of another one
  besideLone: beside(
    ({ own, level, last }) => last.loneTag && own.rank > last.rank && level.looks.has(own.look),
  ),
  alike: ({ own, level }) => Math.min(1, Math.log2(1 + (level?.looks.get(own.look) ?? 0)) / 4),
  // below the last heading
  cutsRun: ({ cutsRun }) => cutsRun,
  empty: below(({ top }) => top.empty),
  emptyLikeTop: below(c => c.top.empty && likeTop(c)),
  firstOnce: below(({ own }) => own.value === 1 && !own.restarts),
  firstSpan: c =>
    c.level === undefined && c.top && c.own.value === 1 && !c.own.restarts ? c.own.span : 0,
  annex: below(
    ({ own, top, at }) =>
      own.value === 1 && !own.restarts && isOfWord(own.head.line.number!) && top.runEnd < at,
  ),
  firstBehindLast: below(
    ({ own, top, at }) => own.value === 1 && own.look === top.look && top.resumed <= at,
  ),
  belowUntagged: under((parent, own) => own.rank > 0 && parent.rank === 0),
  firstRestarting: below(({ own }) => own.value === 1 && own.restarts),
  notFirst: below(({ own }) => own.value > 1),
  leadsIn: below(({ top }) => top.leadsIn),
  leadsInRunIn: below(({ own, top }) => top.leadsIn && own.runIn && top.runIn),
  colonTop: below(({ top }) => top.head.line.colon),
  newLook: below(({ own }) => own.isNewLook && !own.runIn),
  oldLook: below(({ own }) => !own.isNewLook && !own.runIn),
  likeTop: below(likeTop),
  belowName: below(({ own, top }) => top.names && (top.rank > 0 || own.rank === 0)),
  underName: under((parent, own) => parent.names && (parent.rank > 0 || own.rank === 0)),
  besideName: beside(({ own, last }) => last.names && (last.rank > 0 || own.rank === 0)),
  nameDeep: ({ own, depth }) => own.names && depth > 1,
  topic: below(({ own, top }) => !own.value && shareTopic(own, top)),
  lastOfRun: below(({ top, at }) => top.value > 1 && top.runEnd < at && top.runEnd === at - 1),
  ruled: ({ own, parent }) => own.ruled === parent?.head,
  // below its parent
  behind: under((parent, own, { at }) => own.value === 0 && parent.value > 1 && parent.runEnd < at),
  heavierThanParent: under(
    (parent, own) => !own.runIn && own.rank === parent.rank && own.weight > parent.weight,
  ),
  extendsPath: under((parent, own) => extendsPath(parent, own)),
  topPath: c => c.parent === undefined && c.own.path.length > 1,
  lowerThanParent: under((parent, own) => parent.rank > 0 && own.rank > parent.rank),
  higherThanParent: under((parent, own) => own.rank > 0 && own.rank < parent.rank),
  runInBelowBlock: under((parent, own) => own.runIn && !parent.runIn),
  runInBelowRunIn: under((parent, own) => parent.runIn && own.runIn),
  sameFamilyAsParent: under((parent, own) => own.value > 0 && own.family === parent.family),
  onlyParentNamed: under((parent, own) => parent.named === true && own.named === false),
}
