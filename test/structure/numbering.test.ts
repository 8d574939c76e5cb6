import { describe, expect, test } from 'vitest'
import { outlineOf } from './outline-of.js'

describe('families of numbers nest as their document nests them', () => {
  test('一、 above （一） above 1、', () => {
    expect(outlineOf(`青石镇自来水公司隐私政策

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
销户三年后，我们会删除您的个人信息，但法律法规另有规定的除外。`)).toBe(`
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
    expect(outlineOf(`个人信息保护规则

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

会员对本规则有疑问的，可以随时向事务局提出，事务局应当在三十日内予以答复。`)).toBe(`
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
    expect(outlineOf(`ÇAMLIK KOOPERATİFİ ÜYELERİ İÇİN AYDINLATMA METNİ

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
Kanunun 11. maddesinde sayılan haklarınızı kullanmak için okul müdürlüğüne yazılı olarak başvurabilirsiniz.`)).toBe(`
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
    expect(outlineOf(`<body><h1>Politika e privatësisë</h1><p>Kjo politikë e bankës së fshatit "Kursimi" vlen për anëtarët dhe për ata që kërkojnë kredi.</p>
<h2>Pjesa e parë: Anëtarët</h2><h3>Neni 1. Të dhënat e mbledhura</h3><p>Ne mbledhim emrin, numrin personal dhe vlerën e kursimeve tuaja.</p>
<h3>Neni 2. Qëllimi</h3><p>Të dhënat përpunohen për të mbajtur llogarinë dhe për të paguar interesin.</p>
<h2>Pjesa e dytë: Kredimarrësit</h2><h3>Neni 3. Të dhënat shtesë</h3><p>Nga kredimarrësit kërkojmë edhe të ardhurat, pronën dhe emrin e garantit.</p>
<h3>Neni 4. Regjistri i kredive</h3><p>Ne e raportojmë kredinë te regjistri i bankës qendrore, siç e kërkon ligji.</p>
<h2>Pjesa e tretë: Dispozita të përbashkëta</h2><h3>Neni 5. Ruajtja</h3><p>Dosjet ruhen dhjetë vjet pas mbylljes së llogarisë.</p>
<h3>Neni 6. Të drejtat</h3><p>Secili mund të kërkojë qasje, korrigjim ose fshirje të të dhënave të veta.</p></body>`)).toBe(`
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
    expect(outlineOf(`Политика конфиденциальности сервиса «Попутка»

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

Новая редакция политики публикуется в приложении и вступает в силу через десять дней после публикации.`)).toBe(`
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
    expect(outlineOf(`Privacy policy of the Quarry Lane allotments

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

Ask the secretary, Mr Pell, plot 17, usually between the leeks.`)).toBe(`
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
    expect(outlineOf(`Aydınlatma Metni

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

Kanunun 11. maddesi uyarınca derneğimize başvurarak verilerinizin silinmesini isteyebilirsiniz.`)).toBe(`
# Aydınlatma Metni
1. Veri Sorumlusu
2. İşleme Şartları
3. Aktarım
4. Haklarınız
`)
  })
})
