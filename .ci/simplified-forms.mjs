// node .ci/simplified-forms.mjs: writes src/evidence/simplified-forms.json from OpenCC's tables (the package opencc-js).
import { writeFileSync } from 'node:fs'
import { simplifiedForms } from './read-opencc.mjs'

writeFileSync(
  new URL('../src/evidence/simplified-forms.json', import.meta.url),
  `${JSON.stringify(simplifiedForms(), null, 2)}\n`,
)
