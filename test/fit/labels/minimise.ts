/** A function to be minimised: its value at a point, its slope written into `slope`. */
export type Loss = (point: Float64Array, slope: Float64Array) => number

const MEMORY = 8

/** Minimises a smooth convex function from zero on by L-BFGS (J. Nocedal, 1980); deterministic. */
export function minimise(
  size: number,
  loss: Loss,
  rounds: number,
  from?: Float64Array,
): Float64Array {
  let point = from ? from.slice() : new Float64Array(size)
  let slope = new Float64Array(size)
  let value = loss(point, slope)
  const steps: { s: Float64Array; y: Float64Array; rho: number }[] = []
  for (let round = 0; round < rounds; round++) {
    const way = slope.map(x => -x)
    const alphas: number[] = []
    for (const { s, y, rho } of steps.toReversed()) {
      const alpha = rho * dot(s, way)
      alphas.push(alpha)
      add(way, y, -alpha)
    }
    const last = steps.at(-1)
    const scale = last
      ? 1 / (last.rho * dot(last.y, last.y))
      : 1 / Math.max(1e-9, Math.sqrt(dot(slope, slope)))
    for (let i = 0; i < size; i++) way[i]! *= scale
    steps.forEach(({ s, y, rho }, i) =>
      add(way, s, alphas[steps.length - 1 - i]! - rho * dot(y, way)),
    )
    const descent = dot(way, slope)
    let length = 1
    let next = point
    let nextSlope = slope
    let nextValue = Infinity
    for (let tries = 0; tries < 20; tries++, length /= 2) {
      next = point.slice()
      add(next, way, length)
      nextSlope = new Float64Array(size)
      nextValue = loss(next, nextSlope)
      if (nextValue <= value + 1e-4 * length * descent) break
    }
    if (nextValue >= value) break
    const s = next.map((x, i) => x - point[i]!)
    const y = nextSlope.map((x, i) => x - slope[i]!)
    const curve = dot(s, y)
    if (curve > 1e-12) {
      steps.push({ s, y, rho: 1 / curve })
      if (steps.length > MEMORY) steps.shift()
    }
    const gain = value - nextValue
    point = next
    slope = nextSlope
    value = nextValue
    if (gain < 1e-7 * Math.abs(value)) break
  }
  return point
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}

function add(to: Float64Array, what: Float64Array, times: number): void {
  for (let i = 0; i < to.length; i++) to[i]! += what[i]! * times
}
