import file from './kvkk.json' with { type: 'json' }
import type { Duties } from '../coverage/duties.js'

/** Kişisel Verilerin Korunması Kanunu, 6698 (Turkey), and its Tebliğ of 2018. */
export const kvkk = file as Duties
