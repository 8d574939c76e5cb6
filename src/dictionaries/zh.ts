import json from './zh.json' with { type: 'json' }
import { builtIn } from '../dictionary/built-in.js'

export const zh = builtIn(json)
