import { describe, expect, it } from 'vitest'
import { detectFormat } from '../../src/read/detect-format.js'

describe('detectFormat', () => {
  it.each([
    '<!DOCTYPE html><p>x',
    '<!doctype HTML PUBLIC "-//W3C//DTD HTML 4.01//EN">x',
    '\ufeff\n  <html lang="tr">',
    '<!-- saved from url=(0014)about:internet -->\n<html>',
    '<!-- a --><!-- b\n -->\n<!DOCTYPE html>',
    '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html PUBLIC "x" "y"><html/>',
    '<body>text',
    '<div><h1>Privacy</h1><p>We keep data.</p></div>',
    'text before <p>one</p> <p>two</p>',
    '<h2>A</h2><p>B\n# not a heading',
    '<div>We use cookies.</div>',
    '<P>We use\ncookies.</P>\n',
    '<strong>Privacy policy</strong> We collect your name.',
  ])('finds HTML in %j', source => {
    expect(detectFormat(source)).toBe('html')
  })

  it.each([
    '# Privacy policy\n\nText.',
    'Text.\n\n### 1. Data\n',
    'Privacy\n=======\n\nText.',
    'Privacy\r\n-------\r\n\r\nText.',
    '---\ntitle: Privacy\n---\n\nText.',
    '---\r\nlast-updated: 2024\r\n---\r\nText.',
    '+++\ntitle = "Privacy"\n+++\n\nText.',
    'See [our site](https://example.com/a) or [below](#b).',
    '**1. Data**\n\nText.',
    '# A\n\nWe keep<br>data.\n\n## B\n\nWe use<br>it.<br>',
    '## A\n\n<span id="a">We</span> keep <a href="#b">data</a>.',
    '# A\n\n<div>one tag</div>\n\n' + 'A long paragraph of text that has no tags. '.repeat(60),
  ])('finds Markdown in %j', source => {
    expect(detectFormat(source)).toBe('markdown')
  })

  it.each([
    '',
    'Privacy policy\n\nWe keep data.',
    '1. Data\n\n- names\n- addresses',
    '#hashtag and 2 * 3 * 4 and a_b_c',
    'Prices [1] (see below) and f(x) = [y](z)',
    '---------\nA line\n\n---',
    '---\nno keys in here\n\n---',
    '<h1>Privacy</h1>\nWe keep data\nof yours.',
    '<strong>',
    'a < b and c > d, write to <office@example.com>',
    '<!-- only a comment -->\ntext',
    '<!-- never closed',
    '隐私政策\n\n一、我们收集的信息',
  ])('finds text in %j', source => {
    expect(detectFormat(source)).toBe('text')
  })

  it.each([
    ['comments', '<!---->'.repeat(5000) + 'x'],
    ['open comments', '<!--'.repeat(5000)],
    ['front matter that never ends', '---\n' + 'a:\n'.repeat(6000)],
    ['fences and keys', '---\n'.repeat(2500) + 'a:\n'.repeat(3000)],
    ['brackets', '['.repeat(20_000)],
    ['link heads', '[a](#'.repeat(4000)],
    ['hashes and blanks', `#${' '.repeat(20_000)}`],
    ['stars', ' **a'.repeat(5000)],
    ['open tags', '<a '.repeat(7000)],
    ['blanks', ' '.repeat(20_000)],
  ])('is quick about hostile %s', (_, source) => {
    const from = process.cpuUsage().user
    detectFormat(source)
    expect((process.cpuUsage().user - from) / 1000).toBeLessThan(400)
  })
})
