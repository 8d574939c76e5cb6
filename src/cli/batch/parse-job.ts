import { readFileSync, statSync } from 'node:fs'
import { defaultLimits } from '../../tree/limits.js'
import { PolicyError } from '../../tree/policy-error.js'
import { toRows } from '../../views/to-rows.js'
import { parsePolicy } from '../parser.js'
import { readFailure } from '../read-bytes.js'
import { parseOptionsOf } from '../reading-options.js'
import type { ParseOptions } from '../../options.js'
import type { Policy } from '../../tree/types.js'
import type { Rows } from '../../views/to-rows.js'
import type { ReadingOptions } from '../reading-options.js'
import type { Failure, FailureCode, Job, Outcome } from './job.js'

/** What to make of each document. */
export interface EmitOptions extends ReadingOptions {
  /** what a line holds: the tree of a document, or one of its rows */
  emit: 'tree' | keyof Rows
  /** longer documents fail as `input-too-large` */
  maxBytes: number
}

/**
 * Makes what parses documents, one at a time: whatever is wrong with one is its outcome.
 *
 * @throws PolicyError if a dictionary file cannot be read or used
 */
export function makeJobParser(options: EmitOptions): (job: Job) => Outcome {
  const parseOptions = parseOptionsOf(options)
  const { emit, maxBytes } = options
  return job => {
    try {
      return parseJob(job)
    } catch (error) {
      return failureOf(job, error)
    }
  }

  function parseJob(job: Job): Outcome {
    const own: ParseOptions = {
      ...parseOptions,
      format: job.format ?? parseOptions.format,
      language: job.language ?? parseOptions.language,
    }
    const input = inputOf(job, maxBytes)
    const policy = parsePolicy(input, {
      ...own,
      limits: { maxLength: Math.max(maxBytes, defaultLimits.maxLength) },
    })
    const binary = policy.messages.find(({ code }) => code === 'binary')
    if (binary) throw new PolicyError('unknown-charset', binary.text)
    const { language } = policy
    return {
      id: job.id,
      lines: linesOf(job, policy, emit),
      language,
      format: formatOf(policy, own),
    }
  }
}

/** The failure of a document. */
export function failure(
  { id, url }: Pick<Job, 'id' | 'url'>,
  code: FailureCode,
  message: string,
): Failure {
  return { id, ...(url !== undefined && { url }), code, message }
}

function inputOf({ source, size }: Job, maxBytes: number): string | Uint8Array {
  const bytes = 'file' in source ? statSync(source.file).size : size
  if (bytes > maxBytes)
    throw new PolicyError(
      'input-too-large',
      `${bytes} bytes are too many; at most ${maxBytes} are read (--max-bytes).`,
    )
  return 'file' in source ? readFileSync(source.file) : source.text
}

function linesOf({ id, url }: Job, policy: Policy, emit: EmitOptions['emit']): string {
  if (emit === 'tree') return `${JSON.stringify({ id, url, policy })}\n`
  return toRows(policy, emit)
    .map(row => `${JSON.stringify({ id, url, ...row })}\n`)
    .join('')
}

/** What it was read as; a message says so where it had to be found out. */
function formatOf({ messages }: Policy, { format }: ParseOptions): string {
  const found = messages.find(({ code }) => code === 'format')?.text
  return format ?? /(html|markdown|text)/i.exec(found ?? '')?.[1]?.toLowerCase() ?? 'text'
}

function failureOf(job: Job, error: unknown): Failure {
  if (error instanceof PolicyError) return failure(job, error.code, error.message)
  const unreadable = readFailure(error)
  if (unreadable !== undefined) return failure(job, 'unreadable', unreadable)
  const text = error instanceof Error ? error.message : String(error)
  return text.includes('Invalid string length')
    ? failure(
        job,
        'output-too-large',
        'What is to be written of it is longer than a string can be.',
      )
    : failure(job, 'internal-error', text)
}
