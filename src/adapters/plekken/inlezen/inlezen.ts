import { closeSync, openSync, readSync, statSync } from 'node:fs'
import type { ProjectiePort } from '../../../app/ports/geo.ts'
import type { PuntRd, Schetsvorm } from '../../../app/ports/zoeken.ts'
import { AppError } from '../../../domain/errors.ts'
import type { GeometrieRd } from '../../../domain/model/gebied.ts'
import { boundsOf, type Omhullende } from '../../../domain/plaats/omhullende.ts'
import type { EigenLaag } from '../eigen/bestand.ts'
import { type Schrijver, writeEigen } from '../eigen/schrijven.ts'
import { openGeojson } from './geojson.ts'
import { openGeopackage } from './geopackage.ts'
import { type Ding, type Kaartlaag, listPunten, mapPunten, refuse, type Vorm } from './laag.ts'
import { createNaarRd, isDenkbaar } from './stelsel.ts'

/** So far round the municipality what is there is drawn too, m. */
const MARGE_M = 500
/** More than any municipality has. */
const HOOGSTENS = 1_500_000
/** What is no longer there, or never was. */
const WEG = /ingetrokken|gesloopt|niet gerealiseerd|ten onrechte/i

export interface Inleesvraag {
  readonly bestanden: readonly string[]
  /** Where it is kept. */
  readonly naar: string
  readonly werkingsgebied: GeometrieRd
  readonly isBinnen: (punt: PuntRd) => boolean
  readonly projectie: Pick<ProjectiePort, 'toRd' | 'projectPunt'>
  /** Of GeoJSON that does not say it itself. */
  readonly crs?: string | undefined
  /** As of when the files are. */
  readonly stand: string
  readonly meld?: (regel: string) => void
}

/** How much of each layer was kept. */
export type Ingelezen = { readonly [L in EigenLaag]?: number }

const readEersteBytes = (bestand: string): string => {
  const bytes = Buffer.alloc(16)
  let open: number
  try {
    if (!statSync(bestand).isFile()) throw refuse(bestand, 'dit is geen bestand')
    open = openSync(bestand, 'r')
  } catch (fout) {
    if (fout instanceof AppError) throw fout
    throw refuse(bestand, 'dit bestand is er niet, of is niet te lezen')
  }
  try {
    readSync(open, bytes)
    return bytes.toString('latin1')
  } finally {
    closeSync(open)
  }
}

const SQLITE = 'SQLite format 3'

const openBestand = async (bestand: string, kader: Omhullende, { projectie, crs }: Inleesvraag) => {
  if (readEersteBytes(bestand).startsWith(SQLITE)) return openGeopackage(bestand, kader, projectie)
  return { lagen: [await openGeojson(bestand, crs)], close: () => undefined }
}

/** The lines or surfaces of something that is drawn, each by itself. */
const splitVormen = (vorm: Vorm): readonly Schetsvorm['vorm'][] => {
  if (vorm.type === 'MultiLineString') {
    return vorm.coordinates.map((coordinates) => ({ type: 'LineString', coordinates }))
  }
  return vorm.type === 'MultiPoint' ? [] : [vorm]
}

const meetsKader = (punten: readonly PuntRd[], { minX, minY, maxX, maxY }: Omhullende): boolean =>
  punten.some(([x, y]) => x >= minX && x <= maxX && y >= minY && y <= maxY)

const readNummer = (velden: Ding['velden']) => {
  const huisnummer = Number(velden.huisnummer)
  if (!Number.isInteger(huisnummer) || huisnummer < 1 || huisnummer > 99_999) return undefined
  const toevoeging = velden.toevoeging ? `-${velden.toevoeging}` : ''
  return { huisnummer, achter: `${velden.huisletter ?? ''}${toevoeging}` }
}

interface Opname extends Inleesvraag {
  readonly kader: Omhullende
}

const addAdres = (
  schrijver: Schrijver,
  { velden }: Ding,
  punt: PuntRd | undefined,
  { isBinnen }: Opname,
): boolean => {
  const nummer = readNummer(velden)
  const { id, straat } = velden
  if (!punt || !nummer || !id || !straat || !isBinnen(punt)) return false
  schrijver.addAdres({
    id,
    straat,
    ...nummer,
    postcode: (velden.postcode ?? '').replace(/\s/g, '').toUpperCase(),
    plaats: velden.plaats ?? '',
    punt,
  })
  return true
}

const addVormen = (
  schrijver: Schrijver,
  laag: 'gebouw' | 'weg',
  vorm: Vorm,
  naam: string,
): boolean => {
  const past = splitVormen(vorm).filter(({ type }) =>
    laag === 'weg' ? type === 'LineString' : type !== 'LineString' && type !== 'Point',
  )
  for (const deel of past) schrijver.addVorm({ laag, naam, vorm: deel })
  return past.length > 0
}

/** Goes through a layer once, thing after thing; gives how many were kept. */
const keepLaag = async (
  schrijver: Schrijver,
  kaartlaag: Kaartlaag,
  opname: Opname,
): Promise<number> => {
  const { waar, soort, stelsel, dingen } = kaartlaag
  const naarRd = createNaarRd(stelsel, opname.projectie)
  let gezien = 0
  let bewaard = 0
  for await (const ding of dingen) {
    gezien += 1
    if (gezien % 50_000 === 0)
      opname.meld?.(`${waar}: ${gezien} gelezen, ${bewaard} in de gemeente`)
    if (WEG.test(ding.velden.status ?? '')) continue
    const punten = listPunten(ding.vorm)
    const vreemd = punten.find((punt) => !isDenkbaar(punt, stelsel))
    if (vreemd) {
      throw refuse(
        waar,
        `de coördinaat (${vreemd.join(', ')}) past niet bij ${stelsel === 'rd' ? 'RD (EPSG:28992)' : 'graden (CRS84)'}. Zeg met --crs in welk stelsel GeoJSON staat`,
      )
    }
    const vorm = mapPunten(ding.vorm, naarRd)
    if (vorm === undefined || !meetsKader(listPunten(vorm), opname.kader)) continue
    const isBewaard =
      soort.laag === 'adres'
        ? addAdres(schrijver, ding, listPunten(vorm)[0], opname)
        : addVormen(schrijver, soort.laag, vorm, ding.velden.naam ?? '')
    if (isBewaard) bewaard += 1
    if (bewaard > HOOGSTENS) throw refuse(waar, `meer dan ${HOOGSTENS} in één gemeente`)
  }
  return bewaard
}

const growKader = ({ minX, minY, maxX, maxY }: Omhullende): Omhullende => ({
  minX: minX - MARGE_M,
  minY: minY - MARGE_M,
  maxX: maxX + MARGE_M,
  maxY: maxY + MARGE_M,
})

/**
 * Reads files of BAG and NWB into the file of the municipality: each layer in them takes the place of what it held of
 * that layer. Throws AppError('kaartbestand_onbruikbaar') with the file, the layer and what was expected; then nothing
 * has changed.
 */
export const readIn = async (vraag: Inleesvraag): Promise<Ingelezen> => {
  const opname = { ...vraag, kader: growKader(boundsOf(vraag.werkingsgebied)) }
  return writeEigen(vraag.naar, async (schrijver) => {
    const geteld: { [L in EigenLaag]?: number } = {}
    for (const bestand of vraag.bestanden) {
      const { lagen, close } = await openBestand(bestand, opname.kader, vraag)
      try {
        for (const kaartlaag of lagen) {
          const { laag, bron } = kaartlaag.soort
          if (geteld[laag] === undefined) {
            schrijver.begin(laag, {
              id: `eigen-${laag}`,
              ...bron,
              stand: vraag.stand,
              opKaart: laag !== 'adres',
            })
          }
          const aantal = await keepLaag(schrijver, kaartlaag, opname)
          geteld[laag] = (geteld[laag] ?? 0) + aantal
          vraag.meld?.(`${kaartlaag.waar}: ${aantal} bewaard`)
        }
      } finally {
        close()
      }
    }
    for (const [laag, aantal] of Object.entries(geteld)) {
      if (aantal === 0)
        throw refuse(vraag.bestanden.join(', '), `van de laag ${laag} ligt niets in deze gemeente`)
    }
    return geteld
  })
}
