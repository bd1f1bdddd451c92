import { AppError } from '../../domain/errors.ts'
import type { JsonRecord } from '../../domain/json.ts'
import type { Bewijs } from '../../domain/model/antwoord/bewijs.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import { boundsOf, type Omhullende } from '../../domain/plaats/omhullende.ts'
import { readAntwoord } from '../beoordelen/antwoordvorm.ts'
import { readKenmerken } from '../beoordelen/assess-hier.ts'
import type { Omgeving } from '../omgeving.ts'
import type { Auditbevinding } from '../ports/audit.ts'
import type { Afgeleid, BewaardeRij, Kern } from '../ports/beoordelingen.ts'
import type { LocatiePort } from '../ports/geo.ts'
import { type Herkenning, judgeAfgifte } from './afgifte.ts'
import { verifyBewaard } from './verify-bewijs.ts'

/** What checking a stored row against its receipt needs. */
export type Narekening = Pick<Omgeving, 'hash' | 'locatie'> & Pick<Herkenning, 'zegel'>

/** m */
const RUIM = 1e6
/** No municipality is larger: everything that was ever accepted lies in it. */
const OVERAL: Regelboek['werkingsgebied'] = {
  type: 'Polygon',
  coordinates: [
    [
      [-RUIM, -RUIM],
      [RUIM, -RUIM],
      [RUIM, RUIM],
      [-RUIM, RUIM],
      [-RUIM, -RUIM],
    ],
  ],
}

/** Boxes were once worked out by another engine; nobody searches closer than this, m. */
const SPELING = 1

/** The box around the location of a receipt; undefined for one that is read more strictly now. */
const readKader = (locatie: LocatiePort, { verzoek, crs }: Bewijs): Omhullende | undefined => {
  try {
    const { bufferM } = verzoek
    const gelezen = locatie.read(verzoek.locatie, {
      werkingsgebied: OVERAL,
      contentCrs: crs.invoer,
      ...(bufferM !== undefined && { bufferM }),
    })
    return boundsOf(gelezen.geometrie)
  } catch (fout) {
    if (fout instanceof AppError) return undefined
    throw fout
  }
}

const isNabij = (een: Omhullende, twee: Omhullende): boolean =>
  (['minX', 'minY', 'maxX', 'maxY'] as const).every(
    (zijde) => Math.abs(een[zijde] - twee[zijde]) <= SPELING,
  )

const countOordeel = ({ uitkomsten }: Kern, oordeel: string): number =>
  uitkomsten.filter((uitkomst) => uitkomst.oordeel === oordeel).length

/** What the database itself works out of the kern, for the worklist. */
const deriveFrom = (kern: Kern): Afgeleid => ({
  onbekend: countOordeel(kern, 'onbekend'),
  teBeoordelen: countOordeel(kern, 'vraagt_beoordeling'),
  ...kern.richting,
})

/** What a row says beside its text, by the name of its column. The gezag is that of its rulebook, and in no receipt. */
const toKolommen = ({
  inhoud: _,
  dossier: __,
  kader: ___,
  gezag: ____,
  afgeleid,
  bandbreedte,
  peildatum,
  regelboek,
  ...rest
}: BewaardeRij): JsonRecord => ({
  ...rest,
  ...bandbreedte,
  ...peildatum,
  regelboek_id: regelboek.id,
  regelboek_sha256: regelboek.sha256,
  ...afgeleid,
})

/** The columns that say something else than the text and its receipt. */
export const compareKolommen = (
  { hash, locatie }: Narekening,
  rij: BewaardeRij,
): readonly string[] => {
  const antwoord = JSON.parse(rij.inhoud)
  const { kort } = readAntwoord(antwoord)
  const kader = readKader(locatie, kort.bewijs) ?? rij.kader
  const kenmerken = readKenmerken(kort, kader)
  const { id = rij.id, aangemaaktOp = rij.aangemaaktOp } = antwoord
  const uitTekst = toKolommen({
    ...kenmerken,
    id,
    aangemaaktOp,
    inhoud: '',
    gezag: rij.gezag,
    afgeleid: deriveFrom(kenmerken.kern),
  })
  const nu = toKolommen(rij)
  const namen = [...new Set([...Object.keys(uitTekst), ...Object.keys(nu)])]
  const write = (waarde: unknown) => hash.canonicalize(waarde ?? null)
  return [
    ...namen.filter((naam) => write(uitTekst[naam]) !== write(nu[naam])),
    ...(isNabij(kader, rij.kader) ? [] : ['kader']),
  ]
}

/** What is wrong with one stored assessment: its text, its signature, or what the worklist, budgets and practice read. */
const checkRij = async (
  omgeving: Narekening,
  rij: BewaardeRij,
): Promise<readonly Auditbevinding[]> => {
  const van = { soort: 'beoordeling', object: rij.id }
  try {
    const antwoord = JSON.parse(rij.inhoud) as JsonRecord
    const tekst = verifyBewaard(omgeving, antwoord)
    const { uitkomst } = await judgeAfgifte(omgeving, antwoord)
    const kolommen = compareKolommen(omgeving, rij)
    return [
      ...(tekst.uitkomst === 'klopt' ? [] : [{ ...van, fout: 'tekst' as const }]),
      ...(uitkomst === 'vals' ? [{ ...van, fout: 'handtekening' as const }] : []),
      ...(kolommen.length === 0 ? [] : [{ ...van, fout: 'kolommen' as const, kolommen }]),
    ]
  } catch {
    // What cannot be read at all is not what was stored.
    return [{ ...van, fout: 'tekst' }]
  }
}

/** The same of everything that is stored; at most `maximum`. */
export const checkBewaarde = async (
  omgeving: Narekening,
  rijen: AsyncIterable<BewaardeRij>,
  maximum: number,
): Promise<readonly Auditbevinding[]> => {
  const gevonden: Auditbevinding[] = []
  for await (const rij of rijen) {
    gevonden.push(...(await checkRij(omgeving, rij)))
    if (gevonden.length >= maximum) break
  }
  return gevonden
}
