import rehypeParse from 'rehype-parse'
import rehypeStringify from 'rehype-stringify'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { parsePolicy } from '../src/parse-policy.js'
import { policyParse, policyStringify, rehypePolicy, remarkPolicy } from '../src/unified.js'
import { sectionsOf } from '../src/views/walk.js'
import type { Root } from 'mdast'
import type { Policy } from '../src/tree/types.js'

/** With the real packages, as users have them. */
const markdown = `# Privacy policy

We care.

## 1. Cookies

We use **cookies** and [similar tools](https://example.com/).

| kind | purpose |
| ---- | ------- |
| own  | login   |

## 2. How long we keep your data

We keep your data for 30 days.

### Backups

* Backups are kept for a year.
`
const html =
  '<nav><a href="/">Home</a> <a href="/shop">Shop</a> <a href="/about">About us</a></nav><main><h1>Privacy policy</h1><h2>Cookies</h2><p>We use cookies.</p><h2>How long we keep your data</h2><p>We keep your data for 30 days.</p></main>'

const titles = (policy: unknown): string[] =>
  [...sectionsOf(policy as Policy)].map(({ title }) => title)
const rules = ({ messages }: VFile): (string | undefined)[] =>
  messages.map(({ ruleId }) => ruleId ?? undefined)

describe('policyParse', () => {
  it('gives what parsePolicy gives, with messages that have rules and addresses', async () => {
    const file = await unified().use(policyParse).use(policyStringify).process(html)
    expect(file.messages).toMatchObject([
      {
        ruleId: 'format',
        source: 'policytree',
        url: expect.stringContaining('policytree') as string,
      },
    ])
    expect(String(file)).toContain('## Cookies\n\nWe use cookies.')
  })

  it('goes on to remark-stringify', async () => {
    const file = await unified().use(policyParse).use(remarkStringify).process(markdown)
    expect(String(file)).toBe(markdown)
  })

  it('goes on to remark-rehype and rehype-stringify', async () => {
    const file = await unified()
      .use(policyParse)
      .use(remarkRehype)
      .use(rehypeStringify)
      .process(markdown)
    expect(String(file)).toMatch(/^<article lang="en">\n?<h1>Privacy policy<\/h1>/)
    expect(String(file)).toContain('<section id="section-1" data-labels="cookies')
    expect(String(file)).toContain('<section id="section-2-1" data-labels="retention')
    expect(String(file)).toContain('<p data-labels="retention')
  })
})

describe('remarkPolicy', () => {
  it('makes sections of a tree, and the policy is with the file', async () => {
    const file = await unified()
      .use(remarkParse)
      .use(remarkPolicy)
      .use(remarkRehype)
      .use(rehypeStringify)
      .process(markdown)
    expect(String(file)).toContain('<section id="section-1" data-labels="cookies')
    expect(rules(file)).toEqual([])
    const policy = file.data['policy'] as Policy
    expect(titles(policy)).toEqual(titles(parsePolicy(markdown)))
    const [cookies] = sectionsOf(policy)
    const { start, end } = cookies!.position
    expect(markdown.slice(start.offset, end.offset)).toMatch(/^1\. Cookies[^]*login$/)
  })

  it('keeps the text for remark-stringify', async () => {
    const file = await unified()
      .use(remarkParse)
      .use(remarkPolicy)
      .use(remarkStringify)
      .process(markdown)
    expect(String(file)).toBe(markdown)
  })

  it('says so where a tree has no positions, and counts in what it printed', async () => {
    const tree: Root = {
      type: 'root',
      children: [
        { type: 'heading', depth: 1, children: [{ type: 'text', value: 'Privacy policy' }] },
        { type: 'heading', depth: 2, children: [{ type: 'text', value: 'Cookies' }] },
        { type: 'paragraph', children: [{ type: 'text', value: 'We use cookies.' }] },
      ],
    }
    const file = new VFile()
    await unified().use(remarkPolicy).run(tree, file)
    expect(rules(file)).toEqual(['no-positions'])
    const source = file.data['policySource'] as string
    const [section] = sectionsOf(file.data['policy'] as Policy)
    const { start, end } = section!.labels[0]!.evidence[0].position
    expect(source.slice(start.offset, end.offset)).toBe('Cookies')
  })

  it('takes the options of parsePolicy, and no others', () => {
    const labelled = (options: object): unknown => {
      const file = new VFile(markdown)
      const processor = unified().use(remarkParse).use(remarkPolicy, options)
      processor.runSync(processor.parse(file), file)
      return file.data['policy']
    }
    expect(labelled({ language: 'en' })).toMatchObject({ language: 'en' })
    expect(() => labelled({ languages: 'en' })).toThrow('no such option')
  })
})

describe('rehypePolicy', () => {
  it('makes sections of a tree', async () => {
    const file = await unified()
      .use(rehypeParse)
      .use(rehypePolicy)
      .use(rehypeStringify)
      .process(html)
    expect(String(file)).toContain('<section id="section-1" data-labels="cookies')
    expect(String(file)).not.toContain('Shop')
    expect(rules(file)).toEqual([])
    const policy = file.data['policy'] as Policy
    expect(policy.removed.length).toBeGreaterThan(0)
    const { start, end } = [...sectionsOf(policy)][1]!.position
    expect(html.slice(start.offset, end.offset)).toMatch(/^How long.*30 days\.$/)
  })

  it('says so where a tree has no positions', async () => {
    const file = new VFile()
    await unified()
      .use(rehypePolicy)
      .run(
        {
          type: 'root',
          children: [
            {
              type: 'element',
              tagName: 'h1',
              properties: {},
              children: [{ type: 'text', value: 'Privacy policy' }],
            },
            {
              type: 'element',
              tagName: 'h2',
              properties: {},
              children: [{ type: 'text', value: 'Cookies' }],
            },
            {
              type: 'element',
              tagName: 'p',
              properties: {},
              children: [{ type: 'text', value: 'We use cookies & more.' }],
            },
          ],
        },
        file,
      )
    expect(rules(file)).toEqual(['no-positions'])
    expect(file.data['policySource']).toBe(
      '<h1>Privacy policy</h1><h2>Cookies</h2><p>We use cookies &#x26; more.</p>',
    )
    expect(titles(file.data['policy'])).toEqual(['Cookies'])
  })
})
