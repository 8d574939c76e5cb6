import { stringifyChunked } from '@discoveryjs/json-ext'
import { inertJson } from './inert.js'

/** A value as JSON, indented by two, that a terminal can be given; in pieces, as that of a whole tree may be longer than any string. */
export function* jsonPieces(value: unknown): Generator<string> {
  for (const piece of stringifyChunked(value, { space: 2 })) yield inertJson(piece)
}

/** The same with a line end behind it. */
export function* ended(pieces: Iterable<string>): Generator<string> {
  yield* pieces
  yield '\n'
}
