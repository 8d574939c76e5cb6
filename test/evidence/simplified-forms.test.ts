import { expect, test } from 'vitest'
import forms from '../../src/evidence/simplified-forms.json' with { type: 'json' }
import { simplifiedForms } from '../../.ci/read-opencc.mjs'
import { parsePolicy } from '../../src/parse-policy.js'
import { sectionsOf } from '../../src/views/walk.js'

test('the table is the one that OpenCC has', () => {
  expect(forms, 'node .ci/simplified-forms.mjs writes it').toEqual(simplifiedForms())
})

test('a policy in traditional signs is read as one in simplified signs', () => {
  const labelsOf = (text: string): (string | undefined)[] =>
    [...sectionsOf(parsePolicy(text))].map(section => section.labels[0]?.id)
  const simplified =
    '# 隐私政策\n\n## 个人信息的保存\n\n我们保存您的个人信息三年。\n\n## 您的权利\n\n您可以请求更正、删除您的个人信息。\n'
  const traditional =
    '# 隱私政策\n\n## 個人信息的保存\n\n我們保存您的個人信息三年。\n\n## 您的權利\n\n您可以請求更正、刪除您的個人信息。\n'
  expect(labelsOf(traditional)).toEqual(labelsOf(simplified))
  expect(labelsOf(simplified)).toEqual(['retention', 'user-rights'])
})
