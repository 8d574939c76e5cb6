const WIDE = /[！-～]/gu
const BLANK = /[\u3000\u00a0]/gu
const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu
/** Any of them: most texts have none. */
const OTHER = /[！-～\u3000\u00a0\u00ad\u200b-\u200d\u2060\ufeff]/u

/** A text as it is measured: ASCII for full-width forms, without what is not seen. */
export const plainText = (text: string): string =>
  OTHER.test(text)
    ? text
        .replace(WIDE, char => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
        .replace(BLANK, ' ')
        .replace(UNSEEN, '')
    : text
