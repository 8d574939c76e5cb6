import { foldKey, makeFolder } from '../../src/evidence/fold.js'
import { makeRandom } from '../support/random.js'
import type { Passage } from '../../src/evidence/passage.js'
import type { Leaf } from '../../src/read/leaf.js'
import type { Mark, MarkedDocument, MarkedLine } from './mark-lines.js'

type Random = ReturnType<typeof makeRandom>

const fold = makeFolder()

/** A passage with other leaf facts; its text stays. */
const withLeaf = (passage: Passage, change: Partial<Leaf>): Passage => ({
  ...passage,
  leaf: { ...passage.leaf, ...change },
})

/** A passage whose text is `prefix` and what stands between two places of it. */
function retext(
  passage: Passage,
  prefix: string,
  from: number,
  to = passage.leaf.text.value.length,
  suffix = '',
): Passage {
  const { leaf } = passage
  const value = prefix + leaf.text.value.slice(from, to) + suffix
  const by = prefix.length - from
  return {
    ...passage,
    key: value.length <= 240 ? foldKey(fold(value)) : '',
    matches: passage.matches
      .filter(m => m.start >= from && m.end <= to)
      .map(m => ({ ...m, start: m.start + by, end: m.end + by })),
    leaf: {
      ...leaf,
      text: { value, map: [0, leaf.start, leaf.end] },
      spans: leaf.spans
        .map(s => ({
          ...s,
          start: Math.max(0, s.start + by),
          end: Math.min(value.length, s.end + by),
        }))
        .filter(s => s.end > s.start),
    },
  }
}

const NUMBER =
  /^[\s\p{So}]*(?:(?:第\s?)?[\d一二三四五六七八九十IVXivx]{1,4}(?:[.．]\d{1,2})*\s?[章条條节、.．)）:：-]+|[(（][\d一二三四五六七八九十a-zа-я]{1,3}[)）])\s*/u

const isMarked = ({ mark }: MarkedLine): boolean => mark.is === 'heading' || mark.is === 'title'
const wholly = (passage: Passage): Leaf['spans'] => [
  { mark: 'strong', start: 0, end: passage.leaf.text.value.length },
]

/** Headings that tags or weight told are now bold paragraphs. */
const bolden = (line: MarkedLine): MarkedLine =>
  isMarked(line)
    ? {
        ...line,
        passage: withLeaf(line.passage, {
          tag: 0,
          caption: false,
          spans: wholly(line.passage),
          style: 'p..>strong..',
        }),
      }
    : line

/** Nothing tells headings by markup. */
const plainen =
  (style: string) =>
  (line: MarkedLine): MarkedLine =>
    isMarked(line) || line.passage.leaf.tag
      ? { ...line, passage: withLeaf(line.passage, { tag: 0, caption: false, spans: [], style }) }
      : line

/** The document as plain text: a scraper took the markup away, but for bullets. */
const asText = (line: MarkedLine): MarkedLine => {
  const { leaf } = line.passage
  const item = leaf.path.at(-1)?.type === 'listItem' && leaf.path.at(-2)?.ordered === false
  return {
    ...line,
    passage: withLeaf(line.passage, {
      tag: 0,
      caption: false,
      spans: [],
      path: item ? leaf.path.slice(-2) : [],
      style: item ? 'bullet •' : 'line ',
      marker: '',
    }),
  }
}

/** Headings are tags by their depth. */
const tag =
  (top: number) =>
  (line: MarkedLine): MarkedLine => {
    if (!isMarked(line)) return line
    const depth = line.mark.is === 'heading' ? line.mark.depth : 0
    const own = Math.min(6, top + depth)
    return {
      ...line,
      passage: withLeaf(line.passage, {
        tag: own,
        caption: false,
        spans: [],
        path: [],
        style: `h${own}`,
        marker: '',
      }),
    }
  }

const unnumber = (line: MarkedLine): MarkedLine => {
  if (line.mark.is !== 'heading') return line
  const length = NUMBER.exec(line.passage.leaf.text.value)?.[0].length ?? 0
  const bare = line.passage.leaf.marker ? withLeaf(line.passage, { marker: '' }) : line.passage
  return {
    ...line,
    passage:
      length && length < line.passage.leaf.text.value.length ? retext(bare, '', length) : bare,
  }
}

/** Headings are numbered by their depths: 1., 1.1. */
function number(
  lines: readonly MarkedLine[],
  style: (path: readonly number[]) => string,
): MarkedLine[] {
  const path: number[] = []
  return lines.map(line => {
    if (line.mark.is !== 'heading' && line.mark.is !== 'run-in') return line
    path.length = Math.min(path.length, line.mark.depth)
    while (path.length < line.mark.depth) path.push(0)
    path[path.length - 1]!++
    if (line.mark.is !== 'heading') return line
    return {
      ...line,
      passage: retext(
        line.passage,
        style(path),
        NUMBER.exec(line.passage.leaf.text.value)?.[0].length ?? 0,
      ),
    }
  })
}

const HAN = '一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七 十八 十九'.split(' ')
const ROMAN = [
  'I',
  'II',
  'III',
  'IV',
  'V',
  'VI',
  'VII',
  'VIII',
  'IX',
  'X',
  'XI',
  'XII',
  'XIII',
  'XIV',
  'XV',
]

/** Ways of numbering, by the numbers of a heading and of those above it. */
const NUMBERINGS: readonly ((path: readonly number[]) => string)[] = [
  path => `${path.join('.')}. `,
  path => `${path.join('.')} `,
  path =>
    [`${path[0]!}. `, `${path.at(-1)!}) `, `(${path.at(-1)!}) `][Math.min(2, path.length - 1)]!,
  path =>
    [
      `${HAN[path[0]! - 1] ?? path[0]!}、`,
      `（${HAN[path.at(-1)! - 1] ?? path.at(-1)!}）`,
      `${path.at(-1)!}. `,
      `(${path.at(-1)!}) `,
    ][Math.min(3, path.length - 1)]!,
  path =>
    [`${ROMAN[path[0]! - 1] ?? path[0]!}. `, `${path.at(-1)!}. `, `(${path.at(-1)!}) `][
      Math.min(2, path.length - 1)
    ]!,
]

/** Headings above a paragraph become its first words. */
function runIn(lines: readonly MarkedLine[], random: Random, isBold: boolean): MarkedLine[] {
  const stop = random.pick([':', '.', '.'])
  const out: MarkedLine[] = []
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!
    const next = lines[i + 1]
    const { leaf } = line.passage
    const fits =
      line.mark.is === 'heading' &&
      next?.mark.is === 'text' &&
      next.passage.leaf.text.value.length > 60 &&
      leaf.text.value.length < 70 &&
      !next.passage.leaf.path.length &&
      next.passage.leaf.kind === 'text'
    if (!fits) {
      out.push(line)
      continue
    }
    const han = /\p{Script=Han}/u.test(leaf.text.value)
    const lead =
      leaf.text.value.replace(/[\s.:：。]+$/u, '') +
      (/[?？]$/.test(leaf.text.value) ? '' : han ? (stop === ':' ? '：' : '。') : stop)
    const joint = han ? '' : ' '
    const passage = retext(next.passage, lead + joint, 0)
    const by = lead.length + joint.length
    const depth = line.mark.is === 'heading' ? line.mark.depth : 1
    out.push({
      mark: { is: 'run-in', depth, end: lead.length },
      passage: {
        ...withLeaf(passage, {
          start: leaf.start,
          spans: [
            ...(isBold ? [{ mark: 'strong' as const, start: 0, end: lead.length }] : []),
            ...passage.leaf.spans,
          ],
        }),
        matches: [
          ...line.passage.matches.filter(m => m.end <= lead.length),
          ...passage.matches.filter(m => m.start >= by),
        ],
      },
    })
    i++
  }
  return out
}

/** Run-in headings stand on lines of their own. */
function runOut(lines: readonly MarkedLine[], isBold: boolean): MarkedLine[] {
  return lines.flatMap((line): MarkedLine[] => {
    const { mark, passage } = line
    if (mark.is !== 'run-in' || mark.end > passage.leaf.text.value.length - 20) return [line]
    const head = retext(passage, '', 0, mark.end)
    const rest = retext(passage, '', mark.end)
    const heading: Mark = { is: 'heading', depth: mark.depth }
    const bare = {
      path: passage.leaf.path.filter(c => c.type !== 'listItem' && c.type !== 'list'),
      marker: '',
    }
    return [
      {
        mark: heading,
        passage: withLeaf(head, {
          spans: isBold ? wholly(head) : [],
          style: isBold ? 'p..>strong..' : passage.leaf.style,
          ...bare,
        }),
      },
      { mark: { is: 'text' }, passage: withLeaf(rest, { joined: true, spans: [], ...bare }) },
    ]
  })
}

/** Title, introduction and some sections in a row. */
function crop(lines: readonly MarkedLine[], random: Random): MarkedLine[] {
  const starts = lines.flatMap(({ mark }, i) =>
    (mark.is === 'heading' || mark.is === 'run-in') && mark.depth === 1 ? [i] : [],
  )
  if (starts.length < 3) return [...lines]
  const count = 2 + random.below(4)
  const from = random.below(Math.max(1, starts.length - count))
  const intro = lines.slice(0, starts[0]).slice(0, 5)
  return [...intro, ...lines.slice(starts[from], starts[from + count] ?? lines.length)]
}

/** A second policy behind the first: its title is a section, and its sections hang below. */
function append(lines: readonly MarkedLine[], { lines: second }: MarkedDocument): MarkedLine[] {
  if (second.filter(({ mark }) => mark.is === 'title').length !== 1) return [...lines]
  return [
    ...lines,
    ...second
      .slice(second.findIndex(({ mark }) => mark.is === 'title'))
      .map(({ passage, mark }): MarkedLine => {
        if (mark.is === 'title') return { passage, mark: { is: 'heading', depth: 1 } }
        if (mark.is === 'heading' || mark.is === 'run-in')
          return { passage, mark: { ...mark, depth: Math.min(6, mark.depth + 1) } }
        return { passage, mark }
      }),
  ]
}

/** Copies of a document that mark its headings in other ways, or hold a part of it; the same for the same document. */
export function alteredCopies(
  doc: MarkedDocument,
  count: number,
  others: readonly MarkedDocument[],
  withRunIns = true,
): MarkedDocument[] {
  const random = makeRandom(
    Array.from(doc.id, c => c.charCodeAt(0)).reduce((sum, c) => (sum * 31 + c) % 1_000_003, 7),
  )
  return Array.from({ length: count }, (_, k) => {
    let lines: MarkedLine[] = doc.lines
    if (random.below(3)) lines = crop(lines, random)
    if (random.below(3) === 0) lines = runOut(lines, random.below(2) === 0)
    const numbers = random.below(5)
    if (numbers < 2) lines = lines.map(unnumber)
    else if (numbers === 2) lines = number(lines, random.pick(NUMBERINGS))
    const appended = random.below(6) === 0
    if (appended) lines = append(lines, random.pick(others))
    const look = k % 4
    if (look === 0) lines = lines.map(bolden)
    else if (look === 1) lines = lines.map(plainen('p..'))
    else if (look === 2) lines = lines.map(asText)
    else if (!appended) lines = lines.map(tag(random.below(3)))
    if (withRunIns && random.below(5) === 0 && look < 3) lines = runIn(lines, random, look === 0)
    return { ...doc, id: `${doc.id} altered ${k}`, lines }
  })
}
