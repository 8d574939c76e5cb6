import { describe, expect, test } from 'vitest'
import { outlineOf, removedOf, textOf } from './outline-of.js'

describe('a small page keeps', () => {
  test.each([
    [
      'tr',
      `<h1>Gizlilik Politikası</h1><h2>Güvenlik</h2><p>Bilgilerinizi şifreli sunucularda saklarız.</p>
<h2>İletişim</h2><p>Sorularınızı bilgi@kilim.example adresine yazın.</p>
<div class="info-card"><b>İçiniz rahat olsun.</b> Kişisel verilerinizi üçüncü kişilerle paylaşmayız ve reklam amacıyla hiçbir zaman kullanmayız.</div>`,
      ['Güvenlik', 'İletişim'],
    ],
    [
      'ru',
      `<h1>Политика конфиденциальности</h1><h2>Какие данные мы собираем</h2><p>Имя и адрес почты.</p>
<h2>Безопасность</h2><p>Мы шифруем соединение.</p>
<div class="alert-card">Ваши персональные данные не передаются третьим лицам, и мы не используем их для рассылки рекламы ни при каких условиях.</div>`,
      ['Какие данные мы собираем', 'Безопасность'],
    ],
    [
      'zh',
      `<h1>隐私政策</h1><h2>信息的收集</h2><p>我们收集您的昵称。</p><h2>联系我们</h2><p>请写信给客服。</p>
<div class="tip-widget">我们重视您的个人信息安全，采用加密技术保护您的数据，未经您的同意，不会向任何第三方共享您的个人信息。</div>`,
      ['信息的收集', '联系我们'],
    ],
  ])('its sections beside a longer notice (%s)', (_, source, titles) => {
    expect(removedOf(source)).toEqual([])
    for (const title of titles) expect(outlineOf(source)).toContain(`\n${title}\n`)
  })

  test.each([
    [
      'sq',
      `<header class="hero"><h1>Politika e privatësisë</h1><p>Këtu tregojmë çfarë bëjmë me të dhënat e lexuesve tanë.</p></header>
<main><h2>Të dhënat që mbledhim</h2><p>Mbledhim emrin dhe adresën tuaj kur porosisni një libër në faqen tonë.</p><h2>Siguria</h2><p>Të dhënat ruhen të enkriptuara në serverin tonë.</p></main>`,
      'Këtu tregojmë',
    ],
    [
      'en',
      `<div class="page-head"><h1>Privacy notice</h1><p>How the Harbour Choir looks after what singers tell it.</p></div>
<div class="body"><h2>What we collect</h2><p>We collect your name, your voice part and your telephone number when you join the choir.</p><h2>Your rights</h2><p>You may ask for a copy of your personal data at any time.</p></div>`,
      'How the Harbour Choir looks after',
    ],
  ])('the words beside its title (%s)', (_, source, text) => {
    expect(textOf(source)).toContain(text)
  })

  test.each([
    [
      'ru',
      `<h1>Политика конфиденциальности</h1><div class="text"><p>Мы собираем адрес почты, когда вы подписываетесь на новости кружка.</p></div><h3>Как с нами связаться</h3><div>Почта: kruzhok@example.org</div>`,
      ['Как с нами связаться', 'Почта: kruzhok@example.org'],
    ],
    [
      'tr',
      `<h1>Gizlilik Politikası</h1><div class="metin"><p>Siparişiniz için adınızı ve adresinizi alırız, kimseyle paylaşmayız.</p></div><h3>Bize nasıl ulaşırsınız</h3><div>Eposta: dukkan@example.org</div>`,
      ['Bize nasıl ulaşırsınız', 'Eposta: dukkan@example.org'],
    ],
  ])('what stands below its text in no part of its own (%s)', (_, source, texts) => {
    for (const text of texts) expect(textOf(source)).toContain(text)
  })

  test.each([
    [
      'ru',
      ['text-widget', 'cookie-consent-info', 'social-block'],
      [
        ['Термины', 'Оператор — лицо, которое обрабатывает персональные данные.'],
        ['Файлы cookie', 'Сайт использует cookie, чтобы помнить вашу корзину.'],
        ['Срок хранения', 'Данные хранятся пять лет.'],
      ],
    ],
    [
      'sq',
      ['text-widget', 'cookie-consent-info', 'sidebar-box'],
      [
        ['Të dhënat që mbledhim', 'Mbledhim emrin dhe adresën tuaj kur porosisni.'],
        ['Cookies', 'Faqja përdor cookies për të mbajtur mend shportën tuaj.'],
        ['Siguria', 'Të dhënat ruhen të enkriptuara.'],
      ],
    ],
  ])('sections whose classes name something else (%s)', (_, classes, sections) => {
    const source = classes
      .map(
        (name, i) =>
          `<div class="${name}"><h2>${sections[i]![0]!}</h2><p>${sections[i]![1]!}</p></div>`,
      )
      .join('')
    expect(removedOf(source)).toEqual([])
    expect(outlineOf(source)).toBe(`\n# -\n${sections.map(([title]) => title).join('\n')}\n`)
  })
})

describe('a page of any size keeps', () => {
  const fill = (text: string): string => `<p>${text}</p>`.repeat(12)

  test.each([
    [
      'en',
      `<header><h1 class="entry-title"><a href="/privacy">Privacy policy</a></h1></header><div>${fill('We collect your name and your address when you order seeds, and we keep them for two years.')}</div>`,
      'Privacy policy',
    ],
    [
      'zh',
      `<header><h1><a href="/yinsi">隐私政策</a></h1></header><div>${fill('我们收集您的姓名和手机号码，用于注册账号并向您提供送货服务，保存期限为两年。')}</div>`,
      '隐私政策',
    ],
  ])('a title that links to the page itself (%s)', (_, source, title) => {
    expect(outlineOf(source)).toContain(`# ${title}\n`)
  })

  test.each([
    [
      'en',
      fill('We share your device identifier with advertising partners, and you can opt out of it.'),
      ['Northlight Ads', 'Beacon Metrics', 'Harrow Exchange'],
    ],
    [
      'ru',
      fill(
        'Мы передаём идентификатор устройства рекламным партнёрам, и вы можете отказаться от этого.',
      ),
      ['Северный свет', 'Маяк Метрика', 'Биржа Борона'],
    ],
  ])('a list of links among its lines (%s)', (_, text, names) => {
    const list = names.map((name, i) => `<li><a href="https://p${i}.example">${name}</a></li>`)
    const kept = textOf(
      `<main><h1>Privacy</h1>${text}<ul class="partners">${list.join('')}</ul>${text}</main>`,
    )
    for (const name of names) expect(kept).toContain(name)
  })

  test.each([
    ['ru', '# Политика\n\n<Ладога> не передаёт персональные данные третьим лицам.'],
    ['en', '# Privacy\n\n<Larkspur> does not share your personal data with third parties.'],
  ])('a sentence that begins with a name in angle brackets (%s)', (_, source) => {
    expect(removedOf(source, { format: 'text' })).toEqual([])
  })
})

describe('a small page loses', () => {
  test.each([
    [
      'tr',
      '<nav><button>Menü</button><button>Hesabım</button></nav>',
      '<h1>Gizlilik Politikası</h1><h2>Güvenlik</h2><p>Kişisel verilerinizi şifreli sunucularda saklarız.</p>',
      '<div class="cookie-banner"><p>Bu site çerez kullanır.</p><button>Kabul et</button><button>Reddet</button></div><form><label>E-posta</label><button>Gönder</button></form>',
      ['Hesabım', 'Kabul et', 'Gönder'],
    ],
    [
      'zh',
      '<nav><button>菜单</button><button>我的</button></nav>',
      '<h1>隐私政策</h1><h2>信息的收集</h2><p>我们收集您的手机号码，用于注册账号并提供服务。</p>',
      '<dialog open><h2>Cookie 设置</h2><p>本网站使用 Cookie 改善您的体验。</p><button>全部接受</button></dialog><form><label>邮箱</label><button>提交</button></form>',
      ['我的', '全部接受', '提交'],
    ],
  ])('menus, dialogs about cookies and forms (%s)', (_, before, policy, after, gone) => {
    const source = `<body>${before}<main>${policy}</main>${after}</body>`
    const kept = textOf(source)
    for (const text of gone) expect(kept).not.toContain(text)
    expect(removedOf(source).length).toBeGreaterThan(3)
  })

  test.each([
    ['ru', '# Политика конфиденциальности\n\nМы собираем адрес почты.'],
    ['en', '# Privacy policy\n\nWe collect your e-mail address.'],
  ])('calls of a template (%s)', (_, text) => {
    const source = `<%@ Page Language="vb" MasterPageFile="~/Site.Master" %>\n\n${text}\n\n@include('footer')\n`
    expect(removedOf(source, { format: 'markdown' }).length).toBeGreaterThan(0)
    expect(textOf(source, { format: 'markdown' })).not.toMatch(/MasterPage|@include/)
  })
})
