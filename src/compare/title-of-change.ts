import type { Change } from './change.js'

/** What a change is shown under: the section's title, both if it has another now. */
export function titleOfChange({ before, after }: Change): string {
  const titles = [before, after].flatMap(place => (place ? [place.path.at(-1) ?? 'Preamble'] : []))
  return [...new Set(titles)].join(' → ')
}
