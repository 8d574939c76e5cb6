import file from './ru.json' with { type: 'json' }
import type { Duties } from '../coverage/duties.js'

/** Федеральный закон № 152-ФЗ «О персональных данных» (Russia). */
export const ru = file as Duties
