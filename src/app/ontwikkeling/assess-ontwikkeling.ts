import type { Zicht } from '../../domain/budget/uitkomst.ts'
import type { GeometrieRd } from '../../domain/model/gebied.ts'
import type { Bevoegdheid, Verzoek } from '../invoer/verzoek.ts'
import type { Omgeving, OmgevingMetOpslag } from '../omgeving.ts'
import { CRS84, RD } from '../ports/geo.ts'
import type { Ontwikkelopdracht } from '../ports/ontwikkeling.ts'
import { GEEN_ANDEREN, readAnderePlannen } from './andere-plannen.ts'
import {
  type OntwikkelingMetBewijs,
  type Ontwikkelingsbeoordeling,
  writeOntwikkeling,
} from './antwoord.ts'
import { ontwikkel } from './ontwikkel.ts'
import { type GelezenOntwikkeling, readOntwikkeling } from './read-ontwikkeling.ts'

type Aanvraag = Pick<Verzoek, 'inhoud' | 'contentCrs'>

/** Works out a development in this thread and makes its receipt. Throws AppError when the sum cannot be. */
export const assessOntwikkelingHier = (omgeving: Omgeving, opdracht: Ontwikkelopdracht): string => {
  const { boeken, hash, motor, locatie } = omgeving
  const { regelboekSha256, invoer, contentCrs } = opdracht
  const toetser = boeken.bySha(regelboekSha256)
  if (toetser === undefined) throw new Error(`rulebook is not loaded: ${regelboekSha256}`)
  const { verzoekGeheel, ...rest } = ontwikkel(toetser, opdracht)
  const uitkomst: Ontwikkelingsbeoordeling = {
    ...rest,
    verzoekGeheel: {
      ...verzoekGeheel,
      // As it came in, so that it can be sent back with the same Content-Crs.
      locatie: locatie.write(verzoekGeheel.locatie as GeometrieRd, contentCrs),
    },
  }
  const antwoord = writeOntwikkeling(uitkomst)
  const { visie, sha256, gebiedenSha256 } = toetser.regelboek
  const bewijs: OntwikkelingMetBewijs['bewijs'] = {
    sha256: hash.sha256(hash.canonicalize(antwoord)),
    motor,
    regelboek: { id: visie.id, versie: visie.versie, sha256 },
    gebieden: { versie: visie.versie, sha256: gebiedenSha256 },
    peildatum: uitkomst.peildatum,
    crs: { invoer: contentCrs ?? CRS84, rekenstelsel: RD, methode: locatie.methode },
    verzoekSha256: hash.sha256(hash.canonicalize(invoer)),
    verzoek: invoer,
  }
  return hash.canonicalize({ ...antwoord, bewijs })
}

const toOpdracht = (
  gelezen: GelezenOntwikkeling,
  rest: Pick<Ontwikkelopdracht, 'anderen' | 'zicht' | 'contentCrs'>,
): Ontwikkelopdracht => ({
  soort: 'ontwikkeling',
  invoer: gelezen.invoer,
  peildatum: gelezen.peildatum,
  locaties: gelezen.locaties,
  regelboekSha256: gelezen.toetser.regelboek.sha256,
  ...rest,
})

const crsOf = ({ contentCrs }: Aanvraag) => (contentCrs === undefined ? {} : { contentCrs })

const mayDo = (zicht: Zicht): Bevoegdheid => ({
  alsBehandelaar: zicht !== 'openbaar',
  // Nothing is stored, so a draft may be tried.
  concept: true,
})

/**
 * Assesses an area development and stores nothing. `zicht` says whom the budgets count: for a behandelaar
 * all that is open or granted, otherwise only grants that were made public. Throws AppError on faulty input.
 */
export const assessOntwikkeling = async (
  omgeving: OmgevingMetOpslag,
  aanvraag: Aanvraag,
  zicht: Zicht,
): Promise<string> => {
  const gelezen = readOntwikkeling({ ...aanvraag, mag: mayDo(zicht) }, omgeving)
  const anderen = await readAnderePlannen(omgeving, gelezen, zicht)
  return omgeving.assessOntwikkeling(toOpdracht(gelezen, { anderen, zicht, ...crsOf(aanvraag) }))
}

/** The same without a store: no other plans are counted, and the answer says so. */
export const assessOntwikkelingLos = (omgeving: Omgeving, aanvraag: Aanvraag): string => {
  const zicht = 'geen'
  const gelezen = readOntwikkeling({ ...aanvraag, mag: mayDo(zicht) }, omgeving)
  return assessOntwikkelingHier(
    omgeving,
    toOpdracht(gelezen, { anderen: GEEN_ANDEREN, zicht, ...crsOf(aanvraag) }),
  )
}
