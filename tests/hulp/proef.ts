import { resolve } from 'node:path'
import { readKader, readStelsel } from '../../src/adapters/geo/kader.ts'
import { createLocatiePort } from '../../src/adapters/geo/locatie.ts'
import { rememberPlekken } from '../../src/adapters/geo/onthouden.ts'
import { createPercelenLezer } from '../../src/adapters/geo/percelen.ts'
import { createProjectie } from '../../src/adapters/geo/projectie.ts'
import { createHashing } from '../../src/adapters/hash/hash.ts'
import { createUuid } from '../../src/adapters/id/uuid.ts'
import { readPlekkenlijst } from '../../src/adapters/plekken/plekken.ts'
import { createPdf } from '../../src/adapters/report/pdf.ts'
import { docx } from '../../src/adapters/report/vormen.ts'
import { loadRegelboeken } from '../../src/adapters/rules/load.ts'
import { GEEN_ZEGEL } from '../../src/adapters/zegel/zegel.ts'
import { createZoek } from '../../src/adapters/zoeken/zoek.ts'
import {
  assessHier,
  assessZonderBewijsHier,
  checkInvoerHier,
} from '../../src/app/beoordelen/assess-hier.ts'
import { findEldersVanBewijs } from '../../src/app/beoordelen/elders.ts'
import { explainHier } from '../../src/app/beoordelen/explain-bewaard.ts'
import { verifyHier } from '../../src/app/bewijs/verify-bewijs.ts'
import { createHerspeler } from '../../src/app/herspeel/herspeel.ts'
import { createBrokrekenaar } from '../../src/app/kaart/brokrekenaar.ts'
import { readKaart } from '../../src/app/kaart/read-kaart.ts'
import type { OmgevingMetKaarten, OmgevingMetOpslag } from '../../src/app/omgeving.ts'
import {
  assessOntwikkelingHier,
  readOntwikkelingHier,
} from '../../src/app/ontwikkeling/assess-ontwikkeling.ts'
import type { ArchiefPort } from '../../src/app/ports/archief.ts'
import type {
  Dossierregel,
  NieuweBeoordeling,
  Zaakregel,
  Zoekvraag,
} from '../../src/app/ports/beoordelingen.ts'
import type { KaartenPort } from '../../src/app/ports/kaarten.ts'
import type { Uitval } from '../../src/app/ports/regelboeken.ts'
import { createArchief } from '../../src/app/regelboek/archief.ts'
import { prepareBoeken } from '../../src/app/regelboek/prepare-boeken.ts'
import { drawRichtingHier } from '../../src/app/visie/give-richting.ts'
import { writeRichtingHier } from '../../src/app/visie/write-richting.ts'
import { AppError } from '../../src/domain/errors.ts'
import type { VastgelegdBesluit } from '../../src/domain/model/antwoord/besluit.ts'
import type { Regelboek } from '../../src/domain/model/regelboek.ts'
import { rememberLaatste } from '../../src/domain/onthoud.ts'
import { initGeometrie } from '../../src/domain/plaats/geometrie.ts'
import { meets } from '../../src/domain/plaats/omhullende.ts'
import { type AppOpties, createApp } from '../../src/http/app.ts'
import { createHerhalingen } from './herhalingen.ts'

/** A small rulebook of a made-up city, on which the service can be tested whatever Assen's rules say. */
export const PROEFBOEK = resolve(import.meta.dirname, 'proefboek')
export const RD = 'http://www.opengis.net/def/crs/EPSG/0/28992'

/** A homes plan inside Wijk Noord; coordinates in RD. */
export const INITIATIEF = {
  naam: 'Tien woningen',
  locatie: {
    type: 'Polygon',
    coordinates: [
      [
        [233300, 556150],
        [233400, 556150],
        [233400, 556350],
        [233300, 556350],
        [233300, 556150],
      ],
    ],
  },
  feiten: {
    activiteiten: ['wonen'],
    woningenNieuw: 10,
    sociaalHuurAantal: 4,
    bouwlagenMax: 3,
    functieOud: 'kantoor',
  },
}

const geometrie = await initGeometrie()
const plekkenVan = rememberLaatste(readPlekkenlijst, { sleutelOf: String, hoeveel: 3 })
const [gelezen] = loadRegelboeken(PROEFBOEK)
if (gelezen === undefined) throw new Error('het proefboek is leeg')
export const boek = gelezen

export type Visie = Regelboek['visie']

/** The rulebook with another id, status or date. */
export const withVisie = (anders: Partial<Visie>): Regelboek => ({
  ...boek,
  visie: { ...boek.visie, ...anders },
  sha256: createHashing().sha256(boek.sha256 + JSON.stringify(anders)),
})

const toPdf = createPdf()
const unstored = (): never => {
  throw new Error('deze proef bewaart geen kaarten')
}
const GEEN_KAARTEN: KaartenPort = {
  add: unstored,
  get: unstored,
  lease: unstored,
  extend: unstored,
  store: unstored,
  release: unstored,
  cancel: unstored,
  cleanUp: unstored,
  features: unstored,
}

export interface Proef {
  readonly omgeving: OmgevingMetOpslag & OmgevingMetKaarten
  readonly opgeslagen: Map<string, NieuweBeoordeling>
}

/** The service on real adapters, with a store in memory and a clock that stands still. */
export const createProef = (
  boeken: readonly Regelboek[] = [boek],
  uitval: readonly Uitval[] = [],
): Proef => {
  const opgeslagen = new Map<string, NieuweBeoordeling>()
  const besluiten: VastgelegdBesluit[] = []
  const herhalingen = createHerhalingen()
  const nu = () => new Date('2026-09-01T10:00:00Z')
  const basis: OmgevingMetKaarten = {
    ...prepareBoeken(geometrie, boeken, uitval),
    locatie: rememberPlekken(createLocatiePort(geometrie)),
    kaartgeo: { readPercelen: createPercelenLezer(geometrie), readKader, readStelsel },
    projectie: createProjectie(),
    hash: createHashing(),
    zoek: createZoek(),
    plekkenVan,
    nu,
    motor: { naam: 'visietoets', versie: '0.0.0-proef' },
  }
  const rekenBrok = createBrokrekenaar(basis)
  const bewaard = new Map<string, string>()
  const port: ArchiefPort = {
    add: async (_, sha256, inhoud) => {
      if (!bewaard.has(sha256)) bewaard.set(sha256, inhoud)
    },
    get: async (_, sha256) => bewaard.get(sha256),
    isUsed: async () => false,
  }
  async function* each({ kader, activiteiten }: Zoekvraag): AsyncGenerator<Dossierregel> {
    for (const regel of opgeslagen.values()) {
      const los = kader !== undefined && !meets(regel.kader, kader)
      const eigen = [regel.kern.feiten.activiteiten ?? []].flat() as string[]
      if (los || (activiteiten && !activiteiten.some((a) => eigen.includes(a)))) continue
      const besluit = besluiten.findLast(({ beoordeling }) => beoordeling === regel.id)
      yield { ...regel, beoordeling: regel.id, ...(besluit && { besluit }) }
    }
  }
  return {
    opgeslagen,
    omgeving: {
      ...basis,
      zegel: GEEN_ZEGEL,
      assess: async (vraag) => assessHier(basis, vraag),
      checkInvoer: async (vraag) => checkInvoerHier(basis, vraag),
      assessZonderBewijs: async (vraag) => assessZonderBewijsHier(basis, vraag),
      assessOntwikkeling: async (opdracht) => assessOntwikkelingHier(basis, opdracht).inhoud,
      readOntwikkeling: async (opdracht) => readOntwikkelingHier(basis, opdracht),
      verify: async (vraag) => verifyHier(basis, vraag),
      explain: async (bewijs) => explainHier(basis, bewijs),
      findElders: async (bewijs) => findEldersVanBewijs(basis, bewijs),
      drawRichting: async (opdracht) => drawRichtingHier(basis, opdracht),
      writeRichting: async (opdracht) => writeRichtingHier(basis, opdracht),
      replay: async (brok) => createHerspeler(basis)(brok),
      lookAs: (_, werk) => werk(),
      herhalingen,
      herhaalUren: 24,
      kaartruimte: { perKlantMb: 250, samenMb: 5_000 },
      nieuwId: () => createUuid(),
      rapportvormen: { pdf: async (rapport) => toPdf(rapport), docx },
      kaarten: GEEN_KAARTEN,
      kaartwerk: {
        read: async (verzoek) => readKaart(basis, verzoek),
        compute: async (brok) => rekenBrok(brok),
        wake: () => undefined,
      },
      archief: createArchief({ ...basis, port }),
      beoordelingen: {
        add: async (nieuw, poging) => {
          opgeslagen.set(nieuw.id, nieuw)
          herhalingen.complete(poging, nieuw.id)
        },
        get: async (id) => opgeslagen.get(id),
        findBewijzen: async (sha256) =>
          [...opgeslagen.values()]
            .filter(({ bewijsSha256 }) => bewijsSha256 === sha256)
            .map(({ inhoud }) => JSON.parse(inhoud).bewijs),
        each,
        list: async (vraag) => {
          const regels: Zaakregel[] = []
          for await (const regel of each(vraag)) {
            regels.push({ ...regel, plek: JSON.stringify(regel.verzoek.locatie) })
          }
          return regels
        },
        addBesluit: async (besluit, poging) => {
          besluiten.push(besluit)
          herhalingen.complete(poging, besluit.id)
        },
        listBesluiten: async (...ids) =>
          besluiten.filter(({ beoordeling }) => ids.includes(beoordeling)),
        ping: async () => undefined,
      },
    },
  }
}

export const createProefApp = (proef = createProef(), anders: Partial<AppOpties> = {}) => {
  const gelogd: unknown[] = []
  const app = createApp(proef.omgeving, {
    projectie: createProjectie(),
    nieuwKenmerk: () => createUuid(),
    logFout: (fout) => gelogd.push(fout),
    ...anders,
  })
  const post = (pad: string, inhoud: unknown, headers: Record<string, string> = {}) =>
    app.request(pad, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Content-Crs': RD, ...headers },
      body: typeof inhoud === 'string' ? inhoud : JSON.stringify(inhoud),
    })
  return { app, post, gelogd, ...proef }
}

/** The AppError that this throws; anything else fails the test. */
export const catchFout = (werk: () => unknown): AppError => {
  try {
    werk()
  } catch (fout) {
    if (fout instanceof AppError) return fout
    throw fout
  }
  throw new Error('er is niets misgegaan')
}
