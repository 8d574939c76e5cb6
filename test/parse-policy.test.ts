import { describe, expect, test } from 'vitest'
import { unified } from 'unified'
import { PolicyError } from '../src/tree/policy-error.js'
import { defaultLimits } from '../src/tree/limits.js'
import { defineDictionary } from '../src/dictionary/define-dictionary.js'
import { optionsSchema } from '../src/schema/options-schema.js'
import { parsePolicy } from '../src/parse-policy.js'
import { policyParse, policyStringify } from '../src/unified.js'
import { sectionsOf } from '../src/views/walk.js'
import { select } from '../src/views/select.js'
import { encode, encodeUtf16 } from './read/encode.js'
import type { ParseOptions } from '../src/options.js'
import type { Policy, Section } from '../src/tree/types.js'

/** The public behaviours of `parsePolicy`, one by one. */
const topics: readonly (readonly [title: string, label: string, text: string])[] = [
  [
    'What we collect',
    'data-collected',
    'We collect your name, your e-mail address and your telephone number when you register, and your IP address when you visit us.',
  ],
  [
    'Cookies',
    'cookies',
    'We use cookies and similar technologies to remember you; your browser lets you refuse them, but then you have to log in every time.',
  ],
  [
    'How long we keep it',
    'retention',
    'We keep your personal data for as long as your account is open and delete them thirty days after you have closed it.',
  ],
  [
    'Contact us',
    'contact',
    'If you have questions about this policy, write to us at privacy@shop.example and we will answer within a month.',
  ],
]
const titles = topics.map(([title]) => title)
const each = (
  write: (title: string, text: string, i: number) => string,
  between = '\n\n',
): string => topics.map(([title, , text], i) => write(title, text, i)).join(between)

const sections = (policy: Policy): Section[] => [...sectionsOf(policy)]
const outlined = (policy: Policy): (string | undefined)[][] =>
  sections(policy).map(s => [s.number, s.title, s.basis])

/** The error that a call is refused with. */
function refusal(input: unknown, options?: unknown): { code: string; message: string } {
  try {
    parsePolicy(input as string, options as ParseOptions)
  } catch (error) {
    expect(error).toBeInstanceOf(PolicyError)
    return error as PolicyError
  }
  throw new Error('was not refused')
}

describe('input', () => {
  test.each<[string, unknown]>([
    ['a number', 42],
    ['null', null],
    ['nothing', undefined],
    ['an object', {}],
    ['an array', ['<p>']],
    ['an ArrayBuffer', new ArrayBuffer(2)],
    ['wider typed arrays', new Uint16Array(2)],
    ['a DataView', new DataView(new ArrayBuffer(2))],
    ['a String object', Object('text')],
  ])('%s is refused', (_, input) => {
    expect(refusal(input)).toMatchObject({
      code: 'invalid-input',
      message: 'The input must be a string or a Uint8Array.',
    })
  })

  test.each([
    ['', 0],
    [' \n\t\r\n', 0],
    ['\ufeff', 0],
    ['-----', 0],
  ])('%j is an empty policy', (input, count) => {
    const policy = parsePolicy(input)
    expect(policy).toMatchObject({
      type: 'policy',
      language: 'und',
      languages: [],
      removed: [],
      position: { start: { offset: 0 }, end: { offset: input.length } },
    })
    expect(sections(policy).length).toBe(count)
    expect(policy.title).toBeUndefined()
    expect(policy.updated).toBeUndefined()
  })

  test('a Buffer, a view into a larger one and a string give the same tree', () => {
    const source = `# Privacy policy\n\n${each((title, text) => `## ${title}\n\n${text}`)}`
    const bytes = Buffer.from(`xx${source}yy`).subarray(2, 2 + Buffer.byteLength(source))
    const fromBytes = parsePolicy(bytes)
    expect(parsePolicy(new Uint8Array(bytes))).toEqual(fromBytes)
    const fromString = parsePolicy(source)
    expect(fromString.children).toEqual(fromBytes.children)
    expect(fromBytes.messages.map(m => m.code)).toEqual(['charset', 'format'])
    expect(fromString.messages.map(m => m.code)).toEqual(['format'])
  })

  test.each([
    ['markdown', '\ufeff# Privacy policy\n\nWe use cookies.\n'],
    ['html', '\ufeff<h1>Privacy policy</h1><p>We use cookies.</p>'],
    ['text', '\ufeffPrivacy policy\n\nWe use cookies.\n'],
  ] as const)('offsets count the byte order mark of a string: %s', (format, source) => {
    const [title, paragraph] = parsePolicy(source, { format }).children
    expect(
      [title, paragraph].map(node =>
        source.slice(node!.position!.start.offset, node!.position!.end.offset),
      ),
    ).toEqual(['Privacy policy', 'We use cookies.'])
    expect(parsePolicy(source).messages).toEqual([{ code: 'format', text: `Read as ${format}.` }])
  })
})

describe('options', () => {
  test.each<[string, unknown, RegExp]>([
    ['format', { format: 'pdf' }, /^ {2}format: must be one of "html", "markdown", "text"$/m],
    ['unknown option', { formats: 'html' }, /"formats"/],
    ['charset', { charset: 5 }, /^ {2}charset: /m],
    ['language', { language: 3 }, /^ {2}language: /m],
    ['limits', { limits: 5 }, /^ {2}limits: /m],
    [
      'limit of 0',
      { limits: { maxDepth: 0 } },
      /^ {2}limits\.maxDepth: must be a whole number of at least 1$/m,
    ],
    ['limit that is no integer', { limits: { maxNodes: 1.5 } }, /^ {2}limits\.maxNodes: /m],
    ['limit that is infinite', { limits: { maxLength: Infinity } }, /^ {2}limits\.maxLength: /m],
    [
      'unknown limit',
      { limits: { maxTime: 1 } },
      /^ {2}limits\."maxTime": there is no such option; there are maxLength, /m,
    ],
    ['dictionaries that are no list', { dictionaries: {} }, /^ {2}dictionaries: /m],
    ['options that are no object', 'html', /object/],
    ['null', null, /object/],
  ])('%s: refused, with what is wrong', (_, options, message) => {
    const { code, message: told } = refusal('x', options)
    expect(code).toBe('invalid-options')
    expect(told).toMatch(message)
  })

  test('all that is wrong is told at once', () => {
    expect(
      refusal('x', { format: 'pdf', charset: 1, limits: { maxDepth: 0 } }).message.split('\n')
        .length,
    ).toBe(4)
  })

  test('a dictionary that is none is refused as such', () => {
    const { code, message } = refusal('x', {
      dictionaries: [{ language: 'english please', labels: { cookies: { words: [] } } }],
    })
    expect(code).toMatch(/^invalid-(?:dictionary|options)$/)
    expect(message).toMatch(/language/)
    expect(message).toMatch(/"words"/)
  })

  test('undefined is as good as not given', () => {
    const source = `<h1>Privacy policy</h1>${each((title, text) => `<h2>${title}</h2><p>${text}</p>`)}`
    expect(
      parsePolicy(source, {
        format: undefined,
        charset: undefined,
        language: undefined,
        dictionaries: undefined,
        limits: undefined,
      }),
    ).toEqual(parsePolicy(source))
    expect(parsePolicy(source, undefined)).toEqual(parsePolicy(source, {}))
    const unlimited = Object.fromEntries(Object.keys(defaultLimits).map(name => [name, undefined]))
    expect(parsePolicy(source, { limits: unlimited })).toEqual(parsePolicy(source))
  })

  test('the schema takes what the function takes', () => {
    expect(optionsSchema.safeParse({ format: 'html', limits: { maxDepth: 3 } }).success).toBe(true)
    expect(optionsSchema.safeParse({ format: 'pdf' }).success).toBe(false)
  })

  test('an unknown charset is refused where it is needed', () => {
    expect(refusal(new Uint8Array([65]), { charset: 'utf-7' })).toMatchObject({
      code: 'unknown-charset',
    })
    expect(parsePolicy('A', { charset: 'utf-7' }).type).toBe('policy')
  })

  test('language is a hint and no filter', () => {
    const turkish = `Gizlilik Politikası\n\nKişisel verileriniz, siz üye olurken ve sitemizi kullanırken bizim tarafımızdan toplanır ve saklanır.\n`
    expect(parsePolicy(turkish, { language: 'en' }).language).toBe('tr')
    // a word of all languages is none's unless one is likely
    expect(parsePolicy('Cookies').language).toBe('und')
    expect(parsePolicy('Cookies', { language: 'en' }).language).toBe('en')
    // tags go by no case
    for (const language of ['EN', 'en-us', 'EN_US'])
      expect(parsePolicy('Cookies', { language }).language).toBe('en')
    expect(parsePolicy('<html lang="EN"><p>Cookies</p>').language).toBe('en')
  })
})

describe('limits', () => {
  const codes = (input: string, options: ParseOptions): string[] =>
    parsePolicy(input, options).messages.map(m => m.code)

  test('maxLength counts units of a string and bytes of bytes', () => {
    const limits = { maxLength: 5 }
    expect(parsePolicy('abcde', { limits }).type).toBe('policy')
    expect(refusal('abcdef', { limits })).toMatchObject({
      code: 'input-too-large',
      message: 'The input is 6 characters long; the limit maxLength is 5.',
    })
    expect(parsePolicy(new TextEncoder().encode('éé'), { limits }).type).toBe('policy')
    expect(refusal(new TextEncoder().encode('ééé'), { limits })).toMatchObject({
      code: 'input-too-large',
      message: 'The input is 6 bytes long; the limit maxLength is 5.',
    })
  })

  test('maxNodes: what follows is kept as plain text', () => {
    const html = '<p>one</p><ul><li><b>two</b></li></ul>'
    expect(codes(html, { format: 'html', limits: { maxNodes: 6 } })).toEqual([])
    const policy = parsePolicy(html, { format: 'html', limits: { maxNodes: 2 } })
    expect(policy.messages).toMatchObject([
      { code: 'max-nodes', position: { start: { offset: 10 } } },
    ])
    expect(JSON.stringify(policy.children)).toMatch(/"one".*"two"/)
    expect(JSON.stringify(policy.children)).not.toContain('listItem')
  })

  test('maxDepth: what is deeper stands at that depth', () => {
    const html = '<div><blockquote><p>one</p></blockquote></div>'
    expect(codes(html, { format: 'html', limits: { maxDepth: 3 } })).toEqual([])
    const policy = parsePolicy(html, { format: 'html', limits: { maxDepth: 1 } })
    expect(policy.messages).toMatchObject([
      { code: 'max-depth', position: { start: { offset: 5 } } },
    ])
    expect(JSON.stringify(policy.children)).toContain('"one"')
  })

  test('maxDepth may be large', () => {
    expect(
      JSON.stringify(
        parsePolicy(`${'<div>'.repeat(30_000)}We use cookies.`, {
          format: 'html',
          limits: { maxDepth: 30_000 },
        }).children,
      ),
    ).toContain('We use cookies.')
  })

  test('maxMarkdown: longer Markdown is read as text', () => {
    const markdown = '## Cookies and **bold**'
    expect(
      codes(markdown, { format: 'markdown', limits: { maxMarkdown: markdown.length } }),
    ).toEqual([])
    const policy = parsePolicy(markdown, {
      format: 'markdown',
      limits: { maxMarkdown: markdown.length - 1 },
    })
    expect(policy.messages).toMatchObject([{ code: 'markdown-as-text' }])
    expect(JSON.stringify(policy.children)).toContain('**bold**')
  })

  test('the defaults are what a page or a book has, and no more than one reads in seconds', () => {
    expect(defaultLimits).toEqual({
      maxLength: 67_108_864,
      maxNodes: 5_000_000,
      maxBlocks: 1_000_000,
      maxDepth: 512,
      maxMarkdown: 4_194_304,
    })
    expect(codes(`${'<div>'.repeat(500)}deep${'</div>'.repeat(500)}`, { format: 'html' })).toEqual(
      [],
    )
    expect(codes(`${'<div>'.repeat(600)}deep${'</div>'.repeat(600)}`, { format: 'html' })).toEqual([
      'max-depth',
    ])
  })
})

describe('messages', () => {
  const source =
    'Politikë privatësie. Ne mbledhim të dhëna: emrin, adresën dhe numrin e telefonit tuaj, kur ju regjistroheni në faqen tonë.'

  test('say how bytes were decoded', () => {
    expect(parsePolicy(new TextEncoder().encode(source)).messages).toContainEqual({
      code: 'charset',
      text: 'Decoded as utf-8: all bytes are valid UTF-8.',
    })
    expect(parsePolicy(encodeUtf16(source, 'le')).messages[0]!.text).toMatch(
      /utf-16le: the byte order mark says so/,
    )
    expect(
      parsePolicy(encode(source, 'windows-1252'), { charset: 'latin1' }).messages[0]!.text,
    ).toMatch(/windows-1252: the charset option says so/)
    const declared = encode(`<meta charset="iso-8859-9"><p>${source}`, 'windows-1254')
    expect(parsePolicy(declared).messages[0]!.text).toMatch(/windows-1254: the markup declares it/)
  })

  test('say that a declaration was not followed', () => {
    const page = new TextEncoder().encode(`<meta charset="windows-1251"><p>${source}</p>`)
    const policy = parsePolicy(page)
    expect(policy.messages.map(m => m.code)).toContain('charset-fallback')
    expect(JSON.stringify(policy.children)).toContain('privatësie')
  })

  test('say where bytes are damaged', () => {
    const bytes = new TextEncoder().encode(`ë${source}`)
    bytes[1] = 0x20
    const damage = parsePolicy(bytes, { charset: 'utf-8' }).messages.find(
      m => m.code === 'charset-damage',
    )
    expect(damage?.position?.start).toEqual({ line: 1, column: 1, offset: 0 })
  })

  test('say that an input is no text', () => {
    expect(
      parsePolicy(Uint8Array.from({ length: 600 }, (_, i) => i % 7)).messages.map(m => m.code),
    ).toContain('binary')
  })

  test('each code comes once', () => {
    const codes = parsePolicy(`${'<div>'.repeat(600)}a${'</div>'.repeat(600)}`.repeat(3), {
      format: 'html',
    }).messages.map(m => m.code)
    expect(codes).toEqual([...new Set(codes)])
  })
})

describe('bytes', () => {
  const russian =
    'Политика конфиденциальности\n\nФайлы cookie\n\nМы используем файлы cookie, чтобы запомнить Вас при следующем посещении нашего сайта, и не передаём их третьим лицам.\n'
  const turkish =
    'Gizlilik Politikası\n\nÇerezler\n\nSitemizde, sizi bir sonraki ziyaretinizde tanıyabilmek için çerezler kullanılmaktadır; şifreleriniz güvenli biçimde saklanır.\n'
  const simplified =
    '隐私政策\n\nCookie 的使用\n\n我们使用 Cookie 和同类技术记住您的登录状态，您可以在浏览器的设置中拒绝或者删除它们，但有些功能可能无法使用。\n'
  const traditional =
    '隱私權政策\n\nCookie 的使用\n\n我們使用 Cookie 和同類技術記住您的登入狀態，您可以在瀏覽器的設定中拒絕或者刪除它們，但有些功能可能無法使用。\n'

  test.each<[string, string, () => Uint8Array]>([
    ['windows-1251', russian, () => encode(russian, 'windows-1251')],
    ['koi8-r', russian, () => encode(russian, 'koi8-r')],
    ['windows-1254', turkish, () => encode(turkish, 'windows-1254')],
    ['gbk', simplified, () => encode(simplified, 'gbk')],
    ['gb18030', simplified, () => encode(simplified, 'gb18030')],
    ['big5', traditional, () => encode(traditional, 'big5')],
    ['utf-16le', russian, () => encodeUtf16(russian, 'le')],
    ['utf-16be', turkish, () => encodeUtf16(turkish, 'be')],
    ['utf-8', simplified, () => new TextEncoder().encode(simplified)],
  ])('%s, guessed and named, gives the same tree as the string', (charset, source, bytes) => {
    const policy = parsePolicy(source, { format: 'text' })
    const { children, title, language } = policy
    expect(title).toBe(source.split('\n')[0])
    expect(select(policy, 'cookies').length).toBe(1)
    for (const options of [{}, { charset }])
      expect(parsePolicy(bytes(), { format: 'text', ...options })).toMatchObject({
        children,
        title,
        language,
      })
  })
})

describe('headings', () => {
  test.each<[string, string]>([
    ['tag', `<h1>Privacy policy</h1>${each((title, text) => `<h2>${title}</h2><p>${text}</p>`)}`],
    ['tag', `# Privacy policy\n\n${each((title, text) => `## ${title}\n\n${text}`)}`],
    ['tag', `# Privacy policy\n\n${each((title, text) => `${title}\n---\n\n${text}`)}`],
    [
      'bold',
      `<h1>Privacy policy</h1>${each((title, text) => `<p><b>${title}</b></p><p>${text}</p>`)}`,
    ],
    [
      'bold',
      `<h1>Privacy policy</h1>${each((title, text) => `<p><span style="font-weight: 700">${title}</span><br>${text}</p>`)}`,
    ],
    ['bold', `# Privacy policy\n\n${each((title, text) => `**${title}**\n\n${text}`)}`],
    ['line', `Privacy policy\n\n${each((title, text) => `${title}\n\n${text}`)}`],
    [
      'run-in',
      `<h1>Privacy policy</h1>${each((title, text) => `<p><b>${title}.</b> ${text}</p>`)}`,
    ],
    ['run-in', `# Privacy policy\n\n${each((title, text) => `**${title}.** ${text}`)}`],
    ['run-in', `Privacy policy\n\n${each((title, text) => `${title}.${text}`)}`],
  ])('by %s', (basis, source) => {
    const policy = parsePolicy(source)
    expect(policy.title).toBe('Privacy policy')
    expect(outlined(policy)).toEqual(titles.map(title => [undefined, title, basis]))
    expect(sections(policy).map(s => s.labels[0]?.id)).toEqual(topics.map(([, label]) => label))
    for (const { depth, confidence, children, position } of sections(policy)) {
      expect(depth).toBe(1)
      expect(confidence).toBeGreaterThan(0.3)
      expect(confidence).toBeLessThanOrEqual(1)
      expect(children[0]!.type).toBe('heading')
      expect(children[0]!.position!.start).toEqual(position.start)
    }
  })

  test('by number: it is kept apart from the title', () => {
    const policy = parsePolicy(
      `Privacy policy\n\n${each((title, text, i) => `${i + 1}. ${title}\n\n${text}`)}`,
    )
    expect(outlined(policy)).toEqual(titles.map((title, i) => [`${i + 1}.`, title, 'number']))
  })

  test('with numbers that only the markup prints', () => {
    const policy = parsePolicy(
      `<h1>Privacy policy</h1><ol start="3">${each((title, text) => `<li><b>${title}</b><p>${text}</p></li>`)}</ol>`,
    )
    expect(outlined(policy).map(([number, title]) => [number, title])).toEqual(
      titles.map((title, i) => [`${i + 3}.`, title]),
    )
  })

  test('with escaped numbers in Markdown', () => {
    const policy = parsePolicy(
      `# Privacy policy\n\n${each((title, text, i) => `**${i + 1}\\. ${title}**\n\n${text}`)}`,
    )
    expect(outlined(policy).map(([number, title]) => [number, title])).toEqual(
      titles.map((title, i) => [`${i + 1}.`, title]),
    )
  })

  test('nest by their numbers and by their tags, whatever the first rank', () => {
    const numbered = parsePolicy(
      `<h1>Privacy policy</h1><h4>1. Your data</h4><h4>1.1 ${titles[0]!}</h4><p>${topics[0]![2]}</p><h4>1.2 ${titles[2]!}</h4><p>${topics[2]![2]}</p><h4>2. ${titles[1]!}</h4><p>${topics[1]![2]}</p>`,
    )
    expect(sections(numbered).map(s => [s.depth, s.number])).toEqual([
      [1, '1.'],
      [2, '1.1'],
      [2, '1.2'],
      [1, '2.'],
    ])
    const tagged = parsePolicy(
      `<h1>Privacy policy</h1><h3>Your data</h3><h4>${titles[0]!}</h4><p>${topics[0]![2]}</p><h4>${titles[2]!}</h4><p>${topics[2]![2]}</p><h3>${titles[1]!}</h3><p>${topics[1]![2]}</p>`,
    )
    expect(sections(tagged).map(s => s.depth)).toEqual([1, 2, 2, 1])
    expect(sections(tagged)[1]!.children.length).toBe(2)
  })

  test('a run-in heading is a heading over its own range, the rest a paragraph', () => {
    const source = `# Privacy policy\n\n${each((title, text) => `**${title}.** ${text}`)}`
    const [heading, paragraph, ...more] = sections(parsePolicy(source))[1]!.children
    expect(more).toEqual([])
    expect([heading!.type, paragraph!.type]).toEqual(['heading', 'paragraph'])
    expect(source.slice(heading!.position!.start.offset, heading!.position!.end.offset)).toBe(
      'Cookies.',
    )
    expect(source.slice(paragraph!.position!.start.offset, paragraph!.position!.end.offset)).toBe(
      topics[1]![2],
    )
  })

  test('without any, the text is cut where its topic changes', () => {
    const policy = parsePolicy(topics.map(([, , text]) => `${text} ${text}`).join('\n\n'))
    expect(outlined(policy)).toEqual(topics.map(() => [undefined, '', 'topic']))
    expect(sections(policy).map(s => s.labels[0]?.id)).toEqual(topics.map(([, label]) => label))
  })
})

describe('what is no section', () => {
  test.each<[string, string]>([
    [
      'in text',
      `Privacy policy\n\nContents\n\n${each((title, _, i) => `${i + 1}. ${title}`, '\n')}\n\n${each((title, text, i) => `${i + 1}. ${title}\n\n${text}`)}`,
    ],
    [
      'of links',
      `<h1>Privacy policy</h1><ul>${each((title, _, i) => `<li><a href="#s${i}">${title}</a></li>`, '')}</ul>${each((title, text, i) => `<h2 id="s${i}">${i + 1}. ${title}</h2><p>${text}</p>`)}`,
    ],
    [
      'in Markdown',
      `# Privacy policy\n\n${each((title, _, i) => `${i + 1}. [${title}](#s${i})`, '\n')}\n\n${each((title, text, i) => `## ${i + 1}. ${title}\n\n${text}`)}`,
    ],
  ])('a printed table of contents %s', (_, source) => {
    const policy = parsePolicy(source)
    expect(sections(policy).map(s => [s.number, s.title])).toEqual(
      titles.map((title, i) => [`${i + 1}.`, title]),
    )
    // and yet it is not lost
    const text = JSON.stringify([policy.children, policy.removed])
    for (const title of titles) expect(text.split(title).length).toBeGreaterThan(2)
  })

  const page = `<html><body><nav><a href="/">Home</a> <a href="/shop">Shop</a> <a href="/contact">Contact us</a></nav>
<div class="cookie-banner">We use cookies. <button>Accept all</button></div>
<main><h1>Privacy policy</h1>${each((title, text) => `<h2>${title}</h2><p>${text}</p>`)}<form><label>Your e-mail</label><input><button>Subscribe</button></form></main>
<aside>Popular articles <a href="/a">Ten kettles</a></aside><footer>© 2024 Shop. <a href="/terms">Terms</a></footer></body></html>`

  test('chrome is removed, each part with its reason and range', () => {
    const policy = parsePolicy(page)
    expect(sections(policy).map(s => s.title)).toEqual(titles)
    const found = policy.removed.map(({ reason, text, position }) => [
      reason,
      text,
      page.slice(position.start.offset, position.end.offset),
    ])
    expect(found.map(([reason]) => reason)).toEqual([
      'navigation',
      'banner',
      'banner',
      'form',
      'form',
      'aside',
      'footer',
    ])
    expect(found[0]![1]).toBe('Home Shop Contact us')
    expect(found[6]![1]).toBe('© 2024 Shop. Terms')
    for (const [, text, slice] of found) expect(slice!.replace(/<[^>]*>/g, '')).toBe(text)
  })

  test('the policy is not removed because it stands in a form, a dialog, or a class with a misleading name', () => {
    for (const around of [
      'form',
      'div class="modal"',
      'div class="sidebar-widget cookie-policy"',
      'div id="footer"',
      'section class="advertising"',
      'div hidden',
    ]) {
      const policy = parsePolicy(
        `<body><${around}><h1>Privacy policy</h1>${each((title, text) => `<h2>${title}</h2><p>${text}</p>`)}</${around.split(' ')[0]!}></body>`,
      )
      expect(
        sections(policy).map(s => s.title),
        around,
      ).toEqual(titles)
    }
  })

  test('front matter is set aside, its title taken', () => {
    const policy = parsePolicy(
      `---\ntitle: Our privacy policy\nlayout: page\n---\n\n${each((title, text) => `## ${title}\n\n${text}`)}`,
    )
    expect(policy.title).toBe('Our privacy policy')
    expect(policy.removed.map(r => r.reason)).toEqual(['front-matter', 'front-matter'])
    expect(policy.removed.map(r => r.text).join(' ')).toContain('layout: page')
  })
})

describe('dates', () => {
  const text =
    'We use cookies to remember you, and we tell you here what we do with your personal information.'
  const updated = (line: string): string | undefined =>
    parsePolicy(`Privacy policy\n\n${line}\n\n${text}\n`).updated?.date

  test('of who approved it, above the title, is kept with what stands between', () => {
    const policy = parsePolicy(
      `Утверждена приказом директора\nАО «Вёсла и уключины»\nот 20.05.2021 № 17\n\nПОЛИТИКА\nзащиты личных данных гребцов и рулевых\n\n1. Общие положения\n\nЗдесь сказано, что мы записываем о каждом, кто садится за весло, зачем нам эти персональные данные и когда мы их сжигаем.\n`,
    )
    expect(policy).toMatchObject({ updated: { date: '2021-05-20' }, removed: [] })
    expect(policy.title).toBe('ПОЛИТИКА защиты личных данных гребцов и рулевых')
  })

  test.each([
    ['更新日期：2023年3月17日', '2023-03-17'],
    ['最近更新時間：2022年12月1日', '2022-12-01'],
    ['最后更新：2023年3月', '2023-03'],
    ['生效日期：2021-05-01', '2021-05-01'],
    ['Последнее обновление: «22» ноября 2018 г.', '2018-11-22'],
    ['в редакции от 5 марта 2021 года', '2021-03-05'],
    ['Дата последнего обновления: 01.02.2020', '2020-02-01'],
    ['Дата вступления в силу: 1 января 2020 г.', '2020-01-01'],
    ['Son güncelleme: 7 Şubat 2026', '2026-02-07'],
    ['Güncelleme Tarihi: 12/05/2022', '2022-05-12'],
    ['Son güncelleme: 30.06.2023', '2023-06-30'],
    ['Bu metin 3 Mart 2021 tarihinde güncellenmiştir.', '2021-03-03'],
    ['Përditësuar më 1 dhjetor 2022', '2022-12-01'],
    ['Përditësuar së fundmi: Qershor, 30,2023', '2023-06-30'],
    ['Data e hyrjes në fuqi: 15 Mars 2021', '2021-03-15'],
    ['As amended on 3 May 2021', '2021-05-03'],
    ['Редакция № 3 от 30.01.2020', '2020-01-30'],
    ['（2022年8月19日修订）', '2022-08-19'],
    ['2022 年 8 月 19 日更新', '2022-08-19'],
    ['2021年11月1日生效', '2021-11-01'],
    ['Ndryshuar së fundi: 25.02.2022', '2022-02-25'],
    ['Last updated: June 30, 2023', '2023-06-30'],
    ['Last updated: 30 June 2023', '2023-06-30'],
    ['Last updated: 06/30/2023', '2023-06-30'],
    ['Last updated: 30.06.2023', '2023-06-30'],
    ['Effective date: 1st of May 2020', '2020-05-01'],
    ['Last updated: June 2023', '2023-06'],
    ['Last updated: 2023', '2023'],
  ])('%s', (line, date) => {
    const source = `Privacy policy\n\n${line}\n\n${text}\n`
    const found = parsePolicy(source).updated
    expect(found?.date).toBe(date)
    // the position is that of the date, not of its label
    expect(source.slice(found!.position.start.offset, found!.position.end.offset)).toMatch(
      new RegExp(`^[«"“]?(?:\\d|\\p{L}+,? ).*\\d`, 'u'),
    )
  })

  test.each([
    ['In force as of 1 July 2022', '2022-07-01'],
    ['This notice came into force on 1 July 2022.', '2022-07-01'],
    ['The effective date of this policy is July 1, 2022.', '2022-07-01'],
    ['Our privacy policy is effective as of July 1, 2022.', '2022-07-01'],
    ['This policy was last updated on July 1, 2022.', '2022-07-01'],
    ['Version 3.2, last updated 1 July 2022', '2022-07-01'],
    ['自2023年10月1日起施行', '2023-10-01'],
    ['（自2023年10月1日起施行）', '2023-10-01'],
    ['本政策自2023年10月1日起施行。', '2023-10-01'],
    ['本聲明自2023年10月1日起生效。', '2023-10-01'],
    ['本政策于2023年10月1日发布并生效', '2023-10-01'],
    ['我们的隐私政策已于2023年10月1日更新。', '2023-10-01'],
    ['本政策的生效日期为2023年10月1日。', '2023-10-01'],
    ['Настоящая Политика вступает в силу с 1 сентября 2022 года.', '2022-09-01'],
    ['Политика утверждена приказом от 20.05.2021 № 117-П.', '2021-05-20'],
    ['İşbu Politika 3 Mart 2021 tarihinde yürürlüğe girmiştir.', '2021-03-03'],
    ['Bu politika 3 Mart 2021 tarihinden itibaren geçerlidir.', '2021-03-03'],
    ['Kjo politikë hyn në fuqi më 1 korrik 2022.', '2022-07-01'],
    [
      'Kjo politikë e privatësisë është përditësuar për herë të fundit më 1 korrik 2022.',
      '2022-07-01',
    ],
  ])('a sentence about the policy: %s', (line, date) => {
    expect(updated(line)).toBe(date)
    expect(parsePolicy(`<h1>Privacy policy</h1><p>${line}</p><p>${text}</p>`).updated?.date).toBe(
      date,
    )
  })

  test.each([
    ['Published: 15 January 2020 / Revised: 8 November 2023', '2023-11-08'],
    ['First published on 15 January 2020, last revised on 8 November 2023.', '2023-11-08'],
    ['Publication date: 15 January 2020\nRevision date: 8 November 2023', '2023-11-08'],
    ['Revised 8 November 2023 (published 15 January 2020)', '2023-11-08'],
    ['Yayın Tarihi: 15.01.2020 / Revizyon Tarihi: 08.11.2023', '2023-11-08'],
    ['Yayın Tarihi: 15.01.2020 Güncelleme Tarihi : 08.11.2023', '2023-11-08'],
    [
      'Bu politika 15.01.2020 tarihinde yayımlanmış ve 08.11.2023 tarihinde güncellenmiştir.',
      '2023-11-08',
    ],
    ['Дата публикации: 01.01.2020\nДата последнего изменения: 05.10.2023', '2023-10-05'],
    ['Утверждена приказом от 20.05.2021 № 117-П (в редакции от 05.10.2023)', '2023-10-05'],
    ['Data e publikimit: 15.01.2020\nData e rishikimit: 08.11.2023', '2023-11-08'],
    ['2020年1月1日发布，2023年10月1日修订', '2023-10-01'],
    ['2023年10月1日修订，2023年11月1日起施行', '2023-10-01'],
    ['本政策于2023年10月1日更新，于2023年11月1日生效。', '2023-10-01'],
    ['Published on 15 January 2020', '2020-01-15'],
    ['Publikuar më 15 janar 2020', '2020-01-15'],
    ['Опубликовано 15 января 2020 г.', '2020-01-15'],
    ['Yayın Tarihi: 15.01.2020', '2020-01-15'],
  ])('a revision goes before a publication: %s', (lines, date) => {
    expect(updated(lines)).toBe(date)
  })

  test.each([
    ['УТВЕРЖДАЮ\nДиректор ООО «Ромашка»\nИ. П. Кузьмина\n«01» марта 2018 г.', '2018-03-01'],
    ['УТВЕРЖДАЮ\n\nДиректор ООО «Ромашка»\n\nИ. П. Кузьмина\n\n«01» марта 2018 г.', '2018-03-01'],
    [
      'Утверждена приказом генерального директора\nАО «Ромашка»\nот 20.05.2021 № 117-П',
      '2021-05-20',
    ],
    ['Last updated by our legal team\n\n1 July 2022', undefined],
    ['УТВЕРЖДАЮ\nДиректор\nООО «Ромашка»\nИ. П. Кузьмина\n«01» марта 2018 г.', undefined],
  ])('the date may stand some lines below its label: %s', (lines, date) => {
    expect(updated(lines)).toBe(date)
    expect(
      parsePolicy(
        `<h1>Privacy policy</h1><p>${lines.replaceAll('\n\n', '</p><p>').replaceAll('\n', '<br>')}</p><p>${text}</p>`,
      ).updated?.date,
    ).toBe(date)
  })

  test('a year of the Republic of China', () => {
    const source = `隱私權政策\n\n最後更新日期：民國112年5月18日\n\n${text}\n`
    const { date, position } = parsePolicy(source).updated!
    expect([date, source.slice(position.start.offset, position.end.offset)]).toEqual([
      '2023-05-18',
      '民國112年5月18日',
    ])
  })

  test('the last update goes before the effective date', () => {
    expect(
      parsePolicy(
        `# Privacy policy\n\nEffective date: May 1, 2020\n\nLast updated: June 30, 2023\n\n${text}`,
      ).updated?.date,
    ).toBe('2023-06-30')
  })

  test('the label may stand alone above its date', () => {
    expect(updated('Last updated\n\n30 June 2023')).toBe('2023-06-30')
  })

  test.each([
    ['Last updated by our legal team.'],
    ['Last updated:'],
    ['我们依据2020年3月6日修订的《个人信息安全规范》处理您的信息。'],
    ['6698 sayılı Kanun 24.03.2016 tarihinde kabul edildi.'],
    ['Федеральный закон от 27.07.2006 № 152-ФЗ «О персональных данных»'],
    ['Regulation (EU) 2016/679 of 27 April 2016'],
    ['《网络安全法》自2017年6月1日起施行'],
    ['Ligji nr. 9887, datë 10.03.2008'],
    ['Last updated by our legal team. On 1 June 2014 we opened our shop.'],
    // laws are revised, published and take effect too
    ['We comply with the Data Protection Act, which came into force on 25 May 2018.'],
    ['GDPR came into force on 25 May 2018.'],
    ['The Data Protection Act took effect on 25 May 2018'],
    ['The law that takes effect on 1 July 2023 gives you more rights.'],
    ['This policy is based on Regulation (EU) 2016/679, which entered into force on 24 May 2016.'],
    ['We process data under the Data Protection Act as amended on 3 May 2021.'],
    ['We rely on the guidelines published on 4 May 2020 by the Board.'],
    ['《网络安全法》自2017年6月1日起施行。'],
    ['本政策依据自2017年6月1日起施行的《网络安全法》制定。'],
    ['本政策依据《网络安全法》（2017年6月1日起施行）制定。'],
    ['《个人信息安全规范》于2020年3月6日修订。'],
    ['国家标准由市场监督管理总局于2020年3月6日发布。'],
    ['本政策自发布之日起生效。我们依据2020年3月6日修订的《个人信息安全规范》处理信息。'],
    ['本政策自发布之日起生效，并遵守2017年6月1日施行的《网络安全法》。'],
    ['Мы руководствуемся Федеральным законом от 27.07.2006 № 152-ФЗ в редакции от 14.07.2022.'],
    ['Федеральный закон № 266-ФЗ вступил в силу 1 сентября 2022 года.'],
    ['Мы выполняем требования, утвержденные Постановлением Правительства от 01.11.2012 № 1119.'],
    [
      'Настоящая политика разработана в соответствии с законом, который вступил в силу 1 сентября 2022 года.',
    ],
    ['7 Nisan 2016 tarihinde yürürlüğe giren 6698 sayılı Kanun uyarınca verilerinizi işliyoruz.'],
    ['Kişisel Verilerin Korunması Kanunu 7 Nisan 2016 tarihinde yürürlüğe girmiştir.'],
    ['Resmi Gazete’de 7 Nisan 2016 tarihinde yayımlanan 6698 sayılı Kanun kapsamında çalışıyoruz.'],
    [
      'Bu politika 7 Nisan 2016 tarihinde yürürlüğe giren 6698 sayılı Kanun uyarınca hazırlanmıştır.',
    ],
    ['Ligji nr. 9887, datë 10.03.2008, i ndryshuar më 26.04.2012, zbatohet për ne.'],
    ['Ligji për mbrojtjen e të dhënave personale hyri në fuqi më 10 mars 2008.'],
    ['Ne respektojmë ligjin e publikuar më 10 mars 2008 në Fletoren Zyrtare.'],
    ['© 2009-2024 Example Ltd. All rights reserved.'],
    ['Version 3.2, 2019'],
    ['Version 2.1.2023'],
    ['We were founded in 2012 and opened our shop on June 1, 2014.'],
  ])('%s is no update', line => {
    expect(updated(line)).toBeUndefined()
  })
})

describe('user dictionaries', () => {
  test('are read when they are first used: later changes do not reach them', () => {
    const source = '# Privacy policy\n\n## Bonus stars\n\nYour bonus stars lapse.'
    const changed = { language: 'en', labels: { advertising: { headings: ['bonus stars'] } } }
    const before = parsePolicy(source, { dictionaries: [changed] })
    Object.assign(changed, { labels: null })
    expect(parsePolicy(source, { dictionaries: [changed] })).toEqual(before)
    expect(
      parsePolicy(source, { dictionaries: [changed, { language: 'en', labels: {} }] }),
    ).toEqual(before)
  })

  const source = `# Privacy policy\n\n## Bonus stars\n\nYou earn bonus stars with every order. Your bonus stars lapse after a year.\n\n## Cookies\n\nWe use cookies to remember you.\n`

  test('add a term to a label', () => {
    expect(select(parsePolicy(source), 'advertising')).toEqual([])
    const dictionary = defineDictionary({
      language: 'en',
      labels: { advertising: { headings: ['bonus stars'], terms: ['bonus stars', 'star* lapse'] } },
    })
    const policy = parsePolicy(source, { dictionaries: [dictionary] })
    const [section, ...more] = select(policy, 'advertising')
    expect(more).toEqual([])
    expect(section!.title).toBe('Bonus stars')
    const { evidence } = section!.labels[0]!
    const terms = evidence.filter(e => !e.concept).map(e => e.term)
    expect(new Set(terms)).toEqual(new Set(['bonus stars', 'star* lapse']))
    expect(
      evidence.map(({ position: { start, end } }) =>
        source.slice(start.offset, end.offset).toLowerCase(),
      ),
    ).toContain('stars lapse')
    expect(select(policy, 'cookies').map(s => s.title)).toEqual(['Cookies'])
  })

  test('add a label of their own', () => {
    const policy = parsePolicy(source, {
      dictionaries: [
        defineDictionary({
          language: 'en',
          labels: { 'loyalty-programme': { headings: ['bonus stars'], terms: ['earn … stars'] } },
        }),
      ],
    })
    expect(select(policy, 'loyalty-programme', { first: true }).map(s => s.title)).toEqual([
      'Bonus stars',
    ])
  })

  test('add a whole language', () => {
    const estonian = `# Privaatsuspoliitika\n\nViimati uuendatud: 5. märts 2024\n\n## Küpsised\n\nMe kasutame küpsiseid, et teid järgmisel korral ära tunda, ja meil on selleks teie nõusolek.\n\n## Säilitamine\n\nMe säilitame teie andmeid nii kaua, kui teie konto on avatud, ja kustutame need siis.\n`
    const dictionary = defineDictionary({
      language: 'et',
      name: 'Eesti',
      words: [
        'ja',
        'me',
        'teie',
        'on',
        'et',
        'kui',
        'nii',
        'kaua',
        'siis',
        'need',
        'meil',
        'selleks',
        'teid',
        'ära',
      ],
      labels: {
        cookies: { headings: ['küpsised'], terms: ['kasutame küpsiseid'] },
        retention: { headings: ['säilitamine'], terms: ['säilitame … andmeid'] },
      },
      marks: { title: ['privaatsuspoliitika'], updated: ['viimati uuendatud'] },
      months: [
        ['jaanuar*'],
        ['veebruar*'],
        ['märts*'],
        ['aprill*'],
        ['mai'],
        ['juuni*'],
        ['juuli*'],
        ['august*'],
        ['september*'],
        ['oktoober*'],
        ['november*'],
        ['detsember*'],
      ],
    })
    const policy = parsePolicy(estonian, { dictionaries: [dictionary] })
    expect(policy).toMatchObject({
      title: 'Privaatsuspoliitika',
      language: 'et',
      updated: { date: '2024-03-05' },
    })
    expect(
      sections(policy).map(s => [s.title, s.labels[0]?.id, s.labels[0]?.evidence[0].language]),
    ).toEqual([
      ['Küpsised', 'cookies', 'et'],
      ['Säilitamine', 'retention', 'et'],
    ])
    expect(select(parsePolicy(estonian), 'retention')).toEqual([])
  })

  test('several of one language work together, and a term of one is found with the terms of the other', () => {
    const one = defineDictionary({
      language: 'en',
      labels: { 'label-one': { headings: ['bonus stars'] } },
    })
    const two = defineDictionary({
      language: 'en',
      labels: {
        'label-one': { terms: ['stars lapse'] },
        'label-two': { headings: ['cookies'], terms: ['remember you'] },
      },
    })
    const policy = parsePolicy(source, { dictionaries: [one, two] })
    expect(
      select(policy, 'label-one')[0]!
        .labels.find(l => l.id === 'label-one')!
        .evidence.map(e => e.term),
    ).toEqual(['bonus stars', 'stars lapse'])
    expect(select(policy, 'label-two').map(s => s.title)).toEqual(['Cookies'])
  })

  test('ids that name a prototype’s members are ids like any other', () => {
    const dictionary = defineDictionary({
      language: 'en',
      labels: {
        constructor: { headings: ['bonus stars'], terms: ['bonus stars'] },
        toString: { terms: ['stars lapse'] },
      },
    })
    expect(
      select(parsePolicy(source, { dictionaries: [dictionary] }), 'constructor').map(s => s.title),
    ).toEqual(['Bonus stars'])
    expect(() =>
      defineDictionary(
        JSON.parse(
          '{ "language": "en", "labels": { "__proto__": { "terms": ["x"] } } }',
        ) as Parameters<typeof defineDictionary>[0],
      ),
    ).toThrow(PolicyError)
  })
})

describe('unified', () => {
  test('a parser: the messages are the file’s', () => {
    const file = unified()
      .use(policyParse, { format: 'html', limits: { maxDepth: 2 } })
      .use(policyStringify)
      .processSync('<h1>Privacy policy</h1><div><div><p>We use cookies.</p></div></div>')
    expect(String(file)).toBe('# Privacy policy\n\nWe use cookies.\n')
    expect(file.messages).toMatchObject([
      { ruleId: 'max-depth', source: 'policytree', place: { start: { line: 1 } } },
    ])
    expect(file.messages[0]!.fatal).toBeFalsy()
  })

  test('bytes are decoded by the library, not by VFile', () => {
    const russian =
      'Политика конфиденциальности\n\nМы используем файлы cookie, чтобы запомнить Вас.\n'
    const processor = unified().use(policyParse, { charset: 'windows-1251' }).use(policyStringify)
    const file = processor.processSync({ value: encode(russian, 'windows-1251') })
    expect(String(file)).toContain('Политика конфиденциальности')
    expect(file.messages.map(m => m.ruleId)).toContain('charset')
  })

  test('plugins between see the tree and may change it', () => {
    const file = unified()
      .use(policyParse)
      .use(() => (tree: Policy) => {
        tree.children = tree.children.filter(
          child => child.type !== 'section' || child.labels[0]?.id === 'cookies',
        )
      })
      .use(policyStringify)
      .processSync(`# Privacy policy\n\n${each((title, text) => `## ${title}\n\n${text}`)}`)
    expect(String(file).match(/^## .*/gm)).toEqual(['## Cookies'])
  })

  test('refusals are thrown as PolicyError', () => {
    expect(() =>
      unified()
        .use(policyParse, { limits: { maxLength: 3 } })
        .parse('abcd'),
    ).toThrow(PolicyError)
  })
})
