import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { cpus, loadavg } from 'node:os'
import { chromium } from 'playwright-core'
import type { Browser, Page } from 'playwright-core'

export const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'
export const isThere = existsSync(executablePath)
/** Without a browser nothing is tried out, but in CI that fails. */
export const isSkipped = !isThere && !process.env['CI']
if (isSkipped)
  console.warn(
    `No Chromium at ${executablePath}: nothing is tried out in a browser. Install it, or set CHROMIUM_PATH.`,
  )

export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  })

/** What axe-core finds by all its rules but the experimental ones: rule, and the first element. The page must bypass its CSP. */
export async function axeViolations(page: Page): Promise<unknown> {
  if (!(await page.evaluate('globalThis.axe !== undefined')))
    await page.addScriptTag({ path: createRequire(import.meta.url).resolve('axe-core') })
  return page.evaluate(
    `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))`,
  )
}

/** Whether other processes want the processors too: then anything may be long for waiting. */
export const isLoaded = (): boolean => loadavg()[0]! > cpus().length
