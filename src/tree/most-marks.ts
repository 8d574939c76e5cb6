/** Diacritics of one letter, as Unicode's Stream-Safe Text Format (UAX #15) bounds them: putting more in order takes square time. */
export const MOST_MARKS = 30
