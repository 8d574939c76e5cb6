import file from './xk.json' with { type: 'json' }
import type { Duties } from '../coverage/duties.js'

/** Ligji nr. 06/L-082 për mbrojtjen e të dhënave personale (Kosovo). */
export const xk = file as Duties
