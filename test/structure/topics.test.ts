import { describe, expect, test } from 'vitest'
import { parsePolicy } from '../../src/parse-policy.js'
import { sectionsOf } from '../../src/views/walk.js'
import { outlineOf, removedOf, textOf } from './outline-of.js'
import type { Section } from '../../src/tree/types.js'

const sections = (source: string): Section[] => [...sectionsOf(parsePolicy(source))]
const begins = (source: string): string[] =>
  sections(source).map(({ position }) =>
    source
      .slice(position.start.offset)
      .split(/[\s，]+/)
      .slice(0, 2)
      .join(' '),
  )

describe('a policy without headings', () => {
  const source = `We, the makers of the game Tin Harbour, take your privacy seriously. This page tells you what happens to your personal information when you play.

We collect information that you provide when you create an account, such as your e-mail address and the name of your ship. We also collect information about your device automatically, such as its model, the version of the operating system and the IP address.

The information that we collect is data about how you play as well: how long, on which days, and how often your ship sinks.

We use cookies and similar technologies on our website. A cookie is a small file that your browser stores, and our cookies remember your language and your score.

Some cookies are needed for logging in, and other cookies count visits to the website. Cookies of both kinds hold no names.

We keep your personal information for as long as you have an account. When you delete the account, we delete your information within sixty days:

- the account itself at once;
- cookies and log files after thirty days;
- security copies, which we use to protect the data against loss, after sixty days.

Children under the age of 13 may not create an account. We do not knowingly collect personal information from children, and if a parent tells us that a child has given us information, we delete it.

If you have any questions about this page, please contact us by e-mail at privacy@tinharbour.example.`

  test('is cut where its topic changes for good, and in no list', () => {
    expect(sections(source).every(s => s.basis === 'topic' && s.title === '')).toBe(true)
    expect(sections(source).flatMap(s => s.labels[0]?.id ?? [])).toEqual(
      expect.arrayContaining(['data-collected', 'cookies', 'retention', 'children']),
    )
    const starts = begins(source)
    expect(starts).toEqual(expect.arrayContaining(['We use', 'We keep', 'Children under']))
    expect(
      starts.filter(start =>
        /^(?:The information|Some cookies|-|the account|cookies and|security copies)/.test(start),
      ),
    ).toEqual([])
  })

  test('is cut in no table', () => {
    const table = `<p>我们收集的个人信息以及使用目的如下表所示，表中列出了每一类信息对应的处理目的和保存期限。</p><table><tr><th>信息</th><th>说明</th></tr><tr><td>手机号码</td><td>用于注册账号和登录，未经您的同意，我们不会将其用于其他目的</td></tr><tr><td>Cookie</td><td>我们使用 Cookie 和同类技术记住您的登录状态，您可以在浏览器中清除 Cookie</td></tr><tr><td>未成年人信息</td><td>我们不会主动收集未满十四周岁儿童的个人信息，如果发现会尽快删除</td></tr></table>`
    const page = `<body><p>欢迎使用渡口船票。为了向您提供购票服务，我们需要收集您的姓名、身份证号码和手机号码，并在您乘船时核对您的身份信息。</p>${table}<p>我们采用加密技术保护您的个人信息的安全，防止数据遭到未经授权的访问、泄露、篡改或者丢失，并定期进行安全检查。</p><p>我们还建立了安全管理制度，限制可以接触个人信息的员工人数，并要求他们履行保密义务，以确保数据安全。</p><p>您有权查阅、复制、更正、删除您的个人信息，也有权撤回同意或者注销账号，我们会在十五个工作日内处理您的请求。</p><p>您可以随时联系客服行使上述权利，我们不会收取费用。如果您要求删除个人信息，我们会在核实您的身份之后尽快删除。</p></body>`
    expect(sections(page).length).toBeGreaterThan(1)
    const cells = [...page.matchAll(/<t[hd]>/g)].map(m => m.index + 4)
    expect(sections(page).filter(s => cells.slice(1).includes(s.position.start.offset!))).toEqual(
      [],
    )
  })

  test('stays whole where it is short', () => {
    expect(
      sections(
        'Мы не собираем персональные данные посетителей. Мы не используем файлы cookie.\n\nЕсли у вас есть вопросы, свяжитесь с нами по адресу bot@luna.example.',
      ),
    ).toEqual([])
  })
})

describe('text that was scraped from a page', () => {
  test('loses the menu above and what a site adds below', () => {
    const source = `登录
注册
首页
关于我们
搜索

松果浏览器隐私政策

发布时间：2021-06-15

本隐私政策适用于松果浏览器提供的所有服务。我们非常重视用户的隐私，请您在使用我们的服务之前仔细阅读本政策的全部内容。

一、我们收集的信息

在您使用我们的服务时，我们会收集设备型号、操作系统版本、IP 地址和软件版本等信息，用于保障服务的正常运行。

二、信息的使用

我们使用收集的信息来改进产品、排查故障以及防范恶意网站，未经您的同意不会将您的信息用于其他目的。

三、信息的共享

我们不会向任何第三方出售您的个人信息，只有在法律法规要求的情况下才会向有关部门提供您的个人信息。

四、信息的安全

我们采用加密技术保护您的个人信息，防止信息泄露、毁损或者丢失，并对员工进行安全培训。

五、联系我们

如果您对本隐私政策有任何疑问，可以发送邮件至 kefu@songguo.example 与我们联系，我们会尽快答复。

阅读 12,345
评论 7
点赞
收藏
分享到微博
相关推荐
浏览器打不开网页怎么办
十款好用的浏览器插件
如何清理手机内存`
    expect(outlineOf(source)).toBe(`
# 松果浏览器隐私政策
一、 我们收集的信息
二、 信息的使用
三、 信息的共享
四、 信息的安全
五、 联系我们
`)
    const removed = removedOf(source).join('\n')
    for (const text of [
      '登录',
      '关于我们',
      '阅读 12,345',
      '评论 7',
      '分享到微博',
      '相关推荐',
      '十款好用的浏览器插件',
    ])
      expect(removed).toContain(text)
    expect(textOf(source)).toContain('我们会尽快答复。')
    expect(textOf(source)).toContain('发布时间：2021-06-15')
  })

  test('keeps a company, a month and a hidden address at its end', () => {
    const source = `Privacy Policy

Fern & Daughter knit socks. We collect your name, your address and the size of your feet, and we use this information to send you socks.

Cookies

We use cookies to remember what is in your basket. You may refuse them in your browser.

How to contact us

Fern & Daughter

[email\u00a0protected]

June 2022

© 2022 Fern & Daughter. All rights reserved.`
    expect(removedOf(source)).toEqual(['footer: © 2022 Fern & Daughter. All rights reserved.'])
  })

  test('in other languages too', () => {
    const english = `Skip to content
Menu
Home
Products
Blog
Log in

Privacy Policy

Last updated: March 3, 2022

Larkspur Software makes a calendar for gardeners. This privacy policy explains what we do with the personal information of the people who use it.

What We Collect

We collect your e-mail address when you create an account, and the place of your garden if you want to hear about frost. We also collect crash reports.

How We Use It

We use your information to send you warnings about frost, and crash reports to mend the calendar. We do not use it for advertising.

Sharing

We share your place, without your name, with a weather service. We do not sell personal information to third parties.

Your Rights

You may access, correct or delete your personal information in the settings of the calendar, or by writing to us.

Contact

If you have questions, e-mail us at privacy@larkspur.example and we will answer within ten days.

Share this:
Facebook
Twitter
Like Loading...
Leave a Reply Cancel reply
Related articles
When to plant garlic
Five flowers for shade
© 2022 Larkspur Software. All rights reserved.`
    expect(outlineOf(english)).toBe(`
# Privacy Policy
What We Collect
How We Use It
Sharing
Your Rights
Contact
`)
    const removed = removedOf(english).join('\n')
    for (const text of [
      'Skip to content',
      'Products',
      'Share this:',
      'Leave a Reply',
      'Related articles',
      'When to plant garlic',
      '© 2022',
    ])
      expect(removed).toContain(text)
    const turkish = `Ana Sayfa
Hakkımızda
Ürünler
İletişim

Gizlilik Politikası

Son güncelleme: 11.09.2021

Kırlangıç Yazılım, çocuklar için saat öğreten bir uygulama yapar. Bu politika, uygulamayı kullananların bilgilerini nasıl koruduğumuzu anlatır.

Topladığımız Bilgiler

Uygulama kişisel veri toplamaz. Hata raporu gönderirseniz cihazınızın modelini ve raporun metnini alırız.

Bilgilerin Kullanımı

Hata raporlarını uygulamayı düzeltmek için kullanırız. Raporlar reklam amacıyla kullanılmaz ve üçüncü kişilerle paylaşılmaz.

Çocukların Gizliliği

Uygulama 13 yaşından küçük çocuklara yöneliktir; bu nedenle hiçbir çocuktan ad, adres ya da fotoğraf istemeyiz.

Bize Ulaşın

Sorularınızı saat@kirlangic.example adresine gönderebilirsiniz. Bir hafta içinde yanıt veririz.

Paylaş
Facebook'ta paylaş
Yorumlar (3)
Bunlar da ilginizi çekebilir
Çocuklara saat nasıl öğretilir?
En iyi on eğitim uygulaması
© 2021 Kırlangıç Yazılım. Tüm hakları saklıdır.`
    expect(outlineOf(turkish)).toBe(`
# Gizlilik Politikası
Topladığımız Bilgiler
Bilgilerin Kullanımı
Çocukların Gizliliği
Bize Ulaşın
`)
    for (const text of ['Hakkımızda', 'Yorumlar (3)', 'En iyi on eğitim uygulaması', '© 2021'])
      expect(removedOf(turkish).join('\n')).toContain(text)
  })
})
