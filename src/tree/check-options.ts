import { PolicyError } from './policy-error.js'

/** Says what a value must be if it is not; `undefined` where it is right. */
export type OptionCheck = (value: unknown) => string | readonly string[] | undefined

/** What each option of a function must be. */
export type OptionChecks<Options> = Readonly<Record<keyof Options, OptionCheck>>

const must =
  (what: string, is: (value: unknown) => boolean): OptionCheck =>
  value =>
    is(value) ? undefined : `must be ${what}`

export const isText = must('a string', value => typeof value === 'string')
export const areTexts = must(
  'a string or an array of strings',
  value =>
    typeof value === 'string' ||
    (Array.isArray(value) && value.every(one => typeof one === 'string')),
)
export const isFlag = must('true or false', value => typeof value === 'boolean')
export const isFunction = must('a function', value => typeof value === 'function')
export const isList = must('an array', Array.isArray)
export const isNumber = (least = -Infinity): OptionCheck =>
  must(
    least === -Infinity ? 'a number' : `a number of at least ${least}`,
    value => typeof value === 'number' && value >= least,
  )
export const isCount = must(
  'a whole number of at least 1',
  value => Number.isSafeInteger(value) && (value as number) >= 1,
)
export const isOneOf = (...values: readonly string[]): OptionCheck =>
  must(`one of ${values.map(value => JSON.stringify(value)).join(', ')}`, value =>
    (values as readonly unknown[]).includes(value),
  )
/** Options in an option: what is wrong with them, a line each behind the name of the outer one. */
export const areOptions =
  <Options>(checks: OptionChecks<Options>): OptionCheck =>
  value =>
    isObject(value) ? faultsOf(value, checks) : 'must be an object'

/**
 * Refuses options that a function does not have, or that are not what they must be; one that is `undefined` is as good as none.
 *
 * @throws PolicyError `invalid-options`, with all that is wrong, a line each
 */
export function checkOptions<Options>(given: unknown, checks: OptionChecks<Options>): void {
  if (given === undefined) return
  if (!isObject(given)) throw new PolicyError('invalid-options', 'The options must be an object.')
  const faults = faultsOf(given, checks)
  if (!faults?.length) return
  const lines = faults.slice(0, MOST_LINES).map(fault => `  ${fault}`)
  if (faults.length > MOST_LINES) lines.push(`  and ${faults.length - MOST_LINES} more`)
  throw new PolicyError('invalid-options', `The options are not right:\n${lines.join('\n')}`)
}

const MOST_LINES = 20

function faultsOf<Options>(
  given: Readonly<Record<string, unknown>>,
  checks: OptionChecks<Options>,
): string[] | undefined {
  const names = Object.keys(checks)
  const faults = Object.entries(given).flatMap(([name, value]) => {
    if (!Object.hasOwn(checks, name)) return [unknownOption(name, names)]
    const fault = value === undefined ? undefined : checks[name as keyof Options](value)
    return typeof fault === 'string'
      ? [`${name}: ${fault}`]
      : (fault ?? []).map(inner => `${name}.${inner}`)
  })
  return faults.length ? faults : undefined
}

function unknownOption(name: string, names: readonly string[]): string {
  const cut = name.slice(0, 64)
  return `${JSON.stringify(cut)}: there is no such option; there ${names.length > 1 ? 'are' : 'is'} ${names.join(', ')}`
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
