import { languageOf, languageShares } from '../language/detect-languages.js'
import { variantOf } from '../language/variant-of.js'
import { sourceEnd, sourceStart } from '../read/source-text.js'
import { printedOf } from '../lines/line.js'
import { buildBlocks } from './blocks.js'
import { evidenceMaker } from './evidence-maker.js'
import { phrasing } from './phrasing.js'
import type { Heading } from 'mdast'
import type { Finding } from '../labels/finding.js'
import type { Labelling, ScoredLabel } from '../labels/label-parts.js'
import type { Profile } from '../language/profile.js'
import type { Container } from '../read/leaf.js'
import type { FoundUpdate } from '../dates/find-updated.js'
import type { Line } from '../lines/line.js'
import type { Part, Parts } from '../sections/part.js'
import type { Locator } from '../tree/locator.js'
import type {
  Block,
  Evidence,
  Label,
  LanguageShare,
  Message,
  Policy,
  Removed,
  Section,
  Weight,
} from '../tree/types.js'
import type { Piece } from './blocks.js'

/** Everything the stages found out, ready to become the tree. */
export interface Findings extends Parts {
  source: string
  labels: ReadonlyMap<Part, Labelling>
  blockLabels: ReadonlyMap<Line, readonly ScoredLabel[]>
  updated: FoundUpdate | undefined
  removed: Removed[]
  messages: Message[]
  /** labels that the user's dictionaries add */
  ownLabels: string[]
  profiles: readonly Profile[]
  /** the language of all its text, furniture included */
  likely: string
}

/** Builds the public tree; decides nothing but languages. */
export function buildPolicy(
  {
    source,
    title,
    preamble,
    parts,
    labels,
    blockLabels,
    updated,
    removed,
    messages,
    ownLabels,
    profiles,
    likely,
  }: Findings,
  locate: Locator,
): Policy {
  const { language, languages } = documentLanguage(
    [...preamble, ...parts.flatMap(p => p.lines)],
    profiles,
    likely,
  )
  const transparent = new Set<Container>(
    [title, ...parts.map(p => p.head?.line)].flatMap(line => line?.leaf.path ?? []),
  )

  const makeEvidence = evidenceMaker(locate)
  const evidenceOf = (findings: readonly Finding[]): Evidence[] => findings.map(makeEvidence)
  const labelOf = ({ id, score, findings }: ScoredLabel): Label => ({
    id,
    score: round(score),
    evidence: evidenceOf(findings) as Label['evidence'],
  })
  const pieceOf = (line: Line, from = 0): Piece => ({
    leaf: line.leaf,
    from,
    labels: (blockLabels.get(line) ?? []).map(labelOf),
  })
  const blocksOf = (lines: readonly Line[]): Block[] =>
    buildBlocks(
      lines.map(line => pieceOf(line)),
      transparent,
      locate,
    )

  const headingOf = ({ leaf }: Line, depth: number, end = leaf.text.value.length): Heading => {
    const children = phrasing(leaf, 0, end, locate)
    return {
      type: 'heading',
      depth: Math.min(6, depth) as Heading['depth'],
      children,
      position: { start: children[0]!.position!.start, end: children.at(-1)!.position!.end },
    }
  }

  const sectionOf = (part: Part): Section => {
    const { head, lines } = part
    const { labels: given, runnerUp } = labels.get(part) ?? { labels: [], runnerUp: undefined }
    const children: Section['children'] = []
    if (head) children.push(headingOf(head.line, part.depth + 1, head.end))
    const [first, ...rest] = lines
    const pieces = head
      ? [
          ...(head.end !== undefined ? [pieceOf(first!, head.end)] : []),
          ...rest.map(line => pieceOf(line)),
        ]
      : lines.map(line => pieceOf(line))
    for (const block of buildBlocks(pieces, transparent, locate)) children.push(block) // too many to be arguments, perhaps
    return {
      type: 'section',
      depth: part.depth as Section['depth'],
      title: head?.title ?? '',
      ...(head?.number !== undefined && { number: head.number }),
      basis: part.basis,
      confidence: round(part.confidence),
      language: languageOf(
        lines.map(l => l.passage),
        profiles,
        language,
      ),
      labels: given.map(labelOf),
      data: {
        weights: given.map(l => roundAll(l.weight)),
        ...(runnerUp && {
          runnerUp: {
            id: runnerUp.id,
            score: round(runnerUp.score),
            least: runnerUp.least,
            evidence: evidenceOf(runnerUp.findings),
            weight: roundAll(runnerUp.weight),
          },
        }),
      },
      children,
      position: locate.position(lines[0]!.leaf.start, lines.at(-1)!.leaf.end),
    }
  }

  const children: Policy['children'] = []
  let before: Line[] = []
  for (const line of preamble) {
    if (line !== title) {
      before.push(line)
      continue
    }
    for (const block of blocksOf(before)) children.push(block)
    children.push(headingOf(line, 1))
    before = []
  }
  for (const block of blocksOf(before)) children.push(block)
  const nodes = new Map<Part, Section>()
  for (const part of parts) {
    const node = sectionOf(part)
    nodes.set(part, node)
    const parent = part.parent && nodes.get(part.parent)
    ;(parent?.children ?? children).push(node)
    // a section spans its heading through its last descendant
    for (let up = part.parent; up; up = up.parent) nodes.get(up)!.position.end = node.position.end
  }
  return {
    type: 'policy',
    schemaVersion: 1,
    ...(title && { title: printedOf(title, title.text).replace(/\s+/gu, ' ') }),
    language,
    languages,
    ...(updated && {
      updated: {
        date: updated.date,
        position: locate.position(
          sourceStart(updated.leaf.text, updated.start),
          sourceEnd(updated.leaf.text, updated.end),
        ),
      },
    }),
    children,
    removed,
    messages,
    ...(ownLabels.length && { data: { ownLabels } }),
    position: locate.position(0, source.length),
  }
}

const round = (x: number): number => Math.round(x * 1000) / 1000
const roundAll = ({ base, heading, body, ancestor, document, labels }: Weight): Weight => ({
  base: round(base),
  heading: round(heading),
  body: round(body),
  ancestor: round(ancestor),
  document: round(document),
  labels: round(labels),
})

/** The document's languages with their written variants; the first that is known is its own if it has a fair share. */
function documentLanguage(
  lines: readonly Line[],
  profiles: readonly Profile[],
  likely: string,
): { language: string; languages: LanguageShare[] } {
  const texts = lines.map(l => l.leaf.text.value)
  const languages = languageShares(lines.map(l => l.passage)).map(({ language, share }) => ({
    language: variantOf(language, texts, profiles),
    share: round(share),
  }))
  const known = languages.find(l => l.language !== 'und')
  return {
    language: known && known.share >= 0.25 ? known.language : variantOf(likely, texts, profiles),
    languages,
  }
}
