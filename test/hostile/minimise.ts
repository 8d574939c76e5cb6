/** The shortest part of a text that is found by taking pieces away as long as something holds of what is left. */
export function minimise(text: string, holds: (text: string) => boolean, mostTries = 2000): string {
  let tries = 0
  for (
    let size = Math.ceil(text.length / 2);
    size >= 1;
    size = size > 1 ? Math.ceil(size / 2) : 0
  ) {
    for (let at = 0; at < text.length && tries++ < mostTries;) {
      const shorter = text.slice(0, at) + text.slice(at + size)
      if (holds(shorter)) text = shorter
      else at += size
    }
  }
  return text
}
