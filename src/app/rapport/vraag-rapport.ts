import type { Regelboek } from '../../domain/regelboek.ts'
import { isGeldig } from '../../domain/tijd.ts'
import { findBoek, leesDossier } from '../dossier/lees-dossier.ts'
import { readPlan } from '../dossier/lees-plan.ts'
import type { Omgeving as HeleOmgeving, OmgevingMetDossiers } from '../omgeving.ts'
import type { Kaartschets, Rapport } from '../ports/rapport.ts'
import type { BeoordelingMetBewijs } from '../ports.ts'
import type { Bron } from './bron.ts'
import { maakRapport, type Stempel } from './maak-rapport.ts'
import { drawSchets } from './schets.ts'

/** The areas that matter for the plan first, then whatever else lies in view. */
const sketch = (
  omgeving: Pick<HeleOmgeving, 'locatie'>,
  beoordeling: BeoordelingMetBewijs,
  boek: Regelboek,
): Kaartschets => {
  const rang = new Map(beoordeling.ligging.map(({ gebied }, i) => [gebied, i]))
  const geldig = boek.gebieden.filter((gebied) =>
    isGeldig({ beschikbaarVan: boek.visie.beschikbaarVan, ...gebied }, beoordeling.peildatum),
  )
  const volgorde = geldig.toSorted(
    (a, b) => (rang.get(a.id) ?? Infinity) - (rang.get(b.id) ?? Infinity) || 0,
  )
  return drawSchets(readPlan(omgeving, beoordeling, boek), volgorde)
}

export interface Rapportvraag extends Omit<Bron, 'boek'> {
  readonly stempel: Stempel
}

type Omgeving = Pick<HeleOmgeving, 'locatie' | 'toetsers' | 'nu'>

/** The report of a beoordeling, stored or not. */
export const vraagRapport = (omgeving: Omgeving, { stempel, ...vraag }: Rapportvraag): Rapport => {
  const boek = findBoek(omgeving, vraag.beoordeling)
  const schets = sketch(omgeving, vraag.beoordeling, boek)
  return maakRapport({ ...vraag, boek }, stempel, schets)
}

/** The report of a case as it is now, with the last own conclusie. Throws AppError('niet_gevonden'). */
export const vraagDossierrapport = async (
  omgeving: OmgevingMetDossiers,
  id: string,
  dienst: string,
): Promise<Rapport> => {
  const { id: dossier, huidig, boek } = await leesDossier(omgeving, id)
  const { id: beoordelingId, aangemaaktOp, ...beoordeling } = huidig
  const besluiten = await omgeving.beoordelingen.listBesluiten(dossier)
  const laatste = besluiten.findLast(({ conclusie }) => conclusie !== undefined)
  return vraagRapport(omgeving, {
    beoordeling,
    register: 'motivering',
    stempel: { bewaard: { id: beoordelingId, aangemaaktOp }, dienst },
    ...(laatste?.conclusie && {
      eigen: {
        woorden: boek.visie.woorden[laatste.conclusie],
        motivering: laatste.motivering ?? '',
        vastgelegdOp: laatste.vastgelegdOp,
      },
    }),
  })
}
