const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'there is no space left on the device.',
  EDQUOT: 'the quota for this disk is used up.',
  EFBIG: 'the file has grown too large for the file system.',
  EIO: 'the device does not work.',
  EPIPE: 'what reads it has closed it.',
}

/** Why an output cannot be written to, as the system tells it; `undefined` for an error of another kind. */
export function outputFailure(error: unknown): string | undefined {
  return error instanceof Error ? reasons[(error as NodeJS.ErrnoException).code ?? ''] : undefined
}
