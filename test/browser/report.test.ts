import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { parsePolicy } from '../../src/parse-policy.js'
import { labels } from '../../src/tree/labels.js'
import { toHtml } from '../../src/views/to-html.js'
import { sectionsOf } from '../../src/views/walk.js'
import { temporaryFolder } from '../support/temporary-folder.js'
import { axeViolations, executablePath, isLoaded, isSkipped, isThere, launch } from './launch.js'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import type { Policy } from '../../src/tree/types.js'

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
    browser = await launch()
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
    await expect.poll(() => count(page, 'nav .entry.on')).toBe(sections.length)
    expect(await count(page, 'main .own.on')).toBe(sections.length)
    expect(await page.locator('main .own.on').first().innerText()).toContain(sections[0]!.title)
    const marks = await page
      .locator('main mark.on')
      .evaluateAll(all => all.map(mark => (mark as unknown as { title: string }).title))
    expect(marks.length).toBeGreaterThan(0)
    expect(marks.filter(title => !title.includes('Data collected: “'))).toEqual([])
    expect(await page.locator('#status').innerText()).toBe(
      `Sections: ${sections.length}. Marked places: ${marks.length}.`,
    )

    // what is not meant steps back, what is meant does not
    const colour = (selector: string): Promise<unknown> =>
      ask(page, `getComputedStyle(document.querySelector(${JSON.stringify(selector)})).color`)
    expect(await colour('main .own:not(.on) > h3')).not.toBe(await colour('main .own.on > h3'))
    expect(await colour('main .own.on > h3')).toBe(await colour('body'))

    // all chips of the label and its part of the bar go together, and a second press lets go
    expect(await count(page, 'button[aria-pressed=true]')).toBe(2 + 2 * sections.length)
    await page.locator('nav .entry.on .chip[aria-pressed=true]').first().click()
    expect(await chip.getAttribute('aria-pressed')).toBe('false')
    await expect.poll(() => count(page, '.on')).toBe(0)
    await page.close()
  })

  test('leads from a label to its words and back', async () => {
    const page = await open(html)
    const own = page
      .locator('main .own')
      .filter({ has: page.locator('.why') })
      .first()
    await own.locator('summary').click()
    const quote = own.locator('.why a').first()
    const target = (await quote.getAttribute('href'))!
    const mark = page.locator(target)
    expect(target).toMatch(/^#m\d+$/)
    await quote.click()
    expect(await page.locator(':focus').getAttribute('id')).toBe(target.slice(1))

    const [said] = (await mark.getAttribute('title'))!.split('\n')
    await page.keyboard.press('Enter')
    const note = page.locator('#note')
    expect(await note.innerText()).toContain(said)
    expect(await note.innerText()).toContain('Came second: ')
    expect(await note.locator('a').first().getAttribute('href')).toBe(
      `#${await own.locator('xpath=..').getAttribute('id')}`,
    )
    await page.keyboard.press('Escape')
    expect(await note.isVisible()).toBe(false)
    expect(await page.locator(':focus').getAttribute('id')).toBe(target.slice(1))
    await page.keyboard.press('ArrowRight')
    expect(await ask(page, 'document.activeElement.localName')).toBe('mark')
    expect(await page.locator(':focus').getAttribute('id')).not.toBe(target.slice(1))
    expect(await count(page, 'mark[tabindex="0"]')).toBe(1)
    await page.close()
  })

  test('shows what a sentence denies, and where no label fits', async () => {
    const denying = `# Privacy policy\n\n## Sharing with third parties\n\nWe do not share your personal data with third parties.\n\n## Hedgehogs of the garden\n\nHedgehogs sleep under the leaves behind the shed.\n`
    const page = await open(toHtml(parsePolicy(denying), { source: denying }))
    expect(await page.locator('mark.denied').first().getAttribute('title')).toContain(', denied')
    expect(await page.locator('.filter').innerText()).toContain('A dashed frame')
    const silent = page.locator('main .own').filter({ hasText: 'Hedgehogs' })
    expect(await silent.innerText()).toContain('No label fits.')
    await page.close()
  })

  test('finds words across marks', async () => {
    const page = await open(html)
    const wanted = 'tidewell seeds limited is'
    await page.locator('#search').fill(wanted)
    await expect.poll(() => page.locator('#found').innerText()).toBe('Places: 1')
    expect(await page.locator('.entry:visible').allInnerTexts()).toHaveLength(1)
    await page.keyboard.press('Enter')
    expect(await page.locator('#found').innerText()).toBe('1/1')
    expect(await ask(page, `String([...CSS.highlights.get('current')][0]).toLowerCase()`)).toBe(
      wanted,
    )
    await page.locator('#search').fill('')
    await expect.poll(() => count(page, '.entry:visible')).toBe([...sectionsOf(policy)].length)
    await page.close()
  })

  test.each(['en', 'zh', 'zh-Hant', 'ru', 'tr', 'sq'])(
    'speaks one language, %s, but for what is English in every report',
    async titles => {
      const page = await open(toHtml(policy, { source, titles }))
      expect(await page.locator('html').getAttribute('lang')).toBe(titles)
      if (titles !== 'en') {
        const own = await page.locator('header, nav .find, main .about, .rest h2').allInnerTexts()
        expect(own.join('\n')).not.toMatch(/\b(?:sure|Labels|Removed|Sections|Language|Why)\b/)
      }
      await page.close()
    },
  )

  test.each(['light', 'dark'] as const)(
    'has nothing that axe finds, in %s colours',
    async colorScheme => {
      const page = await open(html, { colorScheme, bypassCSP: true })
      expect(await axeViolations(page)).toEqual([])
      await page.locator('main .why summary').first().click()
      await page.locator('main mark').nth(5).click()
      await chipOf(page, 'Data collected').click()
      await page.locator('.rest summary').first().click()
      expect(await axeViolations(page)).toEqual([])
      await page.setViewportSize({ width: 390, height: 800 })
      expect(await axeViolations(page)).toEqual([])
      await page.close()
    },
  )

  test('answers while a thousand sections are scrolled, filtered and searched', async () => {
    const long = `# Privacy policy\n${Array.from({ length: 1000 }, (_, i) => `\n## ${i + 1}. How long we keep data\n\nWe collect your name and your e-mail address, and keep them for ${i + 2} days.\n\nWe do not share them with third parties. You may ask us to delete them.\n`).join('')}`
    const page = await open(toHtml(parsePolicy(long), { source: long }))
    expect(await count(page, 'main section')).toBe(1000)
    // another process may hold the page up in one round: the best of a few counts
    let longest = Infinity
    for (let round = 0; round < 5 && longest > 50; round++) {
      await ask(page, WATCH_TASKS)
      await chipOf(page, 'Retention').click()
      await expect.poll(() => page.locator('#status').innerText()).toContain('Sections: 1000')
      for (let i = 0; i < 20; i++) await page.mouse.wheel(0, 900)
      await page.locator('#search').fill('e-mail')
      await expect.poll(() => page.locator('#found').innerText()).toBe('Places: 1000')
      await page.locator('#search').press('Enter')
      await page.locator('#search').fill('')
      await page.keyboard.press('Escape')
      await expect.poll(() => count(page, 'main mark.on')).toBe(0)
      longest = Math.min(longest, Number(await ask(page, LONGEST_TASK)))
    }
    console.log(`longest task with 1,000 sections: ${longest} ms (0: none over 50)`)
    expect(longest).toBeLessThanOrEqual(isLoaded() ? 250 : 50)
    await page.close()
  }, 120_000)

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
    await expect.poll(() => count(page, 'main .own.on')).toBeGreaterThan(0)
    await page.keyboard.press('Enter')
    expect(await chip.getAttribute('aria-pressed')).toBe('false')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    await expect.poll(() => count(page, '.on')).toBe(0)
    expect(await page.locator('#clear').isVisible()).toBe(false)

    // the button that disappears hands the focus on
    await page.keyboard.press('Space')
    await page.locator('#clear').focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => count(page, '.on')).toBe(0)
    expect(await page.locator(':focus').getAttribute('class')).toContain('chip')

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
    await expect.poll(() => count(page, 'main .own.on')).toBeGreaterThan(0)
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

const WATCH_TASKS = `globalThis.tasks = []; globalThis.watch?.disconnect(); (globalThis.watch = new PerformanceObserver(list => tasks.push(...list.getEntries()))).observe({ type: 'longtask' })`
const LONGEST_TASK = `Math.max(0, ...tasks.concat(watch.takeRecords()).map(task => task.duration))`

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
