import fc from 'fast-check'

/** Inputs with slices deleted, doubled, swapped, or with other things put in between. */
export function mutated(
  originals: readonly string[],
  { odd = ODD }: { odd?: readonly string[] } = {},
): fc.Arbitrary<string> {
  const place = fc.double({ min: 0, max: 1, noNaN: true })
  const length = fc.oneof(fc.nat(4), fc.nat(80), fc.nat(1500))
  const mutation = fc.record({
    how: fc.constantFrom('delete', 'double', 'swap', 'insert', 'cut'),
    at: place,
    to: place,
    length,
    text: fc.constantFrom(...odd),
  })
  return fc
    .tuple(fc.constantFrom(...originals), fc.array(mutation, { minLength: 1, maxLength: 6 }))
    .map(([original, mutations]) =>
      mutations.reduce((source, { how, at, to, length: n, text }) => {
        const a = Math.floor(at * source.length)
        const b = Math.floor(to * source.length)
        switch (how) {
          case 'delete':
            return source.slice(0, a) + source.slice(a + n)
          case 'double':
            return source.slice(0, a) + source.slice(a, a + n) + source.slice(a)
          case 'swap': {
            const [x, y] = [Math.min(a, b), Math.max(a, b)]
            return source.slice(0, x) + source.slice(y) + source.slice(x, y)
          }
          case 'insert':
            return source.slice(0, a) + text + source.slice(a)
          default:
            return a > source.length / 2 ? source.slice(0, a) : source
        }
      }, original),
    )
}

/** What breaks readers: markup begun and not ended, entities, controls, marks of all formats, letters that fold oddly. */
export const ODD: readonly string[] = [
  '<',
  '>',
  '</',
  '<!',
  '<!--',
  '-->',
  '<p',
  '<b>',
  '</div>',
  '<div>',
  '<ul><li>',
  '</table>',
  '<table><tr><td>',
  '<pre>',
  '<br>',
  '<a href="#x">',
  '"',
  "'",
  '&',
  '&#',
  '&amp',
  '&nbsp;',
  '&#8217;',
  '&lt;b&gt;',
  '\n',
  '\n\n',
  '\r',
  '\r\n',
  '\t',
  ' ',
  '\u00a0',
  '\u00ad',
  '\u200b',
  '\u200d',
  '\ufeff',
  '\ufffd',
  '\u0000',
  '\u001b[1m',
  '\u2028',
  '\u202e',
  '\u3000',
  '#',
  '## ',
  '**',
  '*',
  '_',
  '`',
  '```\n',
  '[',
  '](',
  '](#x)',
  '> ',
  '- ',
  '1. ',
  '\\',
  '|',
  '\n| a | b |\n|---|---|\n',
  '\n---\n',
  '\n===\n',
  '~~',
  '1.',
  '(a) ',
  '第三条 ',
  '一、',
  'IV. ',
  '🍪',
  '𠮷',
  'é',
  'e\u0301',
  'İ',
  'ı',
  'ß',
  'ﬁ',
  'ё',
  'е\u0308',
  'Ⅳ',
  '①',
  '½',
  '\ud800',
  '\udc00',
  'ℌ',
  'cookie',
  '隐私政策',
  'персональных данных',
  'çerez',
  'të dhënat',
]
