import type { Context } from 'hono'
import { awaitBeurt } from '../../../app/beurt.ts'
import { cancelKaart, getKaart } from '../../../app/kaart/follow-kaart.ts'
import {
  findPlekken,
  getUitslag,
  isKlein,
  type Plek,
  type Uitslag,
  waitEven,
  type Zoekopdracht,
} from '../../../app/kaart/geschiktheid.ts'
import { writeCsvRegels, writeGeojsonRegels } from '../../../app/kaart/plekken.ts'
import { assessPlan, getPlan } from '../../../app/ontwikkeling/plannen.ts'
import { AppError } from '../../../domain/errors.ts'
import { isUuid } from '../../../domain/json.ts'
import { ACTIVITEITEN } from '../../../domain/model/feit.ts'
import { rememberLaatste } from '../../../domain/onthoud.ts'
import { createIrrelevantie } from '../../../domain/ontwikkeling/relevantie.ts'
import { answerCsv, answerPagina } from '../../shared/antwoord.tsx'
import { createBestand } from '../../shared/bestand.ts'
import { allOf, toVelden, WEET_NIET } from '../../shared/formulier.ts'
import type { AddRoutes } from '../../shared/huis.ts'
import { answerForm, type Ingevuld, readForm, textOf, tryForm } from '../../shared/inzending.ts'
import { createToVraag, readFeiten } from '../kamer/feitvelden.ts'
import type { Kamer } from '../kamer/kamer.ts'
import { type Deelkeuze, Zoekformulier } from './geschiktheid-pagina.tsx'
import { isBezig, Opdracht, VERVERS_S } from './opdracht-pagina.tsx'
import { padTerug, queryTerug } from './terug.ts'
import { namePlek, namesOf, readBlik } from './uitslag.ts'
import { UitslagPagina } from './uitslag-pagina.tsx'
import { listZoekvragen, readOpdracht, toFouten, toQuery } from './zoekvraag.ts'

const PAD = '/ontwikkelingen/geschiktheid'
/** Some hundred kB each; a large one some MB. */
const ONTHOUDEN = 3
/** A large map that is done sooner is shown at once. */
const WACHT_MS = 1_500

/** So many questions that decide stand open. */
const MAX_BESLISSEND = 8

/** By which questions certainly do not play with what was filled in; without an activity all may. */
const createSpeeltNiet = (
  { omgeving, boek }: Pick<Kamer, 'omgeving' | 'boek'>,
  velden: Ingevuld['velden'],
): ((feit: string) => boolean) => {
  const toetser = omgeving.boeken.bySha(boek.sha256)
  const feiten = readFeiten(boek, velden)
  if (toetser === undefined || feiten[ACTIVITEITEN] === undefined) return () => false
  const geldigOp = omgeving.nu().toISOString().slice(0, 10)
  return createIrrelevantie(toetser.compile({ geldigOp, beschikbaarOp: geldigOp }))(feiten)
}

/** The form that asks what is looked for. */
const showFormulier = (
  { omgeving, opmaak, boek }: Kamer,
  c: Context,
  { velden, fouten }: Ingevuld,
  {
    gevraagd = [],
    delen = [],
  }: {
    /** What decides most where the plan lies, most decisive first. */
    readonly gevraagd?: readonly string[]
    readonly delen?: readonly Deelkeuze[]
  } = {},
) => {
  const opgaven = listZoekvragen(boek)
  const toVraag = createToVraag(boek, { velden, fouten })
  const heeft = (id: string) =>
    allOf(velden, id).length > 0 || allOf(velden, `${id}.${WEET_NIET}`).length > 0
  const [eerste, ...rest] = [
    ...opgaven.filter(({ id }) => id === ACTIVITEITEN),
    ...opgaven.filter(({ id }) => id !== ACTIVITEITEN),
  ]
  const open = (id: string) => heeft(id) || fouten.some(({ veld }) => veld === id)
  const beslissend = gevraagd
    .flatMap((feit) => rest.filter(({ id }) => id === feit && !open(id)))
    .slice(0, MAX_BESLISSEND)
  const dicht = rest.filter((feit) => !open(feit.id) && !beslissend.includes(feit))
  const speeltNiet = createSpeeltNiet({ omgeving, boek }, velden)
  return answerPagina(c, opmaak, {
    titel: 'Waar zou dit passen?',
    fouten,
    inhoud: eerste && (
      <Zoekformulier
        id={allOf(velden, 'id')[0] ?? omgeving.nieuwId()}
        {...{ velden, fouten, delen }}
        activiteiten={toVraag(eerste)}
        ingevuld={rest.filter(({ id }) => open(id)).map(toVraag)}
        beslissend={beslissend.map(toVraag)}
        andere={dicht.filter(({ id }) => !speeltNiet(id)).map(toVraag)}
        speeltNiet={dicht.filter(({ id }) => speeltNiet(id)).map(toVraag)}
      />
    ),
  })
}

/** The map, and its places in a table; `query` is what was looked for. */
const showUitslag = async (
  { omgeving, opmaak, boek }: Kamer,
  c: Context,
  {
    uitslag,
    pad,
    query,
  }: { readonly uitslag: Uitslag; readonly pad: string; readonly query: string },
) => {
  // A large map was just put in order: others first.
  await awaitBeurt()
  const padMet = (anders: Readonly<Record<string, string>>) => {
    const blik = new URLSearchParams(anders).toString()
    const vraag = query || queryTerug(c.req.queries())
    return `${pad}?${[vraag, blik].filter(Boolean).join('&')}#plekken`
  }
  return answerPagina(c, opmaak, {
    titel: 'Waar zou dit passen: de kaart',
    script: opmaak.kaart,
    inhoud: (
      <UitslagPagina
        uitslag={uitslag}
        boek={boek}
        blik={readBlik(c.req.query())}
        namen={namesOf(boek, omgeving)}
        padMet={padMet}
        plekkenPad={(vorm) => `${pad}/plekken.${vorm}${query && `?${query}`}`}
        {...(query && { opnieuw: `${PAD}?${query}` })}
        terug={padTerug(c.req.queries())}
      />
    ),
  })
}

const GEOJSON = { 'Content-Type': 'application/geo+json' }

/** The places to keep and for the script of the map, which may be thousands. */
interface Bestanden {
  readonly answerGeojson: (c: Context, uitslag: Uitslag) => Promise<Response>
  readonly answerTabel: (c: Context, uitslag: Uitslag) => Promise<Response>
}

const createBestanden = ({ omgeving, boek }: Kamer): Bestanden => {
  const makeNameOf = () => {
    const namen = namesOf(boek, omgeving)
    return (plek: Plek) => namePlek(plek, namen)
  }
  const geojson = createBestand((uitslag: Uitslag) =>
    writeGeojsonRegels(uitslag, { visie: boek.visie, nameOf: makeNameOf() }),
  )
  const tabel = createBestand((uitslag: Uitslag) => writeCsvRegels(uitslag, makeNameOf()))
  return {
    answerGeojson: async (c, uitslag) => c.body(await geojson(uitslag), 200, GEOJSON),
    answerTabel: async (c, uitslag) => answerCsv(c, await tabel(uitslag), 'plekken'),
  }
}

/** The form, and from it to a map. */
const addZoeken: AddRoutes<Kamer> = (web, kamer) => {
  const { omgeving, boek } = kamer
  web.get(PAD, async (c) => {
    const plan = c.req.query('plan')
    if (plan === undefined) return showFormulier(kamer, c, { velden: c.req.queries(), fouten: [] })
    const gekozen = await getPlan(omgeving, plan)
    const uitkomst = await assessPlan(omgeving, gekozen)
    const deel = gekozen.invoer.delen.find(({ id }) => id === c.req.query('deel'))
    const { feiten } = deel ?? uitkomst.verzoekGeheel
    const vragen = deel
      ? (uitkomst.delen.find(({ id }) => id === deel.id)?.vragen ?? [])
      : uitkomst.geheel.vragen.map(({ feit }) => feit)
    const van = { vanPlan: plan, ...(deel && { vanDeel: deel.id }) }
    const ingevuld = { velden: { ...toVelden(feiten), ...van }, fouten: [] }
    const delen = gekozen.invoer.delen.map(({ id, naam = id }) => ({
      naam,
      naar: `${PAD}?${new URLSearchParams({ plan, deel: id }).toString()}`,
    }))
    return showFormulier(kamer, c, ingevuld, { gevraagd: vragen, ...(!deel && { delen }) })
  })
  web.post(PAD, async (c) => {
    const { velden } = await readForm(c)
    const { opdracht, fouten } = readOpdracht(boek, velden)
    return answerForm(c, velden, {
      vooraf: fouten,
      doe: async () => {
        const id = textOf(velden, 'id')
        const van = { ...opdracht, klant: c.get('klant') }
        const gevonden = await findPlekken(omgeving, van, isUuid(id) ? id : undefined)
        if ('plekken' in gevonden) return `kaart?${toQuery(velden)}`
        await waitEven(omgeving, gevonden.opdracht, WACHT_MS)
        const terug = queryTerug(velden)
        return `${gevonden.opdracht}${terug && `?${terug}`}`
      },
      toFouten: toFouten(boek),
      naar: (kaart) => `${PAD}/${kaart}`,
      show: (ingevuld) => showFormulier(kamer, c, ingevuld),
    })
  })
}

/** A small map is worked out from its address; a large one is asked for in the form. */
const addKlein: AddRoutes<Kamer & { readonly bestanden: Bestanden }> = (web, kamer) => {
  const { omgeving, boek, bestanden } = kamer
  const dag = () => omgeving.nu().toISOString().slice(0, 10)
  const zoek = rememberLaatste(
    async ({ opdracht }: { readonly opdracht: Zoekopdracht; readonly dag: string }) => {
      if (!(await isKlein(omgeving, opdracht))) return undefined
      const gevonden = await findPlekken(omgeving, opdracht)
      return 'plekken' in gevonden ? gevonden : undefined
    },
    { sleutelOf: (vraag) => JSON.stringify(vraag), hoeveel: ONTHOUDEN },
  )
  const answer = async (
    c: Context,
    show: (uitslag: Uitslag, query: string) => Response | Promise<Response>,
  ) => {
    const velden = c.req.queries()
    const { opdracht, fouten } = readOpdracht(boek, velden)
    const uitkomst = await tryForm({
      vooraf: fouten,
      doe: () => zoek({ opdracht, dag: dag() }),
      toFouten: toFouten(boek),
    })
    if ('fouten' in uitkomst) return showFormulier(kamer, c, { velden, ...uitkomst })
    const uitslag = uitkomst.gedaan
    const query = toQuery(velden)
    return uitslag === undefined ? c.redirect(`${PAD}?${query}`, 303) : show(uitslag, query)
  }
  web.get(`${PAD}/kaart`, (c) =>
    answer(c, (uitslag, query) => showUitslag(kamer, c, { uitslag, pad: `${PAD}/kaart`, query })),
  )
  web.get(`${PAD}/kaart/plekken.geojson`, (c) =>
    answer(c, (uitslag) => bestanden.answerGeojson(c, uitslag)),
  )
  web.get(`${PAD}/kaart/plekken.csv`, (c) =>
    answer(c, (uitslag) => bestanden.answerTabel(c, uitslag)),
  )
}

/** A large map: under way, done, or stopped. */
const addGroot: AddRoutes<Kamer & { readonly bestanden: Bestanden }> = (web, kamer) => {
  const { omgeving, opmaak, bestanden } = kamer
  const haal = rememberLaatste((id: string) => getUitslag(omgeving, id), {
    sleutelOf: (id) => id,
    hoeveel: ONTHOUDEN,
  })
  /** Only what is finished may be remembered. */
  const haalNu = async (id: string): ReturnType<typeof getUitslag> => {
    const kaart = isUuid(id) ? await getKaart(omgeving.kaarten, id) : undefined
    if (kaart === undefined) throw new AppError('niet_gevonden', { wat: 'Deze kaart' })
    return kaart.status === 'klaar' ? haal(id) : { kaart }
  }
  web.get(`${PAD}/:id`, async (c) => {
    const id = c.req.param('id')
    const { kaart, uitslag } = await haalNu(id)
    if (uitslag !== undefined) {
      return showUitslag(kamer, c, { uitslag, pad: `${PAD}/${id}`, query: '' })
    }
    // By a header, which needs no script; who does not want that has a link beside it.
    const vanzelf = isBezig(kaart) && c.req.query('ververs') !== 'nee'
    if (vanzelf) c.header('Refresh', String(VERVERS_S))
    return answerPagina(c, opmaak, {
      titel: 'Waar zou dit passen: nog geen kaart',
      inhoud: <Opdracht kaart={kaart} vanzelf={vanzelf} terug={padTerug(c.req.queries())} />,
    })
  })
  const haalUitslag = async (id: string): Promise<Uitslag> => {
    const { uitslag } = await haalNu(id)
    if (uitslag === undefined) throw new AppError('niet_gevonden', { wat: 'Deze kaart' })
    return uitslag
  }
  web.get(`${PAD}/:id/plekken.geojson`, async (c) =>
    bestanden.answerGeojson(c, await haalUitslag(c.req.param('id'))),
  )
  web.get(`${PAD}/:id/plekken.csv`, async (c) =>
    bestanden.answerTabel(c, await haalUitslag(c.req.param('id'))),
  )
  web.post(`${PAD}/:id/annulering`, async (c) => {
    const id = c.req.param('id')
    await haalNu(id)
    try {
      await cancelKaart(omgeving.kaarten, id)
    } catch (fout) {
      // It was finished, or stopped, just before: its page says so.
      if (!(fout instanceof AppError) || fout.code !== 'kaart_afgelopen') throw fout
    }
    return c.redirect(`${PAD}/${id}`, 303)
  })
}

/** The suitability map: where would this fit? */
export const addGeschiktheid: AddRoutes<Kamer> = (web, kamer) => {
  addZoeken(web, kamer)
  const bestanden = createBestanden(kamer)
  addKlein(web, { ...kamer, bestanden })
  addGroot(web, { ...kamer, bestanden })
}
