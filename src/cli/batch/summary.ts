import { nameOf } from '../read-bytes.js'
import { duration, rate, tallyLine } from './figures.js'
import type { Progress } from './progress.js'
import type { Done } from './resume-output.js'

/** How many documents there were, by language, by format and by why they failed. */
export type Tally = Record<'languages' | 'formats' | 'failures', Map<string, number>>

/** What is told at the end of a batch. */
export function summaryLines(
  { documents, failed, bytes, skippedBytes }: Progress,
  { languages, formats, failures }: Tally,
  about: { output: string; failed: string; done: Done; seconds: number },
): string[] {
  const { done, seconds } = about
  const [byDocument, byMegabyte] = rate(documents, bytes - skippedBytes, seconds)
  const speed = documents ? ` (${byDocument}, ${byMegabyte})` : ''
  const number = (n: number): string => n.toLocaleString('en')
  return [
    `${number(documents)} documents in ${duration(seconds)}${speed}: ${number(documents - failed)} to ${nameOf(about.output)}${failed ? `, ${number(failed)} failed, see ${nameOf(about.failed)}` : ''}`,
    ...(done.ids.size ? [`  earlier    ${number(done.ids.size)}`] : []),
    ...(done.failures
      ? [`  of these   ${number(done.failures)} failed; --retry-failed tries them again`]
      : []),
    ...(languages.size ? [`  languages  ${tallyLine(languages)}`] : []),
    ...(formats.size ? [`  formats    ${tallyLine(formats)}`] : []),
    ...(failures.size ? [`  failures   ${tallyLine(failures)}`] : []),
  ]
}
