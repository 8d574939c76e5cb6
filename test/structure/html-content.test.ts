import { describe, expect, test } from 'vitest'
import { outlineOf, removedOf, textOf } from './outline-of.js'

/** Whether all of some texts stand in the tree; those that do not are told. */
const missing = (source: string, texts: readonly string[]): string[] => {
  const text = textOf(source)
  return texts.filter(t => !text.includes(t))
}

describe('a policy that stands', () => {
  test('in one form with its fields and buttons', () => {
    const source = `<html><body><form method="post" action="/Privacy.aspx" id="form1"><input type="hidden" name="__VIEWSTATE" value="x">
<div id="header"><a href="/">Ana sayfa</a> <a href="/turlar">Turlar</a> <a href="/iletisim">İletişim</a><input name="ara"><button>Ara</button></div>
<div id="icerik"><h1>Kişisel Verilerin Korunması Aydınlatma Metni</h1>
<p>Veri sorumlusu sıfatıyla Gülhan Turizm, 6698 sayılı Kanun uyarınca sizi aydınlatmak ister.</p>
<h2>İşlenen Kişisel Veriler</h2><p>Adınız, kimlik numaranız, pasaport bilgileriniz ve tur tercihleriniz işlenir.</p>
<h2>İşleme Amaçları</h2><p>Verileriniz tur düzenlemek, vize başvurusu yapmak ve fatura kesmek için işlenir.</p>
<h2>Aktarım</h2><p>Verileriniz otellere, havayollarına ve konsolosluklara aktarılır.</p>
<h2>Haklarınız</h2><p>Kanunun 11. maddesi uyarınca verilerinize erişme, düzeltme ve silme haklarına sahipsiniz.</p>
<h2>Başvuru</h2><p>Başvurunuzu yazılı olarak adresimize gönderebilirsiniz. Otuz gün içinde sonuçlandırılır.</p></div>
<div id="footer">© 2022 Gülhan Turizm | <a href="/gizlilik">Gizlilik</a> | <a href="/iletisim">İletişim</a></div></form></body></html>`
    expect(outlineOf(source)).toBe(`
# Kişisel Verilerin Korunması Aydınlatma Metni
İşlenen Kişisel Veriler
İşleme Amaçları
Aktarım
Haklarınız
Başvuru
`)
    const removed = removedOf(source).join(' ')
    for (const text of ['Ana sayfa', 'Turlar', '© 2022 Gülhan Turizm'])
      expect(removed).toContain(text)
  })

  test('in one cell of a table that lays out the page', () => {
    const source = `<html><body><table width="100%"><tr><td colspan="2"><font size="5"><b>Ferma e Bletëve Dajti</b></font></td></tr>
<tr><td width="150" valign="top"><a href="/">Kreu</a><br><a href="/mjalti">Mjalti</a><br><a href="/blerja">Si të blini</a><br><a href="/kontakt">Na kontaktoni</a></td>
<td><h2>Politika e privatësisë</h2><p>Kjo politikë shpjegon se çfarë bëjmë me të dhënat e atyre që blejnë mjaltë nga ne.</p>
<h3>Të dhënat që mbledhim</h3><p>Emrin, adresën dhe numrin e telefonit i marrim kur ju porosisni.</p>
<table border="1"><tr><th>E dhëna</th><th>Arsyeja</th></tr><tr><td>Adresa</td><td>dërgesa</td></tr><tr><td>Telefoni</td><td>njoftimi</td></tr></table>
<h3>Përdorimi i tyre</h3><p>Ne i përdorim për të dërguar mjaltin dhe për të lëshuar faturën.</p>
<h3>Ndarja me palë të treta</h3><p>Adresën e merr vetëm posta. Të dhënat tuaja nuk shiten.</p>
<h3>Siguria</h3><p>Porositë ruhen në një kompjuter me fjalëkalim, që nuk është i lidhur me internetin.</p>
<h3>Na kontaktoni</h3><p>Shkruani te mjalti@dajti.example.</p></td></tr>
<tr><td colspan="2" align="center"><small>© 2021 Ferma e Bletëve · <a href="/privatesia">Privatësia</a></small></td></tr></table></body></html>`
    expect(outlineOf(source)).toBe(`
# Politika e privatësisë
Të dhënat që mbledhim
Përdorimi i tyre
Ndarja me palë të treta
Siguria
Na kontaktoni
`)
    expect(removedOf(source).join(' ')).toMatch(/Kreu.*Mjalti.*Si të blini/)
    expect(missing(source, ['E dhëna', 'dërgesa', 'njoftimi'])).toEqual([])
  })

  test('in panels that are not shown until one clicks', () => {
    const panel = (id: string, title: string, text: string): string =>
      `<div class="accordion-item"><h3 class="accordion-header"><button class="accordion-button collapsed" data-bs-target="#${id}">${title}</button></h3><div id="${id}" class="accordion-collapse collapse" style="display:none" aria-hidden="true"><div class="accordion-body"><p>${text}</p></div></div></div>`
    const texts = [
      [
        '我们收集的信息',
        '您注册时，我们会收集您的昵称和手机号码。您发布菜谱时，我们会收集您上传的照片和文字。',
      ],
      ['信息的用途', '我们使用这些信息展示您的菜谱、向您推荐您可能喜欢的菜谱，并保障账号安全。'],
      [
        '信息的共享',
        '我们不会出售您的个人信息。未经您的单独同意，我们不会向第三方提供您的手机号码。',
      ],
      [
        '信息的存储',
        '您的个人信息存储在中国境内的服务器上。账号注销后，我们会在十五个工作日内删除您的信息。',
      ],
      ['未成年人保护', '未满十四周岁的未成年人使用本应用，应当取得监护人的同意。'],
      ['您的权利', '您可以在设置页面查阅、更正、删除您的个人信息，也可以撤回授权或者注销账号。'],
    ] as const
    const source = `<html><body><header><nav><a href="/">首页</a><a href="/caipu">菜谱</a></nav></header><main><h1>隐私政策</h1><p>灶台应用尊重并保护所有用户的个人隐私。</p><div class="accordion">${texts.map(([title, text], i) => panel(`p${i}`, title, text)).join('')}</div></main></body></html>`
    expect(outlineOf(source)).toBe(`\n# 隐私政策\n${texts.map(([title]) => title).join('\n')}\n`)
    expect(
      missing(
        source,
        texts.map(([, text]) => text),
      ),
    ).toEqual([])
  })

  test('in tabs, of which one is shown', () => {
    const source = `<html><body><div class="container"><h1>Политика конфиденциальности</h1>
<ul class="nav nav-tabs" role="tablist"><li role="tab"><a href="#t1">Покупателям</a></li><li role="tab"><a href="#t2">Соискателям</a></li></ul>
<div class="tab-content"><div role="tabpanel" class="tab-pane active" id="t1"><h2>Данные покупателей</h2><p>Мы обрабатываем имя, телефон и адрес, чтобы доставить рассаду и семена.</p><p>Оплата проходит через банк, номер карты мы не видим.</p><h3>Срок хранения</h3><p>Заказы хранятся пять лет, затем удаляются.</p><h3>Передача</h3><p>Адрес передаётся службе доставки и никому другому.</p></div>
<div role="tabpanel" class="tab-pane" id="t2" hidden><h2>Данные соискателей</h2><p>Мы обрабатываем резюме и рекомендации тех, кто хочет работать в теплице.</p><p>Резюме читают бригадир и директор.</p><h3>Срок хранения</h3><p>Резюме хранится три месяца после собеседования.</p><h3>Ваши права</h3><p>Вы можете отозвать резюме и потребовать его удаления.</p></div></div></div></body></html>`
    expect(outlineOf(source)).toBe(`
# Политика конфиденциальности
Данные покупателей
  Срок хранения
  Передача
Данные соискателей
  Срок хранения
  Ваши права
`)
    expect(missing(source, ['Резюме читают бригадир', 'Резюме хранится три месяца'])).toEqual([])
  })

  test('under a class that names something else', () => {
    const source = `<html><body><div class="banner-wrap"><h1>Privacy and cookies at Ironwood Bikes</h1></div><div class="content">
<div class="policy-intro"><p>Ironwood Bikes repairs bicycles and sells new ones. This page tells you what we do with your personal data.</p></div>
<div class="contact-form-data"><h2>What you give us</h2><p>The repair form asks for your name, your telephone number and the number on the frame.</p></div>
<div class="cookie-policy"><h2>Cookies</h2><p>We use a cookie for the basket and one that counts visits. You can block both in the settings of your browser.</p></div>
<div class="social-sharing-section"><h2>Sharing with others</h2><p>The maker of your bicycle learns the frame number if it is called back. We share nothing else.</p></div>
<div class="newsletter"><h2>Our newsletter</h2><p>We send one only if you asked for it, and you can unsubscribe with one click.</p></div>
<div class="footer-note"><h2>Changes to this policy</h2><p>We will put changes on this page two weeks before they take effect.</p></div></div></body></html>`
    expect(outlineOf(source)).toBe(`
# Privacy and cookies at Ironwood Bikes
What you give us
Cookies
Sharing with others
Our newsletter
Changes to this policy
`)
    expect(removedOf(source)).toEqual([])
  })

  test('below five hundred blocks of menus', () => {
    const menu = Array.from(
      { length: 25 },
      (_, i) =>
        `<ul>${Array.from({ length: 20 }, (_, k) => `<li><a href="/c/${i}/${k}">${['Ayakkabı', 'Çanta', 'Gömlek', 'Halı', 'Perde'][k % 5]!} ${['erkek', 'kadın', 'çocuk', 'ev'][i % 4]!} ${i}-${k}</a></li>`).join('')}</ul>`,
    ).join('')
    const source = `<html><body><div class="x1">${menu}</div><div class="x2"><h1>Gizlilik ve Güvenlik</h1>
<p>Pazaryerimizde alışveriş yaparken bizimle paylaştığınız bilgiler bu metne göre işlenir.</p>
<h2>Toplanan bilgiler</h2><p>Üye olurken adınızı, telefonunuzu ve e-posta adresinizi, alışverişte teslimat adresinizi alırız.</p>
<h2>Bilgilerin paylaşımı</h2><p>Adresiniz satıcıya ve kargo şirketine iletilir. Kart bilgileriniz saklanmaz.</p>
<h2>Çerezler</h2><p>Sepetiniz ve tercihleriniz çerezlerle hatırlanır. Çerezleri tarayıcınızdan kapatabilirsiniz.</p>
<h2>İletişim</h2><p>Sorularınız için destek@carsi.example adresine yazabilirsiniz.</p></div><div class="x3">${menu}</div></body></html>`
    expect(outlineOf(source)).toBe(`
# Gizlilik ve Güvenlik
Toplanan bilgiler
Bilgilerin paylaşımı
Çerezler
İletişim
`)
    expect(textOf(source)).not.toContain('Ayakkabı')
  })
})

describe('what a page has around its policy', () => {
  const policy = `<h1>Privacy policy</h1><p>Gannet Books sends books by post, and this policy says what we do with the addresses.</p>
<h2>Information we collect</h2><p>We collect your name, your address and the titles that you have ordered, and your e-mail address if you have an account. If you pay by card, the bank collects what it needs, and tells us only that you have paid.</p><p>Our server collects the IP address of your device and the pages that you have looked at, and deletes both after a week.</p>
<h2>How we use it</h2><p>We use it to send books and bills, and to tell you when a title is back in print. We do not sell your personal information, and we share your address with the post office only.</p>
<h2>Cookies</h2><p>We use cookies to remember your basket. You may refuse them in your browser. The basket will then be empty whenever you turn a page, and you will have to order by telephone.</p>
<h2>Contact us</h2><p>Write to privacy@gannet.example, and we will answer within a month.</p>`
  const outline = `
# Privacy policy
Information we collect
How we use it
Cookies
Contact us
`

  test.each<[string, string, string, readonly string[]]>([
    [
      'a cookie dialog',
      '<div id="ck" role="dialog" aria-label="Cookies"><h2>We value your privacy</h2><p>We use cookies and similar technologies to improve your experience on our site. By clicking Accept all you consent to all of them.</p><button>Accept all</button><button>Manage cookies</button></div>',
      '',
      ['We value your privacy', 'Accept all'],
    ],
    [
      'a cookie dialog known by its class only',
      '',
      '<div class="cookie-consent-banner"><p><b>Cookies</b></p><p>This website uses cookies.</p><a href="/cookies">More</a><button>Got it</button></div>',
      ['This website uses cookies.', 'Got it'],
    ],
    [
      'menus with the words of headings',
      '<ul class="menu"><li><a href="/">Home</a></li><li><a href="/contact">Contact us</a></li><li><a href="/cookies">Cookies</a></li><li><a href="/terms">Terms of use</a></li></ul>',
      '',
      ['Home', 'Terms of use'],
    ],
    [
      'breadcrumbs',
      '<div class="breadcrumb">You are here: <a href="/">Home</a> &gt; <a href="/legal">Legal</a> &gt; Privacy policy</div>',
      '',
      ['You are here'],
    ],
    [
      'a share bar',
      '',
      '<div class="share"><span>Share this page</span><a href="https://f.example">Facebook</a><a href="https://t.example">Twitter</a><a href="mailto:">Email</a></div>',
      ['Share this page', 'Facebook'],
    ],
    [
      'a comment form',
      '',
      '<div id="respond"><h3>Leave a Reply</h3><form><p>Your email address will not be published. Required fields are marked *</p><label>Comment</label><textarea></textarea><label>Name</label><input><label>Email</label><input><button>Post Comment</button></form></div>',
      ['Leave a Reply', 'Post Comment'],
    ],
    [
      'a footer',
      '',
      '<div class="site-footer"><div><h4>Customer service</h4><a href="/contact">Contact us</a><a href="/returns">Returns</a></div><div><h4>Legal</h4><a href="/privacy">Privacy</a><a href="/cookies">Cookies</a></div><p>© 2024 Gannet Books. All rights reserved.</p></div>',
      ['Customer service', 'Returns', '© 2024'],
    ],
    [
      'recommended readings',
      '',
      '<section class="related-posts"><h3>You may also like</h3><ul><li><a href="/1">Ten books about the sea</a></li><li><a href="/2">What our readers say</a></li></ul></section>',
      ['You may also like', 'Ten books about the sea'],
    ],
  ])('%s', (_, before, after, gone) => {
    for (const source of [
      `<html><body>${before}<div class="page">${policy}</div>${after}</body></html>`,
      `<html><body><div class="page">${before}${policy}${after}</div></body></html>`,
    ]) {
      expect(outlineOf(source)).toBe(outline)
      expect(missing(source, gone)).toEqual(gone)
      expect(gone.filter(text => !removedOf(source).join('\n').includes(text))).toEqual([])
      expect(
        missing(source, [
          'You may refuse them in your browser.',
          'Write to privacy@gannet.example',
        ]),
      ).toEqual([])
    }
  })

  test('without a class that says so: by place and links', () => {
    const source = `<html><body><div class="a1"><div class="b1"><a href="/">Home</a><a href="/new">New titles</a><a href="/sale">Sale</a><a href="/about">About us</a></div></div>
<div class="a2">${policy}</div>
<div class="a3"><div class="c1"><a href="/contact">Contact us</a><a href="/privacy">Privacy</a><a href="/cookies">Cookies</a><a href="/jobs">Jobs</a></div><div>© 2024 Gannet Books</div></div></body></html>`
    expect(outlineOf(source)).toBe(outline)
    expect(removedOf(source).join(' ')).toMatch(/New titles[^]*Jobs[^]*© 2024/)
  })

  test('also where it stands twice in a page', () => {
    const bar =
      '<p><a href="/">Home</a> | <a href="/shop">Shop</a> | <a href="/privacy">Privacy</a> | <a href="/contact">Contact us</a></p>'
    const source = `<html><body>${bar}<hr>${policy}<hr>${bar}<p>Copyright 2003 Gannet Books</p></body></html>`
    expect(outlineOf(source)).toBe(outline)
    expect(textOf(source)).not.toContain('Shop')
  })
})
