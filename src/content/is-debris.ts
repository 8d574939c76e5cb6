/** Left-over markup and template calls: `<img …/>`, `<%@ page … %>`, `@extends('…')`, `{{ … }}`, `[form id="1"]`; `[email protected]` is none. */
const PIECE = String.raw`(?:<(?:\/|[!?]|%@?\s?)?[\w-][^<>]*>|@\w+(?:\s*\([^()]*\))?|\{[{%][^{}]*[%}]\}|\[\/?[\w-]+(?:\s[^\]=]*=[^\]]*)?\])`
const PIECES = new RegExp(`^${PIECE}(?:\\s*${PIECE})*$`, 'u')
/** A line that begins with a tag, as a page's title does where a scraper took it for text. */
const TAGGED = /^<[a-z]+(?:\s[^<>]*)?>.{0,120}$/iu
/** Whether a line is no text but what a page was made with; `evidence` is how many terms of policies it holds: `<Company> keeps no data.` is text. */
export const isDebris = (line: string, evidence: number): boolean =>
  PIECES.test(line) ||
  (!evidence && (TAGGED.test(line) || line.endsWith('?>') || line.endsWith('%>')))
