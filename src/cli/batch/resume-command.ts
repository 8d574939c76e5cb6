/** What to type to go on with a run of the command line. */
export function resumeCommand(argv: readonly string[]): string {
  const again = argv.filter(one => one !== '--retry-failed')
  return ['policytree', ...again, ...(again.includes('--resume') ? [] : ['--resume'])]
    .map(quoted)
    .join(' ')
}

/** As a POSIX shell reads it. */
const quoted = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`
