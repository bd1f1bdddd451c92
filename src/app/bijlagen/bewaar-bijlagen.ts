import { refuseFouten } from '../../domain/errors.ts'
import { formatAantal } from '../../domain/tekst.ts'
import { readZelftoets, storeKey } from '../beoordelen/zelftoets.ts'
import type { OmgevingMetBijlagen } from '../omgeving.ts'
import type { Bijlage, Bijlagegrens, Bijlagehouder, Bijlagesoort } from '../ports/zelftoetsen.ts'
import { checkTekening, nameTekening } from './keur.ts'

const GEWOON: Bijlagegrens = { aantal: 5, perStukMb: 10, samenMb: 5_000 }

/** As it was configured, and else as usual. */
export const bijlagegrensOf = ({
  bijlagegrens,
}: Pick<OmgevingMetBijlagen, 'bijlagegrens'>): Bijlagegrens => bijlagegrens ?? GEWOON

/** So long a description may be: some thirty pages. */
export const MAX_OMSCHRIJVING = 100_000

const makeBijlage = (
  { nieuwId, nu }: OmgevingMetBijlagen,
  { soort, naam, inhoud }: Pick<Bijlage, 'soort' | 'naam'> & { readonly inhoud: Uint8Array },
) => ({
  bijlage: {
    ...{ id: nieuwId(), soort, naam, bytes: inhoud.length },
    toegevoegdOp: nu().toISOString(),
  },
  inhoud,
})

const WAAROM = {
  te_veel: (aantal: number) =>
    `past er niet meer bij: u mag ${formatAantal(aantal, 'tekening', 'tekeningen')} toevoegen`,
  vol: () => 'kunnen wij nu niet bewaren: er is geen ruimte. Probeer het later opnieuw',
  weg: () => 'hoort bij een link die niet meer werkt',
} as const

/** A file as it came in: with what is in it, or why that was not read. */
export type Ingezonden =
  | { readonly naam: string; readonly inhoud: Uint8Array }
  | { readonly naam: string; readonly geweigerd: 'te_groot' | 'te_veel' }

/** What was kept, and of the rest why not, each by its name. */
export interface Toegevoegd {
  readonly bewaard: readonly string[]
  readonly geweigerd: readonly string[]
}

const addOne = async (
  omgeving: OmgevingMetBijlagen,
  houder: Bijlagehouder,
  ingezonden: Ingezonden,
): Promise<string | undefined> => {
  const grens = bijlagegrensOf(omgeving)
  if ('geweigerd' in ingezonden) {
    return ingezonden.geweigerd === 'te_groot'
      ? `is groter dan ${grens.perStukMb} MB`
      : WAAROM.te_veel(grens.aantal)
  }
  const gekeurd = checkTekening(ingezonden.naam, ingezonden.inhoud)
  if ('reden' in gekeurd) return gekeurd.reden
  const naam = nameTekening(ingezonden.naam)
  const nieuw = makeBijlage(omgeving, { ...gekeurd, naam })
  const gelukt = await omgeving.bijlagen.add(houder, nieuw, grens)
  return gelukt === 'bewaard' ? undefined : WAAROM[gelukt](grens.aantal)
}

/** Adds drawings to a self-check or a case; who asks has shown that he may. */
export const addTekeningenAan = async (
  omgeving: OmgevingMetBijlagen,
  houder: Bijlagehouder,
  ingezonden: readonly Ingezonden[],
): Promise<Toegevoegd> => {
  const bewaard: string[] = []
  const geweigerd: string[] = []
  for (const een of ingezonden) {
    const naam = nameTekening(een.naam)
    const reden = await addOne(omgeving, houder, een)
    if (reden === undefined) bewaard.push(naam)
    else geweigerd.push(`"${naam}" ${reden}.`)
  }
  return { bewaard, geweigerd }
}

/** Adds drawings to a self-check; what cannot be kept is named, and the rest is kept. Throws AppError('niet_gevonden'). */
export const addTekeningen = async (
  omgeving: OmgevingMetBijlagen,
  sleutel: string,
  ingezonden: readonly Ingezonden[],
): Promise<Toegevoegd> => {
  await readZelftoets(omgeving, sleutel)
  return addTekeningenAan(omgeving, { zelftoets: storeKey(omgeving, sleutel) }, ingezonden)
}

/**
 * Keeps what somebody wrote about his plan, in place of what he wrote before; nothing takes it back.
 * Throws AppError('ongeldige_invoer') when it is too long, and AppError('niet_gevonden').
 */
export const storeOmschrijving = async (
  omgeving: OmgevingMetBijlagen,
  sleutel: string,
  getypt: string,
): Promise<void> => {
  // A browser ends lines in its own way when it sends them.
  const tekst = getypt.replaceAll('\r\n', '\n')
  await readZelftoets(omgeving, sleutel)
  const zelftoets = storeKey(omgeving, sleutel)
  if (tekst.length > MAX_OMSCHRIJVING) {
    const melding = `Uw tekst heeft ${tekst.length.toLocaleString('nl-NL')} tekens. Maak haar korter: het mogen er ${MAX_OMSCHRIJVING.toLocaleString('nl-NL')} zijn.`
    refuseFouten([{ pointer: '/omschrijving', code: 'te_lang', melding }])
  }
  if (tekst.trim() === '') {
    const bestaand = await omgeving.bijlagen.list({ zelftoets })
    const oud = bestaand.find(({ soort }) => soort === 'omschrijving')
    if (oud) await omgeving.bijlagen.remove(zelftoets, oud.id)
    return
  }
  const soort: Bijlagesoort = 'omschrijving'
  const inhoud = new TextEncoder().encode(tekst)
  const nieuw = makeBijlage(omgeving, { soort, naam: 'omschrijving.txt', inhoud })
  const gelukt = await omgeving.bijlagen.add({ zelftoets }, nieuw, bijlagegrensOf(omgeving))
  if (gelukt === 'bewaard') return
  const melding = `Uw tekst ${WAAROM[gelukt](0)}.`
  refuseFouten([{ pointer: '/omschrijving', code: gelukt, melding }])
}
