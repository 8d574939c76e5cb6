import { describe, expect, test } from 'vitest'
import { outlineOf, textOf } from './outline-of.js'

const count = (source: string, text: string): number => textOf(source).split(text).length - 1

describe('a printed table of contents', () => {
  test('confirms headings that are nothing but lines, and stays as text', () => {
    const source = `Политика обработки данных ветеринарной клиники «Хвост»

Содержание

Кто мы такие
Что мы записываем о владельцах
Зачем нам эти записи
Кто ещё их видит
Когда мы их уничтожаем
Чего вы можете потребовать

Эта политика написана для тех, кто приводит к нам своих животных. Мы старались обойтись без сложных слов.

Кто мы такие

Клиника «Хвост» работает с 2009 года, в ней три врача и одна кошка.
Мы отвечаем за данные, о которых идёт речь ниже.

Что мы записываем о владельцах

Имя и телефон владельца, кличку и вес животного, сделанные прививки.
Адрес нужен, только если врач выезжает на дом.

Зачем нам эти записи

Чтобы лечить, напоминать о прививках и выдавать справки для поездок.

Кто ещё их видит

Лаборатория получает номер пробы без имени. Ветеринарный надзор раз в год проверяет журнал прививок.

Когда мы их уничтожаем

Карта хранится три года после последнего приёма, потом её режет машинка.

Чего вы можете потребовать

Показать карту, исправить её, выдать копию или удалить то, что не велит хранить закон.
`
    expect(outlineOf(source)).toBe(`
# Политика обработки данных ветеринарной клиники «Хвост»
Кто мы такие
Что мы записываем о владельцах
Зачем нам эти записи
Кто ещё их видит
Когда мы их уничтожаем
Чего вы можете потребовать
`)
    expect(count(source, 'Кто ещё их видит')).toBe(2)
  })

  test('with levels, of links, is no outline of its own', () => {
    const source = `<body><h1>Privacy statement</h1><p>Saltmarsh Radio is run by its listeners. This statement is for them and for those who call in.</p>
<h2>Table of contents</h2><ol><li><a href="#1">Personal data</a><ol><li><a href="#11">Callers</a></li><li><a href="#12">Donors</a></li></ol></li><li><a href="#2">Recipients</a></li><li><a href="#3">Storage</a></li><li><a href="#4">Your rights</a></li></ol>
<h2 id="1">1. Personal data</h2><h3 id="11">1.1 Callers</h3><p>We hear your voice, and your number is shown to the person who answers.</p>
<h3 id="12">1.2 Donors</h3><p>The bank tells us your name and how much you gave.</p>
<h2 id="2">2. Recipients</h2><p>Accounts are kept by a bookkeeper. Recordings are shared with nobody.</p>
<h2 id="3">3. Storage</h2><p>Recordings are kept for three months, donations for six years.</p>
<h2 id="4">4. Your rights</h2><p>You may ask for access, correction and deletion of your personal data.</p></body>`
    expect(outlineOf(source).replace('Table of contents\n', '')).toBe(`
# Privacy statement
1. Personal data
  1.1 Callers
  1.2 Donors
2. Recipients
3. Storage
4. Your rights
`)
    expect(count(source, 'Recipients')).toBe(2)
  })

  test('gives lines without numbers the levels it prints them at', () => {
    expect(
      outlineOf(`# Gizlilik bildirimi

İçindekiler

* Veriler
  * Çalışanlar
  * Ziyaretçiler
* Paylaşım
  * Yurt içi
  * Yurt dışı
* Haklarınız

Bu bildirim, Ilgaz Orman İşletmesinin kapısından geçen herkes içindir.

**Veriler**

Kimin hangi verisini işlediğimiz aşağıda yazılıdır.

**Çalışanlar**

Adınız, sicil numaranız ve çalışma saatleriniz kaydedilir.

**Ziyaretçiler**

Kapıda adınız ve plakanız yazılır, kamera görüntünüz on gün saklanır.

**Paylaşım**

Veriler yalnızca aşağıda sayılanlara verilir.

**Yurt içi**

Sosyal güvenlik kurumu çalışanların verilerini alır.

**Yurt dışı**

Yurt dışına veri aktarılmaz.

**Haklarınız**

Verilerinizi görmek, düzelttirmek ve sildirmek için başvurabilirsiniz.
`),
    ).toBe(`
# Gizlilik bildirimi
Veriler
  Çalışanlar
  Ziyaretçiler
Paylaşım
  Yurt içi
  Yurt dışı
Haklarınız
`)
  })
})

describe('lines that come again', () => {
  test('as items of a list are no headings there', () => {
    const source = `隐私政策

我们处理个人信息的目的包括以下几项：

• 提供服务
• 改进服务
• 安全保障

提供服务

为了向您提供租书服务，我们需要您的姓名、手机号码和借书证号码。

改进服务

我们统计每本书被借阅的次数，以决定购买哪些新书。统计结果不包含您的姓名。

安全保障

我们在门口安装了摄像头，录像保存三十天后自动覆盖。

信息的共享

我们不会与其他公司、组织和个人共享您的个人信息，除非法律法规另有规定。

您的权利

您可以到柜台查询、更正或者删除您的个人信息。
`
    expect(outlineOf(source)).toBe(`
# 隐私政策
提供服务
改进服务
安全保障
信息的共享
您的权利
`)
    expect(count(source, '改进服务')).toBe(2)
  })
})

describe('two documents in one', () => {
  test('a second policy stands beside the sections of the first', () => {
    expect(
      outlineOf(`<body><h1>Privacy Policy</h1><p>This policy is for the website of the Thistle Hotel.</p>
<h2>What we collect</h2><p>We collect your name, your address and the dates of your stay.</p>
<h2>Sharing</h2><p>We share your name with the police where the law asks for a list of guests.</p>
<h2>Your rights</h2><p>You can ask for a copy of your personal data, and have it corrected or deleted.</p>
<h1>Cookie Policy</h1><p>This policy is about the cookies that our website places on your device.</p>
<h2>What are cookies?</h2><p>Cookies are small files that your browser stores for a website.</p>
<h2>Which cookies we use</h2><p>One for the language and one for the basket of the gift shop.</p>
<h2>How to refuse cookies</h2><p>Every browser has a setting by which cookies can be refused.</p></body>`),
    ).toBe(`
# Privacy Policy
What we collect
Sharing
Your rights
Cookie Policy
  What are cookies?
  Which cookies we use
  How to refuse cookies
`)
  })

  test('a copy in a second language keeps its headings', () => {
    expect(
      outlineOf(`# Politika e privatësisë

Kjo politikë vlen për kampin "Gjiri i Lalzit" dhe mysafirët e tij.

## Të dhënat që mbledhim

Ne mbledhim emrin, numrin e pasaportës dhe targën e makinës.

## Përdorimi i të dhënave

I përdorim për regjistrimin e mysafirëve dhe për faturën.

## Të drejtat tuaja

Ju mund të kërkoni qasje, korrigjim ose fshirje të të dhënave.

# Privacy policy

This policy is for the camp "Gjiri i Lalzit" and its guests.

## Data we collect

We collect your name, the number of your passport and of your car.

## Use of the data

We use them to register guests and to write the bill.

## Your rights

You may ask for access, correction or deletion of your data.
`),
    ).toBe(`
# Politika e privatësisë
Të dhënat që mbledhim
Përdorimi i të dhënave
Të drejtat tuaja
Privacy policy
  Data we collect
  Use of the data
  Your rights
`)
  })
})
