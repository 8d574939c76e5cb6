import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/**
 * Packages that take longer to load than most policies to read, so that each is loaded where it is first needed:
 * `parsePolicy` cannot wait for `import()`, and Node.js can `require` ES modules
 * (https://nodejs.org/docs/latest-v20.x/api/modules.html#loading-ecmascript-modules-using-require).
 */
export const packages = {
  get chardet() {
    return (require('chardet') as { default: typeof import('chardet').default }).default
  },
  get cheerio() {
    return require('cheerio/slim') as typeof import('cheerio/slim')
  },
  get domhandler() {
    return require('domhandler') as typeof import('domhandler')
  },
  get entities() {
    return require('entities') as typeof import('entities')
  },
  get htmlparser2() {
    return require('htmlparser2') as typeof import('htmlparser2')
  },
  get gfmToMarkdown() {
    return (require('mdast-util-gfm') as typeof import('mdast-util-gfm')).gfmToMarkdown
  },
  get mdastToMarkdown() {
    return require('mdast-util-to-markdown') as typeof import('mdast-util-to-markdown')
  },
  get remarkFrontmatter() {
    return (require('remark-frontmatter') as typeof import('remark-frontmatter')).default
  },
  get remarkGfm() {
    return (require('remark-gfm') as typeof import('remark-gfm')).default
  },
  get remarkParse() {
    return (require('remark-parse') as typeof import('remark-parse')).default
  },
  get unified() {
    return (require('unified') as typeof import('unified')).unified
  },
}
