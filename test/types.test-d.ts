import { describe, expectTypeOf, test } from 'vitest'
import { unified } from 'unified'
import {
  PolicyError,
  defaultLimits,
  defineDictionary,
  explain,
  find,
  labelTitle,
  labels,
  lintDictionary,
  outline,
  parseDictionary,
  parsePolicy,
  select,
  toChunks,
  toRows,
  toHtml,
  toMarkdown,
} from '../src/index.js'
import { policySchema } from '../src/schema.js'
import { policyParse, policyStringify } from '../src/unified.js'
import type { Heading, Paragraph, RootContent, Table } from 'mdast'
import type { Node, Parent, Position } from 'unist'
import type { VFile } from 'vfile'
import type {
  Basis,
  Block,
  Chunk,
  ConceptId,
  Dictionary,
  Evidence,
  ExplainOptions,
  Found,
  Label,
  LabelDefinition,
  LabelId,
  LabelRow,
  LabelledBlock,
  LanguageShare,
  Limits,
  Message,
  MessageCode,
  ParseOptions,
  Policy,
  PolicyErrorCode,
  RemovalReason,
  Removed,
  RunnerUp,
  Section,
  Updated,
  Weight,
} from '../src/index.js'

/** What users' type checkers see; every `@ts-expect-error` is a call that must not compile. */
declare const policy: Policy
declare const section: Section

describe('Policy', () => {
  test('is a unist parent, as Section is', () => {
    expectTypeOf<Policy>().toExtend<Parent>()
    expectTypeOf<Section>().toExtend<Parent>()
    expectTypeOf(policy.type).toEqualTypeOf<'policy'>()
    expectTypeOf(policy.position).toEqualTypeOf<Position>()
  })

  test('has the members that are documented', () => {
    expectTypeOf(policy.title).toEqualTypeOf<string | undefined>()
    expectTypeOf(policy.language).toEqualTypeOf<string>()
    expectTypeOf(policy.languages).toEqualTypeOf<LanguageShare[]>()
    expectTypeOf<LanguageShare>().toEqualTypeOf<{ language: string; share: number }>()
    expectTypeOf(policy.updated).toEqualTypeOf<Updated | undefined>()
    expectTypeOf<Updated>().toEqualTypeOf<{ date: string; position: Position }>()
    expectTypeOf(policy.removed).toEqualTypeOf<Removed[]>()
    expectTypeOf<Removed['reason']>().toEqualTypeOf<RemovalReason>()
    expectTypeOf(policy.messages).toEqualTypeOf<Message[]>()
    expectTypeOf<Message['code']>().toEqualTypeOf<MessageCode>()
    expectTypeOf<Message['position']>().toEqualTypeOf<Position | undefined>()
  })

  test('has children that their type tells apart', () => {
    expectTypeOf(policy.children).toEqualTypeOf<(Heading | Block | Section)[]>()
    for (const child of policy.children) {
      if (child.type === 'section') expectTypeOf(child).toEqualTypeOf<Section>()
      else if (child.type === 'heading') expectTypeOf(child).toEqualTypeOf<Heading>()
      else expectTypeOf(child).toExtend<RootContent>()
      if (child.type === 'paragraph')
        expectTypeOf(child.data?.labels).toEqualTypeOf<Label[] | undefined>()
      if (child.type === 'table') expectTypeOf(child).toEqualTypeOf<Table>()
    }
    expectTypeOf<Paragraph>().toExtend<Block>()
    expectTypeOf<Heading>().not.toExtend<Block>()
  })
})

describe('Section', () => {
  test('has the members that are documented', () => {
    expectTypeOf(section.type).toEqualTypeOf<'section'>()
    expectTypeOf(section.depth).toEqualTypeOf<1 | 2 | 3 | 4 | 5 | 6>()
    expectTypeOf(section.title).toEqualTypeOf<string>()
    expectTypeOf(section.number).toEqualTypeOf<string | undefined>()
    expectTypeOf(section.basis).toEqualTypeOf<Basis>()
    expectTypeOf<Basis>().toEqualTypeOf<'tag' | 'bold' | 'number' | 'line' | 'run-in' | 'topic'>()
    expectTypeOf(section.confidence).toEqualTypeOf<number>()
    expectTypeOf(section.labels).toEqualTypeOf<Label[]>()
    expectTypeOf(section.data?.weights).toEqualTypeOf<Weight[] | undefined>()
    expectTypeOf(section.data?.runnerUp).toEqualTypeOf<RunnerUp | undefined>()
    expectTypeOf(section.children).toEqualTypeOf<(Heading | Block | Section)[]>()
  })

  test('labels always have evidence', () => {
    expectTypeOf<Label['evidence']>().toEqualTypeOf<[Evidence, ...Evidence[]]>()
    expectTypeOf<Label['evidence'][0]>().toEqualTypeOf<Evidence>()
    expectTypeOf<Evidence>().toEqualTypeOf<{
      term: string
      concept?: ConceptId
      language: string
      in: 'heading' | 'body' | 'ancestor'
      position: Position
      denied?: true
    }>()
    expectTypeOf<{ id: 'cookies'; score: number; evidence: [] }>().not.toExtend<Label>()
  })
})

describe('label ids', () => {
  test('the built-in ones are a union of literals', () => {
    expectTypeOf<'cookies'>().toExtend<LabelId>()
    expectTypeOf<'biscuits'>().not.toExtend<LabelId>()
    expectTypeOf<string>().not.toExtend<LabelId>()
    expectTypeOf<(typeof labels)[number]['id']>().toEqualTypeOf<LabelId>()
    expectTypeOf(labels).toEqualTypeOf<readonly LabelDefinition[]>()
    expectTypeOf(labels.map(({ gdpr }) => gdpr)).toEqualTypeOf<(string | undefined)[]>()
  })

  test('a label may have any id, and the built-in ones are still known', () => {
    expectTypeOf<string>().toExtend<Label['id']>()
    expectTypeOf<'loyalty-points'>().toExtend<Label['id']>()
    // were the union closed to string, editors would offer nothing
    expectTypeOf<Label['id']>().not.toEqualTypeOf<string>()
    expectTypeOf<Extract<Label['id'], LabelId>>().toEqualTypeOf<LabelId>()
  })
})

describe('calls', () => {
  test('parsePolicy', () => {
    expectTypeOf(parsePolicy).parameters.toEqualTypeOf<[string | Uint8Array, ParseOptions?]>()
    expectTypeOf(parsePolicy).returns.toEqualTypeOf<Policy>()
    expectTypeOf<Buffer>().toExtend<Parameters<typeof parsePolicy>[0]>()
    // @ts-expect-error no other format
    parsePolicy('', { format: 'pdf' })
    // @ts-expect-error no other option
    parsePolicy('', { formats: 'html' })
    // @ts-expect-error no other limit
    parsePolicy('', { limits: { maxTime: 1 } })
    // @ts-expect-error not what fetch gives
    parsePolicy(new ArrayBuffer(1))
  })

  test('ParseOptions: all of it optional, explicitly undefined too, lists readonly', () => {
    expectTypeOf<Record<string, never>>().toExtend<ParseOptions>()
    expectTypeOf<{
      format: undefined
      charset: undefined
      language: undefined
      dictionaries: undefined
      limits: undefined
    }>().toExtend<ParseOptions>()
    expectTypeOf<ParseOptions['format']>().toEqualTypeOf<'html' | 'markdown' | 'text' | undefined>()
    expectTypeOf<readonly Dictionary[]>().toExtend<ParseOptions['dictionaries']>()
    expectTypeOf<ParseOptions['limits']>().toEqualTypeOf<Partial<Limits> | undefined>()
    expectTypeOf(defaultLimits).toExtend<Limits>()
    expectTypeOf<keyof Limits>().toEqualTypeOf<
      'maxLength' | 'maxNodes' | 'maxBlocks' | 'maxDepth' | 'maxMarkdown'
    >()
  })

  test('select takes built-in labels and any other', () => {
    expectTypeOf(select).parameter(1).toEqualTypeOf<LabelId | (string & {})>()
    expectTypeOf(select(policy, 'cookies')).toEqualTypeOf<Section[]>()
    expectTypeOf(select(policy, 'loyalty-points', { first: true })).toEqualTypeOf<Section[]>()
    expectTypeOf(select(policy, 'cookies', { in: 'blocks' })).toEqualTypeOf<LabelledBlock[]>()
    expectTypeOf(select(policy, 'cookies', { in: 'both', first: true })).toEqualTypeOf<
      (Section | LabelledBlock)[]
    >()
    expectTypeOf(find(policy, 'cookies', { minScore: 0.5 })).toEqualTypeOf<Found[]>()
    // @ts-expect-error a label, not a section
    select(policy, section)
  })

  test('views', () => {
    expectTypeOf(explain).parameters.toEqualTypeOf<[Policy, Section, ExplainOptions?]>()
    expectTypeOf(explain(policy, section).runnerUp?.least).toEqualTypeOf<number | undefined>()
    expectTypeOf(labelTitle).parameters.toEqualTypeOf<[LabelId | (string & {}), string?]>()
    // @ts-expect-error a section, not its label
    explain(policy, 'cookies')
    expectTypeOf(outline).returns.toEqualTypeOf<string>()
    expectTypeOf(toMarkdown).parameters.toEqualTypeOf<[Policy]>()
    expectTypeOf(toHtml(policy, { source: '', title: 'Report' })).toEqualTypeOf<string>()
    expectTypeOf(toChunks(policy, { maxLength: 500 })).toEqualTypeOf<Chunk[]>()
    expectTypeOf(toRows(policy, 'labels')).toEqualTypeOf<LabelRow[]>()
    expectTypeOf(toRows(policy, 'sections')[0]!.number).toEqualTypeOf<string | null>()
    // @ts-expect-error no such kind
    toRows(policy, 'tree')
    expectTypeOf<Chunk>().toEqualTypeOf<{
      text: string
      path: string[]
      labels: Label[]
      language: string
      position: Position
    }>()
  })

  test('what the schema accepts is a policy', () => {
    expectTypeOf(policySchema.parse(policy)).toEqualTypeOf<Policy>()
  })

  test('PolicyError has a code that a switch can exhaust', () => {
    expectTypeOf<PolicyError>().toExtend<Error>()
    expectTypeOf<PolicyError['code']>().toEqualTypeOf<PolicyErrorCode>()
    expectTypeOf<PolicyErrorCode>().toEqualTypeOf<
      | 'invalid-input'
      | 'invalid-options'
      | 'invalid-dictionary'
      | 'invalid-duties'
      | 'input-too-large'
      | 'unknown-charset'
      | 'no-reader'
      | 'no-selectors'
      | 'invalid-policy'
      | 'unknown-label'
      | 'selector'
    >()
  })
})

describe('dictionaries', () => {
  test('defineDictionary takes plain objects and constants', () => {
    expectTypeOf(
      defineDictionary({
        language: 'de',
        labels: { retention: { headings: ['speicherdauer'], terms: ['speicher* … solange'] } },
      }),
    ).toEqualTypeOf<Dictionary>()
    const constant = {
      language: 'de',
      labels: { cookies: { terms: ['cookie*'] } },
      months: [['januar'], ['februar']],
      marks: { updated: ['stand'] },
    } as const
    expectTypeOf<typeof constant>().toExtend<Parameters<typeof defineDictionary>[0]>()
    expectTypeOf(defineDictionary(constant)).toExtend<
      NonNullable<ParseOptions['dictionaries']>[number]
    >()
    expectTypeOf<Dictionary>().toExtend<Parameters<typeof defineDictionary>[0]>()
    // @ts-expect-error a dictionary is of a language
    defineDictionary({ labels: {} })
    // @ts-expect-error no list of that name
    defineDictionary({ language: 'de', labels: { cookies: { words: [] } } })
    // @ts-expect-error no mark of that name
    defineDictionary({ language: 'de', labels: {}, marks: { heading: [] } })
    // @ts-expect-error terms are lists
    defineDictionary({ language: 'de', labels: { cookies: { terms: 'cookie*' } } })
  })

  test('parseDictionary and lintDictionary', () => {
    expectTypeOf(parseDictionary).parameters.toEqualTypeOf<[string]>()
    expectTypeOf(parseDictionary).returns.toEqualTypeOf<Dictionary>()
    const [problem] = lintDictionary('{}')
    expectTypeOf(problem!.path).toEqualTypeOf<string>()
    expectTypeOf(problem!.line).toEqualTypeOf<number | undefined>()
    expectTypeOf<string>().not.toExtend<NonNullable<typeof problem>['code']>()
  })
})

describe('unified', () => {
  test('policyParse makes a parser of policies', () => {
    const parser = unified().use(policyParse)
    expectTypeOf(parser.parse('')).toExtend<Policy>()
    expectTypeOf(parser.parse('').removed).toEqualTypeOf<Removed[]>()
    unified().use(policyParse, { language: 'tr' } satisfies ParseOptions)
    // @ts-expect-error no such option
    unified().use(policyParse, { languages: ['tr'] })
  })

  test('policyStringify writes text', () => {
    const processor = unified().use(policyParse).use(policyStringify)
    expectTypeOf<Parameters<(typeof processor)['stringify']>[0]>().toExtend<Node>()
    expectTypeOf(processor.stringify(policy)).toEqualTypeOf<string>()
    expectTypeOf(processor.processSync('')).toExtend<VFile>()
  })

  test('plugins between the two are given a policy', () => {
    unified()
      .use(policyParse)
      .use(() => (tree: Policy, file: VFile) => {
        expectTypeOf(tree.updated).toEqualTypeOf<Updated | undefined>()
        expectTypeOf(file.messages).toBeArray()
      })
      .use(policyStringify)
  })
})
