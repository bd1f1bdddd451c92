import type { Context } from 'hono'
import { cancelKaart, getKaart } from '../../../app/kaart/follow-kaart.ts'
import {
  findPlekken,
  getUitslag,
  isKlein,
  type Uitslag,
  waitEven,
  type Zoekopdracht,
} from '../../../app/kaart/geschiktheid.ts'
import { assessPlan, getPlan } from '../../../app/ontwikkeling/plannen.ts'
import { AppError } from '../../../domain/errors.ts'
import { isUuid } from '../../../domain/json.ts'
import type { FeitWaarde } from '../../../domain/model/feit.ts'
import { answerPagina } from '../../shared/antwoord.tsx'
import { allOf, toVelden, type Velden, WEET_NIET, wordFout } from '../../shared/formulier.ts'
import type { Veldfout } from '../../shared/fouten.tsx'
import type { AddRoutes } from '../../shared/huis.ts'
import { isInvoerfout, readForm, textOf } from '../../shared/inzending.ts'
import { rememberLaatste } from '../../shared/onthoud.ts'
import { createToVraag, listDubbel, listOpgaven, readFeiten } from '../kamer/feitvelden.ts'
import type { Kamer } from '../kamer/kamer.ts'
import { Zoekformulier } from './geschiktheid-pagina.tsx'
import { Opdracht } from './opdracht-pagina.tsx'
import { namePlek, namesOf, readBlik } from './uitslag.ts'
import { UitslagPagina } from './uitslag-pagina.tsx'

const PAD = '/ontwikkelingen/geschiktheid'
/** Some hundred kB each; a large one some MB. */
const ONTHOUDEN = 8
/** A large map that is done sooner is shown at once. */
const WACHT_MS = 1_500
/** Of the address, not of what is looked for. */
const VAN_DE_BLIK = ['volgorde', 'klasse', 'pagina']

const GEEN_ACTIVITEIT: Veldfout = {
  veld: 'activiteiten',
  melding: 'Kies ten minste één ding waarvoor u een plek zoekt.',
}

const readCel = (velden: Velden): { readonly celM?: unknown } => {
  if (allOf(velden, 'plekken')[0] !== 'raster') return {}
  const tekst = textOf(velden, 'celM').replace('.', '')
  return { celM: /^\d+$/.test(tekst) ? Number(tekst) : tekst }
}

/** What was filled in, as an address. */
const toQuery = (velden: Velden): string => {
  const paren = Object.keys(velden)
    .filter((naam) => naam !== 'id' && !VAN_DE_BLIK.includes(naam))
    .flatMap((naam) => allOf(velden, naam).map((waarde): [string, string] => [naam, waarde]))
  return new URLSearchParams(paren).toString()
}

/** The suitability map: where would this fit? */
export const addGeschiktheid: AddRoutes<Kamer> = (web, kamer) => {
  const { omgeving, opmaak, boek } = kamer
  const namen = namesOf(boek)
  const opgaven = listOpgaven(boek).filter(({ herkomst }) => herkomst === 'initiatief')
  const dag = () => omgeving.nu().toISOString().slice(0, 10)
  const zoekKlein = rememberLaatste(
    async ({ opdracht }: { readonly opdracht: Zoekopdracht; readonly dag: string }) => {
      if (!(await isKlein(omgeving, opdracht))) return undefined
      const gevonden = await findPlekken(omgeving, opdracht)
      return 'plekken' in gevonden ? gevonden : undefined
    },
    { sleutelOf: (vraag) => JSON.stringify(vraag), hoeveel: ONTHOUDEN },
  )
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

  const showFormulier = (c: Context, velden: Velden, fouten: readonly Veldfout[]) => {
    const toVraag = createToVraag(boek, { velden, fouten })
    const heeft = (id: string) =>
      allOf(velden, id).length > 0 || allOf(velden, `${id}.${WEET_NIET}`).length > 0
    const [eerste, ...rest] = [
      ...opgaven.filter(({ id }) => id === 'activiteiten'),
      ...opgaven.filter(({ id }) => id !== 'activiteiten'),
    ]
    const open = (id: string) => heeft(id) || fouten.some(({ veld }) => veld === id)
    return answerPagina(c, opmaak, {
      titel: 'Waar zou dit passen?',
      fouten,
      inhoud: eerste && (
        <Zoekformulier
          id={allOf(velden, 'id')[0] ?? omgeving.nieuwId()}
          velden={velden}
          fouten={fouten}
          activiteiten={toVraag(eerste)}
          ingevuld={rest.filter(({ id }) => open(id)).map(toVraag)}
          andere={rest.filter(({ id }) => !open(id)).map(toVraag)}
        />
      ),
    })
  }

  const toFouten = (fout: AppError): readonly Veldfout[] =>
    fout.fouten.map(({ pointer, melding }) => {
      if (pointer.startsWith('/raster')) {
        return { veld: 'celM', melding: melding.replace('"raster.celM"', 'De zijde van een cel') }
      }
      const feit = boek.feiten.get(pointer.split('/').at(-1) ?? '')
      return feit
        ? { veld: feit.id, melding: `${feit.label}: ${wordFout(feit, melding)}` }
        : { veld: 'activiteiten', melding }
    })

  /** What was filled in, or what is wrong with it. */
  const readOpdracht = (
    velden: Velden,
  ): { readonly opdracht: Zoekopdracht; readonly fouten: readonly Veldfout[] } => {
    const alle = readFeiten(boek, velden)
    const feiten = Object.fromEntries(
      opgaven.flatMap(({ id }): [string, FeitWaarde][] => {
        const waarde = alle[id]
        return waarde === undefined ? [] : [[id, waarde]]
      }),
    )
    const leeg = feiten.activiteiten === undefined ? [GEEN_ACTIVITEIT] : []
    return {
      opdracht: { feiten, ...readCel(velden) },
      fouten: [...leeg, ...listDubbel(boek, velden)],
    }
  }

  const showUitslag = (
    c: Context,
    uitslag: Uitslag,
    { pad, query }: { readonly pad: string; readonly query: string },
  ) => {
    const padMet = (anders: Readonly<Record<string, string>>) => {
      const blik = new URLSearchParams(anders).toString()
      return `${pad}?${[query, blik].filter(Boolean).join('&')}#plekken`
    }
    return answerPagina(c, opmaak, {
      titel: 'Waar zou dit passen: de kaart',
      script: opmaak.kaart,
      inhoud: (
        <UitslagPagina
          uitslag={uitslag}
          boek={boek}
          blik={readBlik(c.req.query())}
          padMet={padMet}
          plekkenPad={`${pad}/plekken.geojson${query && `?${query}`}`}
          {...(query && { opnieuw: `${PAD}?${query}` })}
        />
      ),
    })
  }

  const answerPlekken = (c: Context, { plekken }: Uitslag) =>
    c.json({
      type: 'FeatureCollection',
      features: plekken.map((plek) => ({
        type: 'Feature',
        geometry: plek.geometrie,
        properties: {
          klasse: plek.advies.conclusie,
          naam: namePlek(plek, namen),
          tekst: plek.advies.woorden,
        },
      })),
    })

  web.get(PAD, async (c) => {
    const plan = c.req.query('plan')
    if (plan === undefined) return showFormulier(c, c.req.queries(), [])
    const { verzoekGeheel } = await assessPlan(omgeving, await getPlan(omgeving, plan))
    return showFormulier(c, toVelden(verzoekGeheel.feiten), [])
  })
  web.post(PAD, async (c) => {
    const { velden } = await readForm(c)
    const { opdracht, fouten } = readOpdracht(velden)
    if (fouten.length > 0) return showFormulier(c, velden, fouten)
    try {
      const [id = ''] = allOf(velden, 'id')
      const gevonden = await findPlekken(omgeving, opdracht, isUuid(id) ? id : undefined)
      if ('plekken' in gevonden) return c.redirect(`${PAD}/kaart?${toQuery(velden)}`, 303)
      await waitEven(omgeving, gevonden.opdracht, WACHT_MS)
      return c.redirect(`${PAD}/${gevonden.opdracht}`, 303)
    } catch (fout) {
      if (!isInvoerfout(fout)) throw fout
      return showFormulier(c, velden, toFouten(fout))
    }
  })
  /** A small map is worked out from its address; a large one is asked for in the form. */
  const withKlein = async (c: Context, show: (uitslag: Uitslag, query: string) => Response) => {
    const velden = c.req.queries()
    const { opdracht, fouten } = readOpdracht(velden)
    if (fouten.length > 0) return showFormulier(c, velden, fouten)
    try {
      const uitslag = await zoekKlein({ opdracht, dag: dag() })
      const query = toQuery(velden)
      return uitslag === undefined ? c.redirect(`${PAD}?${query}`, 303) : show(uitslag, query)
    } catch (fout) {
      if (!isInvoerfout(fout)) throw fout
      return showFormulier(c, velden, toFouten(fout))
    }
  }
  web.get(`${PAD}/kaart`, (c) =>
    withKlein(c, (uitslag, query) => showUitslag(c, uitslag, { pad: `${PAD}/kaart`, query })),
  )
  web.get(`${PAD}/kaart/plekken.geojson`, (c) =>
    withKlein(c, (uitslag) => answerPlekken(c, uitslag)),
  )
  web.get(`${PAD}/:id`, async (c) => {
    const id = c.req.param('id')
    const { kaart, uitslag } = await haalNu(id)
    if (uitslag !== undefined) return showUitslag(c, uitslag, { pad: `${PAD}/${id}`, query: '' })
    return answerPagina(c, opmaak, {
      titel: 'Waar zou dit passen: nog geen kaart',
      inhoud: <Opdracht kaart={kaart} />,
    })
  })
  web.get(`${PAD}/:id/plekken.geojson`, async (c) => {
    const { uitslag } = await haalNu(c.req.param('id'))
    if (uitslag === undefined) throw new AppError('niet_gevonden', { wat: 'Deze kaart' })
    return answerPlekken(c, uitslag)
  })
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
