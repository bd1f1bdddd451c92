import { AppError } from '../../domain/errors.ts'
import type { Locatie } from '../../domain/model/ligging.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import type { Cirkel } from '../../domain/plaats/cirkel.ts'
import { joinEn } from '../../domain/tekst.ts'
import { MAG } from '../beoordelen/zelftoets.ts'
import { chooseToetser } from '../invoer/choose-toetser.ts'
import type { Omgeving } from '../omgeving.ts'
import { RD } from '../ports/geo.ts'

type Bron = Pick<Omgeving, 'boeken' | 'nu' | 'locatie'>

/** So many areas are read in one sentence. */
const MAX_GENOEMD = 4

const asPunt = ({ midden }: Cirkel) => ({ type: 'Point', coordinates: [...midden] })

/** Undefined where the circle lies outside, or mostly. */
const readCirkel = (
  { locatie }: Bron,
  cirkel: Cirkel,
  { werkingsgebied }: Pick<Regelboek, 'werkingsgebied'>,
): Locatie | undefined => {
  const { straal: bufferM } = cirkel
  try {
    return locatie.read(asPunt(cirkel), { contentCrs: RD, bufferM, werkingsgebied })
  } catch (fout) {
    if (fout instanceof AppError) return undefined
    throw fout
  }
}

/** The areas in which a plan somewhere in this circle may lie, by name, the largest part first. */
export const listCirkelgebieden = (omgeving: Bron, cirkel: Cirkel): readonly string[] => {
  const { toetser, peildatum } = chooseToetser({ inhoud: {}, mag: MAG }, omgeving)
  const locatie = readCirkel(omgeving, cirkel, toetser.regelboek)
  if (locatie === undefined) return []
  const initiatief = { naam: '', locatie: asPunt(cirkel), feiten: {} }
  const { gebieden } = toetser.locateKort({ locatie, initiatief, peildatum })
  const namen = new Map(toetser.regelboek.gebieden.map(({ id, naam }) => [id, naam]))
  return gebieden
    .filter(({ maatgevend }) => maatgevend)
    .toSorted((een, ander) => ander.maatgevendM2 - een.maatgevendM2)
    .flatMap(({ gebied }) => namen.get(gebied) ?? [])
}

/** That the circle lies in more areas, and what that means; empty where it lies in one. */
export const sayCirkelgebieden = (namen: readonly string[]): string => {
  if (namen.length < 2) return ''
  const meer = namen.length - MAX_GENOEMD
  const rest = meer > 0 ? [`nog ${meer} andere`] : []
  return `In die cirkel liggen delen van deze gebieden: ${joinEn([...namen.slice(0, MAX_GENOEMD), ...rest])}. In elk gebied kan het advies anders zijn.`
}
