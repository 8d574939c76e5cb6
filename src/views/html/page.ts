import { escapeText } from './escape.js'

/** What a page of its own is made of, all but the title as HTML. */
export interface PageParts {
  /** as text */
  title: string
  style: string
  body: string
  /** BCP 47 code of the page's own language; default English */
  language?: string
  /** SHA-256, in base64, of the one script that may run; none runs without */
  scriptHash?: string
}

/** A page that needs no network. Nothing from anywhere, and no script but its own: a second wall behind the escaping. */
export const pageOf = ({
  title,
  style,
  body,
  language = 'en',
  scriptHash,
}: PageParts): string => `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; ${scriptHash === undefined ? '' : `script-src 'sha256-${scriptHash}'; `}style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeText(title)}</title>
<style>${style}</style>
</head>
<body>
${body}
</body>
</html>
`
