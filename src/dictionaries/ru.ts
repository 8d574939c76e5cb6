import json from './ru.json' with { type: 'json' }
import { builtIn } from '../dictionary/built-in.js'

export const ru = builtIn(json)
