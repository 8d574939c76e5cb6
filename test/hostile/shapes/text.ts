import { both, count, fill, within } from '../shape.js'
import type { Family } from '../shape.js'

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X']
const HAN = Array.from('一二三四五六七八九十')

/** What the readers of text, the numbering and the sections must get through. */
export const text: Family = {
  name: 'text',
  format: 'text',
  shapes: {
    'one line': fill('We use cookies. '),
    'one line without an end of a sentence': fill('we use cookies and '),
    'one word': fill('a'),
    'short lines': fill('a\n'),
    'lines of one word': fill('Cookies\n'),
    'lines of one letter, apart': fill('a\n\n'),
    'empty lines': fill('\n'),
    'empty lines of CRLF': fill('\r\n'),
    'line ends of all kinds': fill('a\r\nb\rc\u2028d\u2029e\u0085'),
    blanks: fill(' '),
    'blanks before each line': fill(`${' '.repeat(100)}a\n`),
    'no-break and wide blanks': fill('\u00a0\u3000\u2003a'),
    'headings only': fill('Cookies\n\n'),
    'numbers that count up': count(i => `${i}. Cookies\n`),
    'numbers that count down': count(i => `${1_000_000 - i}. Cookies\n`),
    'one number again and again': fill('1. Cookies\n'),
    'numbers of many places': count(
      i => `${Array.from({ length: (i % 50) + 1 }, (_, k) => k + 1).join('.')} Cookies\n`,
    ),
    'one number of all places': within('1', fill('.1'), ' Cookies'),
    digits: fill('1234567890'),
    'numbers of a hundred digits': fill(`${'9'.repeat(100)}. Cookies\n`),
    'numbers of five kinds in turn': count(
      i =>
        `${[`${i}.`, `(${'abcdefgh'[i % 8]!})`, `${ROMAN[i % 10]!}.`, `${HAN[i % 10]!}、`, `第${HAN[i % 10]!}条`][i % 5]!} Cookies\n`,
    ),
    'numbers in brackets': fill('(1)(a)(i)'),
    'brackets that open': fill('('),
    articles: count(i => `第${i}条 Cookies\n`),
    'numbers that begin sequences and end none': count(
      i => `${i % 2 ? 'A' : '1'}${i % 3 ? ')' : '.'} Cookies\n`,
    ),
    'run-in headings': fill('Cookies: we use cookies. '),
    'run-in headings, a line each': fill('Cookies: we use cookies.\n'),
    'a table of contents of all headings': both(
      count(i => `${i} Cookies ${i}\n`),
      count(i => `${i} Cookies ${i}\n\nWe use cookies.\n\n`),
    ),
    'leaders of dots': fill(`Cookies ${'.'.repeat(60)} 3\n`),
    bullets: fill('• a\n'),
    'bullets that are none': fill('-a\n'),
    rules: fill('-----\n'),
    'one rule': fill('-'),
    'table rows': fill('| a | b |\n'),
    bars: fill('|'),
    'a row of all cells': fill('a | '),
    'wrapped lines': fill(`${'word '.repeat(15)}word\n`),
    'lines that nearly wrap': count(i => `${'w'.repeat(60 + (i % 20))}\n`),
    dates: fill('Last updated: June 30, 2023\n'),
    'dates that are none': fill('2023-2023-2023-'),
    'full stops': fill('.'),
    colons: fill('a: '),
    questions: fill('Why? '),
    capitals: fill('COOKIES '),
    'tags as text': fill('<p>a</p>\n'),
    'comment starts before a document': fill('<!-- <? '),
    'brackets of links': fill('[a](http'),
    'tags that may close themselves': n => `${'<a/>'.repeat(n / 4)}x`,
    'directives with blanks': n => `${'@a  \u00a0 '.repeat(n / 7)}x`,
    'a bracket of one word': n => `[${'a'.repeat(n)}`,
    'signs of decoration in a line': n => `a${'= '.repeat(n / 2)}x#`,
    'colons in a line': n => `a${':'.repeat(n)}x:`,
    'braces of attributes': n => `a${'\u3000'.repeat(n / 2)}${'{: '.repeat(n / 6)}}`,
    'underlines under nothing': fill('\n===\n'),
  },
}
