import { existsSync, readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { parsePolicy } from '../../src/parse-policy.js'
import { labels } from '../../src/tree/labels.js'
import { toHtml } from '../../src/views/to-html.js'
import { sectionsOf } from '../../src/views/walk.js'
import { temporaryFolder } from '../support/temporary-folder.js'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import type { Policy } from '../../src/tree/types.js'

const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'
const isThere = existsSync(executablePath)
const isSkipped = !isThere && !process.env['CI']
if (isSkipped)
  console.warn(
    `No Chromium at ${executablePath}: the report is not tried out in a browser. Install it, or set CHROMIUM_PATH.`,
  )

const folder = temporaryFolder()
let browser: Browser
/** Everything that a page did which a report must not do. */
const faults: string[] = []

async function open(
  html: string,
  options: BrowserContextOptions = {},
  watch: (page: Page) => void = () => undefined,
): Promise<Page> {
  const url = pathToFileURL(folder.write('report.html', html)).href
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...options })
  page.on('console', message => faults.push(`console ${message.type()}: ${message.text()}`))
  page.on('pageerror', error => faults.push(`error: ${error.message}`))
  page.on('dialog', dialog => {
    faults.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', request => {
    if (request.url().split('#')[0] !== url) faults.push(`request: ${request.url()}`)
  })
  watch(page)
  await page.goto(url)
  return page
}

const source = readFileSync('fixtures/en/clean.html', 'utf8')

describe.skipIf(isSkipped)(`the report in ${executablePath}`, () => {
  let policy: Policy
  let html: string

  beforeAll(async () => {
    policy = parsePolicy(source)
    html = toHtml(policy, { source })
    browser = await chromium.launch({
      executablePath,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    })
  }, 60_000)

  // no report asks for anything or complains of anything
  afterEach(() => {
    expect(faults.splice(0)).toEqual([])
  })

  afterAll(async () => {
    if (isThere) await browser.close()
    folder.remove()
  })

  /** the value of an expression in the page; text, because the page's globals have no types here */
  const ask = (page: Page, expression: string): Promise<unknown> => page.evaluate(expression)
  const chipOf = (page: Page, name: string) => page.locator('.filter').getByRole('button', { name })
  const count = (page: Page, selector: string): Promise<number> => page.locator(selector).count()

  test('filters by the label whose chip is clicked', async () => {
    const page = await open(html)
    const chip = chipOf(page, 'Data collected')
    const sections = [...sectionsOf(policy)].filter(s =>
      s.labels.some(l => l.id === 'data-collected'),
    )
    expect(sections.length).toBeGreaterThan(0)
    expect(await chip.getAttribute('aria-pressed')).toBe('false')
    expect(await count(page, '.on')).toBe(0)

    await chip.click()
    expect(await chip.getAttribute('aria-pressed')).toBe('true')
    expect(await count(page, 'nav .entry.on')).toBe(sections.length)
    expect(await count(page, 'main .own.on')).toBe(sections.length)
    expect(await page.locator('main .own.on').first().innerText()).toContain(sections[0]!.title)
    const marks = await page
      .locator('main mark.on')
      .evaluateAll(all => all.map(mark => (mark as unknown as { title: string }).title))
    expect(marks.length).toBeGreaterThan(0)
    expect(marks.filter(title => !title.includes('Data collected: “'))).toEqual([])
    expect(await page.getByRole('status').innerText()).toBe(
      `${sections.length} section${sections.length === 1 ? '' : 's'}, ${marks.length} marks`,
    )

    // what is not meant steps back, what is meant does not
    const colour = (selector: string): Promise<unknown> =>
      ask(page, `getComputedStyle(document.querySelector(${JSON.stringify(selector)})).color`)
    expect(await colour('main .own:not(.on) > h3')).not.toBe(await colour('main .own.on > h3'))
    expect(await colour('main .own.on > h3')).toBe(await colour('body'))

    // all chips of the label go together, and a second press lets go
    expect(await count(page, 'button[aria-pressed=true]')).toBe(1 + 2 * sections.length)
    await page.locator('nav .entry.on .chip[aria-pressed=true]').first().click()
    expect(await chip.getAttribute('aria-pressed')).toBe('false')
    expect(await count(page, '.on')).toBe(0)
    await page.close()
  })

  test('works with the keyboard alone', async () => {
    const page = await open(html)
    await page.keyboard.press('Tab')
    expect(await page.locator(':focus').innerText()).toBe('Skip to the text')
    await page.keyboard.press('Enter')
    expect(await page.locator(':focus').getAttribute('id')).toBe('text')

    await page.reload()
    const chip = chipOf(page, 'Cookies and tracking')
    for (
      let i = 0;
      i < 40 &&
      !(await ask(page, 'document.activeElement.textContent.startsWith("Cookies and tracking")'));
      i++
    )
      await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    expect(await chip.getAttribute('aria-pressed')).toBe('true')
    expect(await count(page, 'main .own.on')).toBeGreaterThan(0)
    await page.keyboard.press('Enter')
    expect(await chip.getAttribute('aria-pressed')).toBe('false')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    expect(await count(page, '.on')).toBe(0)
    expect(await page.locator('#clear').isVisible()).toBe(false)

    // the button that disappears hands the focus on
    await page.keyboard.press('Space')
    await page.locator('#clear').focus()
    await page.keyboard.press('Enter')
    expect(await count(page, '.on')).toBe(0)
    expect(await page.locator(':focus').getAttribute('data-k')).toBe('0')

    // the outline leads to its section
    const link = page.locator('nav a').last()
    await link.focus()
    await page.keyboard.press('Enter')
    const { y } = (await page
      .locator(`section${(await link.getAttribute('href'))!}`)
      .boundingBox())!
    expect(y).toBeGreaterThanOrEqual(0)
    expect(y).toBeLessThan(900)
    await page.locator('#removed summary').first().focus()
    await page.keyboard.press('Enter')
    expect(await page.locator('#removed li').first().isVisible()).toBe(true)
    await page.close()
  })

  test('fits a narrow screen, outline folded', async () => {
    const page = await open(html, { viewport: { width: 360, height: 740 } })
    expect(await ask(page, 'document.documentElement.scrollWidth')).toBeLessThanOrEqual(360)
    expect(await page.locator('nav a').first().isVisible()).toBe(false)
    await page.locator('nav summary').click()
    expect(await page.locator('nav a').first().isVisible()).toBe(true)
    await ask(page, 'dispatchEvent(new Event("beforeprint"))')
    expect(await page.locator('nav details').getAttribute('open')).toBe('')
    await page.close()
  })

  test.each(['light', 'dark'] as const)('can be read in %s colours', async colorScheme => {
    const position = {
      start: { line: 1, column: 1, offset: 0 },
      end: { line: 1, column: 5, offset: 4 },
    }
    const all: Policy = {
      ...policy,
      children: labels.map(({ id }, i) => ({
        type: 'paragraph',
        position,
        data: {
          labels: [
            { id, score: 1, evidence: [{ term: id, language: 'en', in: 'body', position: at(i) }] },
          ],
        },
        children: [
          { type: 'text', value: 'word', position: at(i) },
          { type: 'text', value: ' and more' },
        ],
      })),
    }
    const page = await open(toHtml(all), { colorScheme })
    expect(await count(page, 'main mark')).toBe(labels.length)
    const contrasts =
      await page.evaluate<{ of: string; contrast: number; least: number }[]>(CONTRASTS)
    expect(contrasts.length).toBeGreaterThan(3 * labels.length)
    expect(contrasts.filter(c => c.contrast < c.least)).toEqual([])
    await page.close()
  })

  test('runs nothing but its own script, even if the escaping failed', async () => {
    const hostile =
      '<script>document.title = "ran"</script><img src="http://127.0.0.1:9/i.png" onerror="document.title = \'ran\'"><a id="live" href="javascript:document.title=\'ran\'">x</a>'
    const blocked: (string | undefined)[] = []
    const page = await open(
      html.replace(/<main[^>]*>/, main => main + hostile),
      {},
      opened => opened.on('requestfailed', request => blocked.push(request.failure()?.errorText)),
    )
    await page.locator('#live').click()
    await chipOf(page, 'Data collected').click()
    expect(await count(page, 'main .own.on')).toBeGreaterThan(0)
    expect(await page.title()).not.toBe('ran')
    // the browser tells of a request that its policy refuses; it is not sent
    expect(blocked).toEqual(['csp'])
    const own = faults.splice(0)
    expect(own.length).toBeGreaterThan(0)
    expect(
      own.filter(
        fault =>
          !fault.includes('Content Security Policy') &&
          fault !== 'request: http://127.0.0.1:9/i.png',
      ),
    ).toEqual([])
    await page.close()
  })
})

const at = (i: number): Policy['position'] => ({
  start: { line: i + 1, column: 1, offset: i * 10 },
  end: { line: i + 1, column: 5, offset: i * 10 + 4 },
})

/** WCAG 2.2 contrast of all kinds of text with what is behind it (1.4.3: 4.5), and of the lines below terms (1.4.11: 3). */
const CONTRASTS = `(() => {
  const context = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', { willReadFrequently: true })
  const luminance = colour => {
    context.fillStyle = colour
    context.fillRect(0, 0, 1, 1)
    const [r, g, b] = [...context.getImageData(0, 0, 1, 1).data].map(c => c / 255).map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const behind = element => {
    for (let e = element; e; e = e.parentElement) { const { backgroundColor } = getComputedStyle(e); if (backgroundColor !== 'rgba(0, 0, 0, 0)') return backgroundColor }
    return 'white'
  }
  const contrast = (a, b) => { const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y); return (high + 0.05) / (low + 0.05) }
  return [...document.querySelectorAll('h1, h2, p, dt, dd, a, summary, .note, .figure, .name, main mark')].flatMap(element => {
    const { color, textDecorationColor } = getComputedStyle(element)
    const of = element.tagName + ' ' + element.textContent.slice(0, 30)
    const isMark = element.matches('.name, mark')
    return [{ of, least: 4.5, contrast: contrast(color, behind(element)) }, ...(isMark ? [{ of: of + ' (line)', least: 3, contrast: contrast(textDecorationColor, behind(element)) }] : [])]
  })
})()`
