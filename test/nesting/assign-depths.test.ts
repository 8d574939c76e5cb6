import { describe, expect, test } from 'vitest'
import { assignDepths } from '../../src/nesting/assign-depths.js'
import { readSequences, readingAt } from '../../src/lines/sequences.js'
import { lineOf } from '../lines/lines.js'
import type { Head } from '../../src/headings/head.js'

/**
 * A heading a line, its depth by its indent: `h2`, `bold`, `run-in`, `line` or another style, then its text. `text` is no heading.
 * What the depths should be is what stands here: they are taken away and given anew.
 */
function given(outline: string): string {
  const lines = outline
    .trim()
    .split('\n')
    .map(line => line.trim())
  const parsed = lines.map(line => {
    const [kind, ...words] = line.split(' ') as [string, ...string[]]
    const tag = /^h[1-6]$/.test(kind) ? Number(kind[1]) : 0
    return { kind, tag, line: lineOf(words.join(' '), { tag, bold: kind === 'bold', style: kind }) }
  })
  const sequences = readSequences(parsed.map(({ line }) => line))
  const heads = parsed.flatMap(({ kind, tag, line }, at): Head[] =>
    kind === 'text'
      ? []
      : [
          {
            at,
            line,
            title: line.text,
            reading: readingAt(sequences, at),
            rank: tag,
            basis: kind === 'run-in' ? 'run-in' : tag ? 'tag' : kind === 'bold' ? 'bold' : 'line',
            confidence: 1,
            depth: 0,
          },
        ],
  )
  assignDepths(heads)
  return lines
    .map((line, at) => {
      const head = heads.find(h => h.at === at)
      return head ? '  '.repeat(head.depth - 1) + line : line
    })
    .join('\n')
}

const asWritten = (outline: string): string => {
  const lines = outline.replace(/^\n|\n\s*$/g, '').split('\n')
  const margin = lines[0]!.length - lines[0]!.trimStart().length
  return lines
    .map(line => (line.trim().startsWith('text') ? line.trim() : line.slice(margin)))
    .join('\n')
}

const cases: Readonly<Record<string, readonly [title: string, outline: string][]>> = {
  tags: [
    [
      'of one level stand beside each other',
      `
      h2 Cookies
      h2 Security
      h2 Contact`,
    ],
    [
      'of a higher level hold those of a lower',
      `
      h2 Cookies
        h3 Ours
        h3 Of others
      h2 Security`,
    ],
    [
      'that leave out a level go one deeper all the same',
      `
      h1 Cookies
        h4 Ours
        h4 Of others
      h1 Security`,
    ],
    [
      'go back out by more than one level',
      `
      h1 One
        h2 Two
          h3 Three
      h1 Four`,
    ],
    [
      'that come lower first stand where they would stand alone',
      `
      h3 First
      h2 Second
        h3 Third`,
    ],
    [
      'are no deeper than six',
      `
      h1 One
        h2 Two
          h3 Three
            h4 Four
              h5 Five
                h6 Six
                bold Seven`,
    ],
    [
      'rank above numbers',
      `
      h2 1. Cookies
        h3 1. Ours
        h3 2. Of others
      h2 2. Security`,
    ],
    [
      'of one level and other families: a first number goes below',
      `
      h2 I. Cookies
        h2 1. Ours
        h2 2. Of others
      h2 II. Security`,
    ],
    [
      'of one level and other families: any other number stands beside',
      `
      h2 I. Cookies
      h2 2. Security`,
    ],
    [
      'of one level stand beside each other, numbered or not',
      `
      h2 Introduction
      h2 1. Cookies
      h2 2. Security
      h2 Contact`,
    ],
    [
      'without a number stand beside the last of their level',
      `
      h2 I. Cookies
        h2 1. Ours
        h2 More about ours`,
    ],
  ],
  'a first heading that alone ranks highest': [
    [
      'stands beside the next if prose follows it',
      `
      h1 Cookies
      text prose
      h2 Security
      h2 Children
      h2 Contact`,
    ],
    [
      'stands beside the next whatever has no tag',
      `
      h1 Cookies
      text prose
      h2 Security
        bold Passwords
      h2 Children
      h2 Contact`,
    ],
    [
      'holds the others if none does',
      `
      h1 Policy
        h2 Security
        h2 Children
        h2 Contact`,
    ],
    [
      'holds the others if there are but two',
      `
      h1 Policy
      text prose
        h2 Security
        h2 Contact`,
    ],
    [
      'holds the others if it is numbered',
      `
      h1 1. Policy
      text prose
        h2 Security
        h2 Children
        h2 Contact`,
    ],
    [
      'holds the others if another ranks as high',
      `
      h1 Policy
      text prose
        h2 Security
        h2 Children
      h1 Contact`,
    ],
    [
      'holds the others if a heading without a tag stands before it',
      `
      bold Before
      h1 Policy
      text prose
        h2 Security
        h2 Children
        h2 Contact`,
    ],
  ],
  'numbers whose first is no heading': [
    [
      'stand above those that began behind it',
      `
      bold II. Processing
      text 1. Visitors
        bold 1.1. Purposes
        bold 1.2. Ways
        bold 2. Suppliers
          bold 2.1. Purposes
        bold 3. Members`,
    ],
    [
      'stand above letters that began behind it',
      `
      line 2、 What we collect
      text (1) What you tell us
        line (a) When you register
        line (b) When you report
        line (2) Cookies
          line (a) Of ours
        line (3) Partners`,
    ],
    [
      'stand below those that had begun before it',
      `
      bold I. Definitions
      text 1. Data
      text 2. Policy
      bold II. Processing
        bold 3. Visitors`,
    ],
  ],
  'dotted numbers': [
    [
      'hang below the number that they begin with',
      `
      line 1. Cookies
        line 1.1 Ours
        line 1.2 Of others
          line 1.2.1 Of partners
      line 2. Security
        line 2.1 Passwords`,
    ],
    [
      'hang below the nearest that is there',
      `
      line 2. Cookies
        line 2.1.1 Ours
        line 2.1.2 Of others`,
    ],
    [
      'count for themselves where nothing is above them',
      `
      line 1.1 Ours
      line 1.2 Of others
      line 2.1 Passwords`,
    ],
    [
      'hang below a number in words of another make',
      `
      line I. Cookies
        line 1.1 Ours
        line 1.2 Of others
      line II. Security
        line 2.1 Passwords`,
    ],
    [
      'do not hang below another number',
      `
      line 1. Cookies
        line 2.1 Passwords`,
    ],
    [
      'do not hang below a number that begins like them and goes on otherwise',
      `
      line 1. Cookies
        line 1.2 Ours
        line 1.1.1 In the shop`,
    ],
    [
      'hang below their number whatever stands between',
      `
      line 1. Cookies
        line a) Ours
        line b) Of others
        line 1.1 In the shop`,
    ],
    [
      'hang below their number in words of another make whatever stands between',
      `
      line II. Security
        line a) Passwords
        line 2.1 Access`,
    ],
    [
      'hang below their number and not below what is set more heavily',
      `
      line 1. Cookies
        bold Ours
        line 1.1 In the shop
      line 2. Security`,
    ],
    [
      'hang below a dotted number, too, whatever stands between',
      `
      line 1.1 Ours
        line a) In the shop
        line b) In the app
        line 1.1.1 At the till`,
    ],
    [
      'rank above tags',
      `
      h2 2. Security
        h2 2.3 Passwords
      h2 3. Cookies`,
    ],
    [
      'of as many parts stand beside each other whatever their tags',
      `
      h2 1.1 Ours
      h3 1.2 Of others`,
    ],
  ],
  numbers: [
    [
      'of one family stand beside each other',
      `
      line 1. Cookies
      line 2. Security
      line 3. Contact`,
    ],
    [
      'of a second family go below the first',
      `
      line I. Cookies
        line 1) Ours
        line 2) Of others
      line II. Security
        line 1) Passwords`,
    ],
    [
      'of three families nest',
      `
      line 1. Cookies
        line a) Ours
          line (1) In the shop
          line (2) In the app
        line b) Of others
      line 2. Security`,
    ],
    [
      'stand beside a line before them that has none',
      `
      line Introduction
      line 1. Cookies
      line 2. Security`,
    ],
    [
      'go below a line without one if they begin again elsewhere',
      `
      line Cookies
        line 1. Ours
        line 2. Of others
      line Security
        line 1. Passwords
        line 2. Access`,
    ],
    [
      'go below a line without one if a single one begins again elsewhere',
      `
      line Cookies
        line 1. Ours
      line Security
        line 1. Passwords`,
    ],
    [
      'stand beside a line without one if they are only out of order',
      `
      line Introduction
      line 1. Cookies
      line 3. Security
      line 2. Contact`,
    ],
    [
      'go below a bold line without one',
      `
      bold Cookies
        line 1. Ours
        line 2. Of others`,
    ],
  ],
  'lines without numbers': [
    [
      'in a run of numbers are parts of the numbered section',
      `
      line 1. Cookies
        line Ours
        line Of others
      line 2. Security`,
    ],
    [
      'behind a run of numbers stand beside it',
      `
      line 1. Cookies
      line 2. Security
      line Contact`,
    ],
    [
      'in a run of numbers below a tag are parts of the numbered section',
      `
      h2 Cookies
        line 1. Ours
          line In the shop
        line 2. Of others
        line Contact`,
    ],
    [
      'behind a run of numbers stand beside it, not beside the section with a tag',
      `
      h2 1. Cookies
        line a) Ours
        line b) Of others
        line Contact`,
    ],
    [
      'behind a run of numbers stand beside it, however heavily set',
      `
      line Cookies
        line 1. Ours
        line 2. Of others
        bold Exceptions
      line Security
        line 1. Passwords`,
    ],
    [
      'behind a run of numbers stand beside what looks like them',
      `
      line Cookies
        line 1. Ours
        line 2. Of others
        small Exceptions
      line Security
        line 1. Passwords`,
    ],
    [
      'behind a run of numbers do not belong to it because a run-in number goes on',
      `
      line 1. Cookies
      line 2. Security
      line Contact
        run-in 3. Terms`,
    ],
    [
      'set more heavily stand beside those before them that are set less',
      `
      line Cookies
      bold Security`,
    ],
    [
      'set as heavily in another style stand beside them',
      `
      line Cookies
      small Security`,
    ],
    [
      'set more heavily hold those set less',
      `
      bold Cookies
        line Ours
        line Of others
      bold Security`,
    ],
    [
      'in capitals hold those that are not',
      `
      line COOKIES
        line Ours
        line Of others
      line SECURITY
        line Passwords`,
    ],
    [
      'in capitals but for single letters hold those that are not',
      `
      line COOKIES on iOS
      line COOKIES & iOS
        line Ours`,
    ],
    [
      'with a word in capitals stand beside those without',
      `
      line GDPR and you
      line Cookies
      line UK
      line Security`,
    ],
    [
      'bold and in capitals hold those that are only bold, and these those that are neither',
      `
      bold COOKIES
        bold Ours
          line In the shop
      bold SECURITY`,
    ],
    [
      'that end in a colon lead in to less',
      `
      line Cookies
        line What they do:
        line What they do not:
      line Security`,
    ],
    [
      'bold ones in a run of numbers are parts too',
      `
      line 1. Cookies
        bold Ours
        bold Of others
      line 2. Security`,
    ],
    [
      'nest in a run of numbers by how they are set',
      `
      line 1. Cookies
        bold Ours
          line In the shop
      line 2. Security`,
    ],
  ],
  'run-in headings': [
    [
      'stand below the heading of a line',
      `
      line Cookies
        run-in Ours
        run-in Of others
      line Security
        run-in Passwords`,
    ],
    [
      'stand by themselves where there is no other',
      `
      run-in Cookies
      run-in Security`,
    ],
    [
      'with numbers of two families nest',
      `
      line Cookies
        run-in 1. Ours
          run-in a) In the shop
          run-in b) In the app
        run-in 2. Of others`,
    ],
    [
      'with a number that goes on stand beside the heading of a line with the one before',
      `
      line 1. Cookies
      run-in 2. Security
      line 3. Contact`,
    ],
    [
      'go on beside a line that only leads in to them',
      `
      h2 Cookies
        line What we collect:
        run-in Names
        run-in Addresses`,
    ],
    [
      'go below a line that only leads in to them where nothing stands above it',
      `
      line What we collect:
        run-in Names
        run-in Addresses`,
    ],
    [
      'go below a line that says more',
      `
      h2 Cookies
        line Ours
          run-in Names`,
    ],
    [
      'with and without numbers stand beside each other',
      `
      line Cookies
        run-in 1. Ours
        run-in Of others`,
    ],
    [
      'with one number stand beside each other',
      `
      line Cookies
        run-in 1. Ours
        run-in 1. Of others`,
    ],
    [
      'with a number that begins anew go below the heading of a line',
      `
      line 1. Cookies
        run-in 1. Ours
      line 2. Security
        run-in 1. Passwords`,
    ],
    [
      'do not come between a line and the numbers behind it',
      `
      line Cookies
        run-in Ours
      line 1. Security`,
    ],
    [
      'never hold the heading of a line',
      `
      h2 Cookies
        run-in Ours
      h2 Security`,
    ],
  ],
}

describe.each(Object.entries(cases))('%s', (_, list) => {
  test.each(list)('%s', (_, outline) => {
    expect(given(outline)).toBe(asWritten(outline))
  })
})

test('a document without headings needs none', () => {
  expect(() => {
    assignDepths([])
  }).not.toThrow()
})
