import { WORDS } from './policies.js'
import { makeRandom } from './random.js'
import type { Random } from './random.js'

/** A document as `policytree batch` takes it. */
export interface MadeDocument {
  id: string
  html?: string
  markdown?: string
  text?: string
  url?: string
}

const LANGUAGES = Object.keys(WORDS)
const SYLLABLES = 'ba do ki lu me no ra si tu ve za fi go hy jo ny pa qui re sto tri wen'.split(' ')

/** How a document of a format is written. */
const WRITERS = {
  html: {
    title: (text: string) => `<h1>${text}</h1>\n`,
    heading: (text: string) => `<h2>${text}</h2>\n`,
    paragraph: (text: string) => `<p>${text}</p>\n`,
    items: (texts: string[]) => `<ul>${texts.map(text => `<li>${text}</li>`).join('')}</ul>\n`,
  },
  markdown: {
    title: (text: string) => `# ${text}\n\n`,
    heading: (text: string) => `## ${text}\n\n`,
    paragraph: (text: string) => `${text}\n\n`,
    items: (texts: string[]) => `${texts.map(text => `- ${text}`).join('\n')}\n\n`,
  },
  text: {
    title: (text: string) => `${text}\n\n`,
    heading: (text: string) => `${text}\n\n`,
    paragraph: (text: string) => `${text}\n\n`,
    items: (texts: string[]) => `${texts.map(text => `• ${text}`).join('\n')}\n\n`,
  },
} as const
const FORMATS = Object.keys(WRITERS) as (keyof typeof WRITERS)[]

/**
 * The document of a number: no two are the same, and the same number always gives the same. All five languages and three
 * formats take turns.
 *
 * @param length UTF-16 units that it has at least
 */
export function differentDocument(number: number, length = 2000): MadeDocument {
  const random = makeRandom(number + 1)
  const language = LANGUAGES[number % LANGUAGES.length]!
  const format = FORMATS[Math.floor(number / LANGUAGES.length) % FORMATS.length]!
  const { titles, headings, sentences, updated } = WORDS[language]!
  const { title, heading, paragraph, items } = WRITERS[format]
  const company = nameFrom(random)
  const sentence = (): string =>
    `${random.pick(sentences)} ${company} ${nameFrom(random)} ${random.below(10_000)}.`
  let text =
    title(`${random.pick(titles)} – ${company} ${number}`) + paragraph(random.pick(updated))
  for (let section = 1; text.length < length; section++) {
    text += heading(`${section}. ${random.pick(headings)}`)
    for (let left = 1 + random.below(3); left; left--)
      text += random.below(4)
        ? paragraph(`${sentence()} ${sentence()}`)
        : items([sentence(), sentence()])
  }
  return {
    id: `${language}/${number}`,
    [format]: text,
    ...(number % 2 && { url: `https://${company.toLowerCase()}.example/${number}` }),
  }
}

const nameFrom = (random: Random): string => {
  const name = Array.from({ length: 2 + random.below(3) }, () => random.pick(SYLLABLES)).join('')
  return name.charAt(0).toUpperCase() + name.slice(1)
}
