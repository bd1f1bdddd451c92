import { afwijkingVan } from '../../domain/dossier/afwijking.ts'
import { findIngevoerd } from '../../domain/dossier/begin.ts'
import { findIngezonden, parseAfzender } from '../../domain/dossier/inzending.ts'
import type { Huisstijl } from '../../domain/huisstijl/huisstijl.ts'
import type { VastgelegdBesluit } from '../../domain/model/antwoord/besluit.ts'
import type { Dossier } from '../dossier/read-dossier.ts'
import { today } from '../regelboek/peildatum.ts'
import { formatDatum } from '../woorden/codes.ts'
import { type Briefschrijver, composeBrief, nameOnderwerp } from './compose-brief.ts'
import type { EigenConclusie } from './redenen.ts'

/** All that stands on a letter, as it can be changed. */
export interface Briefvelden {
  readonly aan: string
  /** ISO 8601 day. */
  readonly datum: string
  readonly kenmerk: string
  readonly onderwerp: string
  readonly tekst: string
}

/** The last own conclusie of a case. */
export const findEigen = (besluiten: readonly VastgelegdBesluit[]): EigenConclusie | undefined => {
  const laatste = besluiten.findLast(({ conclusie }) => conclusie !== undefined)
  return laatste?.conclusie === undefined ? undefined : { ...laatste, conclusie: laatste.conclusie }
}

/** Who writes, as the house style says it. */
export const schrijverVan = ({ gemeente, contact, brief }: Huisstijl): Briefschrijver => ({
  ...(gemeente !== undefined && { gemeente }),
  ...(brief?.ondertekening && { ondertekening: brief.ondertekening }),
  isBereikbaar: contact?.telefoon !== undefined || contact?.email !== undefined,
})

interface Conceptvraag {
  readonly besluit: EigenConclusie
  readonly door: string
  readonly schrijver: Briefschrijver
  readonly aangevinkt: ReadonlySet<string>
  readonly nu: Date
}

const findAanvraag = ({ gebeurtenissen, zaak }: Dossier): string | undefined => {
  const gevonden = gebeurtenissen.findLast(
    ({ gebeurtenis, volgnummer }) =>
      gebeurtenis.soort === 'aanvraag_ontvangen' && !zaak.teruggenomen.has(volgnummer),
  )?.gebeurtenis
  return gevonden?.soort === 'aanvraag_ontvangen' ? gevonden.datum : undefined
}

/** A first version of the letter in reply, with what stands above it as far as the case knows it. */
export const draftBrief = (dossier: Dossier, vraag: Conceptvraag): Briefvelden => {
  const { huidig, boek, eerste, gebeurtenissen, id } = dossier
  const { nu, ...rest } = vraag
  const ingezonden = findIngezonden(gebeurtenissen)
  const ingevoerd = findIngevoerd(gebeurtenissen)
  const afzender = parseAfzender(ingezonden?.afzender ?? ingevoerd?.afzender ?? '')
  const aanvraag = findAanvraag(dossier)
  const afwijking = afwijkingVan(gebeurtenissen)
  return {
    aan: afzender
      ? [afzender.naam, ...afzender.adres.split(',').map((deel) => deel.trim())]
          .filter((regel) => regel !== '')
          .join('\n')
      : '',
    datum: today(nu),
    kenmerk: ingezonden?.nummer ?? ingevoerd?.nummer ?? id,
    onderwerp: nameOnderwerp(huidig.naam, aanvraag !== undefined),
    tekst: composeBrief({
      beoordeling: huidig,
      boek,
      ontvangenOp: formatDatum(
        aanvraag ?? ingezonden?.ontvangenOp ?? ingevoerd?.datum ?? eerste.aangemaaktOp,
      ),
      isAanvraag: aanvraag !== undefined,
      ...(afzender && { aan: afzender.naam }),
      ...(afwijking && { afwijking }),
      ...rest,
    }),
  }
}
