import { both, count, fill, within } from '../shape.js'
import type { Family } from '../shape.js'

/** Characters that fold, join, turn round, or are none. */
export const characters: Family = {
  name: 'characters',
  format: 'text',
  shapes: {
    NUL: fill('\0'),
    'NUL between letters': fill('cookies\0 '),
    controls: fill('\u001b[31m\u0007\b\u009b2J'),
    'lone high surrogates': fill('\ud800'),
    'lone low surrogates': fill('a\udc00 '),
    'surrogates the wrong way round': fill('\udc00\ud800 '),
    pairs: fill('𠮷🍪'),
    'combining marks on one letter': within('e', fill('\u0301')),
    'combining marks on each letter': fill('e\u0301\u0323a\u0308 '),
    'combining marks of many classes': within('a', fill('\u0345\u0301\u0323\u0327')),
    'letters of Hangul to compose': fill('\u1112\u1161\u11ab'),
    'bidi overrides': fill('\u202ea\u202d\u2066'),
    'bidi marks that do not end': fill('\u202b\u2067\u200f'),
    'soft hyphens': fill('c\u00ado\u00ado\u00adk\u00adi\u00ade '),
    'zero width joiners': fill('👩\u200d👩\u200d👧 '),
    'zero width blanks in words': fill('cook\u200bies '),
    'byte order marks': fill('\ufeff'),
    'variation selectors': fill('a\ufe0f\u{e0100}'),
    'full width letters': fill('ｃｏｏｋｉｅｓ　'),
    'characters that fold to eighteen': fill('ﷺ'),
    ligatures: fill('ﬁﬃ㍿'),
    'look-alikes of another script': fill('сооkiеs '),
    'Turkish letters': fill('ÇEREZ İIıi '),
    'mathematical letters': fill('𝐜𝐨𝐨𝐤𝐢𝐞𝐬 '),
    apostrophes: fill("’'ʼ`´"),
    'Han signs without stops': fill('隐私政策'),
    'Han signs with stops': fill('我们使用。'),
    'scripts in turn': fill('aбγא中あ한ก '),
    'private use and unassigned': fill('\ue000\u0378\uffff\ufffe'),
    'all units': count(i => String.fromCharCode(i & 0xffff)),
    'tags and flags': fill('🏴\u{e0067}\u{e0062}\u{e007f}🇦🇱'),
  },
}

/** Words that begin terms of the dictionaries, never end them, or are all of them. */
export const words: Family = {
  name: 'words',
  format: 'text',
  shapes: {
    'one term': fill('cookies '),
    'one term in Han signs': fill('个人信息'),
    'terms of all languages': fill(
      'cookies çerez персональные данные 个人信息 të dhënat personale ',
    ),
    'beginnings of terms': fill('personal informatio '),
    'ends of terms': fill('information we collect and '),
    'halves of terms with a gap': fill('we do not '),
    'gaps without an end of a sentence': both(fill('we keep '), fill('for as long ')),
    'words of no language': count(i => `${i.toString(36)} `),
    'a word of all letters': count(i => String.fromCharCode(97 + (i % 26))),
    'stems with endings': count(i => `cookie${i.toString(36)} `),
    'terms as headings': fill('Personal information we collect\n\n'),
    'a policy again and again': fill(
      'Privacy Policy\n\n1. Cookies\n\nWe use cookies to remember you.\n\n2. Security\n\nWe encrypt your personal information.\n\n',
    ),
    'languages in turn': fill(
      'We use cookies.\nМы используем файлы cookie.\n我们使用 Cookie。\nÇerezler kullanıyoruz.\nNe përdorim cookies.\n',
    ),
  },
}
