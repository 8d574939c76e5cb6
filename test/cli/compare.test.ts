import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runCli } from '../support/run-cli.js'

const before = 'test/compare/pairs/en.before.md'
const after = 'test/compare/pairs/en.after.md'

const printed = async (...argv: string[]): Promise<string> => {
  const { code, stdout, stderr } = await runCli(argv)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return stdout
}
const complaint = async (...argv: string[]): Promise<string> => {
  const { code, stdout, stderr } = await runCli(argv)
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  return stderr
}

describe('compare', () => {
  test('prints a line a change and its facts', async () => {
    expect(await printed('compare', before, after, '--label', 'retention')).toBe(
      'changed, renamed: How long we keep it → Storage periods  (6.2 %)  [retention]\n  period: 12 months → 2 years\n',
    )
    expect(await printed('compare', before, before)).toBe('no changes\n')
  })

  test('writes JSON, Markdown and HTML', async () => {
    const changes = JSON.parse(await printed('compare', before, after, '--json')) as unknown[]
    expect(changes).toHaveLength(8)
    expect(await printed('compare', before, after, '--markdown')).toContain('~~12 months~~')
    const html = await printed('compare', before, after, '--html')
    expect(html).toContain('<del>12 months </del>')
    expect(html).not.toContain('<script')
  })

  test('says what it needs', async () => {
    expect(await complaint('compare', before)).toContain("missing required argument 'new'")
    expect(await complaint('compare', before, after, '--label', 'retentoin')).toContain('retention')
    expect(await complaint('compare', before, after, '--nothing')).toContain('--nothing')
  })
})

describe('align', () => {
  test('prints pairs, and JSON', async () => {
    const files = ['test/compare/translations/zh.md', 'test/compare/translations/en.md']
    expect(await printed('align', ...files)).toContain('保存期限 = How long we keep data')
    expect(JSON.parse(await printed('align', ...files, '--json'))).toHaveLength(15)
  })
})

describe('coverage', () => {
  test('prints a quotation, or what was searched', async () => {
    const lines = await printed('coverage', before, '--law', 'gdpr')
    expect(lines).toContain('General Data Protection Regulation')
    expect(lines).toContain('“Messages in the bin are deleted after 30 days.')
    expect(lines).toContain('not found: searched')
    expect(JSON.parse(await printed('coverage', before, '--law', 'kvkk', '--json'))).toHaveLength(
      12,
    )
    expect(await printed('coverage', before, '--law', 'ccpa', '--html')).toContain('<q>')
  })

  test('says what it needs', async () => {
    expect(await complaint('coverage', before)).toContain(
      '--law is one of gdpr, pipl, kvkk, ru, al, xk, ccpa',
    )
    expect(await complaint('coverage', '--law', 'gdpr')).toContain(
      "missing required argument 'file'",
    )
    expect(await complaint('coverage', before, '--duties', before)).toContain('no JSON')
    const bad = join(mkdtempSync(join(tmpdir(), 'policytree-')), 'bad.json')
    writeFileSync(bad, '{"id":"my law","name":"","duties":[]}')
    expect(await complaint('coverage', before, '--duties', bad)).toMatch(/ id: .+\nname: the law/)
  })
})
