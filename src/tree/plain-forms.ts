const WIDE = /[０-９Ａ-Ｚａ-ｚ]/gu

/** A text with ASCII digits and letters for their full-width forms, unit for unit. */
export const plainForms = (text: string): string =>
  text.replace(WIDE, char => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
