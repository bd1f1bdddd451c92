import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createUuid } from '../../src/adapters/id/uuid.ts'
import { prepareBeoordeling } from '../../src/app/beoordelen/assess-initiatief.ts'
import { beginPlan } from '../../src/app/ontwikkeling/plannen.ts'
import { ROUTES, type Toegang } from '../../src/app/toegang/routes.ts'
import { beginSessie } from '../../src/app/toegang/sessies.ts'
import { isOpen, isViaLink, MAG } from '../../src/domain/toegang/handelingen.ts'
import {
  MEDEWERKERS,
  makeRechten,
  ROLLEN,
  type Rol,
  SYSTEEMROLLEN,
} from '../../src/domain/toegang/rollen.ts'
import { type Proefdienst, startProefdienst } from '../hulp/browser/proefdienst.ts'
import { INITIATIEF, RD } from '../hulp/proef.ts'
import { hasVreemd } from '../hulp/routes.ts'

const EIGEN = 'proefstad'
const ANDER = 'gm9999'
const NAAM = { eigen: 'Tien eigen woningen', ander: 'Tien woningen van een ander' }
const PLAN = {
  naam: NAAM.eigen,
  delen: [
    {
      id: 'a',
      naam: 'Deel',
      locatie: { type: 'Point', coordinates: [6.56, 52.99] },
      feiten: INITIATIEF.feiten,
    },
  ],
}

type Wie = Readonly<Record<string, string>>
const isApi = (naam: string) => naam.includes(' /v1/')
const isBeschermd = ({ handeling }: Toegang) => !isOpen(handeling) && !isViaLink(handeling)
const may = ({ handeling }: Toegang, rol: Rol) => (MAG[handeling] as readonly Rol[]).includes(rol)
const BESCHERMD = Object.entries(ROUTES).filter(([, toegang]) => isBeschermd(toegang))
/** Which roles can be shown at all where this route is. */
const rollenAt = (naam: string): readonly Rol[] => (isApi(naam) ? SYSTEEMROLLEN : MEDEWERKERS)

describe('elke route, als elke rol, om het eigene en om dat van een ander gezag', () => {
  const gelogd: unknown[] = []
  let dienst: Proefdienst
  let app: ReturnType<Proefdienst['createApp']>
  /** The headers with which somebody shows this role, for this gezag. */
  const als = new Map<string, Wie>()
  const niets = { zaak: createUuid(), plan: createUuid() }
  const ids = { eigen: { zaak: '', plan: '' }, ander: { zaak: '', plan: createUuid() }, niets }

  beforeAll(async () => {
    dienst = await startProefdienst((fout) => gelogd.push(fout))
    const { omgeving } = dienst
    const systeemsleutels: string[] = []
    for (const gezag of [EIGEN, ANDER]) {
      for (const rol of ROLLEN) {
        const sleutel = await beginSessie(omgeving, {
          naam: `${rol} van ${gezag}`,
          rechten: makeRechten([rol], [gezag]),
        })
        als.set(`pagina ${rol} ${gezag}`, { Cookie: `visietoets_behandelaar=${sleutel}` })
        als.set(`api ${rol} ${gezag}`, { Authorization: `Bearer ${rol}-${gezag}` })
        const hash = createHash('sha256').update(`${rol}-${gezag}`).digest('hex')
        systeemsleutels.push(`${hash}:${rol}@${gezag}`)
      }
    }
    app = dienst.createApp({ systeemsleutels })
    const inhoud = { inhoud: { ...INITIATIEF, naam: NAAM.eigen }, contentCrs: RD }
    const { nieuw } = await prepareBeoordeling(omgeving, inhoud)
    const ander = { inhoud: { ...INITIATIEF, naam: NAAM.ander }, contentCrs: RD }
    const { nieuw: vreemd } = await prepareBeoordeling(omgeving, ander)
    await omgeving.beoordelingen.add(nieuw)
    await omgeving.beoordelingen.add({ ...vreemd, gezag: ANDER })
    ids.eigen.zaak = nieuw.id
    ids.ander.zaak = vreemd.id
    ids.eigen.plan = await beginPlan(omgeving, { id: '', inhoud: PLAN, door: 'A. de Vries' })
    const eigenPlan = await omgeving.ontwikkelplannen.get(ids.eigen.plan)
    if (eigenPlan === undefined) throw new Error('het plan is er niet')
    await omgeving.ontwikkelplannen.add({
      ...eigenPlan,
      id: ids.ander.plan,
      groep: ids.ander.plan,
      naam: NAAM.ander,
      gezag: ANDER,
    })
  })
  afterAll(() => dienst.close())

  const ask = (naam: string, wie: Wie, van: keyof typeof ids) => {
    const [method = '', patroon = ''] = naam.split(' ')
    const regelboek = patroon.startsWith('/v1/regelboeken')
    const pad = patroon
      .replace(':id', regelboek ? 'proefvisie' : ids[van].zaak)
      .replace(':plan', ids[van].plan)
      .replace(':deel', 'a')
      .replace(':nummer', '1')
      .replace(/:\w+/g, 'onbekend')
    const type = isApi(naam) ? 'application/json' : 'application/x-www-form-urlencoded'
    return app.request(pad, {
      method,
      headers: { ...wie, Origin: 'http://localhost', 'Content-Type': type },
      ...(method === 'POST' && { body: isApi(naam) ? '{}' : 'gezien=0' }),
    })
  }
  const show = (naam: string, rol: Rol, gezag: string): Wie =>
    als.get(`${isApi(naam) ? 'api' : 'pagina'} ${rol} ${gezag}`) ?? {}

  it.each(BESCHERMD)('%s weigert wie de rol niet heeft', async (naam, toegang) => {
    const geteld: Record<string, number> = {}
    const verwacht: Record<string, number> = { niemand: 401 }
    geteld.niemand = (await ask(naam, {}, 'eigen')).status
    for (const rol of ROLLEN.filter((een) => !rollenAt(naam).includes(een) || !may(toegang, een))) {
      // A session never holds the role of a system; one that did could do no more than what it says.
      if (may(toegang, rol)) continue
      geteld[rol] = (await ask(naam, show(naam, rol, EIGEN), 'eigen')).status
      verwacht[rol] = 403
    }
    for (const rol of rollenAt(naam)) {
      geteld[`${rol} elders`] = (await ask(naam, show(naam, rol, ANDER), 'ander')).status
      verwacht[`${rol} elders`] = 403
    }
    expect(geteld).toEqual(verwacht)
  })

  it.each(BESCHERMD)(
    '%s laat wie mag bij het eigene, en niet bij dat van een ander',
    async (naam, toegang) => {
      const rollen = rollenAt(naam).filter((rol) => may(toegang, rol))
      expect(rollen.length).toBeGreaterThan(0)
      for (const rol of rollen) {
        const wie = show(naam, rol, EIGEN)
        if (hasVreemd(naam)) {
          const ander = await ask(naam, wie, 'ander')
          const niets = await ask(naam, wie, 'niets')
          expect([rol, ander.status]).toEqual([rol, niets.status])
          // Taking away what is not there is done.
          expect(ander.status).toBe(naam === 'POST /ontwikkelingen/:plan/weg' ? 303 : 404)
          expect(await ander.text()).not.toContain(NAAM.ander)
        }
        const eigen = await ask(naam, wie, 'eigen')
        expect([401, 403, 500]).not.toContain(eigen.status)
        expect(await eigen.text()).not.toContain(NAAM.ander)
      }
    },
  )

  it.each([
    ['de werkvoorraad', '/dossiers', 'behandelaar'],
    ['een zaak', '/dossiers/:id', 'beleidsmedewerker'],
    ['de plannen', '/ontwikkelingen', 'projectleider'],
    ['een plan', '/ontwikkelingen/:plan', 'behandelaar'],
  ] as const)('%s van het eigen gezag is er', async (_, pad, rol) => {
    const antwoord = await ask(`GET ${pad}`, show(pad, rol, EIGEN), 'eigen')
    expect(antwoord.status).toBe(200)
    expect(await antwoord.text()).toContain(NAAM.eigen)
  })

  it.each([
    ['/dossiers/:id', 'beleidsmedewerker', 'behandelaar'],
    ['/ontwikkelingen/:plan', 'behandelaar', 'projectleider'],
  ] as const)('%s zegt wie hier alleen leest, dat het zo is', async (pad, lezer, werker) => {
    const [leest, werkt] = await Promise.all(
      [lezer, werker].map(async (rol) =>
        (await ask(`GET ${pad}`, show(pad, rol, EIGEN), 'eigen')).text(),
      ),
    )
    expect(leest).toContain('U leest mee.')
    expect(werkt).not.toContain('U leest mee.')
  })

  it('bewaart niets bij wat van een ander is, en maakt niets van een kenmerk van een ander', async () => {
    const { omgeving } = dienst
    expect(await omgeving.dossiers.list(ids.ander.zaak)).toEqual([])
    expect(await omgeving.beoordelingen.listBesluiten(ids.ander.zaak)).toEqual([])
    const wie = show('/ontwikkelingen', 'projectleider', EIGEN)
    const antwoord = await app.request(`/ontwikkelingen/${ids.eigen.plan}/dossier`, {
      method: 'POST',
      headers: { ...wie, Origin: 'http://localhost' },
      body: new URLSearchParams({ id: ids.ander.zaak }),
    })
    expect(antwoord.status).toBe(409)
    const plan = await omgeving.ontwikkelplannen.get(ids.ander.plan)
    expect(plan).toMatchObject({ versie: 1, gezag: ANDER })
  })

  it('is nergens een fout bij ons', () => expect(gelogd).toEqual([]))
})
