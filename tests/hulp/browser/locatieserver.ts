import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Parameters that Locatieserver v3_1 knows; any other is refused. */
const BEKEND: Readonly<Record<string, readonly string[]>> = {
  free: ['q', 'df', 'rows', 'start', 'sort', 'fl', 'fq', 'bq', 'qf', 'wt', 'indent', 'lat', 'lon'],
  lookup: ['id', 'fl', 'wt', 'indent'],
}

/** Documents in the shape of the service; places and numbers are made up. */
const DOCS: readonly Readonly<Record<string, unknown>>[] = [
  {
    bron: 'BAG',
    type: 'adres',
    id: 'adr-0b7f3c2d9e8a41c6b5d2f1a0e9c8b7a6',
    weergavenaam: 'Proefstraat 12, 9400AA Assen',
    straatnaam: 'Proefstraat',
    huisnummer: 12,
    huis_nlt: '12',
    postcode: '9400AA',
    woonplaatsnaam: 'Assen',
    gemeentecode: '0106',
    gemeentenaam: 'Assen',
    gekoppeld_perceel: ['ASN00-A-1234'],
    centroide_ll: 'POINT(6.562 52.9945)',
    centroide_rd: 'POINT(233650.12 557150.5)',
  },
  {
    bron: 'DKK',
    type: 'perceel',
    id: 'pcl-5d41402abc4b2a76b9719d911017c592',
    weergavenaam: 'Assen A 1234',
    kadastrale_gemeentecode: 'ASN00',
    kadastrale_gemeentenaam: 'Assen',
    kadastrale_sectie: 'A',
    perceelnummer: 1234,
    kadastrale_grootte: '800',
    centroide_rd: 'POINT(233660 557160)',
    geometrie_rd:
      'POLYGON((233640 557150,233680 557150,233680 557170,233640 557170,233640 557150))',
  },
  {
    bron: 'DKK',
    type: 'perceel',
    id: 'pcl-7d793037a0760186574b0282f2f435e7',
    weergavenaam: 'Assen A 1235',
    kadastrale_gemeentecode: 'ASN00',
    kadastrale_sectie: 'A',
    perceelnummer: 1235,
    centroide_rd: 'POINT(233700.000 557160.000)',
  },
  {
    bron: 'BAG',
    type: 'adres',
    id: 'adr-9e107d9d372bb6826bd81d3542a419d6',
    weergavenaam: 'Proefstraat 12, 9700AA Groningen',
    gemeentecode: '0014',
    centroide_rd: 'POINT(233900 582000)',
  },
]

const answer = (uit: ServerResponse, status: number, inhoud: unknown) => {
  uit.writeHead(status, { 'Content-Type': 'application/json' })
  uit.end(JSON.stringify(inhoud))
}

const pick = (doc: Readonly<Record<string, unknown>>, fl: string) =>
  Object.fromEntries(Object.entries(doc).filter(([naam]) => fl.split(/[, ]/).includes(naam)))

const find = (dienst: string, vraag: URLSearchParams) => {
  if (dienst === 'lookup') return DOCS.filter(({ id }) => id === vraag.get('id'))
  const [, code = ''] = /gemeentecode:(\d{4})\)/.exec(vraag.get('fq') ?? '') ?? []
  const woorden = (vraag.get('q') ?? '').toLowerCase().split(/\s+/)
  return DOCS.filter(
    ({ weergavenaam, type, gemeentecode }) =>
      (type === 'perceel' || gemeentecode === code) &&
      woorden.every((woord) => String(weergavenaam).toLowerCase().includes(woord)),
  )
}

export interface NepLocatieserver {
  readonly url: string
  /** What was asked, path and query. */
  readonly gevraagd: readonly string[]
  /** `stil` never answers, `stuk` answers 500, `vreemd` answers what is no JSON. */
  stand: 'gewoon' | 'stil' | 'stuk' | 'vreemd'
  readonly stop: () => Promise<void>
}

/** A stand-in for PDOK Locatieserver v3_1 on this machine. */
export const startLocatieserver = async (): Promise<NepLocatieserver> => {
  const gevraagd: string[] = []
  const server = createServer((verzoek, uit) => {
    gevraagd.push(verzoek.url ?? '')
    const { pathname, searchParams } = new URL(verzoek.url ?? '', 'http://nep')
    const dienst = pathname.split('/').at(-1) ?? ''
    if (nep.stand === 'stil') return
    if (nep.stand === 'vreemd') return uit.end('<html>onderhoud</html>')
    if (nep.stand === 'stuk') return answer(uit, 500, { error: { msg: 'kapot', code: 500 } })
    const bekend = BEKEND[dienst]
    if (!bekend) return answer(uit, 404, {})
    const vreemd = [...searchParams.keys()].filter((naam) => !bekend.includes(naam))
    if (vreemd.length > 0) return answer(uit, 400, { errors: vreemd })
    const docs = find(dienst, searchParams).map((doc) => pick(doc, searchParams.get('fl') ?? ''))
    const kop = { numFound: docs.length, start: 0, maxScore: 9.4, numFoundExact: true }
    return answer(uit, 200, { response: { ...kop, docs } })
  })
  await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar))
  const nep: NepLocatieserver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/bzk/locatieserver/search/v3_1`,
    gevraagd,
    stand: 'gewoon',
    stop: () =>
      new Promise((klaar) => {
        server.close(() => klaar())
        server.closeAllConnections()
      }),
  }
  return nep
}
