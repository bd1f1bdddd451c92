import { type GeldtNiet, normenDieNietGelden } from '../../domain/dossier/afwijking.ts'
import { geldendVan } from '../../domain/dossier/zaak.ts'
import type { Beoordeling } from '../../domain/model/beoordeling.ts'
import { listOpenFeiten, type OpenFeit } from './open-feiten.ts'
import type { Dossier, KortDossier } from './read-dossier.ts'

/** Which questions for a person do not play in this case, and why. */
export const geldtNietIn = (
  dossier: Pick<KortDossier, 'gebeurtenissen' | 'zaak'>,
): ReadonlyMap<string, GeldtNiet> => normenDieNietGelden(geldendVan(dossier))

/** The questions that a person still has to answer here. */
export const listOpenOordelen = (dossier: Dossier): readonly OpenFeit[] => {
  const niet = geldtNietIn(dossier)
  return listOpenFeiten(dossier, 'behandelaar').filter(({ feit }) => !niet.has(feit))
}

/**
 * What a letter or motivation is written from: without what is open only because of a question that does not play here.
 * The advice itself stays as it is: there it counts as unknown.
 */
export const leaveOutGeldtNiet = <B extends Beoordeling>(
  beoordeling: B,
  niet: ReadonlySet<string> | ReadonlyMap<string, unknown>,
): B => {
  if (niet.size === 0) return beoordeling
  const keyOf = ({
    regel,
    gebied,
  }: {
    readonly regel: string
    readonly gebied?: string | undefined
  }) => `${regel} ${gebied ?? ''}`
  const uit = new Set(
    beoordeling.uitkomsten
      .filter(
        ({ ontbreekt }) => ontbreekt.length > 0 && ontbreekt.every(({ feit }) => niet.has(feit)),
      )
      .map(keyOf),
  )
  return {
    ...beoordeling,
    uitkomsten: beoordeling.uitkomsten.filter((deel) => !uit.has(keyOf(deel))),
    advies: {
      ...beoordeling.advies,
      voorbehouden: beoordeling.advies.voorbehouden.filter((deel) => !uit.has(keyOf(deel))),
    },
  }
}
