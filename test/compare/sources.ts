import fc from 'fast-check'

const SENTENCES = [
  'We keep your data for 30 days.',
  'We keep your data for two years.',
  'We do not share it with anybody.',
  '我们不会共享您的个人信息。',
  'Мы храним данные 3 года.',
  'Verileriniz 10 yıl saklanır.',
  'Write to privacy@example.com or call +44 117 496 0123.',
  'This costs $5.',
  'Valid from 1 May 2024.',
  'Text',
]
const TITLES = ['Data', 'Cookies', '1. Storage', '您的权利', 'Хранение', 'Data']

/** A document made up at random: sections by title, each with its sentences by block. */
export const policyShape = fc.array(
  fc.record({
    title: fc.constantFrom(...TITLES, undefined),
    deep: fc.boolean(),
    blocks: fc.array(fc.array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 3 }), {
      maxLength: 3,
    }),
  }),
  { maxLength: 6 },
)
export type PolicyShape = typeof policyShape extends fc.Arbitrary<infer Shape> ? Shape : never

/** Such a document as Markdown. */
export const sourceOf = (shape: PolicyShape): string =>
  shape
    .flatMap(({ title, deep, blocks }) => [
      ...(title === undefined ? [] : [`${deep ? '###' : '##'} ${title}`]),
      ...blocks.map(sentences => sentences.join(' ')),
    ])
    .join('\n\n')
