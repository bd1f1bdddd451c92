import type { AssessCel, Cel } from '../../domain/kaart/cel.ts'
import type { Celadvies } from '../../domain/kaart/celtoets.ts'
import type { KaartKop } from '../../domain/model/antwoord/geschiktheidskaart.ts'
import type { Toetser } from '../../domain/toetser.ts'
import type { OmgevingMetKaarten } from '../omgeving.ts'
import type { Brokvraag } from '../ports/kaarten.ts'

/** Maps that this process is working on at once keep what they have compiled and judged. */
const MAX_ONTHOUDEN = 4

const describeRekenwijze = (...delen: readonly string[]): string => delen.join(' ')

/** What must be loaded to work out a map just as it began: engine, rules and areas. */
export const rekenwijzeOf = ({ motor, regelboek, gebieden }: KaartKop): string =>
  describeRekenwijze(motor.versie, regelboek.sha256, gebieden.sha256)

/** The maps that can be worked out here. */
export const listRekenwijzen = ({ boeken, motor }: OmgevingMetKaarten): readonly string[] =>
  boeken.all.map(({ regelboek }) =>
    describeRekenwijze(motor.versie, regelboek.sha256, regelboek.gebiedenSha256),
  )

const getToetser = ({ boeken }: OmgevingMetKaarten, { regelboek, gebieden }: KaartKop) => {
  const gevonden = boeken.bySha(regelboek.sha256, gebieden.sha256)
  if (gevonden === undefined) throw new Error(`rulebook of the map not loaded: ${regelboek.id}`)
  return gevonden
}

const rondM2 = (m2: number): number => Math.round(m2 * 100) / 100
const rondAandeel = (aandeel: number): number => Math.round(aandeel * 10_000) / 10_000

const GESCHREVEN = new WeakMap<Celadvies, string>()

/** What is the same at every place with this advice: written once. */
const writeAdvies = (heel: Celadvies): string => {
  const bekend = GESCHREVEN.get(heel)
  if (bekend !== undefined) return bekend
  const { visieGeeftRichting, richting, ...advies } = heel
  const tekst = JSON.stringify({ advies, visieGeeftRichting, richting }).slice(1, -1)
  GESCHREVEN.set(heel, tekst)
  return tekst
}

const writeCel = (
  cel: Cel,
  assess: AssessCel,
  { projectie, crs }: Pick<OmgevingMetKaarten, 'projectie'> & { readonly crs: string },
): string => {
  const { advies, m2, gebieden } = assess(cel)
  const kop = { type: 'Feature', id: cel.id, geometry: projectie.project(cel.geometrie, crs) }
  const plaats = {
    oppervlakteM2: rondM2(m2),
    gebieden: gebieden.map(({ gebied, aandeel, raakt, zekerheid }) => ({
      gebied,
      aandeel: rondAandeel(aandeel),
      raakt,
      zekerheid,
    })),
  }
  const begin = JSON.stringify(kop).slice(0, -1)
  return `${begin},"properties":{${writeAdvies(advies)},${JSON.stringify(plaats).slice(1)}}`
}

/** Works out parts of maps: GeoJSON features with a comma between them. */
export const createBrokrekenaar = (omgeving: OmgevingMetKaarten) => {
  const open = new Map<string, ReturnType<Toetser['openKaart']>>()
  const openKaart = (kop: KaartKop) => {
    const sleutel = JSON.stringify([kop.regelboek.sha256, kop.gebieden, kop.peildatum, kop.feiten])
    const kaart = open.get(sleutel) ?? getToetser(omgeving, kop).openKaart(kop)
    open.delete(sleutel)
    open.set(sleutel, kaart)
    const [oudste] = open.keys()
    if (open.size > MAX_ONTHOUDEN && oudste !== undefined) open.delete(oudste)
    return kaart
  }
  return ({ kop, cellen }: Brokvraag): string => {
    const { assess } = openKaart(kop)
    const { projectie } = omgeving
    return (JSON.parse(cellen) as readonly Cel[])
      .map((cel) => writeCel(cel, assess, { projectie, crs: kop.crs }))
      .join(',')
  }
}
