// what a terminal acts on: C0 controls but tab and line end, DEL and C1 controls, and what changes the direction of text
const ACTING =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

/** Lines of text that can be shown on a terminal: U+FFFD stands for every character that would act on it. */
export const inertLines = (text: string): string => text.replace(ACTING, '\ufffd')

/** The same JSON, every character that a terminal would act on written as its escape: nothing is lost. */
export const inertJson = (json: string): string =>
  json.replace(ACTING, char => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)
