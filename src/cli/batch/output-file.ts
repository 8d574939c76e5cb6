import { open } from 'node:fs/promises'
import { outputFailure } from '../output-failure.js'
import { nameOf } from '../read-bytes.js'
import type { FileHandle } from 'node:fs/promises'

/** A file that lines are put at the end of; it is made when there is a first one. */
export interface OutputFile {
  /** @throws OutputError */
  append(lines: string): Promise<void>
  close(): Promise<void>
}

/** An output that cannot be written to; the message names it and says why. */
export class OutputError extends Error {}

export function outputFile(file: string): OutputFile {
  let handle: FileHandle | undefined
  return {
    async append(lines) {
      if (!lines) return
      try {
        handle ??= await open(file, 'a')
        await handle.appendFile(lines)
      } catch (error) {
        throw new OutputError(`${nameOf(file)}: ${outputFailure(error) ?? String(error)}`, {
          cause: error,
        })
      }
    },
    async close() {
      await handle?.close()
    },
  }
}
