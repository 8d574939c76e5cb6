/**
 * Writes pieces of text in turn, each when the one before it is gone: no more than one is ever held.
 *
 * @throws what the stream says: EPIPE, ENOSPC …
 */
export async function print(
  stream: NodeJS.WritableStream,
  pieces: Iterable<string>,
): Promise<void> {
  for (const piece of pieces)
    await new Promise<void>((resolve, reject) => {
      stream.write(piece, error => {
        if (error) reject(error)
        else resolve()
      })
    })
}
