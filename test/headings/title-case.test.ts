import { expect, test } from 'vitest'
import { titleCase } from '../../src/headings/title-case.js'

test.each<[text: string, share: number]>([
  ['What We Collect', 1],
  ['What we collect', 1 / 2],
  ['what we collect', 0],
  ['How Long Data of Yours Is Kept by Us', 1],
  ['Çerezler Hakkında', 1],
  ['Какие данные', 1 / 2],
  ["Children’s Data and Parents' rights", 3 / 4],
  // one longer word tells nothing, nor do capitals all through
  ['Cookies', 0],
  ['Our Cookies', 0],
  ['WHAT WE COLLECT', 0],
  ['我们收集的信息', 0],
  ['', 0],
])('%j', (text, share) => {
  expect(titleCase(text)).toBe(share)
})
