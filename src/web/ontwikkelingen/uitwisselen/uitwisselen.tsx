import type { Context } from 'hono'
import { z } from 'zod'
import { parseJson } from '../../../app/invoer/read-json.ts'
import { assessPlan, changePlan } from '../../../app/ontwikkeling/plannen.ts'
import { irrelevantieVan } from '../../../app/ontwikkeling/speelt.ts'
import type { Blad } from '../../../app/ports/dienst/rekenblad.ts'
import type { Ontwikkelplan } from '../../../app/ports/ontwikkelplannen.ts'
import { readCsv } from '../../../app/woorden/csv-lezen.ts'
import { refuseFouten } from '../../../domain/errors.ts'
import type { DeelInvoer } from '../../../domain/model/antwoord/ontwikkeling-invoer.ts'
import { answerCsv, answerPagina, answerXlsx } from '../../shared/antwoord.tsx'
import { readNummer, wordFout } from '../../shared/formulier.ts'
import type { Veldfout } from '../../shared/fouten.tsx'
import type { AddRoutes } from '../../shared/huis.ts'
import { answerForm, isInvoerfout, LEEG, readForm, textOf } from '../../shared/inzending.ts'
import { readPunt } from '../../shared/plek.ts'
import { sayFasefout } from '../kamer/fase.ts'
import { toVeldfouten } from '../kamer/invoer.ts'
import type { Kamer } from '../kamer/kamer.ts'
import { toCrs84 } from '../kamer/lees-plan.ts'
import { withSinds } from '../kamer/sinds.tsx'
import { describeStanden } from '../kamer/standverschil.ts'
import { describeVerschil, withDelen } from '../kamer/verschil.ts'
import {
  type Gevolg,
  Inlezen,
  listRijfouten,
  type Rijgevolg,
  Voorbeeld,
  type VoorbeeldProps,
} from './inlezen-pagina.tsx'
import { listRuimtefeiten } from './kolommen.ts'
import { findBladfout, type Gelezenblad, type LeesPlek, readBlad } from './lees.ts'
import { delenToCsv, unguardTekst, writeDelen } from './schrijf.ts'
import { listTotalen } from './totalen.ts'

const MAX_BESTAND = 5_000_000
const delenSchema = z.array(z.looseObject({ id: z.string() }))

/** Not what our own page sends. */
const ONLEESBAAR = {
  pointer: '/delen',
  code: 'verkeerd_type',
  melding: 'Dit zijn geen delen. Lees uw bestand opnieuw in; er is niets overgenomen.',
} as const

/** Of a file that changes nothing, or that cannot be taken over. */
const NIETS: VoorbeeldProps['uitkomsten'] = { blijft: { totalen: [], standen: [] } }

const refuse = (melding: string): readonly Veldfout[] => [{ veld: 'bestand', melding }]

/** A cell of a CSV: what a spreadsheet would run is a formula here too. */
const toCel = (tekst: string) =>
  /^[=@]/.test(tekst) || (/^[+-]/.test(tekst) && !/^[+-]?[\d.,\s]+$/.test(tekst))
    ? { formule: tekst }
    : unguardTekst(tekst)

/** The place of a part in a cell: GeoJSON, or two numbers. */
const createLeesPlek =
  ({ naarCrs84 }: Kamer): LeesPlek =>
  (tekst) => {
    if (!tekst.startsWith('{')) {
      const plek = readPunt(tekst)
      if ('fout' in plek) return { fout: plek.fout.melding }
      return { locatie: toCrs84('rd' in plek ? plek.rd : plek.locatie, naarCrs84) }
    }
    try {
      return { locatie: toCrs84(parseJson(tekst), naarCrs84) }
    } catch (fout) {
      if (!isInvoerfout(fout)) throw fout
      return { fout: fout.detail }
    }
  }

/** What is wrong with the plan as it would become, by the id of the part that it is in. */
const checkGeheel = async (
  { omgeving, boek }: Kamer,
  inhoud: Ontwikkelplan['invoer'],
): Promise<{
  readonly perDeel: ReadonlyMap<string, readonly string[]>
  readonly rest: string[]
}> => {
  const mag = { alsBehandelaar: true, concept: true }
  try {
    await omgeving.readOntwikkeling({ inhoud, mag, nu: omgeving.nu() })
    return { perDeel: new Map(), rest: [] }
  } catch (fout) {
    if (!isInvoerfout(fout)) throw fout
    const gevonden = fout.fouten.map((een) => {
      const { pointer, melding } = een
      const [, deel, veld = ''] = /^\/delen\/(\d+)\/?(.*)$/.exec(pointer) ?? []
      const naam = /^feiten\/([^/]+)/.exec(veld)?.[1] ?? /^[^/]*/.exec(veld)?.[0] ?? ''
      const waar = naam === 'locatie' ? 'plek' : (boek.feiten.get(naam)?.label ?? naam)
      const id = deel === undefined ? '' : (inhoud.delen[Number(deel)]?.id ?? '')
      const kort =
        sayFasefout(een) ??
        wordFout(boek.feiten.get(naam), melding).replace(/"delen\.\d+\.(\w+)"/g, '"$1"')
      return { id, melding: waar === '' ? kort : `${waar}: ${kort}` }
    })
    const perDeel = Map.groupBy(gevonden, ({ id }) => id)
    return {
      perDeel: new Map([...perDeel].map(([id, lijst]) => [id, lijst.map((een) => een.melding)])),
      rest: (perDeel.get('') ?? []).map(({ melding }) => melding),
    }
  }
}

/** What the plan would become with these parts, and with these alone if it has others: beside what it is now. */
const listUitkomsten = async (
  { omgeving, boekOf }: Kamer,
  plan: Ontwikkelplan,
  delen: readonly DeelInvoer[],
): Promise<VoorbeeldProps['uitkomsten']> => {
  const nu = await assessPlan(omgeving, plan)
  const isIrrelevant = irrelevantieVan(omgeving, nu)
  const tell = async (alleenDeze: boolean): Promise<Gevolg> => {
    const invoer = withDelen(delen, alleenDeze)(plan.invoer)
    const straks = await assessPlan(omgeving, { ...plan, invoer })
    const boek = boekOf(straks)
    return {
      totalen: listTotalen(boek, [plan.invoer.delen, invoer.delen], isIrrelevant),
      standen: describeStanden(boek, nu, straks),
    }
  }
  /** Without some parts the plan may not be whole any more: then what is wrong is what there is to tell. */
  const tellWeg = async (): Promise<Gevolg> => {
    try {
      return await tell(true)
    } catch (fout) {
      if (!isInvoerfout(fout)) throw fout
      return { totalen: [], standen: fout.fouten.map(({ melding }) => melding) }
    }
  }
  const genoemd = new Set(delen.map(({ id }) => id))
  return plan.invoer.delen.every(({ id }) => genoemd.has(id))
    ? { blijft: await tell(false) }
    : { blijft: await tell(false), weg: await tellWeg() }
}

/** What each row does to the plan. */
const listGevolgen = async (
  kamer: Kamer,
  plan: Ontwikkelplan,
  { rijen }: Gelezenblad,
): Promise<{ readonly gevolgen: readonly Rijgevolg[]; readonly rest: readonly string[] }> => {
  const delen = rijen.flatMap(({ deel }) => deel ?? [])
  const { perDeel, rest } = await checkGeheel(kamer, withDelen(delen, false)(plan.invoer))
  const gevolgen = rijen.map(({ rij, naam, deel, fouten }): Rijgevolg => {
    const mis = [...fouten, ...((deel && perDeel.get(deel.id)) ?? [])]
    if (mis.length > 0 || deel === undefined) return { rij, naam, soort: 'fout', zinnen: mis }
    const oud = plan.invoer.delen.find(({ id }) => id === deel.id)
    if (oud === undefined) {
      return { rij, naam, soort: 'nieuw', zinnen: ['staat nog niet in het plan'] }
    }
    const zinnen = describeVerschil(kamer.boek, oud, deel)
    return { rij, naam, soort: zinnen.length === 0 ? 'gelijk' : 'gewijzigd', zinnen }
  })
  // What is wrong in a part that the file does not name is told as well.
  const genoemd = new Set(delen.map(({ id }) => id))
  const elders = [...perDeel].flatMap(([id, lijst]) =>
    id === '' || genoemd.has(id) ? [] : lijst.map((melding) => `Deel "${id}": ${melding}`),
  )
  return { gevolgen, rest: [...rest, ...elders] }
}

/** Parts out to a spreadsheet and back. */
export const addUitwisselen: AddRoutes<Kamer> = (web, kamer) => {
  const { omgeving, opmaak, boek, boekOf, haal, rekenblad } = kamer
  const readBestand = async (bestand: File): Promise<Blad> => {
    const bytes = new Uint8Array(await bestand.arrayBuffer())
    const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
    if (isZip) return rekenblad.read(bytes)
    return readCsv(new TextDecoder().decode(bytes)).map((rij) => rij.map(toCel))
  }
  const tabelVan = async (plan: Ontwikkelplan) => {
    const uitkomst = await assessPlan(omgeving, plan)
    const boekVan = boekOf(uitkomst)
    const isIrrelevant = irrelevantieVan(omgeving, uitkomst)
    // Somebody who has still to say what comes there, fills in how much in the same go.
    const ruimte = listRuimtefeiten(boekVan).filter((feit) =>
      plan.invoer.delen.some(({ feiten }) => !isIrrelevant(feiten)(feit)),
    )
    const gevraagd = new Set([...uitkomst.delen.flatMap(({ vragen }) => vragen), ...ruimte])
    return writeDelen(boekVan, plan.invoer, gevraagd)
  }
  web.get('/ontwikkelingen/:plan/delen.csv', async (c) =>
    answerCsv(c, delenToCsv(await tabelVan(await haal(c))), 'delen'),
  )
  web.get('/ontwikkelingen/:plan/delen.xlsx', async (c) =>
    answerXlsx(c, rekenblad.write(await tabelVan(await haal(c))), 'delen'),
  )
  const show = (c: Context, plan: Ontwikkelplan, fouten: readonly Veldfout[]) =>
    answerPagina(c, opmaak, {
      titel: `Delen van ${plan.naam} in een rekenblad`,
      fouten,
      inhoud: <Inlezen {...{ plan, boek, fouten }} />,
    })
  const showVoorbeeld = async (c: Context, plan: Ontwikkelplan, blad: Blad) => {
    const mis = findBladfout(boek, blad)
    if (mis !== undefined) return show(c, plan, refuse(mis))
    const readPlek = createLeesPlek(kamer)
    const gelezen = readBlad({ boek, invoer: plan.invoer, readPlek }, blad)
    const { gevolgen, rest } = await listGevolgen(kamer, plan, gelezen)
    const delen = gelezen.rijen.flatMap(({ deel }) => deel ?? [])
    const ids = new Set(delen.map(({ id }) => id))
    const nietGenoemd = plan.invoer.delen.filter(({ id }) => !ids.has(id))
    const fouten = [...listRijfouten(gevolgen), ...rest].flatMap(refuse)
    const isAnders =
      nietGenoemd.length > 0 ||
      gevolgen.some(({ soort }) => soort === 'nieuw' || soort === 'gewijzigd')
    const uitkomsten =
      isAnders && fouten.length === 0 ? await listUitkomsten(kamer, plan, delen) : NIETS
    return answerPagina(c, opmaak, {
      titel: `Wat er verandert in ${plan.naam}`,
      fouten,
      inhoud: (
        <Voorbeeld {...{ plan, boek, gevolgen, nietGenoemd, delen, uitkomsten }} blad={gelezen} />
      ),
    })
  }
  web.get('/ontwikkelingen/:plan/inlezen', async (c) => show(c, await haal(c), LEEG.fouten))
  web.post('/ontwikkelingen/:plan/inlezen', async (c) => {
    const plan = await haal(c)
    const { bestand } = await readForm(c)
    if (bestand === undefined) return show(c, plan, refuse('Kies een bestand.'))
    if (bestand.size > MAX_BESTAND) {
      return show(c, plan, refuse('Dit bestand is groter dan 5 MB. Er is niets overgenomen.'))
    }
    try {
      return await showVoorbeeld(c, plan, await readBestand(bestand))
    } catch (fout) {
      if (!isInvoerfout(fout)) throw fout
      return show(
        c,
        plan,
        fout.fouten.flatMap(({ melding }) => refuse(melding)),
      )
    }
  })
  web.post('/ontwikkelingen/:plan/overnemen', async (c) => {
    const plan = await haal(c)
    const { velden } = await readForm(c)
    return answerForm(c, velden, {
      doe: async () => {
        const gelezen = delenSchema.safeParse(parseJson(textOf(velden, 'delen')))
        if (!gelezen.success) refuseFouten([ONLEESBAAR])
        const delen = (gelezen.data ?? []) as DeelInvoer[]
        await changePlan(omgeving, {
          id: plan.id,
          versie: readNummer(velden, 'versie'),
          door: c.get('behandelaar').naam,
          change: withDelen(delen, textOf(velden, 'weg') === 'ja'),
          stukVan: (invoer) => invoer.delen,
        })
      },
      toFouten: (fout) => toVeldfouten(fout, { veldOf: () => 'bestand', nameOf: () => undefined }),
      ingehaald: {
        veld: 'bestand',
        melding: `${plan.door} heeft de delen van dit plan intussen gewijzigd. Er is niets overgenomen. Lees uw bestand opnieuw in: u ziet dan wat er nu verandert.`,
      },
      naar: () => withSinds(`/ontwikkelingen/${plan.id}`, plan.versie),
      show: ({ fouten }) => show(c, plan, fouten),
    })
  })
}
