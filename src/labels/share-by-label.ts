import type { Finding } from './finding.js'

/** Of the UTF-16 units that terms cover, the share of each label; a longer term says more. */
export function shareByLabel(findings: readonly Finding[]): Map<string, number> {
  const shares = new Map<string, number>()
  let sum = 0
  for (const {
    match: { pattern, start, end },
  } of findings) {
    shares.set(pattern.value, (shares.get(pattern.value) ?? 0) + end - start)
    sum += end - start
  }
  for (const [id, n] of shares) shares.set(id, n / sum)
  return shares
}
