import { describe, expect, it } from 'vitest'
import { readText } from '../../src/read/text/read-text.js'
import { defaultLimits } from '../../src/tree/limits.js'
import { only, pathOf, text, textsOf } from './support.js'

describe('lines', () => {
  it('are leaves, joined to the line before unless an empty one stands between', () => {
    const { leaves } = text('Title\n\none\ntwo\n \t\nthree')
    expect(leaves.map(leaf => [leaf.text.value, leaf.joined])).toEqual([
      ['Title', false],
      ['one', false],
      ['two', true],
      ['three', false],
    ])
  })

  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
    ['U+2028', '\u2028'],
    ['U+2029', '\u2029'],
  ])('end with %s', (_, end) => {
    const { leaves } = text(`one${end}two${end}${end}three${end}`)
    expect(leaves.map(leaf => [leaf.text.value, leaf.joined])).toEqual([
      ['one', false],
      ['two', true],
      ['three', false],
    ])
  })

  it('lose the white space at their ends, a byte order mark and wide blanks too', () => {
    expect(textsOf(text('\ufeff  one \u00a0\n\u3000\u3000二 \n\tthree  four'))).toEqual([
      'one',
      '二',
      'three four',
    ])
    expect(only(text('\ufeffone'))).toMatchObject({ start: 1, end: 4 })
  })

  it('look different when they are indented', () => {
    const [a, b, c] = text('a\n  b\nc').leaves
    expect(a!.style).toBe(c!.style)
    expect(a!.style).not.toBe(b!.style)
  })

  it('are none in an empty text', () => {
    expect(text('')).toEqual({ leaves: [], removed: [], messages: [] })
    expect(text(' \n\u3000\n\ufeff').leaves).toEqual([])
  })
})

describe('lists', () => {
  it.each('·•●○▪■◆◇▶►➤❖✓✔▸‣⁃∙\uf0b7\uf0a7\uf0d8※'.split(''))(
    'begin with %s, with a blank or without',
    bullet => {
      for (const blank of ['', ' ', '\t', '\u00a0']) {
        const { leaves } = text(`before\n${bullet}${blank}one\n${bullet}${blank}two\nafter`)
        expect(leaves.map(leaf => `${pathOf(leaf)} ${leaf.text.value}`)).toEqual([
          ' before',
          'list>listItem one',
          'list>listItem two',
          ' after',
        ])
        expect(leaves[1]!.path[0]).toBe(leaves[2]!.path[0])
        expect(leaves[1]!.path[1]).not.toBe(leaves[2]!.path[1])
      }
    },
  )

  it.each('-–—*+'.split(''))('begin with %s and a blank, not without', bullet => {
    expect(pathOf(only(text(`${bullet} one`)))).toBe('list>listItem')
    expect(pathOf(only(text(`${bullet}one`)))).toBe('')
  })

  it('of another mark or indent are other lists', () => {
    const [a, b, c, d] = text('- a\n* b\n  * c\n  * d').leaves
    expect(a!.path[0]).not.toBe(b!.path[0])
    expect(b!.path[0]).not.toBe(c!.path[0])
    expect(c!.path[0]).toBe(d!.path[0])
  })

  it('need something behind the mark', () => {
    expect(textsOf(text('•\na'))).toEqual(['•', 'a'])
  })
})

describe('rules', () => {
  it.each(['---', '***', '* * *', '_____', '=======', '———', '──────', '~~~', '. . . .', '-=-=-'])(
    '%j are rules',
    line => {
      expect(text(`a\n${line}\nb`).leaves.map(leaf => leaf.kind)).toEqual(['text', 'rule', 'text'])
    },
  )

  it.each(['--', '- -', '--- a', 'a ---', '1.1.1'])('%j are none', line => {
    expect(text(line).leaves.map(leaf => leaf.kind)).toEqual(['text'])
  })
})

describe('tables', () => {
  const cells = (source: string): string[] =>
    text(source).leaves.map(leaf => `${pathOf(leaf)} ${leaf.text.value}`)
  const cell = 'table>tableRow>tableCell'

  it('are drawn with bars', () => {
    const source =
      '| Data | Why |\n|------|-----|\n| name | orders |\n+------+-----+\n| phone || \n\nafter'
    expect(cells(source)).toEqual([
      `${cell} Data`,
      `${cell} Why`,
      `${cell} name`,
      `${cell} orders`,
      `${cell} phone`,
      ' after',
    ])
    const { leaves } = text(source)
    expect(leaves[0]!.path[0]).toBe(leaves[4]!.path[0])
    expect(leaves[0]!.path[1]).toBe(leaves[1]!.path[1])
    expect(leaves[0]!.path[1]).not.toBe(leaves[2]!.path[1])
  })

  it('need no bars at the ends', () => {
    expect(cells('Data | Why\n--- | ---\nname | orders')).toEqual([
      `${cell} Data`,
      `${cell} Why`,
      `${cell} name`,
      `${cell} orders`,
    ])
  })

  it('end at an empty line', () => {
    const [a, b] = text('| a |\n\n| b |').leaves
    expect(a!.path[0]).not.toBe(b!.path[0])
  })

  it('with a wider row after rows of one cell are two', () => {
    const [a, b, c] = text('| a |\n| b | c |').leaves
    expect(a!.path[0]).not.toBe(b!.path[0])
    expect(b!.path[0]).toBe(c!.path[0])
  })

  it.each(['a |', '|', '| |', '||', 'a'])('%j is no row', line => {
    for (const leaf of text(line).leaves) expect(['', cell]).toContain(pathOf(leaf))
    expect(textsOf(text(line)).join('').replaceAll(/[\s|]/g, '')).toBe(
      line.replaceAll(/[\s|]/g, ''),
    )
  })
})

describe('hard-wrapped text', () => {
  const lines = [
    'The company keeps the data of its customers for as long as it needs',
    'them to deliver what was ordered, and deletes them when the warranty',
    'has expired, unless a law says that they must be kept for longer or a',
    'customer agrees to something else. Copies are deleted a month later',
    'at the latest.',
  ]

  it('is joined', () => {
    const { leaves } = text(`Title\n\n${lines.join('\n')}\n\n${lines.join('\r\n  ')}`)
    expect(leaves.map(leaf => leaf.text.value)).toEqual(['Title', lines.join(' '), lines.join(' ')])
  })

  it('is none where lines of one width are sentences', () => {
    const clauses = [
      'Article 1. Statutes. These rules say what the club knows of members.',
      'Article 2. Licences. The number stands in a book that nobody opens.',
      'Article 3. Hides. The warden is told of them against a signature.',
      'Article 4. Period. The card of those who leave is torn up in May.',
    ]
    expect(text(clauses.join('\n')).leaves.map(leaf => leaf.text.value)).toEqual(clauses)
  })

  it('is joined in list items as well', () => {
    const { leaves } = text(`- ${lines.join('\n  ')}\n- ${lines.join('\n  ')}`)
    expect(leaves.map(leaf => [pathOf(leaf), leaf.text.value])).toEqual([
      ['list>listItem', lines.join(' ')],
      ['list>listItem', lines.join(' ')],
    ])
  })

  it.each([
    '- an item',
    '• an item',
    '1. a clause',
    '1.2. a clause',
    'a) a letter',
    '(1) a number',
    '-----',
    '| a | b |',
    '第二条 标题',
    '一、标题',
    '① 标题',
  ])('does not go on in %j', line => {
    expect(
      textsOf(text(`${lines.slice(0, 4).join('\n')}\n${line}\n${lines.slice(0, 4).join('\n')}`))[0],
    ).toBe(lines.slice(0, 4).join(' '))
  })

  it('does not go on after a line with room for the next word', () => {
    expect(textsOf(text([...lines, 'Another line begins here.'].join('\n')))).toEqual([
      lines.join(' '),
      'Another line begins here.',
    ])
  })

  it('does not go on after a line of Han signs with room for one more', () => {
    const paragraphs = [
      '码头登记租船人的姓名、船号和归还时间，登记的内容保存到当年的游船季节结束为止，此后全部销毁。',
      '租船人可以在码头开放的任何一天前来查阅与自己有关的登记内容，码头不收取任何费用，也不询问。',
      '码头不会把登记内容交给任何其他人，但是法律要求码头提供，或者需要派人寻找船只的时候除外。',
      '登记簿锁在码头负责人的柜子里，柜子的钥匙只有负责人和他的副手持有，晚上钥匙交给门卫保管。',
    ]
    expect(textsOf(text(paragraphs.map(paragraph => `标题\n${paragraph}`).join('\n\n')))).toEqual(
      paragraphs.flatMap(paragraph => ['标题', paragraph]),
    )
  })

  it('is not made of lines that are paragraphs', () => {
    const long = lines.join(' ')
    expect(textsOf(text(`${long}\n${long}\n${long}\n${long}\n${long}`))).toEqual(
      Array<string>(5).fill(long),
    )
  })

  it('is not made of lines of many lengths', () => {
    const source = [
      'Privacy policy of the web shop at example.com',
      'We sell books, and we keep what we need for it',
      'Your name',
      'Your address, to which we send what you have ordered from us there',
      'Your telephone number, if you want the courier to call you before he comes by, and only then',
    ]
    expect(textsOf(text(source.join('\n')))).toEqual(source)
  })
})

describe('one long line', () => {
  it.each([
    ['prose, 1 MB', 'word '.repeat(200_000)],
    ['one word, 1 MB', 'a'.repeat(1_000_000)],
    ['one bar', `|${'x '.repeat(100_000)}`],
    ['one bar behind blanks', `x${' '.repeat(100_000)}|${' '.repeat(100_000)}`],
    ['bars', 'a|'.repeat(5000) + 'b'.repeat(200_000)],
    ['bars and dashes', `${'-|'.repeat(5000)}x${' '.repeat(200_000)}y`],
    ['dashes', `${'-'.repeat(200_000)}x`],
    ['dashes and blanks', `${'- '.repeat(100_000)}x`],
    ['blanks', `x${' '.repeat(200_000)}y`],
    ['digits', '1.'.repeat(100_000)],
  ])('of %s takes linear time and loses nothing', (_, source) => {
    const from = process.cpuUsage().user
    const { leaves } = readText(source, defaultLimits, () => undefined)
    expect((process.cpuUsage().user - from) / 1000).toBeLessThan(1500)
    const letters = (value: string): number => value.replace(/[^a-z]/g, '').length
    expect(leaves.reduce((sum, leaf) => sum + letters(leaf.text.value), 0)).toBe(letters(source))
  })
})
