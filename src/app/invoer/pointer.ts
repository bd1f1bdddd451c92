/** JSON pointer (RFC 6901) to a path; the whole document is the empty pointer. */
export const toPointer = (...pad: readonly PropertyKey[]): string =>
  pad.map((deel) => `/${String(deel).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
