/** Work in steps, between which whoever does it may do something else; its outcome comes with the last. */
export type InStappen<T> = Generator<void, T, void>
