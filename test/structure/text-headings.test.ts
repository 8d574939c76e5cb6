import { describe, expect, test } from 'vitest'
import { outlineOf, removedOf, textOf } from './outline-of.js'

describe('headings of text and Markdown', () => {
  test('all capitals', () => {
    expect(
      outlineOf(`DEKLARATA E PRIVATËSISË

Radio taksi "Shqiponja" pranon thirrje ditën dhe natën. Kjo deklaratë tregon se çfarë shënojmë kur ju na telefononi.

ÇFARË SHËNOJMË

Numrin e telefonit, vendin ku ju marrim dhe vendin ku ju zbresim. Emrin nuk e kërkojmë, por shumë klientë e thonë vetë.

Në ndërmjetësim përdorim një program, që e di se cila makinë është më afër.

PSE E SHËNOJMË

Që shoferi t'ju gjejë, që fatura të jetë e saktë dhe që të mund t'ju kthejmë çadrën që keni harruar në makinë.

KUSH E SHEH

Dispeçeri e sheh gjatë gjithë natës, shoferi vetëm derisa ju zbrisni. Policia e merr kur e kërkon me shkrim.

SA KOHË E MBAJMË

Thirrjet fshihen pas tridhjetë ditësh. Faturat i mbajmë pesë vjet, siç e kërkon zyra e tatimeve.

TË DREJTAT TUAJA

Ju mund të kërkoni që numri juaj të fshihet menjëherë, dhe ne e bëjmë këtë pa pyetur për arsyen.

NA GJENI

Sheshi i Flamurit, përballë stacionit të autobusit, ose në numrin e telefonit që e keni tashmë.`),
    ).toBe(`
# DEKLARATA E PRIVATËSISË
ÇFARË SHËNOJMË
PSE E SHËNOJMË
KUSH E SHEH
SA KOHË E MBAJMË
TË DREJTAT TUAJA
NA GJENI
`)
  })

  test('lines between rules', () => {
    expect(
      outlineOf(`════════════════════════
PRIVACY POLICY: SKYLARK
════════════════════════

Skylark is a small program that shows the weather in your terminal. It has no account and no advertisements, and this text is longer than it needs to be.

────────────────────────
What leaves your machine
────────────────────────

The program asks a weather service for the forecast at a place that you have named. The service sees the name of the place and your IP address.

────────────────────────
What stays on it
────────────────────────

A file with the last forecast and the places you have asked for. Delete it when you like; it will be made again.

────────────────────────
Who is behind the service
────────────────────────

The service is run by a public weather office. It has a privacy policy of its own, which we have read and found short.

────────────────────────
Changes
────────────────────────

If any of this changes, the version number of the program changes too, and the first start says so.

────────────────────────
Questions
────────────────────────

Open an issue in the tracker, or write to the address in the file AUTHORS.`),
    ).toBe(`
# PRIVACY POLICY: SKYLARK
What leaves your machine
What stays on it
Who is behind the service
Changes
Questions
`)
  })

  test('underlined lines', () => {
    expect(
      outlineOf(`Политика конфиденциальности
===========================

Бот «Домовой» включает чайник и рассказывает, закрыта ли дверь. Ниже написано, что он о вас знает.

Что бот хранит
--------------

Идентификатор чата, часовой пояс и названия устройств, которые вы добавили.

### Названия устройств

Их придумываете вы сами, и бот их никому не показывает.

Чего бот не хранит
------------------

Сообщения не сохраняются, голосовые команды распознаются на вашем телефоне.

Передача данных
---------------

Команды получает производитель чайника. Другим третьим лицам данные не передаются.

Удаление
--------

Команда /forget стирает всё, что бот о вас знает, сразу и без вопросов.`),
    ).toBe(`
# Политика конфиденциальности
Что бот хранит
  Названия устройств
Чего бот не хранит
Передача данных
Удаление
`)
  })

  test('bold lines, and the stars that are left of them in plain text', () => {
    const source = `**隐私声明**

鲸落笔记是一款记录海洋生物的应用。我们尊重您的隐私，并在此说明我们如何处理您的信息。

**我们收集什么**

您上传的照片、拍摄地点和拍摄时间会保存在我们的服务器上，以便其他用户了解这种生物出现在哪里。

**我们不收集什么**

我们不收集您的姓名、身份证号码和通讯录。**请不要在照片中拍摄他人的面部。**

**我们如何使用**

照片用于识别物种和统计数量，研究机构可以向我们申请使用不含用户信息的统计数据。

**我们如何保存**

照片保存至您删除为止。您注销账号后，我们会在三十天内删除与您有关的全部信息。

**联系我们**

如有疑问，请发送邮件至 jingluo@haiyang.example，我们会尽快答复。`
    const outline = `
# 隐私声明
我们收集什么
我们不收集什么
我们如何使用
我们如何保存
联系我们
`
    expect(outlineOf(source)).toBe(outline)
    expect(outlineOf(source, { format: 'text' })).toBe(outline)
  })

  test('bare lines above their text', () => {
    expect(
      outlineOf(`Gizlilik Politikası

Karınca Kargo, paketlerinizi bisikletle taşıyan küçük bir şirkettir. Bu politika, paketlerinizin üzerinde ve sistemimizde yazan bilgilerle ne yaptığımızı anlatır.

Topladığımız bilgiler

Gönderenin ve alıcının adını, adresini ve telefonunu isteriz. Paketin içinde ne olduğunu sormayız, ancak ağırlığını yazarız.

Konumunuzu kullanmayız; bisikletlerimizin konumunu ise yalnızca teslimat sürerken biz görürüz.

Bilgileri nasıl kullanıyoruz

Paketi teslim etmek, teslim edildiğini bildirmek ve kaybolan paketi aramak için kullanırız. Reklam göndermeyiz.

Kimlerle paylaşıyoruz

Kuryeye adres ve telefon verilir, kart bilgisi verilmez. Mahkeme kararı olmadan hiçbir kuruma bilgi vermeyiz.

Ne kadar saklıyoruz

Teslimat kayıtları bir yıl, faturalar on yıl saklanır. Süresi dolan kayıtlar kendiliğinden silinir.

Haklarınız nelerdir

Kayıtlarınızın bir örneğini isteyebilir, yanlışları düzelttirebilir ve süresi dolmadan silinmelerini talep edebilirsiniz.

Bize nasıl ulaşırsınız

Depomuz Tepebaşı’ndadır, kapısı sarıdır. Yazmak isterseniz adresimiz merhaba@karincakargo.example.`),
    ).toBe(`
# Gizlilik Politikası
Topladığımız bilgiler
Bilgileri nasıl kullanıyoruz
Kimlerle paylaşıyoruz
Ne kadar saklıyoruz
Haklarınız nelerdir
Bize nasıl ulaşırsınız
`)
  })

  // what a reader would want; today it comes out otherwise
  test('lines with a colon where their like are headings', () => {
    expect(
      outlineOf(`Privacy policy

Heron Tutoring finds teachers for children who would rather be outside, and it keeps as few notes about them as it can.

Information we collect:

We collect the name of the child, the name and telephone number of a parent, and the subject that is giving trouble. Teachers tell us how the lesson went.

On the first day we also ask:
- what the child likes;
- when it is tired;
- whom to call.

How we use information:

We use it to find a teacher who lives close by and has the patience that is needed. We also use it to write bills.

We may write to you:
- when a teacher is ill;
- when a bill is open.

Sharing of information:

The teacher gets the name of the child and the address of the kitchen table. We share information with nobody else.

How long we keep it:

Notes are deleted at the end of the school year. Bills are kept for six years, because the tax office says so.

Your rights:

You may see the notes, have them corrected, or have them deleted before the school year is over.

Contact:

Call the office in the afternoon, or write to desk@herontutoring.example at any time.`),
    ).toBe(`
# Privacy policy
Information we collect
How we use information
Sharing of information
How long we keep it
Your rights
Contact
`)
  })

  test('no lines with a colon that lead in to a list', () => {
    expect(
      outlineOf(`Privacy policy

What we collect

When you book a lesson, we collect:
- your name;
- your telephone number;
- the subject in question.

If you teach for us, we also collect:
- your certificates;
- your bank account.

What we use it for

We use this information in order to:
- find a teacher for you;
- write bills;
- answer your questions.

Who else gets it

We share it with:
- the teacher whom you have chosen;
- our bookkeeper.

It is not shared with anybody else, and it is never sold or lent to other companies.

How long we keep it

Notes are deleted at the end of the school year, and bills are kept for six years.`),
    ).toBe(`
# Privacy policy
What we collect
What we use it for
Who else gets it
How long we keep it
`)
  })

  test('hard-wrapped over two lines', () => {
    expect(
      outlineOf(`PRIVACY NOTICE OF THE FRIENDS OF THE OLD
LIGHTHOUSE AT CARN POINT

The Friends look after the lighthouse at Carn Point. They have some three
hundred members and about as many visitors on a good day. This notice is
for both of them, and for the people who write to us.

1. What we know about our members and
   about those who visit us

We know the name and the address of every member, and when the last fee
was paid. We count visitors at the door, without their names. Whoever
signs the book in the lamp room does so of their own free will, and the
book stays there.

2. What we use our knowledge for, and
   what we do not use it for

The list of members is used to send the yearly letter and the reminder
that follows it. It is not used to ask for gifts, and it is not lent to
other societies, even when they ask nicely.

3. How long names stay on our list and
   how they are taken off

A member who has not paid for two years is taken off the list. Nobody
has to give a reason for leaving, and nobody is asked for one. The old
lists are kept in the county archive, where they are closed for seventy
years.

4. Your rights

You may see your entry, have it corrected, and have it deleted. Write to
the keeper, who will answer as soon as the weather allows, and in any
case within a month.`),
    ).toBe(`
# PRIVACY NOTICE OF THE FRIENDS OF THE OLD LIGHTHOUSE AT CARN POINT
1. What we know about our members and about those who visit us
2. What we use our knowledge for, and what we do not use it for
3. How long names stay on our list and how they are taken off
4. Your rights
`)
  })
})

describe('headings that run into their text', () => {
  const texts = [
    [
      'Что мы собираем',
      'Мы собираем имя и телефон, которые вы оставляете в заявке на экскурсию. Сервер записывает ваш IP-адрес. Больше ничего мы о вас не узнаём.',
    ],
    [
      'Зачем это нужно',
      'Телефон нужен, чтобы сообщить о переносе экскурсии из-за погоды. По имени мы отмечаем вас в списке. Для рекламы данные не используются.',
    ],
    [
      'Кому мы передаём данные',
      'Список получает экскурсовод в день экскурсии. После неё он возвращает его нам. Третьим лицам данные не передаются.',
    ],
    [
      'Файлы cookie',
      'Сайт хранит в cookie выбранный язык. Отключить это можно в настройках браузера. Сайт при этом будет работать по-прежнему.',
    ],
    [
      'Срок хранения',
      'Списки уничтожаются через неделю после экскурсии. Бухгалтерские документы хранятся пять лет. Этого требует закон.',
    ],
    [
      'Ваши права',
      'Вы вправе узнать, что мы о вас храним. Вы вправе исправить или удалить свои данные. Ответим в течение тридцати дней.',
    ],
  ] as const
  const outline = `\n# Политика конфиденциальности\n${texts.map(([title]) => title).join('\n')}\n`

  test.each<[string, (title: string, text: string) => string]>([
    ['a stop', (title, text) => `${title}. ${text}`],
    ['a colon', (title, text) => `${title}: ${text}`],
    ['a stop whose blank is lost', (title, text) => `${title}.${text}`],
    ['a stop inside bold', (title, text) => `**${title}.** ${text}`],
    ['a stop outside bold', (title, text) => `**${title}**. ${text}`],
    ['a colon outside bold', (title, text) => `**${title}**: ${text}`],
    ['bold and nothing else', (title, text) => `**${title}** ${text}`],
  ])('behind %s', (_, write) => {
    const markdown = write('', '').includes('**')
    expect(
      outlineOf(
        `${markdown ? '# ' : ''}Политика конфиденциальности\n\nБюро «Тропа» водит экскурсии по старым кварталам и рассказывает здесь, что делает с данными экскурсантов.\n\n${texts.map(([title, text]) => write(title, text)).join('\n\n')}\n`,
      ),
    ).toBe(outline)
  })

  test('behind question marks and Chinese stops', () => {
    expect(
      outlineOf(`# 隐私政策

本政策说明茶园民宿如何处理客人的个人信息。

**我们收集哪些信息？** 您预订房间时，我们会收集您的姓名和手机号码。您入住时，我们依法登记您的身份证件。除此之外，我们不收集其他信息。

**我们如何使用信息？** 我们使用这些信息为您预留房间。如遇台风等情况，我们会打电话通知您。我们不会发送广告短信。

**我们与谁共享信息？** 我们依法向公安机关报送住宿登记信息。订房平台会收到您是否入住的信息。除此之外，我们不与任何人共享。

**信息保存多久？** 住宿登记信息按照法律规定的期限保存。期限届满后，我们会及时销毁。预订记录保存一年。`),
    ).toBe(`
# 隐私政策
我们收集哪些信息？
我们如何使用信息？
我们与谁共享信息？
信息保存多久？
`)
    expect(
      outlineOf(`隐私政策

本政策说明茶园民宿如何处理客人的个人信息，请您在预订房间之前仔细阅读本政策的全部内容。

信息的收集。您预订房间时，我们会收集您的姓名和手机号码。您入住时，我们依法登记您的身份证件。除此之外，我们不收集其他信息。

信息的使用。我们使用这些信息为您预留房间。如遇台风等情况，我们会打电话通知您。我们不会发送广告短信。

信息的共享。我们依法向公安机关报送住宿登记信息。订房平台会收到您是否入住的信息。除此之外，我们不与任何人共享。

信息的保存。住宿登记信息按照法律规定的期限保存。期限届满后，我们会及时销毁。预订记录保存一年。

您的权利。您可以要求查阅、更正或者删除您的个人信息。请到前台提出申请。我们会在十五日内答复。`),
    ).toBe(`
# 隐私政策
信息的收集
信息的使用
信息的共享
信息的保存
您的权利
`)
  })
})

describe('what looks like a heading', () => {
  /** A policy whose table of cookies and address were copied cell by cell. */
  const flattened = (firstCell: string): string => `Çerez ve Gizlilik Politikası

Yürürlük tarihi: 4 Nisan 2022

Mavi Fener Sahaf, ikinci el kitap satan bir dükkândır ve internet sitesinde çok az veri işler.

Kullandığımız çerezler

Aşağıdaki tabloda sitemizin kullandığı bütün çerezler, amaçları ve süreleriyle birlikte yer almaktadır.

${firstCell}

Amacı

Süresi

sepet_id

Sepetinizi hatırlamak

Oturum boyunca

dil

Dil tercihiniz

1 yıl

sayac

Ziyaretçi sayısı

30 gün

Çerezleri tarayıcınızın ayarlarından silebilirsiniz; bu durumda sepetiniz her girişte boş görünecektir.

Verilerin paylaşılması

Kargoya verdiğimiz ad ve adres dışında hiçbir bilginizi kimseyle paylaşmayız ve satmayız.

Haklarınız

Hakkınızda tuttuğumuz bilgileri görebilir, düzelttirebilir ve silinmelerini isteyebilirsiniz.

İletişim

Mavi Fener Sahaf

Balıkçılar Sokak No: 8

17100 Çanakkale

Telefon

0000 555 20 20

E-posta

sahaf@mavifener.example

Açık olduğumuz günler

Salı – Cumartesi`
  const outline = `
# Çerez ve Gizlilik Politikası
Kullandığımız çerezler
Verilerin paylaşılması
Haklarınız
İletişim
`

  // what a reader would want; today it comes out otherwise
  test.fails('is none in flattened tables, address blocks, dates and names of fields', () => {
    const source = flattened('Ad')
    expect(outlineOf(source)).toBe(outline)
    for (const text of ['Ziyaretçi sayısı', 'Salı – Cumartesi', '17100 Çanakkale'])
      expect(textOf(source)).toContain(text)
  })

  // the head of a flattened table that names a topic stands like a heading, and says the same as one
  test.fails('is none in the head of a flattened table', () => {
    expect(outlineOf(flattened('Çerez adı'))).toBe(outline)
  })
})

describe('front matter', () => {
  test('gives the title, and is no text', () => {
    const source = `---
title: Politika e privatësisë e bibliotekës Lexo
layout: faqe
permalink: /privatesia/
---

* TOC
{:toc}

Biblioteka "Lexo" u jep libra hua të gjithëve që kanë një kartë, dhe kjo politikë është për ata.

## Çfarë mbledhim {#mbledhim}

Emrin, adresën dhe listën e librave që keni marrë.

## Si i përdorim {#perdorim}

Për t'ju kujtuar që libri duhet kthyer, dhe për të blerë libra të rinj.

## Sa kohë i ruajmë {#ruajtja}

Lista e librave fshihet kur ju e ktheni librin e fundit.`
    expect(outlineOf(source)).toBe(`
# Politika e privatësisë e bibliotekës Lexo
Çfarë mbledhim
Si i përdorim
Sa kohë i ruajmë
`)
    expect(textOf(source)).not.toMatch(/permalink|faqe/)
  })
})

describe('titles over two lines', () => {
  const russian = `1. Общие положения

Лодочная станция записывает, кто и когда взял лодку, и хранит эти записи до конца сезона.

2. Цели обработки

Записи нужны, чтобы знать, все ли лодки вернулись до темноты и кого искать, если не все.

3. Права посетителей

Посетитель может прочитать запись о себе и потребовать, чтобы её вычеркнули.`
  const outline = (title: string): string =>
    `\n# ${title}\n1. Общие положения\n2. Цели обработки\n3. Права посетителей\n`

  test.each([
    [
      'ПОЛИТИКА\nзащиты личных данных тех, кто берёт лодки',
      'ПОЛИТИКА защиты личных данных тех, кто берёт лодки',
    ],
    [
      'УТВЕРЖДЕНО\nприказом начальника станции\n\nПОЛОЖЕНИЕ\n\nоб обработке и защите персональных данных',
      'ПОЛОЖЕНИЕ об обработке и защите персональных данных',
    ],
    [
      'ПОЛОЖЕНИЕ\nоб обработке и защите\nперсональных данных\nпосетителей станции',
      'ПОЛОЖЕНИЕ об обработке и защите персональных данных посетителей станции',
    ],
    ['# Политика\n## обработки персональных данных', 'Политика обработки персональных данных'],
  ])('%j', (printed, title) => {
    expect(outlineOf(`${printed}\n\n${russian}`)).toBe(outline(title))
  })

  test.each([
    [
      'RREGULLORE\nPËR MBROJTJEN E TË DHËNAVE PERSONALE',
      [
        '1. Qëllimi',
        'Skela e varkave shënon emrin e atij që merr varkën dhe orën kur ai kthehet në breg.',
        '2. Të drejtat tuaja',
        'Ju mund ta lexoni atë që kemi shënuar dhe të kërkoni që ta fshijmë.',
        '3. Kontakti',
        'Na gjeni në skelë çdo ditë nga mëngjesi deri në perëndim të diellit.',
      ],
    ],
    [
      'KİŞİSEL VERİLER VE KAYIKLAR HAKKINDA\nAYDINLATMA METNİ',
      [
        '1. Amaç',
        'İskelede kayık kiralayanların adını ve dönüş saatini, kimse gölde kalmasın diye yazıyoruz.',
        '2. Haklarınız',
        'Yazdıklarımızı görebilir, yanlışsa düzeltilmesini ya da silinmesini isteyebilirsiniz.',
        '3. İletişim',
        'Bizi her gün sabahtan gün batımına kadar iskelede bulabilirsiniz.',
      ],
    ],
    [
      'PRIVACY\nPOLICY',
      [
        '1. What we collect',
        'We write down who takes a boat and when it comes back, so that nobody is left on the lake.',
        '2. Your rights',
        'You may read what we have written of you and ask us to strike it out.',
        '3. Contact us',
        'We are at the landing from the morning until the sun goes down, every day.',
      ],
    ],
  ])('%j', (printed, lines) => {
    expect(outlineOf([printed, ...lines].join('\n\n'))).toBe(
      `\n# ${printed.replace('\n', ' ')}\n${lines.filter((_, i) => i % 2 === 0).join('\n')}\n`,
    )
    expect(removedOf([printed, ...lines].join('\n\n'))).toEqual([])
  })

  test('are none where another line is the title', () => {
    const source = `Privacy\nPolicy\n\nPRIVACY POLICY\n\n1. What we collect\n\nWe write down who takes a boat and when it comes back, so that nobody is left on the lake.\n\n2. Your rights\n\nYou may read what we have written of you and ask us to strike it out.\n\n3. Contact us\n\nWe are at the landing from the morning until the sun goes down, every day.`
    expect(outlineOf(source)).toBe(
      '\n# PRIVACY POLICY\n1. What we collect\n2. Your rights\n3. Contact us\n',
    )
  })
})
