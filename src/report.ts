export { toHtml } from './views/to-html.js'
export type { HtmlOptions } from './views/to-html.js'
