import { describe, expect, test } from 'vitest'
import { outlineOf, textOf } from './outline-of.js'

describe('headings without a heading tag', () => {
  test('bold paragraphs', () => {
    expect(
      outlineOf(`<div class="txt">
<p><strong>GİZLİLİK POLİTİKASI</strong></p>
<p>Bu metin, Çınaraltı Kitabevi’nin internet sitesini kullanan okurların bilgilerini nasıl işlediğini anlatır. <strong>Kitap listeleriniz hiçbir zaman satılmaz.</strong></p>
<p><strong>Hangi bilgileri topluyoruz</strong></p>
<p>Sipariş verirken adınızı, adresinizi ve telefon numaranızı isteriz. Kart bilgileriniz bankada kalır, bize gelmez.</p>
<p>Siteyi gezerken IP adresiniz ve baktığınız sayfalar kaydedilir.</p>
<p><strong>Bilgileri ne için kullanıyoruz</strong></p>
<p>Kitaplarınızı göndermek, fatura kesmek ve sorularınızı yanıtlamak için kullanırız.</p>
<p><strong>Üçüncü kişilerle paylaşım</strong></p>
<p>Adresiniz kargo şirketine verilir. <strong>Önemli:</strong> kargo şirketi adresinizi yalnızca teslimat için kullanabilir.</p>
<ul><li><strong>Kargo</strong> – teslimat için</li><li><strong>Banka</strong> – ödeme için</li></ul>
<p><strong>Çerezler</strong></p>
<p>Sepetinizi hatırlamak için bir çerez kullanırız. Tarayıcınızdan silebilirsiniz.</p>
<p><strong>Haklarınız</strong></p>
<p>Bilgilerinizi görebilir, düzelttirebilir ve sildirebilirsiniz. Başvurunuz otuz gün içinde yanıtlanır.</p>
<p><strong>İletişim</strong></p>
<p>Çınaraltı Kitabevi, Liman Caddesi 3, Ordu. E-posta: okur@cinaralti.example</p>
</div>`),
    ).toBe(`
# GİZLİLİK POLİTİKASI
Hangi bilgileri topluyoruz
Bilgileri ne için kullanıyoruz
Üçüncü kişilerle paylaşım
Çerezler
Haklarınız
İletişim
`)
  })

  test('spans and divs that class or style sets apart', () => {
    expect(
      outlineOf(`<html lang="ru"><body><div class="doc">
<div class="doc-title">Политика конфиденциальности пекарни «Каравай»</div>
<div class="doc-text">Здесь рассказано, какие данные покупателей получает пекарня и что она с ними делает.</div>
<div class="doc-head">Какие данные мы собираем</div>
<div class="doc-text">Имя, телефон и адрес доставки вы указываете в заказе сами. Сервер записывает IP-адрес и время посещения.</div>
<div class="doc-head">Цели обработки</div>
<div class="doc-text">Данные нужны, чтобы испечь и привезти хлеб, выдать чек и ответить на ваши вопросы.</div>
<div class="doc-text">Для других целей мы их не используем.</div>
<div class="doc-head">Передача третьим лицам</div>
<div class="doc-text">Адрес получает только курьер. После доставки он удаляет его из телефона.</div>
<div class="doc-head">Срок хранения</div>
<div class="doc-text">Заказы хранятся пять лет, как того требует налоговое законодательство, после чего удаляются.</div>
<div class="doc-head">Ваши права</div>
<div class="doc-text">Вы можете запросить копию своих данных, исправить их или потребовать удаления.</div>
<div class="doc-head">Контакты</div>
<div class="doc-text">Пишите на hleb@karavay.example или заходите к нам на улицу Мельничную, 7.</div>
</div></body></html>`),
    ).toBe(`
# Политика конфиденциальности пекарни «Каравай»
Какие данные мы собираем
Цели обработки
Передача третьим лицам
Срок хранения
Ваши права
Контакты
`)
    expect(
      outlineOf(`<body><h1>Privacy Notice</h1><p>Tidewater Kayaks rents boats by the hour, and this notice says what becomes of the names on our list.</p>
<p><span style="font-size:18px;font-weight:700;color:#036">What we write down</span></p><p>Your name, a telephone number and the number of the boat. If you book online, we also get your e-mail address.</p>
<p><span style="font-size:18px;font-weight:700;color:#036">Why we need it</span></p><p>We use it to find you when the weather turns, and to send the bill when a paddle is lost.</p>
<p><span style="font-weight:700">Nobody is searched for without need.</span> The coast guard is called an hour after closing time, and then we give them your number.</p>
<p><span style="font-size:18px;font-weight:700;color:#036">Who else sees it</span></p><p>The coast guard, if you do not come back. We do not sell personal information to anybody.</p>
<p><span style="font-size:18px;font-weight:700;color:#036">How long we keep it</span></p><p>Paper lists are burned at the end of the season. Bookings are kept for three years for the tax office.</p>
<p><span style="font-size:18px;font-weight:700;color:#036">Asking and complaining</span></p><p>Ask at the jetty, or write to jetty@tidewater.example. You have the right to see and to correct what we hold.</p></body>`),
    ).toBe(`
# Privacy Notice
What we write down
Why we need it
Who else sees it
How long we keep it
Asking and complaining
`)
  })

  test('items of a list that goes on after the text, their numbers in the markup', () => {
    expect(
      outlineOf(`<body><h2>Politika e privatësisë</h2><p>Kjo politikë tregon se si teatri "Pulëbardha" i trajton të dhënat e spektatorëve të tij.</p>
<ol start="1"><li><b>Të dhënat që mbledhim</b></li></ol><p>Kur blini një biletë, ne marrim emrin, emailin dhe numrin e vendit. Të dhënat e kartës i sheh vetëm banka.</p>
<ol start="2"><li><b>Si i përdorim</b></li></ol><p>Ne i përdorim për t'ju dërguar biletën dhe për t'ju njoftuar kur një shfaqje shtyhet:</p>
<ol><li>me email;</li><li>me mesazh;</li><li>me telefon, në ditën e fundit.</li></ol>
<ol start="3"><li><b>Me kë i ndajmë</b></li></ol><p>Me shtypshkronjën që printon biletat dhe me askënd tjetër. Nuk i shesim të dhënat tuaja.</p>
<ol start="4"><li><b>Ruajtja</b></li></ol><p>Listat e spektatorëve ruhen deri në fund të sezonit dhe pastaj fshihen.</p>
<ol start="5"><li><b>Të drejtat tuaja</b></li></ol><p>Ju keni të drejtë të kërkoni qasje, korrigjim ose fshirje të të dhënave tuaja personale.</p>
<ol start="6"><li><b>Kontakti</b></li></ol><p>Na shkruani në arka@pulebardha.example.</p></body>`),
    ).toBe(`
# Politika e privatësisë
1. Të dhënat që mbledhim
2. Si i përdorim
3. Me kë i ndajmë
4. Ruajtja
5. Të drejtat tuaja
6. Kontakti
`)
  })

  test('rows of a table that holds the whole policy', () => {
    expect(
      outlineOf(`<body><table width="600"><tr><td><b>隐私政策</b></td></tr>
<tr><td>本政策说明青竹书店如何处理您的个人信息。请您在使用我们的网站之前仔细阅读本政策。</td></tr>
<tr><td bgcolor="#eee"><b>我们收集的信息</b></td></tr>
<tr><td>您注册时，我们会收集您的姓名、手机号码和收货地址。您浏览网站时，服务器会记录您的 IP 地址和访问时间。</td></tr>
<tr><td bgcolor="#eee"><b>信息的使用</b></td></tr>
<tr><td>我们使用您的信息来处理订单、寄送图书以及回答您的问题。未经您的同意，我们不会将信息用于其他目的。</td></tr>
<tr><td bgcolor="#eee"><b>信息的共享</b></td></tr>
<tr><td>我们只向快递公司提供您的收货地址。除法律另有规定外，我们不会向任何第三方披露您的个人信息。</td></tr>
<tr><td bgcolor="#eee"><b>信息的安全</b></td></tr>
<tr><td>我们采用加密技术保护您的信息，并限制有权访问信息的员工人数。</td></tr>
<tr><td bgcolor="#eee"><b>联系我们</b></td></tr>
<tr><td>如果您对本政策有任何疑问，请致信 shudian@qingzhu.example，我们将在十五日内答复您。</td></tr></table></body>`),
    ).toBe(`
# 隐私政策
我们收集的信息
信息的使用
信息的共享
信息的安全
联系我们
`)
  })

  test('terms of a definition list', () => {
    expect(
      outlineOf(`<body><h1>Gizlilik Bildirimi</h1><p>Yelken kulübümüzün üyelerine ve misafirlerine ait bilgileri nasıl kullandığımızı aşağıda açıklıyoruz.</p><dl>
<dt>Topladığımız bilgiler</dt><dd>Üyelik formunda adınızı, doğum tarihinizi ve telefon numaranızı isteriz. Acil durumda aranacak kişinin adını da yazarız.</dd>
<dt>Kullanım amaçları</dt><dd>Bilgileri aidat toplamak, tekne ayırmak ve fırtına uyarısı göndermek için kullanırız.</dd>
<dt>Bilgilerin paylaşılması</dt><dd>Liman başkanlığı isterse tekne listesini veririz. Başka kimseyle paylaşmayız.</dd>
<dt>Saklama süresi</dt><dd>Üyeliğiniz bittikten iki yıl sonra bilgileriniz silinir.</dd><dd>Muhasebe kayıtları on yıl saklanır.</dd>
<dt>Haklarınız</dt><dd>Bilgilerinize erişebilir, düzeltilmesini veya silinmesini isteyebilirsiniz.</dd>
<dt>Bize ulaşın</dt><dd>Kulüp müdürlüğü, Yat Limanı, Ayvalık. Telefon: 0000 555 10 10</dd></dl></body>`),
    ).toBe(`
# Gizlilik Bildirimi
Topladığımız bilgiler
Kullanım amaçları
Bilgilerin paylaşılması
Saklama süresi
Haklarınız
Bize ulaşın
`)
  })

  test('summaries and legends, the second below the first', () => {
    const source = `<body><h1>Политика обработки персональных данных</h1><p>Оператор — ИП Снегирёв, мастерская часов «Кукушка». Политика действует в отношении всех данных, которые мы получаем о клиентах.</p>
<details open><summary>Состав данных</summary><p>Мы обрабатываем имя, телефон и описание поломки. Если часы отправлены почтой, добавляется обратный адрес.</p></details>
<details><summary>Цели обработки</summary><p>Данные нужны, чтобы починить часы, вернуть их владельцу и сообщить о готовности.</p></details>
<details><summary>Передача данных</summary><p>Почтовый адрес получает служба доставки. Других получателей нет, за границу данные не передаются.</p></details>
<details><summary>Файлы cookie</summary><p>Сайт использует один файл cookie, чтобы помнить содержимое корзины.</p></details>
<details><summary>Права клиента</summary><p>Вы вправе получить сведения о своих данных, потребовать их уточнения или удаления и отозвать согласие.</p></details></body>`
    expect(outlineOf(source)).toBe(`
# Политика обработки персональных данных
Состав данных
Цели обработки
Передача данных
Файлы cookie
Права клиента
`)
    expect(
      outlineOf(source.replaceAll('details', 'fieldset').replaceAll('summary', 'legend')),
    ).toBe(outlineOf(source))
  })
})

describe('headings and breaks', () => {
  test('a heading on one line of a paragraph, its text on the next', () => {
    expect(
      outlineOf(`<body><h3>Privacy Policy of the Lantern Street Museum</h3>
<p>Our museum is small, and so is the amount of personal information that we hold about its visitors.<br>Please read on.</p>
<p><b>Information we collect</b><br>We collect your name and e-mail address if you sign the guest book or order a ticket.<br>We do not collect anything from those who pay in cash.</p>
<p><b>Use of information</b><br>We use it to send tickets and, if you ask for it, the programme of the next season.</p>
<p><b>Disclosure to others</b><br>Tickets are printed by a company in the next street, which deletes the file in the evening.</p>
<p><b>Cookies</b><br>Our website uses one cookie to remember your language.</p>
<p><b>Your rights</b><br>You may ask us to show, correct or delete your information at any time.</p>
<p><b>Contact</b><br>Lantern Street Museum<br>4 Lantern Street<br>Telephone: 0555 010 44</p></body>`),
    ).toBe(`
# Privacy Policy of the Lantern Street Museum
Information we collect
Use of information
Disclosure to others
Cookies
Your rights
Contact
`)
  })

  test('a heading that a break parts in two lines is one heading', () => {
    expect(
      outlineOf(`<body><h1>Deklarata e<br>privatësisë</h1><p>Farmacia "Livanda" kujdeset për të dhënat e klientëve të saj ashtu si për barnat e tyre.</p>
<h2>1. Çfarë të dhënash<br>mbledhim</h2><p>Emrin, moshën dhe barnat që blini me recetë. Të dhënat shëndetësore i sheh vetëm farmacisti.</p>
<h2>2. Pse i<br>përdorim</h2><p>Për t'ju dhënë barin e duhur dhe për ta faturuar te sigurimi shëndetësor.</p>
<h2>3. Kujt ia<br/>
japim</h2><p>Vetëm fondit të sigurimit, kur ai e paguan recetën, dhe mjekut që e ka shkruar.</p>
<h2>4. Sa gjatë<br>i ruajmë</h2><p>Recetat ruhen tre vjet, sipas ligjit, dhe pastaj asgjësohen.</p>
<h2>5. Të drejtat<br>tuaja</h2><p>Ju mund të kërkoni qasje në të dhënat tuaja, korrigjimin ose fshirjen e tyre.</p></body>`),
    ).toBe(`
# Deklarata e privatësisë
1. Çfarë të dhënash mbledhim
2. Pse i përdorim
3. Kujt ia japim
4. Sa gjatë i ruajmë
5. Të drejtat tuaja
`)
  })

  test('a heading tag around an address, or around a number to each line, keeps its lines', () => {
    const policy = (inside: string): string =>
      `<body><h1>Privacy policy</h1><h2>What we collect</h2><p>We collect your name, your e-mail address and the number of your locker, if you have one.</p><h2>What we use it for</h2><p>We use it to find the owner of a forgotten towel, and to send bills.</p><h2>${inside}</h2><p>We answer within a week, unless the pool is closed.</p></body>`
    expect(
      outlineOf(
        policy('Contact us<br>Otter Pool<br>1 Lock Lane<br>Otterford<br>pool@otter.example'),
      ),
    ).toContain('\nContact us\n')
    expect(outlineOf(policy('3. Contact us<br>4. Complaints'))).toContain('\n3. Contact us\n')
    const from = process.cpuUsage().user
    expect(textOf(policy(`${'<i></i>'.repeat(50)}${'<br>'.repeat(100_000)}Contact us`))).toContain(
      'Contact us',
    )
    expect((process.cpuUsage().user - from) / 1000).toBeLessThan(3000)
  })

  test('paragraphs that are made of two breaks', () => {
    expect(
      outlineOf(`<body><div><b>Privacy Policy</b><br><br>
Copper Beech Stables keeps a book of its riders, and this page says what is in it and who may read it.<br><br>
<b>What we collect</b><br><br>
We collect your name, age, weight and the telephone number of somebody to call. We ask about injuries, because the horses cannot.<br><br>
If you book on the website, your IP address is stored for a week.<br><br>
<b>How we use it</b><br><br>
We use it to find you a horse that can carry you, to plan lessons, and to call somebody if you fall off.<br><br>
<b>Sharing</b><br><br>
The insurance company asks for a list of riders once a year. Nobody else gets it, and we do not sell it.<br><br>
<b>Retention</b><br><br>
Pages are torn out three years after your last lesson.<br><br>
<b>Children</b><br><br>
Children under 14 ride only if a parent has signed. We ask the parent, not the child, for information.<br><br>
<b>Contact us</b><br><br>
Talk to Maud in the yard, or write to yard@copperbeech.example.</div></body>`),
    ).toBe(`
# Privacy Policy
What we collect
How we use it
Sharing
Retention
Children
Contact us
`)
  })
})

describe('heading tags', () => {
  test('around a whole paragraph are none, around nothing but decoration neither', () => {
    expect(
      outlineOf(`<body><h1>隐私声明</h1><h2>★★★</h2>
<h4>欢迎使用云杉健身。您把体重和心率告诉教练，也就把一份信任交给了我们。我们只收集训练用得上的个人信息，用完就删，并且把存放它们的柜子和服务器都上了锁，采取相应的安全措施，不让无关的人看到您的个人信息。</h4>
<h2>一、我们收集哪些信息</h2><p>您办理会员卡时，我们会收集您的姓名、手机号码和照片。您使用储物柜时，我们会记录柜号和时间。</p>
<h2>&nbsp;</h2>
<h2>二、我们如何使用信息</h2><p>我们使用这些信息为您开门、安排课程以及在课程变动时通知您。</p>
<h2>————</h2>
<h2>三、我们如何共享信息</h2><p>除教练公司外，我们不会与任何第三方共享您的个人信息。</p>
<h4>请注意，您在更衣室内遗失的物品不属于个人信息，我们会将其保存三十天，逾期无人认领的物品将捐赠给慈善机构，您可以随时向前台的工作人员询问，前台会为您查找登记记录。</h4>
<h2>四、您的权利</h2><p>您可以随时查询、更正或者删除您的个人信息，也可以注销会员账号。</p>
<h2>五、联系我们</h2><p>电话：0000-5550110，邮箱：vip@yunshan.example。</p></body>`),
    ).toBe(`
# 隐私声明
一、 我们收集哪些信息
二、 我们如何使用信息
三、 我们如何共享信息
四、 您的权利
五、 联系我们
`)
  })

  test('with an anchor sign, a picture or a link to the top keep their words only', () => {
    const source = `<body><h1>Privacy policy <a class="headerlink" href="#privacy-policy">¶</a></h1><p>Plover is an open-source diary. It is written by volunteers, and it keeps what you write on your own device.</p>
<h2 id="data"><a class="anchor" href="#data">#</a> Data we collect</h2><p>The app collects nothing by itself. If you send a crash report, we get the model of your device and what you have written into the report.</p>
<h2 id="use">Use of data<a href="#use" aria-label="Link to this heading"> #</a></h2><p>We use crash reports to repair the app, and for nothing else.</p>
<h2 id="sharing">Sharing <a href="#top">Top</a></h2><p>Crash reports are stored by a company that runs servers for many projects. We share them with nobody else.</p>
<h2 id="retention">Retention <small><a href="#top">[back to top]</a></small></h2><p>Reports are deleted when the fault is mended, at the latest after a year.</p>
<h2 id="rights">🔑 Your rights <a href="#top">↑</a></h2><p>You may ask us for a copy of your reports, or to delete them.</p>
<h2 id="contact">Contact</h2><p>Write to diary@plover.example.</p></body>`
    expect(outlineOf(source)).toBe(`
# Privacy policy
Data we collect
Use of data
Sharing
Retention
Your rights
Contact
`)
  })

  // what a reader would want; today it comes out otherwise
  test.fails('of the first level among the second: a section, not the title', () => {
    expect(
      outlineOf(`<body><h1>Обработка персональных данных</h1><p>Библиотека «Сова» ведёт картотеку читателей и рассказывает здесь, что в ней записано.</p>
<h2>Какие данные мы собираем</h2><p>Фамилию, имя, адрес и номер паспорта мы записываем в карточку читателя.</p>
<h2>Для чего они нужны</h2><p>Чтобы знать, у кого книга, и напомнить, что её пора вернуть.</p>
<h2>Кому мы их передаём</h2><p>Никому. По запросу суда мы обязаны ответить.</p>
<h1>Файлы cookie</h1><p>Электронный каталог запоминает в файле cookie, какие книги вы отметили.</p>
<h2>Как отключить cookie</h2><p>Это делается в настройках браузера; каталог будет работать, но ничего не запомнит.</p>
<h2>Сторонние cookie</h2><p>Сторонних файлов cookie каталог не устанавливает.</p>
<h1>Ваши права</h1><p>Вы вправе посмотреть свою карточку, исправить ошибку и потребовать удалить данные.</p></body>`),
    ).toBe(`
# -
Обработка персональных данных
  Какие данные мы собираем
  Для чего они нужны
  Кому мы их передаём
Файлы cookie
  Как отключить cookie
  Сторонние cookie
Ваши права
`)
  })

  test('whose levels skip count by what stands above', () => {
    expect(
      outlineOf(`<body><h1>Gizlilik Politikası</h1><p>Bu politika, Dağ Evi Pansiyon’un konuklarına ait kişisel verileri nasıl işlediğini açıklar.</p>
<h3>Topladığımız veriler</h3><p>Girişte kimliğinizden adınızı ve numaranızı yazarız.</p>
<h6>Rezervasyon sırasında</h6><p>Telefonunuzu, e-posta adresinizi ve geliş saatinizi isteriz.</p>
<h6>Konaklama sırasında</h6><p>Odanıza yazılan harcamaları ve kahvaltı saatinizi not ederiz.</p>
<h3>Verilerin kullanımı</h3><p>Verileri oda hazırlamak, fatura kesmek ve polise bildirmek için kullanırız.</p>
<h3>Verilerin aktarılması</h3><p>Konuk listesi her gece emniyete bildirilir.</p>
<h6>Rezervasyon siteleri</h6><p>Bir site üzerinden geldiyseniz, geldiğinizi o siteye bildiririz.</p>
<h3>Haklarınız</h3><p>Verilerinizin silinmesini, düzeltilmesini ve bir örneğini isteyebilirsiniz.</p></body>`),
    ).toBe(`
# Gizlilik Politikası
Topladığımız veriler
  Rezervasyon sırasında
  Konaklama sırasında
Verilerin kullanımı
Verilerin aktarılması
  Rezervasyon siteleri
Haklarınız
`)
  })

  test('that all have one level nest by their numbers', () => {
    expect(
      outlineOf(`<body><h2>Politika e privatësisë</h2><p>Shkolla e muzikës "Tingulli" mbledh sa më pak të dhëna për nxënësit dhe prindërit e tyre.</p>
<h2>1. Të dhënat</h2><h2>1.1. Të dhënat e nxënësve</h2><p>Ne mbledhim emrin, moshën dhe instrumentin që mëson nxënësi.</p>
<h2>1.2. Të dhënat e prindërve</h2><p>Nga prindërit kërkojmë emrin, numrin e telefonit dhe nënshkrimin.</p>
<h2>2. Përdorimi i të dhënave</h2><p>Ne i përdorim për orarin, për faturat dhe për koncertet.</p>
<h2>3. Ndarja me të tjerët</h2><h2>3.1. Mësuesit</h2><p>Secili mësues sheh vetëm nxënësit e vet.</p>
<h2>3.2. Autoritetet</h2><p>Drejtoria arsimore merr një herë në vit numrin e nxënësve, pa emra.</p>
<h2>4. Ruajtja</h2><p>Të dhënat ruhen dy vjet pas mësimit të fundit.</p></body>`),
    ).toBe(`
# Politika e privatësisë
1. Të dhënat
  1.1. Të dhënat e nxënësve
  1.2. Të dhënat e prindërve
2. Përdorimi i të dhënave
3. Ndarja me të tjerët
  3.1. Mësuesit
  3.2. Autoritetet
4. Ruajtja
`)
  })

  test('whose levels begin anew in a second part', () => {
    expect(
      outlineOf(`<body><h1>Privacy at Marram Ferries</h1><p>Two parts follow: one for passengers, one for those who apply for work with us.</p>
<h2>Part A: Passengers</h2><p>This part is for everybody who buys a ticket.</p>
<h3>What we collect</h3><p>Your name, the number plate of your car and how you paid.</p>
<h3>How long we keep it</h3><p>Passenger lists are kept for two years, as the law on shipping wants it.</p>
<h2>Part B: Applicants</h2><p>This part is for everybody who sends us a letter of application.</p>
<h3>What we collect</h3><p>Your letter, your certificates and the notes that we make when we talk to you.</p>
<h3>How long we keep it</h3><p>Six months, if nothing comes of it; then paper is shredded and files are deleted.</p>
<h2>Your rights</h2><p>Both passengers and applicants can ask for a copy, a correction or deletion.</p></body>`),
    ).toBe(`
# Privacy at Marram Ferries
Part A: Passengers
  What we collect
  How long we keep it
Part B: Applicants
  What we collect
  How long we keep it
Your rights
`)
  })

  test('of the first level for the site, of the third for the title', () => {
    expect(
      outlineOf(`<body><div id="head"><h1><a href="/">水乡客栈</a></h1><p>古镇 · 河畔 · 庭院</p></div>
<div id="main"><h3>水乡客栈隐私政策</h3><p>更新日期：2023年8月9日</p><p>我们非常重视住客的个人信息，本政策说明我们如何收集和保护这些信息。</p>
<h4>一、信息的收集</h4><p>办理入住时，我们依法登记您的姓名和身份证号码。网上预订时，我们还会收集您的手机号码。</p>
<h4>二、信息的使用</h4><p>我们使用这些信息安排房间、开具发票，并依法向公安机关报送住宿登记。</p>
<h4>三、信息的保存</h4><p>登记信息保存至法律规定的期限届满，此后我们会将其删除。</p>
<h4>四、您的权利</h4><p>您有权查阅、复制、更正和删除您的个人信息。</p>
<h4>五、联系方式</h4><p>前台电话：0000-5550188。</p></div></body>`),
    ).toBe(`
# 水乡客栈隐私政策
一、 信息的收集
二、 信息的使用
三、 信息的保存
四、 您的权利
五、 联系方式
`)
  })

  test('printed twice, in the page and over the text, are sections once', () => {
    const source = `<body><div class="tabs"><a href="#a">What we collect</a><a href="#b">How we use it</a><a href="#c">Sharing</a><a href="#d">Your choices</a></div>
<h1>Privacy Policy</h1><p>Rookery Games makes card games that are played online, and it needs some information from its players.</p>
<div id="a"><h2>What we collect</h2><h2 class="mobile">What we collect</h2><p>We collect a nickname, an e-mail address and the cards that you have played.</p></div>
<div id="b"><h2>How we use it</h2><h2 class="mobile">How we use it</h2><p>We use it to deal, to settle quarrels and to find people who look into others' cards.</p></div>
<div id="c"><h2>Sharing</h2><h2 class="mobile">Sharing</h2><p>Other players see your nickname and your score. We share nothing else, and we sell nothing.</p></div>
<div id="d"><h2>Your choices</h2><h2 class="mobile">Your choices</h2><p>You can play without an account. You can opt out of our letters with the link at their end.</p></div></body>`
    expect(outlineOf(source)).toBe(`
# Privacy Policy
What we collect
How we use it
Sharing
Your choices
`)
    expect(textOf(source).split('Sharing').length).toBeGreaterThan(2)
  })

  test('titles over two lines are one', () => {
    expect(
      outlineOf(`<body><p align="center"><b>ПОЛОЖЕНИЕ<br>об обработке и защите персональных данных отдыхающих</b></p>
<p><b>1. Общие положения</b></p><p>Лодочная станция записывает, кто и когда взял лодку, и хранит эти записи до конца сезона.</p>
<p><b>2. Цели обработки</b></p><p>Записи нужны, чтобы знать, все ли лодки вернулись до темноты и кого искать, если не все.</p>
<p><b>3. Права отдыхающих</b></p><p>Отдыхающий может прочитать запись о себе и потребовать, чтобы её вычеркнули.</p></body>`),
    ).toBe(`
# ПОЛОЖЕНИЕ об обработке и защите персональных данных отдыхающих
1. Общие положения
2. Цели обработки
3. Права отдыхающих
`)
  })
})
