import { describe, expect, test } from 'vitest'
import { parseNumbering, parseWordNumbering } from '../../src/lines/numbering.js'

describe('parseNumbering', () => {
  test.each<[text: string, printed: string, value: number]>([
    ['1. Introduction', '1.', 1],
    ['12. Introduction', '12.', 12],
    ['1.Introduction', '1.', 1],
    ['§ 4 Scope', '§ 4', 4],
    ['1) Introduction', '1)', 1],
    ['1.) Introduction', '1.)', 1],
    ['(1) Introduction', '(1)', 1],
    ['[1] Introduction', '[1]', 1],
    ['1- Giriş', '1-', 1],
    ['1-) Giriş', '1-)', 1],
    ['2 – Giriş', '2 –', 2],
    ['3: Giriş', '3:', 3],
    ['1 Scope', '1', 1],
    ['I. Giriş', 'I.', 1],
    ['IV. Kişisel veriler', 'IV.', 4],
    ['IV.Kişisel Veriler', 'IV.', 4],
    ['XI. Çerezler', 'XI.', 11],
    ['XXX. Son', 'XXX.', 30],
    ['ii. scope', 'ii.', 2],
    ['iv) scope', 'iv)', 4],
    ['(i) scope', '(i)', 1],
    ['A. Scope', 'A.', 1],
    ['a) scope', 'a)', 1],
    ['(b) scope', '(b)', 2],
    ['ç) Haklar', 'ç)', 4],
    ['ğ) Haklar', 'ğ)', 9],
    ['Б. Порядок', 'Б.', 2],
    ['а) данные', 'а)', 1],
    ['① 收集', '①', 1],
    ['⑳ 其他', '⑳', 20],
    ['一、收集', '一、', 1],
    ['十一、其他', '十一、', 11],
    ['二十一、其他', '二十一、', 21],
    ['一百零三、其他', '一百零三、', 103],
    ['二百二十一、其他', '二百二十一、', 221],
    ['百、其他', '百、', 100],
    ['（一）收集', '（一）', 1],
    ['(二) 使用', '(二)', 2],
    ['【三】共享', '【三】', 3],
    ['第一条 总则', '第一条', 1],
    ['第十二條 附則', '第十二條', 12],
    ['第1条 总则', '第1条', 1],
    ['第三章 共享', '第三章', 3],
    ['第二节：存储', '第二节：', 2],
    ['1、收集', '1、', 1],
    ['１．收集', '１．', 1],
    ['（２）收集', '（２）', 2],
  ])('%s', (text, printed, value) => {
    const number = parseNumbering(text)
    expect(number).toMatchObject({ printed, path: [] })
    expect(number!.readings.map(r => r.value)).toContain(value)
    // the length leads to the text itself
    expect(text.slice(number!.length)).toMatch(/^[\p{L}]{2}/u)
  })

  test.each<[text: string, printed: string, path: number[]]>([
    ['1.1 Scope', '1.1', [1, 1]],
    ['1.1. Scope', '1.1.', [1, 1]],
    ['2.1.3 Scope', '2.1.3', [2, 1, 3]],
    ['5.2. Порядок', '5.2.', [5, 2]],
    ['1.10.2.4) Scope', '1.10.2.4)', [1, 10, 2, 4]],
    ['１.２ 收集', '１.２', [1, 2]],
    ['3.1收集', '3.1', [3, 1]],
  ])('%s has parts', (text, printed, path) => {
    expect(parseNumbering(text)).toMatchObject({
      printed,
      path,
      readings: [{ value: path.at(-1) }],
    })
  })

  test('a letter that is a Roman number too has both readings; the sequence decides', () => {
    expect(parseNumbering('(i) scope')!.readings).toEqual(
      expect.arrayContaining([
        { family: '(i)', value: 1 },
        { family: '(a)', value: 9 },
      ]),
    )
    expect(parseNumbering('V. Scope')!.readings).toEqual([
      { family: 'I.', value: 5 },
      { family: 'A.', value: 22 },
      { family: 'A.', value: 27 },
    ])
    expect(parseNumbering('C. Scope')!.readings).toContainEqual({ family: 'A.', value: 3 })
    // the second letter in English as in Turkish
    expect(parseNumbering('b) scope')!.readings).toEqual([{ family: 'a)', value: 2 }])
    // the fifth letter in Turkish, the fourth in English
    expect(
      parseNumbering('d) scope')!
        .readings.map(r => r.value)
        .sort(),
    ).toEqual([4, 5])
  })

  test('families tell shapes and cases apart, and full width from nothing', () => {
    const family = (text: string): string => parseNumbering(text)!.readings[0]!.family
    const different = [
      '1. x y',
      '1) x y',
      '(1) x y',
      '1- x y',
      '1.1 x y',
      '1.1.1 x y',
      'B. x y',
      'b. x y',
      'b) x y',
      '(b) x y',
      'II. x y',
      'ii. x y',
      '① x y',
      '一、x y',
      '（一）x y',
      '第一条 x y',
      '第一章 x y',
    ]
    expect(new Set(different.map(family)).size).toBe(different.length)
    expect(family('（１）收集')).toBe(family('(1) 收集'))
    expect(family('２．收集')).toBe(family('1. 收集'))
    expect(family('（三）共享')).toBe(family('(一) 收集'))
  })

  test.each<[text: string, value: number]>([
    ['壹、收集', 1],
    ['貳、使用', 2],
    ['贰、使用', 2],
    ['參、分享', 3],
    ['叁、分享', 3],
    ['肆.保存', 4],
    ['伍：權利', 5],
    ['陸、兒童', 6],
    ['陆、儿童', 6],
    ['柒、安全', 7],
    ['捌、修訂', 8],
    ['玖、聯絡', 9],
    ['拾、其他', 10],
    ['拾壹、附則', 11],
    ['貳拾、附則', 20],
    ['贰拾叁、附则', 23],
  ])('%s has a formal number', (text, value) => {
    expect(parseNumbering(text)).toEqual({
      printed: text.slice(0, -2),
      length: text.length - 2,
      path: [],
      readings: [{ family: '壹、', value }],
    })
  })

  test.each(['壹收集', '贰佰元', '陸地運送', '伍先生'])('%s has none', text => {
    expect(parseNumbering(text)).toBeUndefined()
  })

  test.each<[text: string, printed: string, family: string, value: number]>([
    ['11 . Rights', '11 .', '1.', 11],
    ['3 、权利', '3 、', '1.', 3],
    ['4 - Haklar', '4 -', '1-', 4],
  ])('%s has a blank in its number', (text, printed, family, value) => {
    const number = parseNumbering(text)!
    expect(number).toMatchObject({ printed, readings: [{ family, value }] })
    expect(text.slice(number.length)).toMatch(/^\p{L}{2}/u)
  })

  test.each([
    'md. 7/f.1 uyarınca',
    '6(1)(a) GDPR',
    '(EU) 2016/679',
    '(KVKK) uyarınca',
    '2016/679 of the Parliament',
    '30.06.2023 tarihinde',
    '2023 was a year',
    '10,000 users',
    '100% of users',
    '4.2% of users',
    '24/7 support',
    '1-2 days',
    '10-15 days',
    '3rd parties',
    '2nd Floor',
    'I agree to this',
    'A cookie is a file',
    'We collect',
    'i.e. this',
    'e.g. this',
    'Mr. Example',
    'a',
    '1',
    '1.1',
    '',
    '第三方共享',
    '一般规定',
    '十分重要',
    '一些信息',
    '（附件）说明',
    'XIVX. Scope',
    'IIII. Scope',
    'п. 5.2 Политики',
    'p. 12.4 of the Terms',
  ])('%s is no number', text => {
    expect(parseNumbering(text)).toBeUndefined()
  })
})

describe('parseWordNumbering', () => {
  test.each<[text: string, word: string, printed: string, value: number]>([
    ['Madde 4 - Haklar', 'Madde', 'Madde 4 -', 4],
    ['MADDE 1. Amaç', 'MADDE', 'MADDE 1.', 1],
    ['Article 2. Scope', 'Article', 'Article 2.', 2],
    ['Article 1 (Scope)', 'Article', 'Article 1', 1],
    ['Article IV Scope', 'Article', 'Article IV', 4],
    ['Статья 1 (Общие положения)', 'Статья', 'Статья 1', 1],
    ['Neni 1 Objekti', 'Neni', 'Neni 1', 1],
    ['Neni 12: Objekti', 'Neni', 'Neni 12:', 12],
    ['Section A: Scope', 'Section', 'Section A:', 1],
    ['Section 3', 'Section', 'Section 3', 3],
    ['EK-1 Form', 'EK', 'EK-1', 1],
    ['Приложение № 2 Форма', 'Приложение', 'Приложение № 2', 2],
    ['附件一：清单', '附件', '附件一：', 1],
    ['附录2 清单', '附录', '附录2', 2],
    ['附件十二', '附件', '附件十二', 12],
  ])('%s', (text, word, printed, value) => {
    const number = parseWordNumbering(text, word.toLowerCase(), word.length)
    expect(number).toMatchObject({ printed, path: [] })
    expect(text.slice(number!.length)).toMatch(/^(?:[\p{L}(]|$)/u)
    expect(number!.readings.map(r => r.value)).toContain(value)
  })

  test('a family is of one word', () => {
    const family = (text: string, word: string): string =>
      parseWordNumbering(text, word, word.length)!.readings[0]!.family
    expect(family('Article 2', 'article')).toBe(family('Article 3', 'article'))
    expect(family('Article 2', 'article')).not.toBe(family('Section 2', 'section'))
  })

  test.each([
    ['Madde ile ilgili', 'Madde'],
    ['Section XIVX. Scope', 'Section'],
    ['Section headings are short', 'Section'],
    ['Article', 'Article'],
    ['Статья о том', 'Статья'],
    ['Article 2016/679', 'Article'],
    ['Section About us', 'Section'],
    ['Section Information', 'Section'],
    ['附件一致', '附件'],
  ])('%s is no number', (text, word) => {
    expect(parseWordNumbering(text, word.toLowerCase(), word.length)).toBeUndefined()
  })
})
