import fc from 'fast-check'

/** Words of policies by language, so that what is made up has evidence, headings, dates and languages. */
export const WORDS: Readonly<
  Record<string, { titles: string[]; headings: string[]; sentences: string[]; updated: string[] }>
> = {
  en: {
    titles: ['Privacy Policy', 'PRIVACY NOTICE of Example Ltd.'],
    headings: [
      'Cookies',
      'What we collect',
      'How we use your information',
      'Data retention',
      'Security',
      'Your rights & choices',
      'Children’s privacy',
      'Changes to this policy',
      'Contact us',
      'Who do we share it with?',
    ],
    sentences: [
      'We use cookies and similar technologies to remember you.',
      'We collect your name, e-mail address and IP address when you register.',
      'We keep personal data for as long as the law requires.',
      'You may opt out at any time; see section 4.2 (b).',
      'Our site isn’t meant for children under 13.',
      'We never sell it.',
    ],
    updated: ['Last updated: June 30, 2023', 'Effective date: 12/31/2021'],
  },
  zh: {
    titles: ['隐私政策', '《示例应用隐私权政策》'],
    headings: [
      '我们如何收集和使用您的个人信息',
      'Cookie 的使用',
      '信息的存储',
      '未成年人保护',
      '您的权利',
      '本政策如何更新',
      '如何联系我们',
    ],
    sentences: [
      '我们会收集您的姓名、电话号码和收货地址。',
      '我们使用 Cookie 和同类技术记住您的登录状态。',
      '除法律另有规定外，我们不会向第三方共享您的个人信息。',
      '您可以随时注销账户。',
      '我们采取加密等安全措施保护数据。',
    ],
    updated: ['更新日期：2023年3月17日', '生效日期：2021-05-01'],
  },
  ru: {
    titles: ['Политика конфиденциальности', 'ПОЛИТИКА обработки персональных данных'],
    headings: [
      'Общие положения',
      'Какие данные мы собираем',
      'Файлы cookie',
      'Срок хранения',
      'Права субъекта персональных данных',
      'Передача третьим лицам',
      'Контакты',
    ],
    sentences: [
      'Оператор обрабатывает персональные данные с согласия пользователя.',
      'Мы не передаём персональные данные третьим лицам.',
      'Файлы cookie помогают запомнить Вас.',
      'Данные хранятся до достижения целей обработки.',
      'Ребёнок младше 14 лет не может зарегистрироваться.',
    ],
    updated: ['Последнее обновление: «22» ноября 2018 г.', 'Дата вступления в силу: 01.02.2020'],
  },
  tr: {
    titles: ['Gizlilik Politikası', 'GİZLİLİK VE ÇEREZ POLİTİKASI'],
    headings: [
      'Toplanan Veriler',
      'Çerezler',
      'Verilerin Saklanması',
      'İlgili Kişinin Hakları',
      'Üçüncü Kişilere Aktarım',
      'İletişim',
    ],
    sentences: [
      'Kişisel verileriniz KVKK’nın 11. maddesi uyarınca işlenir.',
      'Sitemizde çerezler kullanılmaktadır.',
      'Verilerinizi üçüncü kişilerle paylaşmıyoruz.',
      'Hesabınızı dilediğiniz zaman silebilirsiniz.',
      'Verileriniz 10 yıl saklanır.',
    ],
    updated: ['Son güncelleme: 7 Şubat 2026', 'Yürürlük tarihi: 30.06.2023'],
  },
  sq: {
    titles: ['Politika e Privatësisë', 'POLITIKA E PRIVATËSISË SË FAQES'],
    headings: [
      'Të dhënat që mbledhim',
      'Cookies',
      'Sa kohë i ruajmë',
      'Të drejtat tuaja',
      'Fëmijët',
      'Ndryshimet',
      'Na kontaktoni',
    ],
    sentences: [
      'Ne mbledhim emrin, adresën dhe numrin e telefonit.',
      'Ne përdorim cookies për t’ju kujtuar.',
      'Nuk i ndajmë të dhënat tuaja me palë të treta.',
      'Ju keni të drejtë të kërkoni fshirjen e të dhënave personale.',
      'Të dhënat ruhen për aq kohë sa është e nevojshme.',
    ],
    updated: ['Përditësuar më 1 dhjetor 2022', 'Hyn në fuqi më 15.09.2024'],
  },
}

const NUMBERS: readonly ((n: number) => string)[] = [
  () => '',
  n => `${n}. `,
  n => `${n}) `,
  n => `(${n}) `,
  n => `1.${n} `,
  n => `${n}.`,
  n => `${['I', 'II', 'III', 'IV', 'V', 'VI', 'VII'][n - 1] ?? 'X'}. `,
  n => `${'abcdef'[n % 6]!}) `,
  n => `第${'一二三四五六'[n % 6]!}条 `,
  n => `${'一二三四五六'[n % 6]!}、`,
  n => `（${'一二三四五六'[n % 6]!}）`,
  n => `Madde ${n} - `,
  n => `Статья ${n}. `,
  n => `Article ${n} `,
  n => `§ ${n} `,
  n => '①②③④⑤⑥'[n % 6]!,
  () => '🍪 ',
  () => '• ',
]

const SPRINKLED: readonly string[] = [
  '',
  '',
  '',
  '',
  '\u00a0',
  '\u00ad',
  '\u200b',
  '  ',
  '\ufffd',
  '𠮷',
  '🍪',
  'e\u0301',
  'İ',
  ' – ',
  ' “x” ',
  '½',
  '\t',
  ' a < b ',
  ' R&D ',
  ' 5 > 4 ',
  '\u0001',
]

/** A piece of a policy, whatever the format. */
type Piece =
  | { kind: 'heading'; text: string; level: number; look: number }
  | { kind: 'paragraph'; lines: string[] }
  | { kind: 'list'; items: string[]; ordered: boolean; deep: boolean }
  | { kind: 'table'; rows: string[][] }
  | { kind: 'run-in'; lead: string; text: string; look: number }
  | { kind: 'quote' | 'code'; text: string }
  | { kind: 'rule' }

/** Policies as lists of pieces: a title, a date, sections of all kinds; one language mostly, sometimes more. */
export const pieces: fc.Arbitrary<Piece[]> = fc.constantFrom(...Object.keys(WORDS)).chain(main => {
  const language = fc.oneof(
    { weight: 8, arbitrary: fc.constant(main) },
    { weight: 1, arbitrary: fc.constantFrom(...Object.keys(WORDS)) },
  )
  const from = (list: 'titles' | 'headings' | 'sentences' | 'updated'): fc.Arbitrary<string> =>
    language.chain(code => fc.constantFrom(...WORDS[code]![list]))
  const sprinkle = (text: fc.Arbitrary<string>): fc.Arbitrary<string> =>
    fc
      .tuple(text, fc.constantFrom(...SPRINKLED), fc.double({ min: 0, max: 1, noNaN: true }))
      .map(([value, odd, at]) => {
        const place = Math.floor(at * value.length)
        return value.slice(0, place) + odd + value.slice(place)
      })
  const sentence = sprinkle(from('sentences'))
  const prose = fc.array(sentence, { minLength: 1, maxLength: 4 }).map(list => list.join(' '))
  const look = fc.nat(5)
  const numbering = fc.constantFrom(...NUMBERS)
  const section = fc.record({
    heading: sprinkle(from('headings')),
    level: fc.integer({ min: 1, max: 3 }),
    look: fc.option(look, { nil: undefined, freq: 4 }),
    body: fc.array(
      fc.oneof(
        {
          weight: 5,
          arbitrary: fc
            .array(prose, { minLength: 1, maxLength: 3 })
            .map((lines): Piece => ({ kind: 'paragraph', lines })),
        },
        {
          weight: 2,
          arbitrary: fc
            .record({
              items: fc.array(sentence, { minLength: 1, maxLength: 4 }),
              ordered: fc.boolean(),
              deep: fc.boolean(),
            })
            .map((list): Piece => ({ kind: 'list', ...list })),
        },
        {
          weight: 1,
          arbitrary: fc
            .array(fc.array(sentence, { minLength: 2, maxLength: 3 }), {
              minLength: 2,
              maxLength: 3,
            })
            .map((rows): Piece => ({ kind: 'table', rows })),
        },
        {
          weight: 2,
          arbitrary: fc
            .record({ lead: from('headings'), text: prose, look })
            .map((runIn): Piece => ({ kind: 'run-in', ...runIn })),
        },
        {
          weight: 1,
          arbitrary: fc.oneof(
            prose.map((text): Piece => ({ kind: 'quote', text })),
            prose.map((text): Piece => ({ kind: 'code', text })),
            fc.constant<Piece>({ kind: 'rule' }),
          ),
        },
      ),
      { minLength: 1, maxLength: 3 },
    ),
  })
  return fc
    .record({
      title: fc.option(from('titles')),
      updated: fc.option(from('updated')),
      numbering,
      look,
      sections: fc.array(section, { minLength: 1, maxLength: 7 }),
    })
    .map(({ title, updated, numbering: number, look: usual, sections }) => [
      ...(title === null ? [] : [{ kind: 'heading' as const, text: title, level: 0, look: 0 }]),
      ...(updated === null ? [] : [{ kind: 'paragraph' as const, lines: [updated] }]),
      ...sections.flatMap(({ heading, level, look: own, body }, i): Piece[] => [
        { kind: 'heading', text: number(i + 1) + heading, level, look: own ?? usual },
        ...body,
      ]),
    ])
})

/** A policy as plain text. */
export function asText(list: readonly Piece[]): string {
  return list
    .map(piece => {
      switch (piece.kind) {
        case 'heading':
          return [
            piece.text,
            `${piece.text}:`,
            piece.text.toUpperCase(),
            `${piece.text}\n${'='.repeat(20)}`,
            `**${piece.text}**`,
            piece.text,
          ][piece.look]!
        case 'paragraph':
          return piece.lines.join('\n')
        case 'list':
          return piece.items
            .map(
              (item, i) => `${piece.deep ? '  ' : ''}${piece.ordered ? `${i + 1})` : '•'} ${item}`,
            )
            .join('\n')
        case 'table':
          return piece.rows.map(row => `| ${row.join(' | ')} |`).join('\n')
        case 'run-in':
          return piece.lead + [': ', '. ', '.', ' – ', '? ', '：'][piece.look]! + piece.text
        case 'quote':
        case 'code':
          return piece.text
        case 'rule':
          return '-----'
      }
    })
    .join('\n\n')
}

/** A policy as Markdown. */
export function asMarkdown(list: readonly Piece[]): string {
  return list
    .map(piece => {
      switch (piece.kind) {
        case 'heading':
          return [
            `${'#'.repeat(piece.level + 1)} ${piece.text}`,
            `**${piece.text}**`,
            `${piece.text}\n-----`,
            `### ${piece.text} ###`,
            `__${piece.text}__  `,
            `## ${piece.text} {#anchor}`,
          ][piece.look]!
        case 'paragraph':
          return piece.lines.join('  \n')
        case 'list':
          return piece.items
            .map(
              (item, i) =>
                `${piece.deep && i ? '    ' : ''}${piece.ordered ? `${i + 1}.` : '-'} ${item}`,
            )
            .join('\n')
        case 'table':
          return [piece.rows[0]!, piece.rows[0]!.map(() => '---'), ...piece.rows.slice(1)]
            .map(row => `| ${row.join(' | ')} |`)
            .join('\n')
        case 'run-in':
          return [
            `**${piece.lead}.** ${piece.text}`,
            `**${piece.lead}**: ${piece.text}`,
            `${piece.lead}: ${piece.text}`,
            `*${piece.lead}* – ${piece.text}`,
            `- **${piece.lead}** ${piece.text}`,
            `[${piece.lead}](https://example.test/) ${piece.text}`,
          ][piece.look]!
        case 'quote':
          return `> ${piece.text}`
        case 'code':
          return `\`\`\`txt\n${piece.text}\n\`\`\``
        case 'rule':
          return '---'
      }
    })
    .join('\n\n')
}

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('\u00a0', '&nbsp;')
    .replaceAll('’', '&rsquo;')
    .replaceAll('ë', '&euml;')

/** A policy as an HTML page with a menu before and a footer behind it. */
export function asHtml(list: readonly Piece[]): string {
  const body = list
    .map(piece => {
      switch (piece.kind) {
        case 'heading': {
          const text = escaped(piece.text)
          const tag = `h${piece.level + 1}`
          return [
            `<${tag}>${text}</${tag}>`,
            `<p><b>${text}</b></p>`,
            `<div class="head"><span style="font-weight:bold">${text}</span></div>`,
            `<${tag} class="x">${text}</${tag}>`,
            `<p><strong>${text}</strong><br>`,
            `<dt>${text}</dt>`,
          ][piece.look]!
        }
        case 'paragraph':
          return `<p>${piece.lines.map(escaped).join('<br>\n')}</p>`
        case 'list':
          return `<${piece.ordered ? 'ol' : 'ul'}>\n${piece.items.map(item => (piece.deep ? `<li><p>${escaped(item)}</p><ul><li>${escaped(item)}</ul></li>` : `<li>${escaped(item)}</li>`)).join('\n')}</${piece.ordered ? 'ol' : 'ul'}>`
        case 'table':
          return `<table>${piece.rows.map(row => `<tr>${row.map(cell => `<td>${escaped(cell)}</td>`).join('')}</tr>`).join('')}</table>`
        case 'run-in':
          return [
            `<p><b>${escaped(piece.lead)}.</b> ${escaped(piece.text)}</p>`,
            `<p><strong>${escaped(piece.lead)}:</strong> ${escaped(piece.text)}`,
            `<div>${escaped(piece.lead)}: ${escaped(piece.text)}</div>`,
            `<p>${escaped(piece.lead)}. ${escaped(piece.text)}</p>`,
            `<dl><dt>${escaped(piece.lead)}<dd>${escaped(piece.text)}</dl>`,
            `<p><em>${escaped(piece.lead)}</em> – ${escaped(piece.text)}</p>`,
          ][piece.look]!
        case 'quote':
          return `<blockquote>${escaped(piece.text)}</blockquote>`
        case 'code':
          return `<pre>\n${escaped(piece.text)}\nx</pre>`
        case 'rule':
          return '<hr>'
      }
    })
    .join('\n')
  return `<!DOCTYPE html>\n<html><head><title>Example</title><script>let x = "<p>no</p>"</script></head>\n<body><nav><a href="/">Home</a> <a href="/shop">Shop</a></nav>\n<main>${body}</main>\n<footer>© 2024 Example</footer></body></html>\n`
}
