/** Whether a line is set in capitals throughout. */
export const isCapitals = (text: string): boolean =>
  /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text)
