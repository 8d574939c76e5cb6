import type { ParseOptions } from '../../options.js'

/** A document to parse: a file, or the text of a record. */
export interface Job {
  /** what its lines are known by */
  id: string
  url?: string
  format?: ParseOptions['format']
  language?: string
  /** where it is to be read, or its text */
  source: { file: string } | { text: string }
  /** bytes */
  size: number
}

/** A document that could not be parsed, as a line of `FILE.failed.jsonl` has it. */
export interface Failure {
  id: string
  url?: string
  code: FailureCode
  message: string
}

/** Why a document failed: the codes of `PolicyError`, and these. */
export type FailureCode =
  | 'duplicate-id'
  | 'internal-error'
  | 'invalid-record'
  | 'no-documents'
  | 'output-too-large'
  | 'timeout'
  | 'unreadable'
  | 'worker-died'
  | (string & {})

/** A document that was parsed. */
export interface Success {
  id: string
  /** what there is to write of it: lines of JSON, each with its line end; '' if it has no rows */
  lines: string
  language: string
  format: string
}

export type Outcome = Success | Failure

export const isFailure = (one: Job | Outcome): one is Failure => 'code' in one
