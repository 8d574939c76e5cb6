import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compare } from '../../src/compare-policies.js'
import { parsePolicy } from '../../src/parse-policy.js'
import { sourceOf, policyShape } from './sources.js'
import type { Change } from '../../src/compare/change.js'

const between = (before: string, after: string): Change[] =>
  compare(parsePolicy(before), parsePolicy(after))

/** A change in short: kinds, titles, facts. */
const brief = ({ kinds, before, after, facts }: Change): string =>
  [
    kinds.join('+'),
    [before, after].map(place => place?.path.slice(1).join('/') ?? '-').join(' > '),
    ...facts.map(fact => `${fact.type}: ${fact.before ?? '-'} > ${fact.after ?? '-'}`),
  ].join(' | ')

describe('real versions', () => {
  const pairs: Readonly<Record<string, readonly string[]>> = {
    en: [
      'changed |  >  | date: 4 March 2023 > 18 January 2025',
      'changed | Who we are > Who we are | address: privacy@lantern-mail.example > data@lantern-mail.example',
      'moved | Cookies > Cookies',
      'changed+renamed | How long we keep it > Storage periods | period: 12 months > 2 years',
      'changed | Who sees your data > Who sees your data | denial: We do not share it with advertisers. > -',
      'changed+split | Your rights > Your rights | address: privacy@lantern-mail.example > data@lantern-mail.example',
      'removed | Children > - | period: 13 years > - | denial: Lantern Mail is not meant for children under 13 years of age. > -',
      'added | - > Training of models',
    ],
    zh: [
      'changed |  >  | date: 2022年5月10日 > 2024年9月1日',
      'added | - > 设备权限',
      'changed | 信息的存储 > 信息的存储 | period: 6个月 > 两年',
      'changed | 信息的共享 > 信息的共享 | denial: 我们不会向任何第三方共享您的个人信息。 > -',
      'removed | 未成年人保护 > - | period: 14周岁 > -',
      'changed | 联系我们 > 联系我们 | address: kefu@xiaozhou.example > yinsi@xiaozhou.example',
    ],
    ru: [
      'changed | Какие данные мы собираем > Какие данные мы собираем',
      'changed | Сроки хранения > Сроки хранения | period: 3 года > 5 лет',
      'removed | Передача третьим лицам > - | denial: Мы не передаём ваши данные третьим лицам, кроме службы доставки. > -',
      'renamed | Контакты > Как с нами связаться',
    ],
    tr: [
      'changed | Saklama süresi > Saklama süresi | period: 5 yıl > 10 yıl',
      'changed | Aktarım > Aktarım | denial: Kişisel verileriniz yurt dışına aktarılmaz. > -',
      'renamed+merged | Haklarınız > Haklarınız ve başvuru',
    ],
    sq: [
      'moved | Të drejtat tuaja > Të drejtat tuaja',
      'changed | Sa kohë i ruajmë të dhënat > Sa kohë i ruajmë të dhënat | period: 30 ditësh > 90 ditësh',
      'changed | Me kë i ndajmë të dhënat > Me kë i ndajmë të dhënat | denial: Ne nuk i ndajmë të dhënat tuaja me palë të treta. > -',
    ],
  }
  test.each(Object.keys(pairs))('in %s', language => {
    const read = (version: string): string =>
      readFileSync(`test/compare/pairs/${language}.${version}.md`, 'utf8')
    expect(between(read('before'), read('after')).map(brief)).toEqual(pairs[language])
  })

  test('the other way round what was added is removed', () => {
    const read = (version: string): string =>
      readFileSync(`test/compare/pairs/en.${version}.md`, 'utf8')
    const kinds = between(read('after'), read('before')).map(({ kinds }) => kinds.join())
    expect(kinds).toContain('added')
    expect(kinds).toContain('removed')
    expect(kinds.join()).toContain('merged')
  })
})

describe('a change', () => {
  const before =
    '# Notice\n\n## Storage\n\nWe keep logs for 30 days. We keep bills.\n\n## Other\n\nText of another kind.'
  const after = before.replace('30 days', '2 years')

  test('has places, quotations, labels, weight and words', () => {
    const [change, ...more] = between(before, after)
    expect(more).toEqual([])
    expect(change).toMatchObject({
      kinds: ['changed'],
      before: { path: ['Notice', 'Storage'], quote: 'We keep logs for 30 days.' },
      after: { path: ['Notice', 'Storage'], quote: 'We keep logs for 2 years.' },
      labels: ['retention'],
      facts: [{ type: 'period', before: '30 days', after: '2 years' }],
    })
    expect(change!.edits[0]!.words).toEqual([
      { kind: 'same', text: 'We keep logs for ' },
      { kind: 'removed', text: '30 days' },
      { kind: 'added', text: '2 years' },
      { kind: 'same', text: '.' },
    ])
    const { start, end } = change!.before!.position
    expect(before.slice(start.offset, end.offset)).toContain(change!.before!.quote)
    expect(change!.weight).toBeGreaterThan(0.2)
    expect(change!.weight).toBeLessThan(0.5)
  })

  test('of a section with sections in it is one', () => {
    const more = `${before}\n\n## Partners\n\nWe have some.\n\n### Banks\n\nThey see bills.\n\n### Shops\n\nThey see orders.`
    const changes = between(before, more)
    expect(changes.map(brief)).toEqual(['added | - > Partners'])
    expect(changes[0]!.after!.quote).toContain('They see orders.')
    expect(between(more, before).map(brief)).toEqual(['removed | Partners > -'])
  })

  test('of a passage that went to another section is a move', () => {
    const passage = 'Whoever writes to us by letter gets an answer by letter within the week.'
    const from = `# N\n\n## One\n\nFirst text of one.\n\n${passage}\n\nLast text of one.\n\n## Two\n\nFirst text of two.\n\n## Three\n\nFirst text of three.`
    const to = `# N\n\n## One\n\nFirst text of one.\n\nLast text of one.\n\n## Two\n\nFirst text of two.\n\n## Three\n\nFirst text of three.\n\n${passage}`
    const changes = between(from, to)
    expect(changes.map(brief)).toEqual(['moved | One > Three'])
    expect(changes[0]!.after!.quote).toBe(passage)
  })
})

describe('no change is', () => {
  test.each([
    [
      'another number',
      '<h2>1. Data</h2><p>Text.<h2>2. More</h2><p>Other.',
      '<h2>4. Data</h2><p>Text.<h2>5. More</h2><p>Other.',
    ],
    ['another line end', '<h2>Data</h2><p>One text of it.', '<h2>Data</h2><p>One\ntext\nof it.'],
    [
      'other markup',
      '<h2>Data</h2><p>One <b>text</b> of it.<p>And more.',
      '<h2><i>Data</i></h2><ul><li>One text of it.<li>And <u>more</u>.</ul>',
    ],
    [
      'links in another order',
      '<h2>Data</h2><p>Text.<ul><li><a href="/a">Alpha</a><li><a href="/b">Beta</a></ul>',
      '<h2>Data</h2><p>Text.<ul><li><a href="/b">Beta</a><li><a href="/a">Alpha</a></ul>',
    ],
    [
      'other quotation marks',
      '<h2>Data</h2><p>A “text” of – it.',
      '<h2>Data</h2><p>A "text" of - it.',
    ],
    [
      'a printed contents',
      '<h1>N</h1><h2 id="d">Data</h2><p>Text.',
      '<h1>N</h1><p><a href="#d">Data</a></p><h2 id="d">Data</h2><p>Text.',
    ],
  ])('%s', (_, before, after) => {
    expect(between(before, after)).toEqual([])
  })
})

describe('whatever is compared', () => {
  test('a policy does not differ from itself', () => {
    fc.assert(
      fc.property(policyShape, shape => {
        const source = sourceOf(shape)
        expect(between(source, source)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  test('the result is the same each time, JSON, in bounds, and says that something differs', () => {
    fc.assert(
      fc.property(policyShape, policyShape, (one, two) => {
        const changes = between(sourceOf(one), sourceOf(two))
        expect(between(sourceOf(one), sourceOf(two))).toEqual(changes)
        expect(JSON.parse(JSON.stringify(changes))).toEqual(changes)
        for (const { kinds, before, after, weight } of changes) {
          expect(kinds.length).toBeGreaterThan(0)
          expect(before ?? after).toBeDefined()
          expect(weight).toBeGreaterThan(0)
          expect(weight).toBeLessThanOrEqual(1 + 1e-9)
          for (const [place, source] of [
            [before, sourceOf(one)],
            [after, sourceOf(two)],
          ] as const)
            if (place) expect(place.position.end.offset).toBeLessThanOrEqual(source.length)
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('time', () => {
  const COUNT = 10_000
  const MOST_SECONDS = 2
  const paragraph = (i: number): string =>
    `We process item ${i} of kind ${(i * 7919) % 1000} for ${i % 30} days and never share it with partner ${(i * 104_729) % 997}.`
  const documentOf = (text: (i: number) => string, per = 8): string =>
    Array.from(
      { length: COUNT },
      (_, i) => `${i % per ? '' : `<h2>Topic ${i}</h2>`}<p>${text(i)}`,
    ).join('\n')
  const secondsOf = (before: string, after: string): number => {
    const [one, two] = [parsePolicy(before), parsePolicy(after)]
    const start = process.cpuUsage()
    compare(one, two)
    const { user } = process.cpuUsage(start)
    return user / 1e6
  }
  test.each<[string, string, string]>([
    [
      'edited',
      documentOf(paragraph),
      documentOf(i => (i % 5 ? paragraph(i) : `${paragraph(i)} Or not.`)),
    ],
    [
      'nothing is the same',
      documentOf(paragraph),
      documentOf(i => paragraph(i + COUNT).toUpperCase()),
    ],
    ['backwards', documentOf(paragraph), documentOf(i => paragraph(COUNT - i))],
    [
      'one block ten thousand times',
      documentOf(() => 'We keep it.'),
      documentOf(() => 'We drop it.'),
    ],
    [
      'one title ten thousand times',
      documentOf(() => 'We keep it.', 1).replace(/Topic \d+/g, 'Data'),
      documentOf(i => `We keep ${i}.`, 1).replace(/Topic \d+/g, 'Data'),
    ],
    [
      'two blocks in turn',
      documentOf(i => `${'ab'[i % 2]!} is kept.`),
      documentOf(i => `${'ba'[i % 2]!} is kept.`),
    ],
  ])(
    '%s',
    (_, before, after) => {
      expect(secondsOf(before, after)).toBeLessThan(MOST_SECONDS * (process.env['CI'] ? 2 : 1.5))
    },
    60_000,
  )
})
