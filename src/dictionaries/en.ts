import json from './en.json' with { type: 'json' }
import { builtIn } from '../dictionary/built-in.js'

export const en = builtIn(json)
