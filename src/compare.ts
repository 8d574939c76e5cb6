export { align } from './align.js'
export { compare } from './compare-policies.js'
export { coverage } from './coverage.js'
export { changesToHtml } from './compare/changes-to-html.js'
export { changesToMarkdown } from './compare/changes-to-markdown.js'
export { coverageToHtml } from './coverage/coverage-to-html.js'
export { checkDuties } from './coverage/check-duties.js'

export type { AlignedPair, AlignedSection, Difference } from './compare/alignment.js'
export type {
  Change,
  ChangedPlace,
  ChangeKind,
  Edit,
  FactChange,
  WordChange,
} from './compare/change.js'
export type { CompareOptions } from './comparing-lexicons.js'
export type { DutiesProblem } from './coverage/check-duties.js'
export type { Duties, Duty, DutyWhen } from './coverage/duties.js'
export type { ChangesHtmlOptions } from './compare/changes-to-html.js'
export type { CoverageHtmlOptions } from './coverage/coverage-to-html.js'
export type { DutyFinding, DutyQuote } from './coverage/find-duties.js'
export type { FactType } from './facts/fact.js'
