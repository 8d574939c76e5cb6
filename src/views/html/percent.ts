/** A share from 0 to 1 as a reader wants it; what is not nothing is not shown as 0%. */
export function percent(share: number): string {
  return share > 0 && share < 0.005 ? 'under 1%' : `${Math.round(share * 100)}%`
}
