import json from './tr.json' with { type: 'json' }
import { builtIn } from '../dictionary/built-in.js'

export const tr = builtIn(json)
