import { createReadStream } from 'node:fs'
import { isRecord, type JsonRecord } from '../../../domain/json.ts'
import { type Ding, isVorm, type Kaartlaag, refuse, refuseOnbekend, refuseStelsel } from './laag.ts'
import { LAAGSOORTEN, matchVelden, type Veld } from './lagen.ts'
import { readStelselnaam } from './stelsel.ts'

/** Of one feature and of what stands before the first, characters. */
const MAX_TEKENS = 1_000_000

const FEATURES = /"features"\s*:\s*\[/

/** Every object in the list `features`, as its text, never more than one at a time; first what stands before the list. */
async function* splitFeatures(bestand: string): AsyncGenerator<string> {
  let over = ''
  let inLijst = false
  let diepte = 0
  let inTekst = false
  let naSchuin = false
  let plek = 0
  const stukken = createReadStream(bestand, { encoding: 'utf8', highWaterMark: 256 * 1024 })
  for await (const stuk of stukken) {
    over += stuk
    if (!inLijst) {
      const begin = FEATURES.exec(over)
      if (begin) {
        yield over.slice(0, begin.index)
        over = over.slice(begin.index + begin[0].length)
        inLijst = true
      }
    }
    let van = 0
    for (; inLijst && plek < over.length; plek++) {
      const teken = over[plek]
      if (inTekst) {
        if (naSchuin) naSchuin = false
        else if (teken === '\\') naSchuin = true
        else if (teken === '"') inTekst = false
      } else if (teken === '"') inTekst = true
      else if (teken === '{') {
        if (diepte === 0) van = plek
        diepte += 1
      } else if (teken === '}') {
        diepte -= 1
        if (diepte === 0) {
          yield over.slice(van, plek + 1)
          van = plek + 1
        }
      } else if (teken === ']' && diepte === 0) {
        stukken.destroy()
        return
      }
    }
    over = over.slice(van)
    plek -= van
    if (over.length > MAX_TEKENS)
      throw refuse(
        bestand,
        'één vorm of de kop is langer dan 1 MB. Verwacht: een FeatureCollection van PDOK',
      )
  }
  throw refuse(
    bestand,
    'dit is geen GeoPackage en geen hele GeoJSON-lijst. Verwacht: een FeatureCollection met "features"',
  )
}

const parse = (bestand: string, tekst: string): JsonRecord => {
  try {
    const gelezen: unknown = JSON.parse(tekst)
    if (isRecord(gelezen)) return gelezen
  } catch {}
  throw refuse(bestand, `dit is geen feature: ${tekst.slice(0, 80)}`)
}

/** The name in `crs`, of before RFC 7946; a file without one is in degrees. */
const readCrsNaam = (kop: string): string | undefined =>
  /"crs"\s*:\s*\{.*?"name"\s*:\s*"([^"]+)"/s.exec(kop)?.[1]

const toDing = (feature: JsonRecord, velden: Partial<Record<Veld, string>>): Ding | undefined => {
  const { properties, geometry } = feature
  if (!isRecord(properties) || !isVorm(geometry)) return undefined
  const gevuld = Object.entries(velden).flatMap(([veld, naam]) =>
    properties[naam] == null ? [] : [[veld, String(properties[naam])]],
  )
  return { velden: Object.fromEntries(gevuld), vorm: geometry }
}

/** A GeoJSON file that is one layer that we know. Throws AppError('kaartbestand_onbruikbaar'). */
export const openGeojson = async (bestand: string, crs?: string): Promise<Kaartlaag> => {
  const delen = splitFeatures(bestand)
  const kop = (await delen.next()).value ?? ''
  const eerste = await delen.next()
  if (eerste.done) throw refuse(bestand, 'de lijst "features" is leeg')
  const begin = parse(bestand, eerste.value)
  const namen = Object.keys(isRecord(begin.properties) ? begin.properties : {})
  const gevonden = LAAGSOORTEN.map((soort) => ({ soort, velden: matchVelden(soort, namen) })).find(
    ({ velden }) => velden !== undefined,
  )
  if (gevonden?.velden === undefined) {
    await delen.return(undefined)
    throw refuseOnbekend(bestand, namen.join(', ') || 'niets')
  }
  const naam = crs ?? readCrsNaam(kop) ?? 'CRS84'
  const stelsel = readStelselnaam(naam)
  if (stelsel === undefined) {
    await delen.return(undefined)
    throw refuseStelsel(bestand, naam)
  }
  const { soort, velden } = gevonden
  async function* readDingen(): AsyncGenerator<Ding> {
    const een = toDing(begin, velden as Partial<Record<Veld, string>>)
    if (een) yield een
    for await (const tekst of delen) {
      const ding = toDing(parse(bestand, tekst), velden as Partial<Record<Veld, string>>)
      if (ding) yield ding
    }
  }
  return { waar: bestand, soort, stelsel, dingen: readDingen() }
}
