// Shapes of lines in plain text. Expressions are for shape only; words live in the dictionaries. A line may be the whole
// input, so each expression is written to fail in one pass: no two repeats in it can match the same characters.

/** A bullet and the blank behind it; `·` and `•` need none, `o` needs more than one, as it is a word of Turkish, and `+` no telephone number. */
export const BULLET =
  /^(?:[·•●○▪■◆◇▶►➤❖✓✔▸‣⁃∙\uf0b7\uf0a7\uf0d8※]\s*|[-–—*]\s+|\+\s+(?!\d)|o(?:\t|\s{2})\s*)(?=\S)/u
/** A line that only draws a rule. */
export const RULE = /^(?:[-–—_=*~#═─━•·.]\s*){2}[-–—_=*~#═─━•·.][-–—_=*~#═─━•·.\s]*$/u
/** A row of a table drawn with bars. */
export const TABLE_ROW = /\|\s*\S[^|]*\||\S\s*\|\s*\S|\S\s\|\s*$/
/** A line between a table's rows, or around them. */
export const TABLE_RULE = /^(?=[^-]*-[^|]*\|)[\s|:+-]+$|^\+(?:[-=:]+\+)+$/
/** A number or letter that begins an item or a heading. */
export const NUMBERED =
  /^(?:[(（]?(?:\d{1,3}|[a-zA-Zа-яА-ЯçğşÇĞŞ]|[ivxIVX]{1,5}|[一二三四五六七八九十百]{1,4})[)）.、]|\d{1,2}(?:\.\d{1,2})+\.?\s|[①-⑳]|第[一二三四五六七八九十百\d]{1,4}[章条節节])/u
