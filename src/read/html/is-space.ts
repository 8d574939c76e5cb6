const SPACE = 0x20

/** Whether a UTF-16 unit is white space in HTML: https://infra.spec.whatwg.org/#ascii-whitespace */
export const isSpace = (unit: number): boolean =>
  unit === SPACE || (unit >= 9 && unit <= 13 && unit !== 11)
