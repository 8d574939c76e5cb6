import { execFileSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { preview } from 'vite'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { parseDictionary } from '../../src/dictionary/parse-dictionary.js'
import { axeViolations, executablePath, isLoaded, isSkipped, isThere, launch } from './launch.js'
import type { Browser, BrowserContextOptions, Download, FrameLocator, Page } from 'playwright-core'
import type { PreviewServer } from 'vite'
import type { Policy } from '../../src/tree/types.js'

const root = join(import.meta.dirname, '../../docs/workbench')

/** A policy with a heading that nobody has thought of, and that three words explain. */
const albanian = `# Politika e privatësisë e Furrës së Lagjes

## Çfarë të dhënash mbledhim

Ne mbledhim emrin dhe numrin tuaj të telefonit kur porosisni bukë.

## Jeta e fletores

Fletorja e porosive tretet në ujë në fund të çdo stine. Fletët e grisura treten po atë natë.
`

let server: PreviewServer
let address: string
let browser: Browser
/** Everything that the page did which it must not do. */
const faults: string[] = []

async function open(options: BrowserContextOptions = {}): Promise<Page> {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    locale: 'en',
    ...options,
  })
  page.on('console', message => faults.push(`console ${message.type()}: ${message.text()}`))
  page.on('pageerror', error => faults.push(`error: ${error.message}`))
  page.on('request', request => {
    if (!request.url().startsWith(address) && !/^(?:blob|data):/.test(request.url()))
      faults.push(`request: ${request.url()}`)
  })
  await page.goto(address)
  return page
}

const reportOf = (page: Page): FrameLocator => page.frameLocator('iframe:not([hidden])')
/** The labels of the report's section with such a title. */
const labelsOf = (page: Page, title: string): Promise<string[]> =>
  reportOf(page)
    .locator('main .own')
    .filter({ has: page.locator('h2, h3', { hasText: title }) })
    .locator('.about .name')
    .allInnerTexts()
const textOf = async (download: Download): Promise<string> =>
  readFileSync(await download.path(), 'utf8')
const downloadBy = async (page: Page, act: () => Promise<void>): Promise<Download> => {
  const [download] = await Promise.all([page.waitForEvent('download'), act()])
  return download
}
/** Presses a key until what has the focus is what one looks for, as a user without a mouse does. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let i = 0; i < 60; i++) {
    if (
      await page.evaluate(`Boolean(document.activeElement?.matches(${JSON.stringify(selector)}))`)
    )
      return
    await page.keyboard.press('Tab')
  }
  throw new Error(`no Tab leads to ${selector}`)
}

describe.skipIf(isSkipped)(`the workbench in ${executablePath}`, () => {
  beforeAll(async () => {
    execFileSync(process.execPath, ['.ci/workbench.mjs'])
    server = await preview({ root, logLevel: 'silent', preview: { port: 0, host: '127.0.0.1' } })
    address = server.resolvedUrls!.local[0]!
    browser = await launch()
  }, 300_000)

  afterEach(() => {
    expect(faults.splice(0)).toEqual([])
  })

  afterAll(async () => {
    if (!isThere) return
    await browser.close()
    await server.close()
  })

  test('three words more for a label, in Albanian: hits, label, file', async () => {
    const page = await open({ locale: 'sq-AL' })
    expect(await page.title()).toBe('Punishtja policytree')
    await page.getByRole('textbox', { name: /^Ngjitni një politikë/ }).fill(albanian)
    await expect.poll(() => labelsOf(page, 'Çfarë të dhënash')).toContain('Të dhënat që mblidhen')
    expect(await labelsOf(page, 'Jeta e fletores')).not.toContain('Ruajtja e të dhënave')

    await page.getByLabel('emri').fill('Ruajtja e të dhënave')
    await page.getByRole('button', { name: 'Shto', exact: true }).click()
    await page.keyboard.type('tret*')
    await page.keyboard.press('Enter')
    await page.keyboard.type('çdo stine')
    await page.keyboard.press('Enter')
    await page.keyboard.type('fletët e grisura')

    const list = page.getByRole('group', { name: 'Ruajtja e të dhënave, kudo' })
    await expect
      .poll(() => list.locator('.hits').allInnerTexts())
      .toEqual(['2 herë', '1 herë', '1 herë', ''])
    await expect.poll(() => labelsOf(page, 'Jeta e fletores')).toContain('Ruajtja e të dhënave')
    await expect
      .poll(() => page.locator('.changes').innerText())
      .toMatch(/Jeta e fletores: .+ → Ruajtja e të dhënave/)
    expect(await page.locator('.work dd mark').allInnerTexts()).toEqual([
      'tretet',
      'treten',
      'çdo stine',
      'Fletët e grisura',
    ])

    const file = await downloadBy(page, () =>
      page.getByRole('button', { name: 'Ruaj fjalorin' }).click(),
    )
    expect(file.suggestedFilename()).toBe('terms.sq.json')
    expect(parseDictionary(await textOf(file))).toEqual({
      language: 'sq',
      labels: { retention: { terms: ['tret*', 'çdo stine', 'fletët e grisura'] } },
    })
    const tree = await downloadBy(page, () =>
      page.getByRole('button', { name: 'Ruaj pemën' }).click(),
    )
    const policy = JSON.parse(await textOf(tree)) as Policy
    expect(
      policy.children
        .flatMap(node => (node.type === 'section' ? node.labels : []))
        .map(({ id }) => id),
    ).toContain('retention')
    const report = await downloadBy(page, () =>
      page.getByRole('button', { name: 'Ruaj raportin' }).click(),
    )
    expect(await textOf(report)).toMatch(/^<!DOCTYPE html>[^]*Jeta e fletores/)
    await page.close()
  })

  test('all of it with the keyboard alone', async () => {
    const page = await open()
    await tabTo(page, 'textarea')
    await page.keyboard.insertText(
      '# Privacy policy\n\n## The shoebox\n\nOrders lie in a shoebox.\n',
    )
    await expect
      .poll(() => reportOf(page).locator('h1').allInnerTexts())
      .toEqual(['Privacy policy'])
    await tabTo(page, 'input[list]')
    await page.keyboard.type('retention')
    await page.keyboard.press('Enter')
    await page.keyboard.type('shoebox')
    await expect.poll(() => labelsOf(page, 'The shoebox')).toEqual(['Retention'])

    await tabTo(page, '.file summary')
    await page.keyboard.press('Enter')
    await tabTo(page, '.cm-content')
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('End')
    // Tab leads out of the editor
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.className')).not.toContain('cm-content')
    await page.getByRole('button', { name: 'Save the dictionary' }).focus()
    const file = await downloadBy(page, () => page.keyboard.press('Enter'))
    expect(parseDictionary(await textOf(file)).labels).toEqual({
      retention: { terms: ['shoebox'] },
    })
    await page.close()
  })

  test('the file completes keys, shows hits and problems, and goes with the form', async () => {
    const page = await open()
    await page
      .getByRole('textbox', { name: /^Paste a policy/ })
      .fill('# Privacy policy\n\n## The shoebox\n\nOrders lie in a shoebox.\n')
    await page.locator('.file summary').click()
    const editor = page.locator('.cm-content')
    await editor.click()
    await page.keyboard.press('Control+a')
    await page.keyboard.type('{ "language": "en", "lab')
    await page.locator('.cm-tooltip-autocomplete').getByText('labels').waitFor()
    await page.waitForTimeout(100) // an option that has just appeared is not taken by Enter
    await page.keyboard.press('Enter')
    await page.keyboard.type('"reten')
    await page.locator('.cm-tooltip-autocomplete').getByText('retention').waitFor()
    await page.waitForTimeout(100)
    await page.keyboard.press('Enter')
    await page.keyboard.type('"terms": ["shoebox", "*"')
    await expect
      .poll(() => editor.innerText())
      .toContain('"labels": {"retention": {"terms": ["shoebox", "*"]}}')
    await expect.poll(() => page.locator('.cm-lintRange-error').allInnerTexts()).toEqual(['"*"'])
    expect(
      await page
        .getByRole('group', { name: 'Retention, anywhere' })
        .locator('.problem')
        .allInnerTexts(),
    ).toContain('There is nothing to look for.')

    await page.getByRole('textbox', { name: 'Word 2, Retention, anywhere' }).fill('slipper*')
    await expect.poll(() => editor.locator('.hits').allInnerTexts()).toEqual(['2×', 'not found'])
    await expect.poll(() => labelsOf(page, 'The shoebox')).toEqual(['Retention'])
    await editor.click()
    await page.keyboard.press('Control+a')
    await page.keyboard.type('{')
    await expect.poll(() => page.locator('.form').innerText()).toContain('cannot be read')
    await page.close()
  })

  test('a language of which the library knows nothing', async () => {
    const page = await open()
    await page.getByRole('button', { name: 'Start a new language' }).click()
    await page.keyboard.type('nl')
    const write = async (list: RegExp, words: string[]): Promise<void> => {
      await page.getByRole('textbox', { name: list }).first().focus()
      for (const word of words) {
        await page.keyboard.type(word)
        await page.keyboard.press('Enter')
      }
    }
    await write(/^Word 1, Frequent words/, [
      'de',
      'het',
      'een',
      'van',
      'wij',
      'uw',
      'niet',
      'en',
      'dat',
      'voor',
      'zijn',
      'met',
      'op',
      'te',
      'zolang',
    ])
    await write(/^Word 1, store/, ['bewar*', 'bewaartermijn*', 'opsla*'])
    await write(/^Word 1, period/, ['jaar', 'dagen', 'zolang', 'bewaartermijn*'])
    await page
      .getByRole('textbox', { name: /^Paste a policy/ })
      .fill(
        '# Privacyverklaring\n\n## Bewaartermijnen\n\nWij bewaren uw gegevens zolang u klant bent en daarna nog zeven jaar, want dat moet van de wet. Foto’s bewaren wij dertig dagen.\n',
      )
    await expect.poll(() => labelsOf(page, 'Bewaartermijnen')).toContain('Retention')
    await expect
      .poll(() => reportOf(page).locator('dl').first().innerText())
      .toContain('Dutch (nl)')
    await page.close()
  })

  test('a file in an old encoding, and another language of the page with all work kept', async () => {
    const page = await open()
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Open a file' }).click(),
    ])
    await chooser.setFiles({
      name: 'gizlilik.html',
      mimeType: 'text/html',
      buffer: Buffer.from(
        '<meta charset="iso-8859-9"><h1>Gizlilik Politikas\u00fd</h1><h2>\u00c7erezler</h2><p>Sitemizde \u00e7erez kullan\u00fdyoruz.</p>',
        'latin1',
      ),
    })
    await expect.poll(() => labelsOf(page, 'Çerezler')).toEqual(['Cookies and tracking'])
    await page.getByLabel('Language of this page').selectOption('tr')
    await expect.poll(() => labelsOf(page, 'Çerezler')).toEqual(['Çerezler ve izleme'])
    expect(await page.locator('html').getAttribute('lang')).toBe('tr')
    await page.close()
  })

  test('nothing leaves the page', async () => {
    const page = await open()
    const refused = await page.evaluate(
      "fetch(location.href).then(() => 'sent', error => error.name)",
    )
    expect(refused).toBe('TypeError')
    expect(faults.splice(0).filter(fault => !fault.includes('Content Security Policy'))).toEqual([])
    await page.close()
  })

  test.each([
    ['light', 'en', 1440],
    ['dark', 'zh', 1440],
    ['light', 'ru', 390],
  ] as const)(
    'has nothing that axe finds, in %s colours, in %s, %i wide',
    async (colorScheme, locale, width) => {
      const page = await open({
        colorScheme,
        locale,
        viewport: { width, height: 844 },
        bypassCSP: true,
      })
      expect(await axeViolations(page)).toEqual([])
      await page.locator('.buttons button').nth(1).click()
      await reportOf(page).locator('h1').waitFor()
      await page.locator('input[list]').fill('retention')
      await page.keyboard.press('Enter')
      await page.keyboard.type('a*')
      await page.locator('.file summary').click()
      await page.locator('.cm-content').waitFor()
      await expect
        .poll(() => page.locator('fieldset .problem').allInnerTexts())
        .not.toEqual(['', ''])
      // axe loses its way if the page changes under it
      await expect.poll(() => page.locator('.status').innerText()).toMatch(/\d/)
      expect(await axeViolations(page)).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
      await page.close()
    },
  )

  test('the first report on 20 KB within a second', async () => {
    const policy = Array.from({ length: 4 }, () =>
      readFileSync('fixtures/en/clean.html', 'utf8').replace(/<\/?(?:html|head|body)[^>]*>/g, ''),
    )
      .join('\n')
      .slice(0, 20_000)
    const times: number[] = []
    // another process may hold the page up in one round: the best of a few counts
    for (let round = 0; round < 4 && !times.some(time => time < 1000); round++) {
      const page = await open()
      await page.evaluate('performance.mark("pasted")') // a fresh page: nothing is compiled yet
      await page.getByRole('textbox', { name: /^Paste a policy/ }).fill(policy)
      await reportOf(page).locator('h1').waitFor()
      await expect.poll(() => page.locator('.status').innerText()).toMatch(/^Read in \d+ ms$/)
      times.push(Number(/\d+/.exec(await page.locator('.status').innerText())![0]))
      await page.close()
    }
    console.log(`first report on ${policy.length} characters: ${Math.min(...times)} ms`)
    expect(Math.min(...times)).toBeLessThan(isLoaded() ? 5000 : 1000)
  }, 60_000)

  test('is of a size', () => {
    const sizes = Object.fromEntries(
      readdirSync(join(root, 'dist/assets')).map(name => [
        name.replace(/-[\w-]{8}(?=\.)/, ''),
        gzipSync(readFileSync(join(root, 'dist/assets', name)), { level: 9 }).length,
      ]),
    )
    console.log('workbench, gzipped:', sizes)
    expect(sizes['index.js']).toBeLessThan(45_000)
    expect(sizes['json-editor.js']).toBeLessThan(180_000)
    expect(sizes['worker.js']).toBeLessThan(600_000)
  })
})
