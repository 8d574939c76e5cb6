import file from './al.json' with { type: 'json' }
import type { Duties } from '../coverage/duties.js'

/** Ligji nr. 124/2024 për mbrojtjen e të dhënave personale (Albania); 9887 for older notices. */
export const al = file as Duties
