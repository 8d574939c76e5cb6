import en from './words/en.json' with { type: 'json' }
import ru from './words/ru.json' with { type: 'json' }
import sq from './words/sq.json' with { type: 'json' }
import tr from './words/tr.json' with { type: 'json' }
import zh from './words/zh.json' with { type: 'json' }
import type { Dictionary } from '../evidence/dictionary.js'

/**
 * Units of time and money and numbers that are written as words, one file a language: a dictionary whose labels are what
 * its terms stand for (`day`, `money`, `n30`).
 */
export const factWords: readonly Dictionary[] = [zh, ru, tr, sq, en]
