import { MEDEWERKERS, makeRechten, type Recht } from '../../domain/toegang/rollen.ts'
import type { Boeken } from '../omgeving.ts'

/** The gezagen that this service serves: those of its rulebooks. */
export const listGezagen = ({ all }: Pick<Boeken, 'all'>): readonly string[] => [
  ...new Set(all.map(({ regelboek }) => regelboek.visie.bevoegdGezag)),
]

/** Everything that staff can do, for who signs in with the link of the start: there is nobody else on this machine. */
export const makeAlleRechten = (boeken: Pick<Boeken, 'all'>): readonly Recht[] =>
  makeRechten(MEDEWERKERS, listGezagen(boeken))
