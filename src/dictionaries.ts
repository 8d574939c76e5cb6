import { en } from './dictionaries/en.js'
import { ru } from './dictionaries/ru.js'
import { sq } from './dictionaries/sq.js'
import { tr } from './dictionaries/tr.js'
import { zh } from './dictionaries/zh.js'
import type { Dictionary } from './evidence/dictionary.js'

/** The library's own dictionaries; the one list of languages. */
export const dictionaries: readonly Dictionary[] = [zh, ru, tr, sq, en]
