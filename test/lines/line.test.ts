import { describe, expect, test } from 'vitest'
import { lineOf } from './lines.js'
import type { Look } from './lines.js'

/** A line whose last words are a link. */
function linked(words: string, link: string, url: string, { tag = 2, behind = '' } = {}): string {
  const text = words + link
  return lineOf(text + behind, {
    tag,
    spans: [{ mark: 'link', start: words.length, end: text.length, url }],
  }).text
}

describe('the words of a line', () => {
  test.each<[line: string, number: string | undefined, text: string]>([
    ['Cookies', undefined, 'Cookies'],
    ['1. Cookies', '1.', 'Cookies'],
    ['  2.1 Cookies ', '2.1', 'Cookies'],
    ['• Cookies', undefined, 'Cookies'],
    ['★ 3) Cookies', '3)', 'Cookies'],
    ['## 4. Cookies ##', '4.', 'Cookies'],
    ['== Cookies ==', undefined, 'Cookies'],
    ['**Cookies**', undefined, 'Cookies'],
    ['Cookies {: #cookies }', undefined, 'Cookies'],
    ['Cookies {#cookies}', undefined, 'Cookies'],
    ['Cookies {and others}', undefined, 'Cookies {and others}'],
    ['Cookies {#cookies} here', undefined, 'Cookies {#cookies} here'],
    ['Cookies: #cookies }', undefined, 'Cookies: #cookies }'],
    ['***', undefined, ''],
  ])('%j: number %j, text %j', (line, number, text) => {
    const made = lineOf(line)
    expect(made.number?.printed).toBe(number)
    expect(made.text).toBe(text)
    expect(line.slice(made.from).trimStart()).toMatch(text === '' ? /^$/ : /^Cookies/)
  })

  test('stand behind a word for numbers that the line begins with', () => {
    const look: Look = { words: { Article: 'numbering' } }
    expect(lineOf('Article 4 Cookies', look)).toMatchObject({
      text: 'Cookies',
      key: 'cookies',
      number: { printed: 'Article 4' },
    })
    expect(lineOf('## Article 4 Cookies', look)).toMatchObject({
      text: 'Cookies',
      number: { printed: 'Article 4' },
    })
    expect(lineOf('See Article 4 Cookies', look)).toMatchObject({
      text: 'See Article 4 Cookies',
      number: undefined,
    })
    expect(lineOf('Cookies 4', { words: { Cookies: 'heading' } }).number).toBeUndefined()
    // a number of figures goes first
    expect(lineOf('1. Article 4', look).number!.printed).toBe('1.')
  })

  test('stand behind the number that the markup prints', () => {
    expect(lineOf('Cookies', { marker: '3.' })).toMatchObject({
      text: 'Cookies',
      from: 0,
      marked: true,
      key: 'cookies',
      number: { printed: '3.' },
    })
    expect(lineOf('Cookies', { marker: '•' })).toMatchObject({ marked: true, number: undefined })
    expect(lineOf('1. Cookies', { marker: '3.' })).toMatchObject({
      text: 'Cookies',
      marked: false,
      number: { printed: '1.' },
    })
    expect(lineOf('2019 Cookies', { marker: '3.' })).toMatchObject({ key: '2019 cookies' })
    expect(lineOf('Cookies')).toMatchObject({ marked: false })
  })
})

describe('the end of a heading with a tag', () => {
  test('is before the sign of an anchor', () => {
    expect(linked('Cookies ', '¶', '#cookies')).toBe('Cookies')
    expect(linked('Cookies', '🔗', '#cookies', { behind: ' ' })).toBe('Cookies')
  })

  test('is before a link to the top of the page', () => {
    for (const url of ['#', '#top', '#Top']) expect(linked('Cookies ', 'Up', url)).toBe('Cookies')
  })

  test('is behind any other link', () => {
    expect(linked('Cookies ', 'of ours', '#ours')).toBe('Cookies of ours')
    expect(linked('Cookies ', '2', '#2')).toBe('Cookies 2')
    expect(linked('Cookies ', 'up', '/#top')).toBe('Cookies up')
    expect(linked('Cookies ', 'up', '#topics')).toBe('Cookies up')
    expect(linked('Cookies ', '¶', '#cookies', { tag: 0 })).toBe('Cookies ¶')
    expect(linked('', 'Up', '#top')).toBe('Up')
    expect(linked('§ ', 'Up', '#top')).toBe('§ Up')
  })

  test('is behind what follows a link', () => {
    expect(linked('Cookies ', '¶', '#cookies', { behind: ' and more' })).toBe('Cookies ¶ and more')
    expect(linked('Cookies ', '¶', '#cookies', { behind: ' 2' })).toBe('Cookies ¶ 2')
    expect(linked('Cookies ', '¶', '#cookies', { behind: '!' })).toBe('Cookies')
  })

  test('is told by its last link', () => {
    const { text } = lineOf('Cookies ¶ top', {
      tag: 2,
      spans: [
        { mark: 'link', start: 8, end: 9, url: '#c' },
        { mark: 'link', start: 10, end: 13, url: '#top' },
        { mark: 'strong', start: 0, end: 13 },
      ],
    })
    expect(text).toBe('Cookies ¶')
  })
})

describe('the key of a line', () => {
  test.each<[line: string, key: string]>([
    ['Cookies and more', 'cookies and more'],
    ['1. Cookies and more', 'cookies and more'],
    ['1.2 – 3 Cookies', '3 cookies'],
    ['(a) Cookies!', 'cookies'],
    ['12 34 Cookies', '12 34 cookies'],
    ['• Cookies', 'cookies'],
    ['***', ''],
  ])('of %j is %j', (line, key) => {
    expect(lineOf(line).key).toBe(key)
  })

  test('ends with its words', () => {
    expect(
      lineOf('1. Cookies to top', {
        tag: 2,
        spans: [{ mark: 'link', start: 11, end: 17, url: '#top' }],
      }).key,
    ).toBe('cookies')
  })
})

describe('the measure of a line', () => {
  test('is the columns of its text', () => {
    expect(['1. Cookies', '一、用户', ''].map(line => lineOf(line).width)).toEqual([7, 4, 0])
  })

  test('tells a colon at its end', () => {
    expect(
      ['We collect:', '我们收集：', '1. We collect: ', 'We: collect', '***'].map(
        line => lineOf(line).colon,
      ),
    ).toEqual([true, true, true, false, false])
  })

  test('tells what share of it is bold', () => {
    expect(lineOf('Cookies', { bold: true }).bold).toBe(1)
    expect(lineOf('Cookies').bold).toBe(0)
    expect(lineOf('ab cd', { spans: [{ mark: 'strong', start: 0, end: 2 }] }).bold).toBe(2 / 5)
  })

  test('tells what share of it names topics, each letter once', () => {
    expect(lineOf('cookies and so', { words: { cookies: 'heading' } }).headed).toBe(7 / 14)
    expect(lineOf('1. cookies', { words: { cookies: 'heading' } }).headed).toBe(1)
    expect(
      lineOf('web cookies', {
        words: { 'web cookies': 'heading', cookies: 'heading', web: 'heading' },
      }).headed,
    ).toBe(1)
    expect(
      lineOf('our web cookies', { words: { 'our web': 'heading', 'web cookies': 'heading' } })
        .headed,
    ).toBe(1)
    expect(lineOf('cookies and so', { words: { cookies: 'security' } }).headed).toBe(0)
    expect(lineOf('***', { words: { cookies: 'heading' } }).headed).toBe(0)
    expect(
      lineOf('Cookies to top', {
        tag: 2,
        words: { top: 'heading' },
        spans: [{ mark: 'link', start: 8, end: 14, url: '#top' }],
      }).headed,
    ).toBe(0)
  })

  test('tells what its words are used for', () => {
    expect([
      ...lineOf('Privacy policy: menu', {
        words: { 'Privacy policy': 'title', menu: 'chrome', policy: 'terms' },
      }).uses,
    ]).toEqual(['title', 'chrome', 'term'])
  })
})
