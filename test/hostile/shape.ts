import type { Format } from '../../src/read/detect-format.js'

/** A hostile document of about `n` UTF-16 units. */
export type Make = (n: number) => string

/** Hostile documents of one kind: what is hostile in it → the document. */
export interface Family {
  name: string
  format: Format
  shapes: Readonly<Record<string, Make>>
}

/** A document that is one piece, again and again. */
export const fill =
  (piece: string): Make =>
  n =>
    piece.repeat(Math.max(1, Math.floor(n / piece.length)))

/** What opens, as often as fits with what closes; then a text, then all that closes. */
export const nest =
  (open: string, close = '', text = 'deep'): Make =>
  n => {
    const times = Math.max(1, Math.floor((n - text.length) / (open.length + close.length)))
    return open.repeat(times) + text + close.repeat(times)
  }

/** Something before and after a document. */
export const within =
  (before: string, make: Make, after = ''): Make =>
  n =>
    before + make(Math.max(1, n - before.length - after.length)) + after

/** One document half as long, then another. */
export const both =
  (first: Make, second: Make): Make =>
  n =>
    first(n >> 1) + second(n >> 1)

/** A piece for each number from 0, until there are enough. */
export const count =
  (piece: (i: number) => string): Make =>
  n => {
    const parts: string[] = []
    for (let i = 0, length = 0; length < n; i++) {
      parts.push(piece(i))
      length += parts.at(-1)!.length
    }
    return parts.join('')
  }
