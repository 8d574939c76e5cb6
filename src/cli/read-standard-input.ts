import { readSync } from 'node:fs'

const CHUNK = 65_536
/** Milliseconds until a pipe that had nothing yet is asked again. */
const PAUSE = 10

/**
 * Standard input up to its end. A module that imports `node:process` makes it a pipe that does not block, which answers
 * EAGAIN as long as the writer takes its time.
 */
export function readStandardInput(): Uint8Array {
  const chunks: Uint8Array[] = []
  for (;;) {
    const chunk = new Uint8Array(CHUNK)
    const length = readChunk(chunk)
    if (length === 0) return Buffer.concat(chunks)
    if (length === undefined) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE)
    else chunks.push(chunk.subarray(0, length))
  }
}

/** How many bytes were read: 0 at the end, `undefined` where there are none yet. */
function readChunk(chunk: Uint8Array): number | undefined {
  try {
    return readSync(0, chunk)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EAGAIN') return undefined
    if (code === 'EOF') return 0 // a closed pipe on Windows
    throw error
  }
}
