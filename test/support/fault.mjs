// Loaded before a worker of `policytree batch` (NODE_OPTIONS=--import): a document whose title names a fault has it.
const faults = {
  'FAULT: exit': () => process.exit(3),
  'FAULT: loop': () => {
    for (;;);
  },
  'FAULT: memory': () => {
    const held = []
    for (;;) held.push(new Array(1e6).fill(held.length))
  },
}

const { stringify } = JSON
JSON.stringify = (value, ...rest) => {
  faults[value?.policy?.title]?.()
  return stringify(value, ...rest)
}
