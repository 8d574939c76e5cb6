import type { Format } from '../../src/read/detect-format.js'

interface Document {
  format: Format
  source: string
}

const referenced = (text: string): string =>
  text.replace(/[^\p{L}\p{N} ]/gu, char => `&#${char.codePointAt(0)!};`)
const escaped = (text: string): string => text.replace(/[!-/:-@[-`{-~]/g, '\\$&')

const html = (x: string): string =>
  `<h1>Privacy policy ${x}</h1><p>We use cookies ${x}</p><h2>${x}</h2><p>${x}</p><p>We keep <b>${x}</b> and <i>${x}</i> and <del>${x}</del> and <code>${x}</code><br>${x}</p><ul><li>${x}</li><li><p>${x}</p><p>${x}</p></li></ul><ol start="2"><li>${x}<blockquote>${x}</blockquote></ol><table><tr><td>${x}</td><td><code>${x}</code></td></tr><tr><td>${x}</td><td>${x}</td></tr></table><pre>${x}\n${x}</pre><pre><code>${x}</code></pre><p><a href="/a">${x}</a> <a href="https://example.test/">${x}</a></p>`
/** An address may hold no quotes and no line ends. */
const links = (address: string, x: string): string =>
  `<p>We use <a href="${address}">cookies</a> and <a href=" ${address}">${x}</a>.</p>`
const markdown = (x: string): string =>
  `# Privacy policy ${x}\n\nWe use cookies ${x}\n\n## ${x}\n\n${x}\n\nWe keep **${x}** and *${x}* and [${x}](/a).\\\n${x}\n\n- ${x}\n- a\n\n  ${x}\n\n> ${x}\n\n| a | ${x} |\n|---|---|\n| ${x} | b |\n`
const code = (x: string): string =>
  `# Privacy policy\n\n~~~~~${x}\n${x}\n~~~~~\n\nWe keep \`\`\`\`\` ${x} \`\`\`\`\`.\n\n    ${x}\n`
const text = (x: string): string =>
  `Privacy policy ${x}\n\nWe use cookies ${x}\n\n${x}\n\n1. ${x}\n\n${x}: we keep it.\n- ${x}\n- b\n\n| a | ${x} |\n| ${x} | b |\n`

/** Documents of all formats in which a text stands in all kinds of blocks: as text, and as the markup that it may be. */
export function hostileDocuments(payload: string): Document[] {
  const line = payload.replace(/[\r\n]+/g, ' ')
  return [
    {
      format: 'html',
      source: html(referenced(payload)) + links(referenced(payload), referenced(payload)),
    },
    { format: 'html', source: html(payload) + links(payload.replaceAll('"', '&quot;'), payload) },
    { format: 'markdown', source: markdown(escaped(line)) },
    {
      format: 'markdown',
      source: `${markdown(payload)}\n\nWe use [cookies](<${line.replace(/[<>]/g, '\\$&')}>).\n`,
    },
    { format: 'markdown', source: code(line) },
    { format: 'text', source: text(payload) },
  ]
}
