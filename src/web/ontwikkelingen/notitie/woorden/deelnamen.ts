import type { OntwikkelingMetBewijs } from '../../../../app/ontwikkeling/antwoord.ts'
import { joinEn } from '../../../../domain/tekst.ts'

type Delen = readonly Pick<OntwikkelingMetBewijs['delen'][number], 'id' | 'naam'>[]
/** By id of a part its number in the memo. */
export type Nummers = ReadonlyMap<string, number>

/** More parts than these are told by those that are not among them, or by number: the map and the table have both. */
const MAX_NAMEN = 2

const joinGetallen = (getallen: readonly number[]): string =>
  joinEn(getallen.toSorted((a, b) => a - b).map(String))

const joinNamen = (delen: Delen): string => joinEn(delen.map(({ naam }) => naam))

/** The same of what says nothing of the other parts: these are not left out by name. */
export const nameAlleen = (delen: Delen, alle: Delen, nummers: Nummers): string => {
  if (delen.length === alle.length && alle.length > 1) return 'elk deel'
  const getallen = delen.flatMap(({ id }) => nummers.get(id) ?? [])
  return delen.length <= MAX_NAMEN || getallen.length < delen.length
    ? joinNamen(delen)
    : `de delen ${joinGetallen(getallen)}`
}

/** Some parts of all: "Hof en Kade", "elk deel", "elk deel behalve Kade", "de delen 1, 2, 4 en 7". */
export const nameDelen = (delen: Delen, alle: Delen, nummers: Nummers): string => {
  const anders = alle.filter(({ id }) => !delen.some((deel) => deel.id === id))
  const isBijnaAlle = delen.length > MAX_NAMEN && anders.length > 0 && anders.length <= MAX_NAMEN
  return isBijnaAlle ? `elk deel behalve ${joinNamen(anders)}` : nameAlleen(delen, alle, nummers)
}
