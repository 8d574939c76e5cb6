import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createContext, runInContext } from 'node:vm'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { temporaryFolder } from '../support/temporary-folder.js'
import { installedProject } from './installed.js'
import type { BuildOptions } from 'esbuild'
import type { Project } from './installed.js'

/** The package as npm would ship it, where its users' code runs. */
let project: Project
const MINUTE = 60_000
vi.setConfig({ testTimeout: 5 * MINUTE })
beforeAll(async () => {
  project = await installedProject()
  await project.install(
    'node-20@npm:node@20.19.0',
    'node-22@npm:node@22',
    'node-newest@npm:node@latest',
    'deno',
    'bun',
  )
}, 10 * MINUTE)
afterAll(() => {
  project.remove()
}, MINUTE)

/** A policy in each language, with the label of its one section. */
const policies = {
  zh: '# 隐私政策\n\n## Cookie\n\n我们使用 Cookie 和类似技术来记住您的偏好设置。',
  ru: '# Политика конфиденциальности\n\n## Файлы cookie\n\nМы используем файлы cookie и подобные технологии, чтобы запомнить вас.',
  tr: '# Gizlilik Politikası\n\n## Çerezler\n\nSizi hatırlamak için çerezler ve benzeri teknolojiler kullanıyoruz.',
  sq: '# Politika e privatësisë\n\n## Cookies\n\nNe përdorim cookies dhe teknologji të ngjashme për të mbajtur mend zgjedhjet tuaja.',
  en: '# Privacy policy\n\n## Cookies\n\nWe use cookies and similar technologies to remember your choices.',
}
const expected = Object.keys(policies).map(language => [language, 'cookies'])
const program = (print: string): string => `
const policies = ${JSON.stringify(policies)}
const told = Object.values(policies).map(text => {
  const policy = parsePolicy(new TextEncoder().encode(text))
  return [policy.language, select(policy, 'cookies').length ? 'cookies' : outline(policy)]
})
${print}(JSON.stringify(told))
`
const esm = (print: string): string =>
  `import { outline, parsePolicy, select } from 'policytree'\n${program(print)}`
const cjs = `const { outline, parsePolicy, select } = require('policytree')\n${program('console.log')}`

async function bundled(code: string, options: BuildOptions): Promise<string> {
  const { outputFiles, warnings } = await build({
    stdin: { contents: code, resolveDir: project.path },
    bundle: true,
    write: false,
    logLevel: 'silent',
    ...options,
  })
  expect(warnings).toEqual([])
  return outputFiles![0]!.text
}

describe('bundles', () => {
  test('for Node run in an empty folder', async () => {
    for (const [format, name] of [
      ['esm', 'bundle.mjs'],
      ['cjs', 'bundle.cjs'],
    ] as const) {
      const elsewhere = temporaryFolder()
      const file = elsewhere.write(
        name,
        await bundled(esm('console.log'), { platform: 'node', format }),
      )
      expect(JSON.parse(await project.output(process.execPath, file))).toEqual(expected)
      elsewhere.remove()
    }
  })

  test('run where there is neither process nor Buffer, as in a service worker', async () => {
    const code = await bundled(esm('tell'), { platform: 'browser', format: 'iife' })
    let told = ''
    const context = createContext({
      TextDecoder,
      TextEncoder,
      Uint8Array,
      atob,
      tell: (text: string) => {
        told = text
      },
    })
    expect(runInContext('typeof process + typeof Buffer + typeof require', context)).toBe(
      'undefinedundefinedundefined',
    )
    runInContext(code, context)
    expect(JSON.parse(told)).toEqual(expected)
  })

  const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'
  test.skipIf(!existsSync(executablePath) && !process.env['CI'])(
    'run in a page, which shows the outlines',
    async () => {
      const code = `import { outline, parsePolicy } from 'policytree'
for (const text of Object.values(${JSON.stringify(policies)})) {
  const pre = document.body.appendChild(document.createElement('pre'))
  pre.textContent = outline(parsePolicy(text), { scores: false })
}
document.title = 'done'`
      const script = await bundled(code, { platform: 'browser', format: 'iife', minify: true })
      const page = project.write(
        'page.html',
        `<!doctype html><meta charset="utf-8"><body><script>${script.replaceAll('</script', '<\\/script')}</script>`,
      )
      const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
      try {
        const tab = await browser.newPage()
        const faults: string[] = []
        tab.on('pageerror', error => faults.push(error.message))
        await tab.goto(pathToFileURL(page).href)
        expect(faults).toEqual([])
        expect(await tab.title()).toBe('done')
        const outlines = await tab.locator('pre').allTextContents()
        expect(outlines.map(text => text.split('\n').at(-1)!.trim())).toEqual([
          'Cookie  [cookies]',
          'Файлы cookie  [cookies]',
          'Çerezler  [cookies]',
          'Cookies  [cookies]',
          'Cookies  [cookies]',
        ])
      } finally {
        await browser.close()
      }
    },
  )
})

describe('sizes, minified and gzipped', () => {
  const sizeOf = async (code: string): Promise<{ size: number; text: string }> => {
    const text = await bundled(code, { platform: 'browser', format: 'esm', minify: true })
    return { size: gzipSync(text, { level: 9 }).length, text }
  }

  test('core, HTML and one language: 300 KB at most, without zod, cheerio and remark', async () => {
    const { size, text } = await sizeOf(`
      import { createParser } from 'policytree/core'
      import { sq } from 'policytree/dictionaries/sq'
      import { html } from 'policytree/html'
      globalThis.parsePolicy = createParser({ readers: [html], dictionaries: [sq] })`)
    expect(size).toBeLessThan(300_000)
    for (const trace of ['ZodError', 'cheerio', 'characterReferenceMarker', 'mdast-util'])
      expect(text).not.toContain(trace)
  })

  test('everything: 700 KB at most', async () => {
    const { size } = await sizeOf("import * as all from 'policytree'; globalThis.all = all")
    expect(size).toBeLessThan(550_000) // what there is below the 700 is for dictionaries to grow in
  })
})

describe('importing costs', () => {
  /** CPU in ms that an import takes; of several processes the least. */
  async function costOf(code: string): Promise<number> {
    const file = project.write(
      'import.mjs',
      `const before = process.cpuUsage()
${code}
const { user, system } = process.cpuUsage(before)
console.log((user + system) / 1000)`,
    )
    let least = Infinity
    for (let round = 0; round < 5; round++)
      least = Math.min(least, Number(await project.output(process.execPath, file)))
    return least
  }

  test('of everything, little', async () => {
    expect(await costOf("await import('policytree')")).toBeLessThan(150)
  })

  test('of the core with one reader and one language, less', async () => {
    expect(
      await costOf(
        "await Promise.all(['core', 'html', 'dictionaries/sq'].map(name => import(`policytree/${name}`)))",
      ),
    ).toBeLessThan(100)
  })

  test('no zod, but for policytree/schema', async () => {
    const named = readFileSync(join(project.installed, 'dist/schema.js'), 'utf8')
    expect(named).toContain('from "zod"')
    const file = project.write(
      'without.mjs',
      `import { registerHooks } from 'node:module'
const seen = []
registerHooks?.({ resolve: (name, context, next) => (seen.push(name), next(name, context)) })
for (const name of ['', '/core', '/dictionary', '/report', '/unified', '/html', '/markdown', '/text', '/selectors']) await import('policytree' + name)
console.log(JSON.stringify(seen.filter(name => !/^[./]|^file:|^policytree/.test(name))))`,
    )
    const node = join(project.path, 'node_modules/node-newest/bin/node')
    expect(JSON.parse(await project.output(node, file))).toEqual([])
  })
})

describe('runs', () => {
  beforeAll(() => {
    project.write('use.mjs', esm('console.log'))
    project.write('use.cjs', cjs)
  })

  test.each(['node-20', 'node-22', 'node-newest'])(
    'on %s, as ES module and CommonJS',
    async name => {
      const node = join(project.path, `node_modules/${name}/bin/node`)
      for (const file of ['use.mjs', 'use.cjs'])
        expect(JSON.parse(await project.output(node, '--no-warnings', file))).toEqual(expected)
    },
  )

  test('on Deno', async () => {
    const deno = join(project.path, 'node_modules/.bin/deno')
    expect(
      JSON.parse(await project.output(deno, 'run', '--no-prompt', '--allow-read', 'use.mjs')),
    ).toEqual(expected)
  })

  test('on Bun', async () => {
    const bun = join(project.path, 'node_modules/.bin/bun')
    for (const file of ['use.mjs', 'use.cjs'])
      expect(JSON.parse(await project.output(bun, file))).toEqual(expected)
  })
})
