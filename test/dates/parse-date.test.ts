import { describe, expect, test } from 'vitest'
import { dictionaries } from '../../src/dictionaries.js'
import { makeFolder } from '../../src/evidence/fold.js'
import { makeLexicon } from '../../src/evidence/lexicon.js'
import { makeMatcher } from '../../src/evidence/matcher.js'
import { parseDate } from '../../src/dates/parse-date.js'
import type { Match } from '../../src/evidence/matcher.js'

const fold = makeFolder()
const matchers = new Map(
  dictionaries.map(d => [
    d.language,
    makeMatcher(
      makeLexicon([{ language: d.language, labels: {}, ...(d.months && { months: d.months }) }]),
    ),
  ]),
)

/** The date in a text of a language, as the pipeline finds it: month names are matches of the dictionaries. */
function dateIn(
  text: string,
  { from = 0, monthFirst = false }: { from?: number; monthFirst?: boolean } = {},
): { date: string; slice: string } | undefined {
  const months: Match[] = []
  for (const match of matchers.values())
    match(fold(text), (pattern, start, end) => {
      if (pattern.use === 'month') months.push({ pattern, start, end })
    })
  const found = parseDate(
    text,
    from,
    months.sort((a, b) => a.start - b.start),
    monthFirst,
  )
  return found && { date: found.date, slice: text.slice(found.start, found.end) }
}

describe('parseDate', () => {
  test.each<[text: string, date: string, slice: string]>([
    ['于 2023年3月17日 更新', '2023-03-17', '2023年3月17日'],
    ['2023 年 3 月 17 日', '2023-03-17', '2023 年 3 月 17 日'],
    ['2021年12月31號', '2021-12-31', '2021年12月31號'],
    ['2023-06-30.', '2023-06-30', '2023-06-30'],
    ['2023/6/3', '2023-06-03', '2023/6/3'],
    ['2023.06.30', '2023-06-30', '2023.06.30'],
    ['2023-06', '2023-06', '2023-06'],
    ['от «22» ноября 2018 г.', '2018-11-22', '22» ноября 2018'],
    ['5 мая 2021 года', '2021-05-05', '5 мая 2021'],
    ['1 января 2020 г.', '2020-01-01', '1 января 2020'],
    ['в марте 2022 г.', '2022-03', 'марте 2022'],
    ['7 Şubat 2026', '2026-02-07', '7 Şubat 2026'],
    ['31 ARALIK 2020', '2020-12-31', '31 ARALIK 2020'],
    ['15 Ağustos’2019', '2019-08-15', '15 Ağustos’2019'],
    ['1 dhjetor 2022', '2022-12-01', '1 dhjetor 2022'],
    ['më 22 nëntorit 2021', '2021-11-22', '22 nëntorit 2021'],
    ['Qershor, 30,2023', '2023-06-30', 'Qershor, 30,2023'],
    ['June 30, 2023', '2023-06-30', 'June 30, 2023'],
    ['June 3rd, 2023', '2023-06-03', 'June 3rd, 2023'],
    ['30 June 2023', '2023-06-30', '30 June 2023'],
    ['1st of May 2020', '2020-05-01', '1st of May 2020'],
    ['Sept. 9, 2021', '2021-09-09', 'Sept. 9, 2021'],
    ['June 2023', '2023-06', 'June 2023'],
    ['30.06.2023', '2023-06-30', '30.06.2023'],
    ['30 / 06 / 2023', '2023-06-30', '30 / 06 / 2023'],
    ['3-6-2023', '2023-06-03', '3-6-2023'],
    ['06/30/2023', '2023-06-30', '06/30/2023'],
    ['in 2023', '2023', '2023'],
    ['on June 30, 2023, not on July 1, 2024', '2023-06-30', 'June 30, 2023'],
  ])('%s', (text, date, slice) => {
    // a curly apostrophe is one of several that may stand before a year
    expect(dateIn(text.replace('’', ' '))).toEqual({ date, slice: slice.replace('’', ' ') })
  })

  test('6/7/2023 is read in the order of its language, 30.06. never as the sixth of a thirtieth month', () => {
    expect(dateIn('6/7/2023')!.date).toBe('2023-07-06')
    expect(dateIn('6/7/2023', { monthFirst: true })!.date).toBe('2023-06-07')
    expect(dateIn('30/6/2023', { monthFirst: true })!.date).toBe('2023-06-30')
    expect(dateIn('6/30/2023')!.date).toBe('2023-06-30')
  })

  test('begins to look where it is told to', () => {
    const text = 'June 1, 2020; updated June 30, 2023'
    expect(dateIn(text, { from: 12 })).toEqual({ date: '2023-06-30', slice: 'June 30, 2023' })
  })

  test.each([
    '',
    'May we ask you',
    'mars is a planet',
    '152-ФЗ',
    '6698 sayılı',
    '1.2.3',
    '12.34',
    'version 3.2023.1',
    '1899',
    '1234567',
    '+1 202 2023456',
    '99.99.2023',
    '2016/679',
    '2002/58/EC',
  ])('%j has none', text => {
    expect(dateIn(text)).toBeUndefined()
  })

  test('reads full-width digits', () => {
    expect(dateIn('２０２３年３月１７日')).toEqual({
      date: '2023-03-17',
      slice: '２０２３年３月１７日',
    })
    expect(dateIn('於２０２３／０３／１７更新')).toEqual({
      date: '2023-03-17',
      slice: '２０２３／０３／１７',
    })
  })

  test.each([
    ['31 February 2023', '2023-02'],
    ['30.02.2023', '2023-02'],
    ['2023-06-31', '2023-06'],
    ['2023年2月29日', '2023-02'],
    ['29 February 2024', '2024-02-29'],
  ])('%s: a day that its month does not have is none', (text, date) => {
    expect(dateIn(text)).toEqual({ date, slice: text })
  })

  test.each([
    ['民國112年5月18日', '2023-05-18'],
    ['民国 99 年 12 月', '2010-12'],
    ['民國112年', '2023'],
    ['2022年【8】月【9】日', '2022-08-09'],
    ['【2022】年【8】月', '2022-08'],
  ])('%s', (text, date) => {
    expect(dateIn(`更新日期：${text}，`)!.date).toBe(date)
  })

  test('takes a month’s sign for a part of its date', () => {
    expect(dateIn('2023年3月')).toEqual({ date: '2023-03', slice: '2023年3月' })
    expect(dateIn('2023年3月起')).toEqual({ date: '2023-03', slice: '2023年3月' })
  })
})
