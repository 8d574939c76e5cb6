import { expect, test } from 'vitest'
import { parsePolicy } from '../../src/parse-policy.js'
import { sectionsOf } from '../../src/views/walk.js'

const labelsOf = (source: string, title: string): string[] =>
  [...sectionsOf(parsePolicy(source, { format: 'markdown' }))]
    .find(section => section.title === title)!
    .labels.map(label => label.id)

const policy = (heading: string, text: string): string => `# Privacy policy

Larkspur Books sells books by post. This policy says what we do with personal data.

## Data we collect

We collect your name, your address, your e-mail address and what you order.

## ${heading}

${text}

## Contact us

Write to privacy@larkspur.example or call us.
`

const security =
  'All data are encrypted on the way and at rest, and only trained staff have access to our servers. We test our security measures every year.'
const retention =
  'We keep your orders for seven years, as the tax law demands, and delete your account data 30 days after you close it.'

test.each<[string, 'security' | 'retention', 'security' | 'retention']>([
  ['Security and retention', 'security', 'retention'],
  ['Retention and security', 'retention', 'security'],
])('the main label of "%s" is what it and its text name first', (heading, main, next) => {
  const text = { retention, security }
  expect(labelsOf(policy(heading, `${text[main]}\n\n${text[next]}`), heading)).toEqual([main, next])
})
