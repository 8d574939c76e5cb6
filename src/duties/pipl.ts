import file from './pipl.json' with { type: 'json' }
import type { Duties } from '../coverage/duties.js'

/** 中华人民共和国个人信息保护法 (Personal Information Protection Law of China). */
export const pipl = file as Duties
