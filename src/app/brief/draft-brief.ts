import { afwijkingVan } from '../../domain/dossier/afwijking.ts'
import { findIngevoerd } from '../../domain/dossier/begin.ts'
import { findIngezonden, parseAfzender } from '../../domain/dossier/inzending.ts'
import { geldendVan, isAanvraag } from '../../domain/dossier/zaak.ts'
import type { Huisstijl } from '../../domain/huisstijl/huisstijl.ts'
import type { VastgelegdBesluit } from '../../domain/model/antwoord/besluit.ts'
import { upperFirst } from '../../domain/tekst.ts'
import { geldtNietIn, keepGeldend } from '../dossier/geldt-niet.ts'
import type { Dossier } from '../dossier/read-dossier.ts'
import { today } from '../regelboek/peildatum.ts'
import { formatDatum } from '../woorden/codes.ts'
import { adviesdeelVan } from './adviezen.ts'
import { alGezegdIn } from './al-gezegd.ts'
import { briefversiesVan } from './briefversies.ts'
import {
  type Briefschrijver,
  type Briefvraag,
  composeBrief,
  nameOnderwerp,
} from './compose-brief.ts'
import type { EigenConclusie, Redenvraag } from './redenen.ts'

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

/** What a letter of this house style does not say of who sends it; nothing is made up in its place. */
export const listOntbrekend = ({ gemeente, contact, brief }: Huisstijl): readonly string[] => [
  ...(gemeente === undefined ? ['de naam van de gemeente'] : []),
  ...((contact?.adres ?? []).length === 0 ? ['het adres van de gemeente'] : []),
  ...(contact?.telefoon === undefined && contact?.email === undefined
    ? ['een telefoonnummer of e-mailadres']
    : []),
  ...(brief?.ondertekening === undefined ? ['namens wie u tekent'] : []),
]

interface Conceptvraag {
  readonly besluit: EigenConclusie
  readonly door: string
  readonly schrijver: Briefschrijver
  readonly aangevinkt: ReadonlySet<string>
  readonly nu: Date
}

const findAanvraag = (dossier: Dossier): string | undefined => {
  const gevonden = geldendVan(dossier).findLast(
    ({ gebeurtenis }) => gebeurtenis.soort === 'aanvraag_ontvangen',
  )?.gebeurtenis
  return gevonden?.soort === 'aanvraag_ontvangen' ? gevonden.datum : undefined
}

/** From whom it came, as far as somebody said so. */
export const findAfzender = ({ gebeurtenissen }: Dossier) =>
  parseAfzender(
    findIngezonden(gebeurtenissen)?.afzender ?? findIngevoerd(gebeurtenissen)?.afzender ?? '',
  )

/** ISO 8601 day or instant on which the plan came in. */
export const binnengekomenOp = (dossier: Dossier): string =>
  findAanvraag(dossier) ??
  findIngezonden(dossier.gebeurtenissen)?.ontvangenOp ??
  findIngevoerd(dossier.gebeurtenissen)?.datum ??
  dossier.eerste.aangemaaktOp

/** What a case gives to the sentences of its letter. */
export const redengevingVan = (dossier: Dossier): Omit<Redenvraag, 'conclusie'> => ({
  beoordeling: keepGeldend(dossier),
  boek: dossier.boek,
  adviezen: adviesdeelVan(dossier),
  alGezegd: alGezegdIn(dossier),
  geldtNiet: new Set(geldtNietIn(dossier).keys()),
})

/** What the letter is made of. */
export const briefvraagVan = (dossier: Dossier, vraag: Omit<Conceptvraag, 'nu'>): Briefvraag => {
  const { gebeurtenissen } = dossier
  const afzender = findAfzender(dossier)
  const afwijking = afwijkingVan(gebeurtenissen)
  return {
    ...redengevingVan(dossier),
    ontvangenOp: formatDatum(binnengekomenOp(dossier)),
    isAanvraag: isAanvraag(geldendVan(dossier)),
    ...(afzender && { aan: afzender.naam }),
    ...(afwijking && { afwijking }),
    ...vraag,
  }
}

/** To whom a letter goes when nobody said so in an earlier one. */
const addressOf = (dossier: Dossier): string => {
  const afzender = findAfzender(dossier)
  return afzender === undefined
    ? ''
    : [upperFirst(afzender.naam), ...afzender.adres.split(',').map((deel) => deel.trim())]
        .filter((regel) => regel !== '')
        .join('\n')
}

/** What stands above the letter, as far as the case or an earlier letter knows it. */
export const headBrief = (dossier: Dossier, nu: Date): Omit<Briefvelden, 'tekst'> => {
  const { huidig, gebeurtenissen } = dossier
  const eerder = briefversiesVan(gebeurtenissen).at(-1)
  return {
    aan: eerder?.aan ?? addressOf(dossier),
    datum: today(nu),
    kenmerk:
      eerder?.kenmerk ??
      findIngezonden(gebeurtenissen)?.nummer ??
      findIngevoerd(gebeurtenissen)?.nummer ??
      '',
    onderwerp: nameOnderwerp(huidig.naam, isAanvraag(geldendVan(dossier))),
  }
}

/** A first version of the letter in reply, with what stands above it as far as the case knows it. */
export const draftBrief = (dossier: Dossier, { nu, ...vraag }: Conceptvraag): Briefvelden => ({
  ...headBrief(dossier, nu),
  tekst: composeBrief(briefvraagVan(dossier, vraag)),
})
