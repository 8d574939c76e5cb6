import { describe, expect, test } from 'vitest'
import { parsePolicy } from '../../src/parse-policy.js'
import { sectionsOf } from '../../src/views/walk.js'
import { outlineOf, textOf } from './outline-of.js'

describe('families of numbers nest as their document nests them', () => {
  test('一、 above （一） above 1、', () => {
    expect(
      outlineOf(`青石镇自来水公司隐私政策

本政策适用于青石镇自来水公司的用水户。我们将按照本政策处理您的个人信息，请您仔细阅读。

一、我们收集的信息
（一）开户信息
您申请用水时，需要提供姓名、身份证号码、用水地址和联系电话，否则我们无法为您开户。
（二）抄表信息
1、人工抄表
抄表员每两个月上门一次，记录水表读数和抄表时间，不进入您的卧室，也不拍摄屋内照片。
2、远程抄表
智能水表每天发送一次读数，读数只与表号关联，不包含您的姓名或者其他身份信息。
二、信息的使用
我们使用上述信息计算水费、寄送账单、通知停水，并在水管破裂时及时与您取得联系。
三、信息的共享
（一）代收机构
银行和便利店代收水费时，可以看到户号和应缴金额，但无法看到您的身份证号码。
（二）政府部门
依据法律法规或者行政机关的要求，我们可能会提供必要的用水信息，并保留相关记录。
四、信息的保存
销户三年后，我们会删除您的个人信息，但法律法规另有规定的除外。`),
    ).toBe(`
# 青石镇自来水公司隐私政策
一、 我们收集的信息
  （一） 开户信息
  （二） 抄表信息
    1、 人工抄表
    2、 远程抄表
二、 信息的使用
三、 信息的共享
  （一） 代收机构
  （二） 政府部门
四、 信息的保存
`)
  })

  test('1. above （1） above 一、, and chapters above articles', () => {
    expect(
      outlineOf(`个人信息保护规则

第一章 总则

第一条 目的

为了保护会员的个人信息，松月剑道会根据有关法律法规制定本规则，全体会员和教练应当遵守。

第二条 定义

本规则所称个人信息，是指能够单独或者与其他信息结合识别特定自然人的各种信息。

第二章 信息的处理

第三条 收集

入会时收集姓名、出生日期、联系电话和紧急联系人，每次练习时记录出席情况和段位。

第四条 利用

收集的信息用于安排练习、参加比赛以及在受伤时通知家属，不用于其他目的。

第五条 提供给第三方

参加比赛时，我们会向主办方提供会员的姓名、年龄和段位，除此之外不提供给任何第三方。

第三章 附则

第六条 修订

本规则的修订由理事会决定，修订后在道场公告栏公布，并通过电子邮件通知全体会员。

第七条 联系方式

会员对本规则有疑问的，可以随时向事务局提出，事务局应当在三十日内予以答复。`),
    ).toBe(`
# 个人信息保护规则
第一章 总则
  第一条 目的
  第二条 定义
第二章 信息的处理
  第三条 收集
  第四条 利用
  第五条 提供给第三方
第三章 附则
  第六条 修订
  第七条 联系方式
`)
  })

  test('I. above A. above 1., each beginning anew below the next above', () => {
    expect(
      outlineOf(`ÇAMLIK KOOPERATİFİ ÜYELERİ İÇİN AYDINLATMA METNİ

Bu metin, Palandöken Kayak Okulunun öğrencilerine ait kişisel verilerin nasıl işlendiğini açıklamak için hazırlanmıştır.

I. VERİLER
A. Öğrenci verileri
1. Kimlik verileri
Adınız, soyadınız, doğum tarihiniz ve kimlik numaranız kayıt formuyla sizden alınır ve dosyanızda saklanır.
2. Sağlık verileri
Geçirdiğiniz ameliyatlar ve kullandığınız ilaçlar, yalnızca açık rızanızla ve yalnızca eğitmeninizin bilmesi için sorulur.
B. Veli verileri
1. İletişim verileri
Velinizin telefon numarası ve adresi, kaza hâlinde kendisine ulaşabilmemiz için kaydedilir.
2. Ödeme verileri
Ücreti ödeyen kişinin adı ve ödeme tarihi muhasebe kayıtlarına işlenir.
II. AMAÇLAR
Veriler, ders gruplarını oluşturmak, ücretleri toplamak ve kaza hâlinde yardım çağırmak amacıyla işlenir.
III. AKTARIM
A. Yurt içi aktarım
Sigorta şirketine yalnızca sigortalanan öğrencilerin adları ve doğum tarihleri aktarılır.
B. Yurt dışı aktarım
Verileriniz yurt dışına aktarılmaz, yurt dışındaki sunucularda da saklanmaz.
IV. HAKLAR
Kanunun 11. maddesinde sayılan haklarınızı kullanmak için okul müdürlüğüne yazılı olarak başvurabilirsiniz.`),
    ).toBe(`
# ÇAMLIK KOOPERATİFİ ÜYELERİ İÇİN AYDINLATMA METNİ
I. VERİLER
  A. Öğrenci verileri
    1. Kimlik verileri
    2. Sağlık verileri
  B. Veli verileri
    1. İletişim verileri
    2. Ödeme verileri
II. AMAÇLAR
III. AKTARIM
  A. Yurt içi aktarım
  B. Yurt dışı aktarım
IV. HAKLAR
`)
  })

  test('numbers that go on over the parts of a document', () => {
    expect(
      outlineOf(`<body><h1>Politika e privatësisë</h1><p>Kjo politikë e bankës së fshatit "Kursimi" vlen për anëtarët dhe për ata që kërkojnë kredi.</p>
<h2>Pjesa e parë: Anëtarët</h2><h3>Neni 1. Të dhënat e mbledhura</h3><p>Ne mbledhim emrin, numrin personal dhe vlerën e kursimeve tuaja.</p>
<h3>Neni 2. Qëllimi</h3><p>Të dhënat përpunohen për të mbajtur llogarinë dhe për të paguar interesin.</p>
<h2>Pjesa e dytë: Kredimarrësit</h2><h3>Neni 3. Të dhënat shtesë</h3><p>Nga kredimarrësit kërkojmë edhe të ardhurat, pronën dhe emrin e garantit.</p>
<h3>Neni 4. Regjistri i kredive</h3><p>Ne e raportojmë kredinë te regjistri i bankës qendrore, siç e kërkon ligji.</p>
<h2>Pjesa e tretë: Dispozita të përbashkëta</h2><h3>Neni 5. Ruajtja</h3><p>Dosjet ruhen dhjetë vjet pas mbylljes së llogarisë.</p>
<h3>Neni 6. Të drejtat</h3><p>Secili mund të kërkojë qasje, korrigjim ose fshirje të të dhënave të veta.</p></body>`),
    ).toBe(`
# Politika e privatësisë
Pjesa e parë: Anëtarët
  Neni 1. Të dhënat e mbledhura
  Neni 2. Qëllimi
Pjesa e dytë: Kredimarrësit
  Neni 3. Të dhënat shtesë
  Neni 4. Regjistri i kredive
Pjesa e tretë: Dispozita të përbashkëta
  Neni 5. Ruajtja
  Neni 6. Të drejtat
`)
  })

  test('numbers that are skipped, repeated or lack their blank by mistake', () => {
    expect(
      outlineOf(`Политика конфиденциальности сервиса «Попутка»

1.Общие положения

Настоящая политика определяет порядок обработки персональных данных водителей и пассажиров, которые пользуются сервисом «Попутка».

2.Какие данные мы обрабатываем

Мы обрабатываем имя, номер телефона, фотографию, а у водителей ещё номер автомобиля и водительского удостоверения.

2.Цели обработки

Данные нужны, чтобы подобрать попутчиков, рассчитать плату за проезд и разобраться в споре, если он возникнет.

4.Передача данных

Водитель видит имя пассажира, пассажир видит имя водителя и номер машины. Больше данные никому не передаются.

5.Хранение

Сведения о поездках хранятся один год, сведения об удалённых учётных записях уничтожаются в течение месяца.

7.Права пользователей

Пользователь вправе получить сведения о своих данных, исправить их или потребовать их удаления.

8.Заключительные положения

Новая редакция политики публикуется в приложении и вступает в силу через десять дней после публикации.`),
    ).toBe(`
# Политика конфиденциальности сервиса «Попутка»
1. Общие положения
2. Какие данные мы обрабатываем
2. Цели обработки
4. Передача данных
5. Хранение
7. Права пользователей
8. Заключительные положения
`)
  })
})

describe('a number alone makes no heading', () => {
  test('numbered sentences are items, numbered phrases above text are headings', () => {
    expect(
      outlineOf(`Privacy policy of the Quarry Lane allotments

1. Who we are

The Quarry Lane Allotment Society lets 64 plots to its members and keeps a list of those who wait for one.

2. What we hold

1. We hold your name and address, so that we know whose beans they are.
2. We hold your telephone number, so that we can call you when your shed door bangs.
3. We hold the date from which you have been waiting for a plot.

3. What we do with it

We send bills once a year and invitations twice. In a storm we may call you.

1. We do not give the list to seed companies.
2. We do not put it on the notice board.
3. We do not read it out at meetings, not even the names of those who have not paid.

4. How long we hold it

A year after you have given up your plot we cut you out of the list with scissors.

5. What you may ask for

You may ask for a look at the list, but only at your own line. You may have mistakes corrected.

6. Whom to ask

Ask the secretary, Mr Pell, plot 17, usually between the leeks.`),
    ).toBe(`
# Privacy policy of the Quarry Lane allotments
1. Who we are
2. What we hold
3. What we do with it
4. How long we hold it
5. What you may ask for
6. Whom to ask
`)
  })

  test('nor do references to laws', () => {
    expect(
      outlineOf(`Aydınlatma Metni

1. Veri Sorumlusu

6698 sayılı Kanun uyarınca veri sorumlusu, Sarıçam Mahallesi Muhtarlığına bağlı Yardımlaşma Derneğidir.

2. İşleme Şartları

Kişisel verileriniz aşağıdaki hükümlere dayanılarak işlenir:
5/2 (c) Üyelik sözleşmesi bu veriler olmadan yürütülemediğinden
5/2 (ç) Hukuki yükümlülüğün yerine getirilmesi
5/2 (f) Meşru menfaat
Kanunun 6. maddesinde sayılan özel nitelikli kişisel verileriniz ise yalnızca açık rızanızla işlenir.

3. Aktarım

Verileriniz, Kanunun 8. maddesi gereğince, yardım alan ailelerin listesini isteyen kaymakamlığa aktarılabilir.

4. Haklarınız

Kanunun 11. maddesi uyarınca derneğimize başvurarak verilerinizin silinmesini isteyebilirsiniz.`),
    ).toBe(`
# Aydınlatma Metni
1. Veri Sorumlusu
2. İşleme Şartları
3. Aktarım
4. Haklarınız
`)
  })
})

describe('number words alone on their lines', () => {
  // [number word, its numbers, titles, texts] of two chapters of two articles each
  const statutes: [
    name: string,
    title: string,
    chapters: string[],
    articles: string[],
    titles: string[],
    texts: string[],
  ][] = [
    [
      'Albanian',
      'RREGULLORE PËR MBROJTJEN E TË DHËNAVE PERSONALE',
      ['KREU I', 'KREU II'],
      ['Neni 1', 'Neni 2', 'Neni 3', 'Neni 4'],
      [
        'DISPOZITA TË PËRGJITHSHME',
        'Fusha e zbatimit',
        'Përkufizime',
        'TË DREJTAT',
        'Qasja në të dhëna',
        'Fshirja',
      ],
      [
        'Kjo rregullore vlen për të gjitha degët e kooperativës së bletarëve dhe për anëtarët e saj.',
        'Të dhëna janë emri, numri i zgjoit dhe sasia e mjaltit që anëtari sjell çdo vit.',
        'Anëtari mund të shohë në zyrë gjithçka që kooperativa ka shënuar për të, pa pagesë.',
        'Kur anëtari largohet, të dhënat e tij fshihen brenda tre muajsh nga dita e largimit.',
      ],
    ],
    [
      'Russian',
      'ПОЛОЖЕНИЕ ОБ ОБРАБОТКЕ ПЕРСОНАЛЬНЫХ ДАННЫХ',
      ['ГЛАВА 1', 'ГЛАВА 2'],
      ['Статья 1', 'Статья 2', 'Статья 3', 'Статья 4'],
      [
        'ОБЩИЕ ПОЛОЖЕНИЯ',
        'Предмет положения',
        'Основные понятия',
        'ПРАВА',
        'Доступ к данным',
        'Удаление данных',
      ],
      [
        'Положение устанавливает, как товарищество пчеловодов ведёт список своих членов и их пасек.',
        'Данные члена товарищества суть его имя, адрес пасеки и количество сданного за год мёда.',
        'Член товарищества может в любой день приёма посмотреть, что о нём записано в списке.',
        'После выхода из товарищества данные хранятся три месяца, а затем уничтожаются комиссией.',
      ],
    ],
    [
      'Turkish',
      'KİŞİSEL VERİLERİN KORUNMASI YÖNERGESİ',
      ['BÖLÜM I', 'BÖLÜM II'],
      ['Madde 1', 'Madde 2', 'Madde 3', 'Madde 4'],
      ['GENEL HÜKÜMLER', 'GİRİŞ', 'Tanımlar', 'HAKLAR', 'Verilere erişim', 'Silme'],
      [
        'Bu yönerge, arıcılar kooperatifinin üyelerine ait kayıtları nasıl tuttuğunu ve kime verdiğini anlatır.',
        'Kayıt, üyenin adı, kovanlarının yeri ve her yıl teslim ettiği balın miktarı demektir.',
        'Üye, kendisi hakkında yazılanları kooperatifin açık olduğu her gün ücretsiz olarak görebilir.',
        'Üyelikten ayrılanın kayıtları üç ay daha saklanır, sonra yönetim kurulu önünde silinir.',
      ],
    ],
    [
      'English',
      'Privacy Policy',
      ['CHAPTER I', 'CHAPTER II'],
      ['Article 1', 'Article 2', 'Article 3', 'Article 4'],
      ['GENERAL PROVISIONS', 'Scope', 'Definitions', 'RIGHTS', 'Access', 'Erasure'],
      [
        'This policy is for the members of the bee keepers of Heron Valley and for those who buy their honey.',
        'A record is a name, the place of the hives and the pounds of honey that were brought in a year.',
        'A member may come on any open day and read, without paying, what has been written of him or her.',
        'The records of those who leave are kept for three months more and are burnt with the old frames.',
      ],
    ],
    [
      'Chinese',
      '个人信息保护政策',
      ['第一章', '第二章'],
      ['第一条', '第二条', '第三条', '第四条'],
      ['总则', '适用范围', '收集目的', '用户权利', '查阅', '删除'],
      [
        '本政策适用于青山养蜂合作社的社员以及向合作社购买蜂蜜的顾客，合作社的仓库和门市部均应遵守本政策的规定。',
        '合作社登记社员的姓名、蜂箱所在的村庄和每年交来的蜂蜜数量，用于结算货款和安排车辆，不作其他用途。',
        '社员可以在合作社开门的任何一天前来查阅与自己有关的登记内容，合作社不收取任何费用，也不询问原因。',
        '社员退社以后，合作社将其登记内容再保存三个月，期满后由理事会两名成员当场销毁并作出书面记录。',
      ],
    ],
  ]
  const written = (
    [, title, chapters, articles, titles, texts]: (typeof statutes)[number],
    line: (text: string) => string,
    pair: (number: string, title: string) => string,
  ): string =>
    [
      line(title),
      pair(chapters[0]!, titles[0]!),
      pair(articles[0]!, titles[1]!),
      line(texts[0]!),
      pair(articles[1]!, titles[2]!),
      line(texts[1]!),
      pair(chapters[1]!, titles[3]!),
      pair(articles[2]!, titles[4]!),
      line(texts[2]!),
      pair(articles[3]!, titles[5]!),
      line(texts[3]!),
    ].join('\n\n')
  const outline = ([
    ,
    title,
    [first, second],
    [a, b, c, d],
    titles,
  ]: (typeof statutes)[number]): string =>
    `\n# ${title}\n${first} ${titles[0]}\n  ${a} ${titles[1]}\n  ${b} ${titles[2]}\n${second} ${titles[3]}\n  ${c} ${titles[4]}\n  ${d} ${titles[5]}\n`
  const self = (text: string): string => text

  test.each(statutes)('%s: have their titles on the next lines', (...statute) => {
    const expected = outline(statute)
    expect(outlineOf(written(statute, self, (number, title) => `${number}\n${title}`))).toBe(
      expected,
    )
    expect(outlineOf(written(statute, self, (number, title) => `${number}\n\n${title}`))).toBe(
      expected,
    )
    expect(outlineOf(written(statute, self, (number, title) => `${number}\r\n  ${title}`))).toBe(
      expected,
    )
    expect(
      outlineOf(written(statute, self, (number, title) => `**${number}**\n\n**${title}**`)),
    ).toBe(expected)
    expect(
      outlineOf(
        written(
          statute,
          text => `<p>${text}</p>`,
          (number, title) => `<p align="center">${number}</p>\n<p align="center">${title}</p>`,
        ),
      ),
    ).toBe(expected)
    expect(
      outlineOf(
        written(
          statute,
          text => `<p>${text}</p>`,
          (number, title) => `<p align="center"><b>${number}<br>${title}</b></p>`,
        ),
      ),
    ).toBe(expected)
    expect(
      outlineOf(
        written(
          statute,
          text => `<p>${text}</p>`,
          (number, title) => `<h2>${number}</h2><h2>${title}</h2>`,
        ),
      ),
    ).toBe(expected)
  })

  test('the text may follow on the next line', () => {
    const source = written(statutes[0]!, self, (number, title) => `${number}\n${title}`).replace(
      /(Neni.*\n.*)\n\n/g,
      '$1\n',
    )
    expect(source).toContain('Përkufizime\nTë dhëna janë')
    expect(outlineOf(source)).toBe(outline(statutes[0]!))
  })

  test('a heading spans both lines, and what is printed stands in the tree once', () => {
    const source = written(statutes[3]!, self, (number, title) => `${number}\n\n${title}`)
    const section = [...sectionsOf(parsePolicy(source))].find(s => s.title === 'Definitions')!
    expect(section.number).toBe('Article 2')
    const { start, end } = section.children[0]!.position!
    expect(source.slice(start.offset, end.offset)).toBe('Article 2\n\nDefinitions')
    expect(textOf(source).match(/Definitions|Article 2/g)).toHaveLength(2)
  })

  test('a title in capitals may go on', () => {
    const [first, second, third] = statutes[0]![5] as [string, string, string]
    expect(
      outlineOf(
        `POLITIKA E PRIVATËSISË\n\nKREU I\nMBLEDHJA\n\n${first}\n\nKREU II\nPËRPUNIMI I TË DHËNAVE\nDHE RUAJTJA E TYRE\n\n${second}\n\nKREU III\nTË DREJTAT\n\n${third}`,
      ),
    ).toBe(`
# POLITIKA E PRIVATËSISË
KREU I MBLEDHJA
KREU II PËRPUNIMI I TË DHËNAVE DHE RUAJTJA E TYRE
KREU III TË DREJTAT
`)
  })

  test('are none where a sentence follows, or where most have no title', () => {
    const [first, second, third] = statutes[3]![5] as [string, string, string]
    const source = `Privacy Policy\n\n1. What we hold\n\n${first} It follows from\nArticle 6\nof the statutes.\n\n2. What we do\n\n${second}\n\n3. What you may do\n\n${third}`
    expect(outlineOf(source)).toBe(
      '\n# Privacy Policy\n1. What we hold\n2. What we do\n3. What you may do\n',
    )
    const untitled = `Privacy Policy\n\nArticle 1\n\n${first}\n\nArticle 2\n\n${second}\n\nArticle 3\n\n${third}\n\nArticle 4\n\nSo be it`
    expect(textOf(untitled)).toContain('Article 4\nSo be it')
  })
})

describe('annexes', () => {
  test.each([
    ['ANNEX A – PROCESSORS', 'ANNEX A – PROCESSORS'],
    ['Appendix 1\nList of processors', 'Appendix 1 List of processors'],
    ['Schedule I: Processors', 'Schedule I: Processors'],
    ['Приложение № 1\n\nФОРМА ОТЗЫВА СОГЛАСИЯ', 'Приложение № 1 ФОРМА ОТЗЫВА СОГЛАСИЯ'],
    ['EK-1\nBAŞVURU FORMU', 'EK-1 BAŞVURU FORMU'],
    ['Shtojca 1\nLista e përpunuesve', 'Shtojca 1 Lista e përpunuesve'],
    ['附件一：第三方合作机构清单', '附件一： 第三方合作机构清单'],
  ])('%j stands beside the sections', (printed, line) => {
    const texts: [lang: RegExp, title: string, heads: string[], text: string][] = [
      [
        /[а-я]/i,
        'ПОЛИТИКА КОНФИДЕНЦИАЛЬНОСТИ',
        ['Общие положения', 'Цели обработки', 'Контакты'],
        'Лодочная станция записывает имя, номер лодки и час возвращения и хранит эти записи до конца сезона.',
      ],
      [
        /[一-龥]/,
        '隐私政策',
        ['信息收集', '信息使用', '联系我们'],
        '游船码头登记租船人的姓名、船号和归还时间，这些登记内容保存到当年的游船季节结束，此后由码头负责人统一销毁。',
      ],
      [
        /EK/,
        'GİZLİLİK POLİTİKASI',
        ['Amaç', 'Haklarınız', 'İletişim'],
        'Kayık iskelesi, kayık kiralayanın adını, kayığın numarasını ve dönüş saatini yazar, mevsim sonuna kadar saklar.',
      ],
      [
        /Shtojca/,
        'POLITIKA E PRIVATËSISË',
        ['Qëllimi', 'Të drejtat tuaja', 'Kontakti'],
        'Skela e varkave shënon emrin e atij që merr varkën, numrin e saj dhe orën kur kthehet, deri në fund të stinës.',
      ],
      [
        /./,
        'Privacy Policy',
        ['What we collect', 'Your rights', 'Contact us'],
        'The boat house writes down the name of whoever takes a boat, its number and the hour of its return, until the season ends.',
      ],
    ]
    const [, title, heads, text] = texts.find(([of]) => of.test(printed))!
    const source = `${title}\n\n${heads.map((head, i) => `${i + 1}. ${head}\n\n${text}`).join('\n\n')}\n\n${printed}\n\n${text}`
    expect(outlineOf(source)).toBe(
      `\n# ${title}\n${heads.map((head, i) => `${i + 1}. ${head}\n`).join('')}${line}\n`,
    )
  })
})
