import type { OmgevingMetOpslag } from '../app/omgeving.ts'
import { createBoeken } from '../app/regelboek/boeken.ts'
import { createApp } from './app.ts'
import { type ApiDocument, createDocument } from './shared/document.ts'

const unused = (): never => {
  throw new Error('only the description is asked for')
}

/** Routes need no data to describe themselves. */
const omgeving: OmgevingMetOpslag = {
  boeken: createBoeken([], []),
  prepare: unused,
  archief: { keep: unused, keepUsed: unused, find: unused },
  locatie: { methode: '', read: unused, write: unused },
  hash: { sha256: unused, canonicalize: unused },
  zoek: unused,
  beoordelingen: {
    add: unused,
    get: unused,
    findBewijzen: unused,
    each: unused,
    list: unused,
    addBesluit: unused,
    listBesluiten: unused,
    ping: unused,
  },
  rapportvormen: { pdf: unused, docx: unused },
  kaarten: {
    add: unused,
    get: unused,
    lease: unused,
    extend: unused,
    store: unused,
    release: unused,
    cancel: unused,
    cleanUp: unused,
    features: unused,
  },
  herhalingen: { begin: unused, drop: unused, removeVerlopen: unused },
  herhaalUren: 24,
  kaartruimte: { perKlantMb: 1, samenMb: 1 },
  kaartwerk: { read: unused, compute: unused, wake: unused },
  nu: unused,
  lookAs: unused,
  nieuwId: unused,
  assess: unused,
  assessZonderBewijs: unused,
  checkInvoer: unused,
  zegel: { open: unused, sleutels: [] },
  assessOntwikkeling: unused,
  readOntwikkeling: unused,
  verify: unused,
  explain: unused,
  findElders: unused,
  drawRichting: unused,
  writeRichting: unused,
  replay: unused,
  motor: { naam: '', versie: '' },
}

/** The description as it is committed in openapi/openapi.json. */
const describeApi = (): ApiDocument =>
  createDocument(
    createApp(omgeving, {
      projectie: { stelsels: [], project: unused, projectPunt: unused, toRd: unused },
      nieuwKenmerk: unused,
      logFout: unused,
    }),
  )

export const renderOpenapi = (): string => `${JSON.stringify(describeApi(), null, 2)}\n`
