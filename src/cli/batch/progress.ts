import { rate, remaining } from './figures.js'

/** What has been done of a batch. */
export interface Progress {
  documents: number
  failed: number
  /** of the input that has been looked at */
  read: number
  /** of the input whose documents are written */
  bytes: number
  /** of the input that earlier runs had done */
  skippedBytes: number
  /** of all input, once it is known */
  totalBytes: number | undefined
}

/** Where and how progress is told. */
export interface Telling {
  stream: NodeJS.WritableStream & { isTTY?: boolean; columns?: number }
  workers: number
  isQuiet: boolean
}

const EACH = { terminal: 250, log: 60_000 } as const

/** Tells progress until it is stopped: on a terminal on one line that is written anew, elsewhere a line a minute. */
export function tellProgress(
  progress: Progress,
  { stream, workers, isQuiet }: Telling,
): { stop: () => void } {
  if (isQuiet) return { stop: () => undefined }
  const began = performance.now()
  const isTerminal = stream.isTTY === true
  const timer = setInterval(
    () => {
      const line = progressLine(progress, workers, (performance.now() - began) / 1000)
      stream.write(isTerminal ? `\r\u001b[2K${line.slice(0, widthOf(stream))}` : `${line}\n`)
    },
    isTerminal ? EACH.terminal : EACH.log,
  )
  return {
    stop() {
      clearInterval(timer)
      if (isTerminal) stream.write('\r\u001b[2K')
    },
  }
}

/** What a line may have; a terminal that does not know its size says 0. */
const widthOf = ({ columns }: Telling['stream']): number =>
  (columns !== undefined && columns > 0 ? columns : 80) - 1

/** `1,200 documents, 3 failed  410/s  3.4 MB/s  2 workers  38 %, 4 min left` */
export function progressLine(
  { documents, failed, bytes, skippedBytes, totalBytes }: Progress,
  workers: number,
  seconds: number,
): string {
  const parts = [
    `${documents.toLocaleString('en')} documents${failed ? `, ${failed.toLocaleString('en')} failed` : ''}`,
    ...rate(documents, bytes - skippedBytes, seconds),
    `${workers} worker${workers > 1 ? 's' : ''}`,
  ]
  if (totalBytes) {
    const left = remaining(bytes - skippedBytes, totalBytes - bytes, seconds)
    parts.push(`${Math.floor((100 * bytes) / totalBytes)} %${left && `, ${left} left`}`)
  }
  return parts.join('  ')
}
