import { describe, expect, it } from 'vitest'
import { foldKey, makeFolder } from '../../src/evidence/fold.js'
import { FIRST_LETTER, HARD, SOFT, SPACE } from '../../src/evidence/symbols.js'

const fold = makeFolder()
const key = (text: string): string => foldKey(fold(text))
/** Letters as they are, separators as a class each: '_' blank, ',' phrase, '.' sentence. */
const shape = (text: string): string => {
  const { symbols, length } = fold(text)
  return [...symbols.subarray(0, length)]
    .map(
      symbol => ({ [SPACE]: '_', [SOFT]: ',', [HARD]: '.' })[symbol] ?? String.fromCharCode(symbol),
    )
    .join('')
}

describe('letters fold to one form', () => {
  it.each([
    ['case', ['Privacy', 'PRIVACY', 'privacy']],
    [
      'dotted and dotless i',
      ['İletişim', 'ILETIŞIM', 'iletişim', 'ıletıs\u0327ım', 'i\u0307letisim'],
    ],
    ['Turkish letters', ['ÇĞÖŞÜ', 'çğöşü', 'cgosu']],
    ['Albanian letters', ['Të Dhënat', 'te dhenat', 'të dhënat'.normalize('NFD')]],
    ['composed and decomposed Latin', ['çerezler'.normalize('NFC'), 'çerezler'.normalize('NFD')]],
    [
      'composed and decomposed Cyrillic',
      ['Файлы Йода'.normalize('NFC'), 'файлы йода'.normalize('NFD')],
    ],
    ['ё and е', ['её учётной', 'ее учетной', 'ЕЁ УЧЁТНОЙ', 'её учётной'.normalize('NFD')]],
    ['full-width forms', ['ＡＢＣ１２３', 'abc123']],
    ['half-width kana', ['ｶﾞｲﾄﾞ', 'ガイド', 'ガイド'.normalize('NFD')]],
    ['ligatures', ['ﬁle ﬄ', 'file ffl', 'ﬁLE FFL']],
    ['ß and other letters of two', ['Straße', 'STRASSE', 'STRAẞE']],
    ['æ, œ, ø, đ, ł', ['Æsop œuvre ØRE đak Łódź', 'aesop oeuvre ore dak lodz']],
    ['soft hyphens', ['pri\u00advacy', 'privacy', 'pri\u00ad\u00advacy']],
    ['zero width characters', ['pri\u200bva\u200ccy\u200d', 'privacy', '\ufeffpriv\u2060acy']],
    ['zero width characters in Chinese', ['隐\u200b私', '隐私']],
    ['bidi controls', ['\u202aprivacy\u202c', 'privacy']],
    ['control characters', ['pri\u0000va\u001bcy', 'privacy']],
    ['Kangxi radicals and compatibility ideographs', ['⽤户', '用户']],
    ['numbers in circles', ['①', '1']],
    [
      'kinds of apostrophes',
      ["KVKK'nın", 'KVKK’nın', 'KVKKʼnın', 'KVKK‘nın', 'KVKK´nın', 'KVKK`nın', 'KVKK\ufffdnın'],
    ],
    [
      'kinds of blanks and hyphens',
      [
        'e mail',
        'e-mail',
        'e\u00a0mail',
        'e–mail',
        'e‑mail',
        'e/mail',
        'e \n mail',
        'e\u3000mail',
        'e 😀 mail',
      ],
    ],
  ])('whatever the %s', (_, texts) => {
    expect([...new Set(texts.map(shape))]).toHaveLength(1)
  })

  it('of other letters stay apart', () => {
    expect(new Set(['и', 'і', 'ы', 'е', 'э', 'н', 'i', 'e', 'h'].map(key)).size).toBe(9)
    expect(key('й')).toBe(key('и'))
  })
})

describe('look-alikes', () => {
  it.each([
    ['Cyrillic in a Latin word', '\u0441ookie', 'cookie'],
    ['Cyrillic ё in Albanian', 'dh\u0451na', 'dhëna'],
    ['Cyrillic capitals in a Latin word', '\u0420\u041eLICY', 'policy'],
    ['Latin in a Cyrillic word', 'п\u006fлитика', 'политика'],
    ['Latin capitals in a Cyrillic word', '\u0043\u0042ЕДЕНИЯ', 'сведения'],
    ['Cyrillic in a word with digits', '\u0441ookie2', 'cookie2'],
    ['Latin in a Cyrillic word with digits', 'п\u006fлитика22', 'политика22'],
    [
      'Cyrillic in a Latin word before another',
      '\u0441ookie, \u0441ookie file',
      'cookie, cookie file',
    ],
    ['Cyrillic in a Latin word among Chinese', '使用\u0441ookie技术', '使用cookie技术'],
    ['Cyrillic, where there is as much Latin', '\u0441o', 'co'],
    ['Latin beside as much Cyrillic that has none', 'жo', 'жо'],
  ])('%s are read as their neighbours', (_, mixed, plain) => {
    expect(shape(mixed)).toBe(shape(plain))
  })

  it('are not touched in a word of one script', () => {
    expect(key('сор')).not.toBe(key('cop'))
    expect(key('сор cop')).toBe(`${key('сор')} ${key('cop')}`)
  })

  it('are not touched where a letter has none', () => {
    expect(key('gps-трекер')).toBe('gps трекер')
    expect(key('gpsтрекер')).toBe('gpsтрекер')
    expect(key('gpsrжо')).toBe('gpsrжо')
    expect(key('ooж')).toBe('ooж')
  })
})

describe('separators', () => {
  it.each([
    ['one two', 'one_two'],
    ['one, two', 'one,two'],
    ['one. Two', 'one.two'],
    ['one , . two', 'one.two'],
    ['  one  ', 'one_'],
    ['«one» (two)', 'one,two,'],
    ['one — two', 'one_two'],
    ['one: two; three', 'one,two,three'],
    ['one! two? three… four', 'one.two.three,four'],
    ['，。one', 'one'],
  ])('of %j are one, the strongest: %s', (text, expected) => {
    expect(shape(text)).toBe(expected)
  })

  it.each([
    ['用 户', '用户'],
    ['使用 Cookie 技术', '使用cookie技术'],
    ['使用\n\tcookie', '使用cookie'],
    ['用户，信息', '用户,信息'],
    ['用户 。 信息', '用户.信息'],
    ['使用 cookie tech 等', '使用cookie_tech等'],
    ['第 1 条', '第1条'],
    ['abc ㍿ abc', 'abc株式会社abc'],
  ])('beside Chinese are none when they are blank: %j is %s', (text, expected) => {
    expect(shape(text)).toBe(expected)
  })

  it.each([
    ['Metal.Kur', 'metal.kur'],
    ['işlenir.Veri', 'islenir.veri'],
    ['3.14', '3,14'],
    ['т.е. мы', 'т_е_мы'],
    ['T.C. Kimlik', 't_c_kimlik'],
    ['11. maddesi', '11_maddesi'],
    ['111. maddesi', '111_maddesi'],
    ['9.maddesi', '9_maddesi'],
    ['10.maddesi', '10_maddesi'],
    ['11. Madde', '11.madde'],
    ['11.Madde', '11,madde'],
    ['example.com', 'example,com'],
    ['info@example.com.', 'info_example,com.'],
    ['ab.cd', 'ab,cd'],
    ['AB.CD', 'ab,cd'],
    ['end.', 'end.'],
    ['end.\u00a0Next', 'end.next'],
    ['end.” Next', 'end.next'],
    ['数据.用户', '数据.用户'],
    ['No.5', 'no,5'],
    ['end.😀', 'end.'],
  ])('a full stop in %j: %s', (text, expected) => {
    expect(shape(text)).toBe(expected)
  })
})

describe('the way back', () => {
  const ranges = (text: string): string[] => {
    const { offsets, ends, length } = fold(text)
    return Array.from({ length }, (_, i) => text.slice(offsets[i], ends[i]))
  }

  it('leads to what was folded', () => {
    expect(ranges('ﬁle')).toEqual(['ﬁ', 'ﬁ', 'l', 'e'])
    expect(ranges('e\u0301\u00adx y')).toEqual(['e\u0301\u00ad', 'x', ' ', 'y'])
    expect(ranges('用 户')).toEqual(['用', '户'])
    expect(ranges('a , b')).toEqual(['a', ',', 'b'])
    expect(ranges('a -b')).toEqual(['a', ' ', 'b'])
    expect(ranges('\ufeffa \u00adb')).toEqual(['a', ' ', 'b'])
  })

  it('holds for characters that fold to many, in any number', () => {
    for (const text of [
      'ﷺ'.repeat(5000),
      '㍿'.repeat(5000),
      `${'a'.repeat(3000)}${'ﬄ'.repeat(2000)}`,
    ]) {
      const { symbols, offsets, length } = makeFolder()(text)
      expect(offsets[length - 1]).toBe(text.length - 1)
      expect(symbols.subarray(0, length).every(symbol => symbol >= FIRST_LETTER)).toBe(true)
    }
    expect(shape('㍿')).toBe('株式会社')
  })

  it('belongs to one folder, which uses it for the next text', () => {
    const one = makeFolder()
    const first = one('abc')
    const copy = first.symbols.slice(0, 3)
    one('xyz')
    expect([...first.symbols.subarray(0, 3)]).not.toEqual([...copy])
    const [a, b] = [makeFolder(), makeFolder()]
    const kept = a('abc')
    b('xyz')
    expect([...kept.symbols.subarray(0, 3)]).toEqual([...copy])
  })
})

it('foldKey tells lines apart by their words alone', () => {
  expect(key(' 1. Privacy — Policy! ')).toBe('1 privacy policy')
  expect(key('***')).toBe('')
})
