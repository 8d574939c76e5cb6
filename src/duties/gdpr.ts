import file from './gdpr.json' with { type: 'json' }
import type { Duties } from '../coverage/duties.js'

/** General Data Protection Regulation, Regulation (EU) 2016/679. */
export const gdpr = file as Duties
