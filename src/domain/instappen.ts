/** Work in steps, between which whoever does it may do something else; its outcome comes with the last. */
export type InStappen<T> = Generator<void, T, void>

/** Does all of it at once. */
export const doAlles = <T>(werk: InStappen<T>): T => {
  for (;;) {
    const stap = werk.next()
    if (stap.done === true) return stap.value
  }
}
