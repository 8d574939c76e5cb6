const WIDE = /[！-～]/gu
const BLANK = /[\u3000\u00a0]/gu
const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu

/** A text as it is measured: ASCII for full-width forms, without what is not seen. */
export const plainText = (text: string): string =>
  text
    .replace(WIDE, char => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(BLANK, ' ')
    .replace(UNSEEN, '')
