import type { Context, MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import { findRoute, toegangOf } from '../../app/toegang/routes.ts'
import { findInOngekeurd } from '../../domain/persoonsgegevens.ts'
import { answerPagina, type Opmaak } from '../shared/antwoord.tsx'
import { allOf, type Velden } from '../shared/formulier.ts'
import { readForm } from '../shared/inzending.ts'
import {
  BEVESTIGD,
  Gegevensvraag,
  type GegevensvraagProps,
  type Gevonden,
  labelOf,
} from './gegevensvraag.tsx'

/** What these forms hold is read and not kept. */
const BEWAART_NIETS = ['/verifieer', '/visie/herspelen', '/ontwikkelingen/geschiktheid']

/** What is typed by people as they like, and has something of one person in it. */
const findIn = (velden: Velden): readonly Gevonden[] =>
  Object.keys(velden).flatMap((veld) => {
    if (labelOf(veld) === undefined) return []
    const [tekst = ''] = allOf(velden, veld)
    const vondsten = findInOngekeurd(tekst)
    return vondsten.length > 0 ? [{ veld, tekst, vondsten }] : []
  })

/** Asks whether something of one person may stand in these fields; undefined when nothing of the kind was found. */
export const askGegevens = (
  c: Context,
  opmaak: Opmaak,
  {
    velden,
    ...vraag
  }: { readonly velden: Velden } & Omit<GegevensvraagProps, 'velden' | 'gevonden'>,
): Response | undefined => {
  const gevonden = allOf(velden, BEVESTIGD).length > 0 ? [] : findIn(velden)
  if (gevonden.length === 0) return undefined
  return answerPagina(c, opmaak, {
    titel: 'Staat hier iets over een mens?',
    fouten: gevonden.map(({ veld }) => ({
      veld,
      melding: `Kijk nog eens naar: ${(labelOf(veld) ?? '').toLowerCase()}.`,
    })),
    inhoud: <Gegevensvraag {...{ velden, gevonden }} {...vraag} />,
  })
}

/**
 * Before a form is stored: does a number or an address of one person stand in it? Then it is shown again, to change or
 * to confirm. Nothing of it is stored or logged until then.
 */
export const waakOverGegevens =
  (opmaak: Opmaak): MiddlewareHandler =>
  async (c, next) => {
    const route = findRoute(matchedRoutes(c))
    const soort = route && c.req.method === 'POST' ? toegangOf(route).inhoud : undefined
    if (route === undefined || BEWAART_NIETS.includes(route.path)) return next()
    if (soort !== 'formulier' && soort !== 'formulier_met_bestand') return next()
    const { velden, bestand } = await readForm(c)
    const vraag = { velden, pad: c.req.path, metBestand: bestand !== undefined }
    return askGegevens(c, opmaak, vraag) ?? next()
  }
