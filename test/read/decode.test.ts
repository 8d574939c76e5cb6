import { describe, expect, it } from 'vitest'
import { decode } from '../../src/read/decode.js'
import { PolicyError } from '../../src/tree/policy-error.js'
import { encode, encodeUtf16 } from './encode.js'

const russian =
  'Настоящая политика описывает, какие персональные данные собирает магазин, для чего они нужны и как долго хранятся. Если вы не согласны с её условиями, пожалуйста, не заполняйте форму заказа. Мы не передаём сведения о покупателях посторонним лицам, кроме службы доставки, которой необходим ваш адрес. Вы можете в любое время отозвать согласие, написав нам письмо.'
const turkish =
  'Bu aydınlatma metni, internet sitemizi ziyaret eden kişilerin hangi bilgilerinin işlendiğini açıklamak için hazırlanmıştır. Adınız, soyadınız ve iletişim bilgileriniz yalnızca siparişinizin size ulaştırılması amacıyla kullanılır. Bilgileriniz üçüncü kişilerle paylaşılmaz. Dilediğiniz zaman bize başvurarak bilgilerinizin silinmesini isteyebilirsiniz; başvurunuz otuz gün içinde ücretsiz olarak sonuçlandırılır.'
const chinese =
  '我们非常重视您的个人信息。本政策说明我们在您使用网站时收集哪些信息、为什么收集以及保存多长时间。未经您的同意,我们不会把您的联系方式提供给其他公司,但是送货时需要把地址告诉快递员。您可以随时写信给我们,要求查看、更正或者删除您的信息,我们会在十五天之内答复。如果您不同意这些内容,请不要继续使用。'
const traditional =
  '我們非常重視您的個人資料。本政策說明我們在您使用網站時收集哪些資料、為什麼收集以及保存多長時間。未經您的同意,我們不會把您的聯絡方式提供給其他公司,但是送貨時需要把地址告訴快遞員。您可以隨時寫信給我們,要求查看、更正或者刪除您的資料,我們會在十五天之內答覆。'
const albanian =
  'Kjo politikë shpjegon cilat të dhëna mbledhim – dhe përse. Ato ruhen "për aq kohë" sa është e nevojshme; çdo përdorues mund t’i fshijë.'

interface Decoded {
  text: string
  said: Record<string, string>
  damage?: number | undefined
}

function read(bytes: Uint8Array, charset?: string): Decoded {
  const out: Decoded = { text: '', said: {} }
  out.text = decode(bytes, charset, (code, text, start) => {
    out.said[code] = text
    if (code === 'charset-damage') out.damage = start
  })
  return out
}
const page = (charset: string, body: string): string =>
  `<html><head><meta charset="${charset}"><title>x</title></head><body><p>${body}</p></body></html>`
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

const charsets: [string, string][] = [
  ['windows-1251', russian],
  ['koi8-r', russian],
  ['iso-8859-5', russian],
  ['x-mac-cyrillic', russian],
  ['ibm866', russian],
  ['windows-1254', turkish],
  ['windows-1252', albanian],
  ['gbk', chinese],
  ['gb18030', chinese],
  ['big5', traditional],
]

describe('the charset option', () => {
  it.each(charsets)('decodes %s', (charset, text) => {
    const { text: found, said } = read(encode(text, charset), charset)
    expect(found).toBe(text)
    expect(said).toEqual({ charset: `Decoded as ${charset}: the charset option says so.` })
  })

  it('goes before all else', () => {
    expect(read(utf8(page('utf-8', 'é')), 'windows-1252').text).toContain('Ã©')
  })

  it('decodes the four-byte characters of GB18030', () => {
    expect(read(Uint8Array.of(0x94, 0x39, 0xfc, 0x36), 'gb18030').text).toBe('\u{1F600}')
  })

  it('decodes windows-1252 as browsers do, also where its name is another', () => {
    for (const label of ['windows-1252', 'iso-8859-1', 'latin1', 'ascii'])
      expect(read(Uint8Array.of(0x93, 0x80, 0x94, 0x92), label).text).toBe('“€”’')
  })

  it.each(['utf-7', 'hz-gb-2312', 'x-mac-whatever', '', 'x-user-defined', '__proto__'])(
    'refuses %j, saying where the names stand',
    charset => {
      expect(() => read(utf8('a'), charset)).toThrow(PolicyError)
      expect(() => read(utf8('a'), charset)).toThrow(
        /^The charset ".*" cannot be decoded here; see https:/,
      )
    },
  )

  it('says where bytes are damaged', () => {
    const { text, said, damage } = read(Uint8Array.of(0x61, 0x62, 0xff, 0x63), 'utf-8')
    expect(text).toBe('ab\ufffdc')
    expect(said['charset-damage']).toBe('Some bytes are not valid utf-8; U+FFFD stands for them.')
    expect(damage).toBe(2)
  })

  it('does not take a U+FFFD in the text for damage', () => {
    expect(read(utf8('a\ufffdb'), 'utf-8').said).not.toHaveProperty('charset-damage')
  })
})

describe('a byte order mark', () => {
  it.each([
    ['utf-8', Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8(page('windows-1251', russian)))],
    ['utf-16le', encodeUtf16(page('windows-1251', russian), 'le')],
    ['utf-16be', encodeUtf16(page('windows-1251', russian), 'be')],
  ])('decides for %s whatever the markup declares', (encoding, bytes) => {
    const { text, said } = read(bytes)
    expect(text).toBe(page('windows-1251', russian))
    expect(said).toEqual({ charset: `Decoded as ${encoding}: the byte order mark says so.` })
  })
})

describe('a declared charset', () => {
  it.each(charsets)('decides for %s', (charset, body) => {
    const { text, said } = read(encode(page(charset, body), charset))
    expect(text).toBe(page(charset, body))
    expect(said).toEqual({ charset: `Decoded as ${charset}: the markup declares it.` })
  })

  it.each([
    '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">',
    '<META HTTP-EQUIV=Content-Type CONTENT="text/html;CHARSET=Windows-1251">',
    "<meta charset='cp1251'>",
    '<meta charset = windows-1251 />',
    '<?xml version="1.0" encoding="windows-1251"?>',
    `<!-- ${'a long licence '.repeat(120)} --><meta charset="windows-1251">`, // behind the 1024 bytes that browsers look at
  ])('is found in %.60s', markup => {
    const { text, said } = read(encode(`${markup}<p>${russian}`, 'windows-1251'))
    expect(text).toContain(russian)
    expect(said['charset']).toBe('Decoded as windows-1251: the markup declares it.')
  })

  it.each(['utf-7', 'hz-gb-2312', 'x-mac-whatever'])(
    'that cannot be decoded (%s) leaves the choice to the bytes',
    charset => {
      const { text, said } = read(utf8(page(charset, russian)))
      expect(text).toBe(page(charset, russian))
      expect(said).toEqual({
        'charset-fallback': `The markup declares ${charset}, which cannot be decoded here.`,
        charset: 'Decoded as utf-8: all bytes are valid UTF-8.',
      })
    },
  )

  it('of UTF-16 in ASCII letters is not believed', () => {
    const { text, said } = read(utf8(page('utf-16le', russian)))
    expect(text).toBe(page('utf-16le', russian))
    expect(said['charset-fallback']).toBe(
      'The markup declares utf-16le, but does so in ASCII letters.',
    )
  })

  it('of UTF-8 does not hide that the bytes are another', () => {
    const { text, said } = read(encode(page('utf-8', russian), 'windows-1251'))
    expect(text).toBe(page('utf-8', russian))
    expect(said).toEqual({
      'charset-fallback': 'The markup declares utf-8, but the bytes are not utf-8.',
      charset: 'Decoded as windows-1251: a guess from the bytes.',
    })
  })

  it.each(['windows-1251', 'iso-8859-1', 'gb2312', 'windows-1254', 'big5'])(
    'of %s does not hide that the page was saved as UTF-8',
    charset => {
      for (const body of [russian, turkish, chinese]) {
        const { text, said } = read(utf8(page(charset, body)))
        expect(text).toBe(page(charset, body))
        expect(said['charset-fallback']).toBe(
          `The markup declares ${charset}, but the bytes are valid UTF-8.`,
        )
        expect(said['charset']).toBe('Decoded as utf-8: all bytes are valid UTF-8.')
      }
    },
  )

  it('is believed when only a few bytes are damaged', () => {
    const bytes = encode(page('gbk', chinese), 'gbk')
    bytes[bytes.length - 40] = 0xff
    const { text, said, damage } = read(bytes)
    expect(text).toContain(chinese.slice(0, 100))
    expect(said['charset']).toBe('Decoded as gbk: the markup declares it.')
    expect(damage).toBe(text.indexOf('\ufffd'))
  })
})

describe('UTF-8', () => {
  it.each([
    ['no letters beyond ASCII', 'Privacy policy'],
    ['Russian', russian],
    ['Chinese', chinese],
    ['nothing', ''],
  ])('is recognised in text with %s', (_, text) => {
    const out = read(utf8(text))
    expect(out).toEqual({ text, said: { charset: 'Decoded as utf-8: all bytes are valid UTF-8.' } })
  })

  it.each([
    ['Russian', russian],
    ['Turkish', turkish],
    ['Chinese', chinese],
  ])('is recognised when %s text is cut in the middle of a character', (_, text) => {
    const whole = utf8(text)
    let cut = whole.length - 1
    while (whole[cut]! < 0x80 || whole[cut]! >= 0xc0) cut-- // before a byte that goes on
    const out = read(whole.subarray(0, cut))
    expect(text.startsWith(out.text.slice(0, -1))).toBe(true)
    expect(out.text.endsWith('\ufffd')).toBe(true)
    expect(out.said['charset']).toBe('Decoded as utf-8: nearly all bytes are valid UTF-8.')
    expect(out.damage).toBe(out.text.length - 1)
  })

  it('is recognised with a stray byte in it, declared or not', () => {
    for (const source of [russian, page('utf-8', russian)]) {
      const bytes = utf8(source)
      const at = source.indexOf(',')
      const place = utf8(source.slice(0, at)).length
      bytes[place] = 0xa0
      const { text, said, damage } = read(bytes)
      expect(text).toBe(source.replace(',', '\ufffd'))
      expect(damage).toBe(at)
      expect(said).toHaveProperty('charset-damage')
      expect(said).not.toHaveProperty('charset-fallback')
    }
  })
})

describe('a guess', () => {
  it.each([
    ['windows-1251', russian],
    ['koi8-r', russian],
    ['windows-1254', turkish],
    ['gb18030', chinese],
    ['big5', traditional],
  ])('finds %s in a paragraph', (charset, text) => {
    const { text: found, said } = read(encode(text, charset))
    expect(found).toBe(text)
    expect(said).toEqual({ charset: `Decoded as ${charset}: a guess from the bytes.` })
  })

  it.each([
    ['windows-1251', russian],
    ['koi8-r', russian],
    ['windows-1254', turkish],
    ['gb18030', chinese],
    ['big5', traditional],
  ])('finds %s in a page', (charset, text) => {
    const source = `<!DOCTYPE html><html><head><title>1</title><link rel="stylesheet" href="style.css"></head><body><div class="content"><h1>1</h1><p>${text}</p></div></body></html>`
    expect(read(encode(source, charset)).text).toBe(source)
  })

  it('of text in western letters keeps its quotation marks', () => {
    const { text, said } = read(
      encode('The “policy” – it’s ours – says: café, naïve, élève.', 'windows-1252'),
    )
    expect(text).toContain('“policy” – it’s ours')
    expect(said['charset']).toBe('Decoded as windows-1252: a guess from the bytes.')
  })

  it('is made of any bytes at all without an error', () => {
    let seed = 1
    for (let run = 0; run < 200; run++) {
      const bytes = Uint8Array.from(
        { length: run },
        () => (seed = (seed * 48_271) % 2_147_483_647) & 0xff,
      )
      expect(typeof read(bytes).text).toBe('string')
    }
  })
})
