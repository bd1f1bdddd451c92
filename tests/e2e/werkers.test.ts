import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import pakket from '../../package.json' with { type: 'json' }
import { startWerkers } from '../../src/adapters/werkers/pool.ts'
import { toAntwoord } from '../../src/app/beoordelen/antwoordvorm.ts'
import { assessHier } from '../../src/app/beoordelen/assess-hier.ts'
import { createHerspeler } from '../../src/app/herspeel/herspeel.ts'
import {
  assessOntwikkeling,
  assessOntwikkelingHier,
} from '../../src/app/ontwikkeling/assess-ontwikkeling.ts'
import type { AssessOntwikkeling } from '../../src/app/ports/ontwikkeling.ts'
import type { Rekenvraag } from '../../src/app/ports/reken.ts'
import { createTaken, GRENZEN } from '../../src/app/taken.ts'
import { shortenBeoordeling } from '../../src/domain/uitleg/kort.ts'
import {
  boek,
  catchFout,
  createProef,
  createProefApp,
  INITIATIEF,
  RD,
  withVisie,
} from '../hulp/proef.ts'

const WERKER = new URL('../../src/werker.ts', import.meta.url)
const concept = withVisie({ id: 'koers', status: 'ontwerp' })
const proef = createProef([boek, concept]).omgeving
/** The same engine as in the threads. */
const omgeving = { ...proef, motor: { naam: pakket.name, versie: pakket.version } }

const VRAAG: Rekenvraag = {
  inhoud: INITIATIEF,
  contentCrs: RD,
  mag: { alsBehandelaar: true, concept: false },
  nu: omgeving.nu(),
  stempel: {
    id: '0190163d-8694-739b-aea5-966c26f8ad91',
    aangemaaktOp: omgeving.nu().toISOString(),
  },
}

const RUIM = {
  maxWachtend: 100,
  maxWachtMs: 10_000,
  maxMb: 1_000,
  vervangMb: 1_000,
  heapMb: 700,
  lager: 5,
}

const start = (bestand: URL, meteen = false) => {
  const teller = { hier: 0, fouten: [] as unknown[] }
  const werkers = startWerkers(bestand, {
    aantal: 2,
    meteen,
    gegevens: { regelboeken: [boek, concept], uitval: [] },
    taken: {
      ...createTaken(omgeving),
      assess: (vraag: Rekenvraag) => {
        teller.hier += 1
        return assessHier(omgeving, vraag)
      },
    },
    grenzen: GRENZEN,
    ...RUIM,
    logFout: (fout) => teller.fouten.push(fout),
  })
  onTestFinished(werkers.close)
  return { ...werkers, teller }
}

/** Asks until an answer came from a thread, at most a minute: on a busy machine it takes that long to start. */
const waitForDraad = async ({ assess, teller }: ReturnType<typeof start>): Promise<void> => {
  for (let keer = 0; keer < 600; keer++) {
    const voor = teller.hier
    await assess(VRAAG)
    if (teller.hier === voor) return
    await sleep(100)
  }
  throw new Error('no thread came')
}

describe('de rekendraden', () => {
  it('geven byte voor byte hetzelfde antwoord, ook op veel vragen tegelijk', async () => {
    const werkers = start(WERKER)
    const hier = assessHier(omgeving, VRAAG)
    await waitForDraad(werkers)
    const { teller } = werkers
    const voor = teller.hier
    const vragen = Array.from({ length: 30 }, () => werkers.assess(VRAAG))
    for (const antwoord of await Promise.all(vragen)) expect(antwoord).toEqual(hier)
    const { bewijs: _b, id: _i, aangemaaktOp: _a, ...beoordeling } = JSON.parse(hier.inhoud)
    const uitleg = await werkers.assessZonderBewijs(VRAAG)
    expect(toAntwoord(shortenBeoordeling(uitleg))).toEqual(beoordeling)
    expect(teller).toEqual({ hier: voor, fouten: [] })
  })

  it('staan op een netwerk gereed voordat iemand iets vraagt, en anders niet', async () => {
    const [meteen, later] = [start(WERKER, true), start(WERKER)]
    for (let keer = 0; keer < 100 && meteen.readStand().processen < 3; keer++) await sleep(100)
    expect(meteen.readStand().processen).toBe(3)
    expect(later.readStand().processen).toBe(0)
    await meteen.assess(VRAAG)
    expect(meteen.teller).toEqual({ hier: 0, fouten: [] })
  })

  it('rekenen een gebiedsontwikkeling uit, en geven de fouten van haar som door', async () => {
    const werkers = start(WERKER)
    await waitForDraad(werkers)
    const { naam, ...een } = INITIATIEF
    const delen = [
      { id: 'a', ...een },
      { id: 'b', ...een },
    ]
    const beoordeel = (feiten: object, assessPlan: AssessOntwikkeling) => {
      const aanvraag = { inhoud: { naam, feiten, delen }, contentCrs: RD }
      return assessOntwikkeling(
        { ...omgeving, assessOntwikkeling: assessPlan },
        aanvraag,
        'behandelaar',
      )
    }
    const hier: AssessOntwikkeling = async (opdracht) =>
      assessOntwikkelingHier(omgeving, opdracht).inhoud
    const daar: AssessOntwikkeling = async (opdracht) =>
      (await werkers.assessOntwikkeling(opdracht)).inhoud
    expect(await beoordeel({}, daar)).toBe(await beoordeel({}, hier))
    // Only the whole is at fault: its parts have more social homes than it has homes.
    const gekregen = await beoordeel({ woningenNieuw: 3 }, daar).catch((reden: unknown) => reden)
    expect(gekregen).toMatchObject({
      code: 'ongeldige_invoer',
      fouten: [{ pointer: '/delen', code: 'meer_dan_geheel' }],
    })
  })

  it('geven de fouten in de invoer door zoals ze zijn', async () => {
    const werkers = start(WERKER)
    await waitForDraad(werkers)
    const fout = { ...VRAAG, inhoud: { ...INITIATIEF, naam: 7 } }
    const verwacht = catchFout(() => assessHier(omgeving, fout))
    const gekregen = await werkers.assess(fout).then(
      () => undefined,
      (reden: unknown) => reden,
    )
    expect(gekregen).toEqual(verwacht)
    expect(verwacht.fouten.length).toBeGreaterThan(0)
  })

  it('krijgen niets dat duizenden niveaus diep is: dat is al geweigerd', async () => {
    const werkers = start(WERKER)
    await waitForDraad(werkers)
    const basis = createProef()
    const { post, gelogd } = createProefApp({
      ...basis,
      omgeving: { ...basis.omgeving, assess: werkers.assess },
    })
    const diep = '['.repeat(5_000) + ']'.repeat(5_000)
    for (const pad of ['/v1/beoordelingen', '/v1/zelftoetsen']) {
      for (const inhoud of [
        diep,
        `{"naam":"x","locatie":{"type":"Polygon","coordinates":${diep}}}`,
      ]) {
        const antwoord = await post(pad, inhoud)
        expect(antwoord.status).toBe(400)
        expect(antwoord.headers.get('content-type')).toContain('application/problem+json')
        expect(JSON.parse(await antwoord.text()).detail).toContain('dieper genest dan 32 niveaus')
      }
    }
    expect([gelogd, werkers.teller.fouten]).toEqual([[], []])
  })

  it('spelen gevallen na zoals de dienst zelf, ook wat niet te lezen is', async () => {
    const werkers = start(WERKER)
    await waitForDraad(werkers)
    const gevallen = [INITIATIEF, { ...INITIATIEF, naam: 7 }].map((inhoud, i) => ({
      kenmerk: String(i),
      inhoud,
      contentCrs: RD,
    }))
    const brok = { oud: 'proefvisie', nieuw: 'koers', gevraagd: {}, gevallen, nu: omgeving.nu() }
    const hier = createHerspeler(omgeving)(brok)
    expect(hier.map((deel) => 'fouten' in deel)).toEqual([false, true])
    expect(await werkers.replay(brok)).toEqual(hier)
  })

  it('laten de dienst antwoorden als zij niet willen starten', async () => {
    const werkers = start(new URL('file:///bestaat/niet.ts'))
    await werkers.assess(VRAAG)
    await expect.poll(() => werkers.teller.fouten.length, { timeout: 10_000 }).toBeGreaterThan(0)
    expect(JSON.parse((await werkers.assess(VRAAG)).inhoud).naam).toBe(INITIATIEF.naam)
  })
})
