/** Freezes plain objects and arrays all the way down; typed arrays cannot be frozen. */
export function deepFreeze<T>(value: T): T {
  const todo: unknown[] = [value]
  while (todo.length) {
    const next = todo.pop()
    if (
      typeof next !== 'object' ||
      next === null ||
      ArrayBuffer.isView(next) ||
      Object.isFrozen(next)
    )
      continue
    Object.freeze(next)
    todo.push(...(Object.values(next) as unknown[]))
  }
  return value
}
