import { allOf, type Velden } from '../../shared/formulier.ts'

/** The key that the form was given; whatever could be guessed is no key. */
export const readSleutel = (velden: Velden): string | undefined =>
  allOf(velden, 'sleutel').find((sleutel) => /^[\w-]{22,64}$/.test(sleutel))
