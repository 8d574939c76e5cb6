import type { MessageCode } from '../tree/types.js'

/** Notes something about the input; offsets are into the decoded source. */
export type Report = (code: MessageCode, text: string, start?: number, end?: number) => void
