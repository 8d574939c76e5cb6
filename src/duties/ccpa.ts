import file from './ccpa.json' with { type: 'json' }
import type { Duties } from '../coverage/duties.js'

/** California Consumer Privacy Act, Civil Code 1798.100-1798.130, and 11 CCR 7011. */
export const ccpa = file as Duties
