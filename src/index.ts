export { parsePolicy } from './parse-policy.js'
export { decodeSource } from './decode-source.js'
export { tryDictionary } from './try-dictionary.js'
export { revivePolicy } from './stored/revive-policy.js'
export { PolicyError } from './tree/policy-error.js'
export { defaultLimits } from './tree/limits.js'
export { labelTitle } from './tree/label-title.js'
export { labelTitles } from './tree/label-titles.js'
export { concepts } from './tree/concepts.js'
export { labels } from './tree/labels.js'

export { defineDictionary } from './dictionary/define-dictionary.js'
export { lintDictionary } from './dictionary/lint-dictionary.js'
export { parseDictionary } from './dictionary/parse-dictionary.js'
export { problemLevels } from './dictionary/problem.js'

export { explain } from './views/explain.js'
export { find } from './views/find.js'
export { outline } from './views/outline.js'
export { select } from './views/select.js'
export { toChunks } from './views/to-chunks.js'
export { toHtml } from './views/to-html.js'
export { toMarkdown } from './views/to-markdown.js'
export { rowKinds, toRows } from './views/to-rows.js'

export type { LintOptions } from './dictionary/lint-dictionary.js'
export type { DictionaryInput } from './dictionary/define-dictionary.js'
export type { DictionaryProblem, ProblemCode, ProblemLevel } from './dictionary/problem.js'
export type { Dictionary, Marks } from './evidence/dictionary.js'
export type { Parser, ParserParts } from './create-parser.js'
export type { Reader, ReaderOptions } from './read/reader.js'
export type { Selection, Selectors } from './read/selectors.js'
export type { ParseOptions } from './options.js'
export type { TriedPlace, TriedTerm } from './try-dictionary.js'
export type { ConceptDefinition, ConceptId } from './tree/concepts.js'
export type { LabelDefinition, LabelId } from './tree/labels.js'
export type { Limits } from './tree/limits.js'
export type { PolicyErrorCode } from './tree/policy-error.js'
export type {
  Basis,
  Block,
  Evidence,
  Label,
  LabelledBlock,
  LanguageShare,
  Message,
  MessageCode,
  Policy,
  PolicyData,
  RemovalReason,
  Removed,
  RunnerUp,
  Section,
  SectionData,
  Updated,
  Weight,
} from './tree/types.js'
export type { Chunk, ChunkOptions } from './views/to-chunks.js'
export type { ExplainOptions, Explanation, Place, Reason } from './views/explain.js'
export type { FindOptions, Found } from './views/find.js'
export type { SelectOptions } from './views/select.js'
export type { HtmlOptions } from './views/to-html.js'
export type { OutlineOptions } from './views/outline.js'
export type { BlockRow } from './views/rows/block-rows.js'
export type { ChunkRow } from './views/rows/chunk-rows.js'
export type { LabelRow } from './views/rows/label-rows.js'
export type { SectionRow } from './views/rows/section-rows.js'
export type { Rows } from './views/to-rows.js'
