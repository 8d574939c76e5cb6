export { align } from './align.js'
export { compare } from './compare.js'
export { coverage } from './coverage.js'
export { changesToHtml } from './compare/changes-to-html.js'
export { changesToMarkdown } from './compare/changes-to-markdown.js'
export { coverageToHtml } from './duties/coverage-to-html.js'
export { checkDuties } from './duties/check-duties.js'

export type { AlignedPair, AlignedSection, Difference } from './compare/alignment.js'
export type {
  Change,
  ChangedPlace,
  ChangeKind,
  Edit,
  FactChange,
  WordChange,
} from './compare/change.js'
export type { DutiesProblem } from './duties/check-duties.js'
export type { Duties, Duty, DutyWhen } from './duties/duties.js'
export type { DutyFinding, DutyQuote } from './duties/find-duties.js'
export type { FactType } from './facts/fact.js'
