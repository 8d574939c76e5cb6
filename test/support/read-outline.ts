/** A section of an expected outline. */
export interface OutlinedSection {
  /** heading as printed, number included, without its final stop or colon; '' for an unmarked section */
  heading: string
  depth: number
  labels: string[]
}

/** What a careful reader would make of a fixture: the content of its `.outline` file. */
export interface ExpectedOutline {
  language: string
  title: string | undefined
  updated: string | undefined
  sections: OutlinedSection[]
}

const SECTION = /^(?<indent> *)- (?<heading>.*?)\s*(?:\[(?<labels>[^\[\]]*)\])?$/u

/** Reads an `.outline` file: `language:`, `title:` and `updated:` lines, then `- heading [labels]`, two blanks a level. */
export function readOutline(text: string): ExpectedOutline {
  const lines = text.split(/\r?\n/).filter(line => line.trim() !== '')
  const field = (name: string): string | undefined => {
    const value = lines
      .find(line => line.startsWith(`${name}:`))
      ?.slice(name.length + 1)
      .trim()
    return value === undefined || value === '-' ? undefined : value
  }
  const sections = lines.flatMap(line => {
    const groups = SECTION.exec(line)?.groups
    if (!groups) return []
    const heading = groups['heading'] === '(unmarked)' ? '' : groups['heading']!
    return [
      {
        heading,
        depth: groups['indent']!.length / 2 + 1,
        labels:
          groups['labels']
            ?.split(',')
            .map(label => label.trim())
            .filter(Boolean) ?? [],
      },
    ]
  })
  return {
    language: field('language') ?? 'und',
    title: field('title'),
    updated: field('updated'),
    sections,
  }
}
