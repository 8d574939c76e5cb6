import { describe, expect, test } from 'vitest'
import { findLead } from '../../src/headings/lead.js'
import { lineOf } from '../lines/lines.js'
import type { Look } from '../lines/lines.js'
import type { Lead } from '../../src/headings/lead.js'

const REST = 'we keep what you tell us no longer than we need it'
const lead = (text: string, look: Look = {}): Lead | undefined => findLead(lineOf(text, look))
const strong = (start: number, end: number): Look => ({ spans: [{ mark: 'strong', start, end }] })

describe('a lead', () => {
  test.each<[by: Lead['by'], words: string, head: string, rest: string]>([
    ['colon', 'Cookies', 'Cookies:', ` ${REST}`],
    ['colon', 'Çerezler', 'Çerezler:', ' oturumunuzu açık tutmak için kullanırız'],
    [
      'colon',
      '儿童信息',
      '儿童信息：',
      '本店不面向未满十四周岁的儿童提供服务，也不会主动收集其信息',
    ],
    ['stop', 'Cookies', 'Cookies.', ` We ${REST}`],
    ['stop', 'Данные детей', 'Данные детей.', ' Мы не собираем их и не просим об этом'],
    ['stop', 'GDPR', 'GDPR.', ` We ${REST}`],
    ['stop', 'AGE', 'AGE.', ` We ${REST}`],
    ['stop', '报名', '报名。', '报名时提交姓名和所属棋社。'],
    ['question', 'Do we bake cookies?', 'Do we bake cookies?', ` Only if ${REST}`],
    [
      'question',
      '我们收集什么？',
      '我们收集什么？',
      '我们只收集您在下单时主动填写的姓名、电话以及送货地址等信息',
    ],
    ['dash', 'Cookies', 'Cookies –', ` ${REST}`],
    ['dash', 'Cookies', 'Cookies —', ` ${REST}`],
    ['bracket', '【儿童】', '【儿童】', '本店不面向未满十四周岁的儿童提供服务。'],
    ['glued', 'Our cookies', 'Our cookies.', `We bake, and ${REST}`],
    ['glued', 'What do we bake?', 'What do we bake?', `We bake, and ${REST}`],
  ])('set off by a %s: %s', (by, words, head, rest) => {
    expect(lead(head + rest)).toMatchObject({
      by,
      text: words,
      end: head.length + (by === 'dash' ? 1 : 0),
    })
  })

  test('is set off by its weight', () => {
    const text = `Cookies and bread ${REST}`
    expect(lead(text, strong(0, 17))).toMatchObject({
      by: 'bold',
      text: 'Cookies and bread',
      end: 17,
    })
    expect(lead(text)).toBeUndefined()
    // a weight further back sets off nothing
    expect(lead(text, strong(8, 17))).toBeUndefined()
  })

  test('has the stop that stands behind its weight', () => {
    for (const stop of ['.', ':', '?', '：', ' :'])
      expect(lead(`Cookies${stop} ${REST}`, strong(0, 7))).toMatchObject({
        by: 'bold',
        end: 7 + stop.length,
      })
  })

  test('is more than its number in bold', () => {
    expect(lead(`1. Cookies: ${REST}`, strong(0, 3))).toMatchObject({
      by: 'colon',
      text: 'Cookies',
    })
  })

  test('has lost the line end behind it, where it has a number', () => {
    expect(lead('1. What we collectWe collect what you type in.')).toMatchObject({
      by: 'glued',
      text: 'What we collect',
      end: '1. What we collect'.length,
    })
    expect(lead('What we collectWe collect what you type in.')).toBeUndefined()
    // but what is set off before is set off before
    expect(lead(`1. Orders: ${REST} and what we collectWe collect.`)).toMatchObject({
      by: 'colon',
      text: 'Orders',
    })
  })

  test('is without its number, and ends where it does in the whole line', () => {
    const head = '2.1 Çerezler:'
    expect(lead(`${head} ${REST}`)).toMatchObject({
      text: 'Çerezler',
      end: head.length,
      width: 8,
    })
    expect(lead('【权利】您可以随时查阅、更正或删除您的信息。')!.width).toBe(8)
  })
})

describe('no lead', () => {
  test('has less than some words behind it', () => {
    expect(lead('Cookies: none')).toBeUndefined()
    expect(lead('Cookies. We bake.')).toBeUndefined()
    expect(lead('Cookies: yes', strong(0, 7))).toBeUndefined()
    expect(lead('【儿童】不收集。')).toBeUndefined()
    expect(lead('Cookies:')).toBeUndefined()
  })

  test('is in a heading or in code', () => {
    const text = `Cookies: ${REST}`
    expect(lead(text)).toBeDefined()
    expect(lead(text, { tag: 3 })).toBeUndefined()
    const code = lineOf(text)
    code.leaf.kind = 'code'
    expect(findLead(code)).toBeUndefined()
  })

  test('is as wide as a paragraph', () => {
    const wide = 'Cookies that we bake '.repeat(7).trim()
    expect(lead(`${wide}. We ${REST}`)).toBeUndefined()
    expect(lead(`${wide} ${REST}`, strong(0, wide.length))).toBeUndefined()
  })

  test.each([
    ['an initial', `Ask J. for it, so that ${REST}`],
    ['a short word', `See No. 7 of our terms, where ${REST}`],
    ['letters with stops', `The U.S. of A. is where ${REST}`],
    ['a decimal', `Within 1.5 years ${REST}`],
    ['a hyphen', `An opt-out form where ${REST}`],
    ['no mark at all', `Whatever happens ${REST}`],
  ])('ends with %s', (_, text) => {
    expect(lead(text)).toBeUndefined()
  })

  test('is without words', () => {
    expect(lead(`2019: ${REST}`)).toBeUndefined()
    expect(lead(`A: ${REST}`)).toBeUndefined()
  })
})
