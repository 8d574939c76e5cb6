import { expect, test } from 'vitest'
import { parsePolicy } from '../../src/parse-policy.js'
import type { Policy } from '../../src/tree/types.js'

const prose =
  '<p>We keep what you tell us for as long as your account exists, and delete it within thirty days after you close it. You can ask us about it at any time.</p>'
const sections = (heads: readonly string[]): string => heads.map(head => head + prose).join('')
const bold = ['Cookies', 'Data we collect', 'Your rights', 'Security', 'Contact'].map(
  text => `<p><b>${text}</b></p>`,
)
const topTitles = ({ children }: Policy): string[] =>
  children.flatMap(node => (node.type === 'section' ? [node.title] : []))

test('nothing above the title is a section', () => {
  const policy = parsePolicy(
    `<main><h2>Privacy</h2><p>Birch Kayaks</p><h1>Privacy policy of Birch Kayaks</h1>${prose}${sections(['<h2>Cookies</h2>', '<h2>Your rights</h2>', '<h2>Contact</h2>'])}</main>`,
  )
  expect(policy.title).toBe('Privacy policy of Birch Kayaks')
  expect(topTitles(policy)).toEqual(['Cookies', 'Your rights', 'Contact'])
})

test('of a tag that no sure heading has, a line that is no likely heading is none', () => {
  const policy = parsePolicy(
    `<h1>Privacy policy</h1><p>Birch Kayaks rents out boats on the lake.</p><h3>Information text about the protection and processing of personal data for our visitors</h3><p>Form</p>${sections(bold)}`,
  )
  expect(topTitles(policy)).toEqual([
    'Cookies',
    'Data we collect',
    'Your rights',
    'Security',
    'Contact',
  ])
})
