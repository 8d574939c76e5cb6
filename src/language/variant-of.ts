import type { Profile } from './profile.js'

/** So many signs of one variant more than of the others tell it. */
const ENOUGH = 200

/** The written variant of a language that a text is in: 'zh-Hant' for Traditional Chinese. */
export function variantOf(
  language: string,
  texts: Iterable<string>,
  profiles: readonly Profile[],
): string {
  const variants = Object.entries(profiles.find(p => p.language === language)?.variants ?? {})
  if (!variants.length) return language
  const owners = ownersOf(profiles.find(p => p.language === language)!.variants)
  const counts = variants.map(() => 0)
  for (const text of texts) {
    for (let i = 0; i < text.length; i++) {
      const owner = owners.get(text.charCodeAt(i))
      if (owner !== undefined) counts[owner]!++
    }
    if (Math.max(...counts) > ENOUGH) break
  }
  const most = Math.max(...counts)
  return most > 0 ? variants[counts.indexOf(most)]![0] : language
}

const cache = new WeakMap<Profile['variants'], Map<number, number>>()

/** Character → the place of the variant that it belongs to. */
function ownersOf(variants: Profile['variants']): Map<number, number> {
  let owners = cache.get(variants)
  if (!owners)
    cache.set(
      variants,
      (owners = new Map(
        Object.values(variants).flatMap((letters, i) =>
          Array.from(letters, letter => [letter.charCodeAt(0), i] as const),
        ),
      )),
    )
  return owners
}
