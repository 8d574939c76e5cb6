import type { Region } from '../read/leaf.js'

/** A region and those that it stands in, innermost first, up to the first that is known; pages nest them deeper than calls can. */
export function unknownRegions(region: Region, isKnown: (region: Region) => boolean): Region[] {
  const chain: Region[] = []
  for (let r: Region | undefined = region; r && !isKnown(r); r = r.parent) chain.push(r)
  return chain
}
