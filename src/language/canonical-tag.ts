/**
 * A language tag as it is usually written, `EN_us` as `en-US`: what people write and pages declare goes by no case
 * (RFC 5646, section 2.1.1).
 */
export const canonicalTag = (tag: string): string =>
  tag
    .split(/[-_]/)
    .map((part, i) => {
      if (i && part.length === 2) return part.toUpperCase()
      const lower = part.toLowerCase()
      return i && part.length === 4 ? lower.charAt(0).toUpperCase() + lower.slice(1) : lower
    })
    .join('-')
