import { expect, test } from 'vitest'
import { parsePolicy } from '../../src/parse-policy.js'
import { sectionsOf } from '../../src/views/walk.js'

const evidenceOf = (text: string) => {
  const [section] = sectionsOf(parsePolicy(text, { format: 'markdown' }))
  return section!.labels.find(({ id }) => id === 'third-party-sharing')?.evidence ?? []
}

test.each([
  [
    'en',
    '# Privacy policy\n\n## Third parties\n\nWe do not share your personal data with third parties.\n',
  ],
  ['zh', '# 隐私政策\n\n## 第三方\n\n我们不会向第三方共享您的个人信息。\n'],
  [
    'ru',
    '# Политика конфиденциальности\n\n## Третьи лица\n\nМы не передаём ваши персональные данные третьим лицам.\n',
  ],
  [
    'tr',
    '# Gizlilik politikası\n\n## Üçüncü kişiler\n\nKişisel verilerinizi üçüncü kişilerle paylaşmıyoruz.\n',
  ],
  [
    'sq',
    '# Politika e privatësisë\n\n## Palët e treta\n\nNuk i ndajmë të dhënat tuaja personale me palë të treta.\n',
  ],
])('a denial in %s gives the label, and says that it is one', (_, text) => {
  const evidence = evidenceOf(text)
  expect(evidence.length).toBeGreaterThan(0)
  expect(evidence.some(({ denied, in: where }) => where === 'body' && denied)).toBe(true)
})

test('what is done is not denied', () => {
  const evidence = evidenceOf(
    '# Privacy policy\n\n## Third parties\n\nWe share your personal data with third parties.\n',
  )
  expect(evidence.length).toBeGreaterThan(0)
  expect(evidence.some(({ denied }) => denied)).toBe(false)
})
