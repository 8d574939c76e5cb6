import { describe, expect, it } from 'vitest'
import { makeFolder } from '../../src/evidence/fold.js'
import { ANY_ENDING, parseTerm } from '../../src/evidence/parse-term.js'
import { SOFT, SPACE } from '../../src/evidence/symbols.js'

const fold = makeFolder()
const parts = (term: string): string[] =>
  parseTerm(term, fold).map(part =>
    part
      .split('')
      .map(unit => ({ [ANY_ENDING]: '*', [SPACE]: '_', [SOFT]: ',' })[unit.charCodeAt(0)] ?? unit)
      .join(''),
  )

describe('parseTerm', () => {
  it.each([
    ['Privacy policy', ['privacy_policy']],
    ['ruaj* të dhëna*', ['ruaj*_te_dhena*']],
    ['*', []],
    ['', []],
    [' — ', []],
    ['…', []],
    ['data … kept', ['data', 'kept']],
    ['a…b*…c', ['a', 'b*', 'c']],
    ['… a …', ['a']],
    ['data … * … kept', ['data', 'kept']],
    ['name, address', ['name,address']],
    ['(name)', ['name']],
    ['e-mail*', ['e_mail*']],
    ['用户 信息', ['用户信息']],
    ['使用 cookie* 技术', ['使用cookie*技术']],
    ['用户* cookie', ['用户*cookie']], // as in text: no blank beside Chinese
    ['политик* конф*', ['политик*_конф*']],
    ['KVKK’nın', ['kvkk_nin']],
    ['ruaj * të', ['ruaj_te']],
    ['ruaj **të', ['ruaj_te']],
    ['ruaj** të', ['ruaj*_te']],
    ['ruaj*, të', ['ruaj*,te']],
    ['*ruaj', ['ruaj']],
    ['* ruaj', ['ruaj']],
    ['ruaj * , të', ['ruaj,te']],
    ['ruaj, * të', ['ruaj,te']],
    ['Straße*', ['strasse*']],
  ])('%j has the parts %j', (term, expected) => {
    expect(parts(term)).toEqual(expected)
  })
})
