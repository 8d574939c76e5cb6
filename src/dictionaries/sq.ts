import json from './sq.json' with { type: 'json' }
import { builtIn } from '../dictionary/built-in.js'

export const sq = builtIn(json)
