import type { Context, Hono } from 'hono'
import { listOpenOordelen } from '../../../app/dossier/geldt-niet.ts'
import type { OpenFeit } from '../../../app/dossier/open-feiten.ts'
import { type Dossier, readDossier } from '../../../app/dossier/read-dossier.ts'
import { type Ingehaald, recordOordelen } from '../../../app/dossier/record-oordelen.ts'
import type { OmgevingMetDossiers } from '../../../app/omgeving.ts'
import type { Feit } from '../../../domain/model/feit.ts'
import { allOf, readAntwoord, type Velden, WEET_NIET, wordFout } from '../../shared/formulier.ts'
import type { Veldfout } from '../../shared/fouten.tsx'
import { readForm, textOf, tryForm } from '../../shared/inzending.ts'
import { GELDT_NIET, nietredenOf } from '../kader/geldt-niet.tsx'
import { GEEN_REDEN, readGezien } from '../kader/handelingen.ts'
import { showWaarde } from '../kader/waarden.ts'
import { type Gevuld, redenveldOf } from './oordelen-pagina.tsx'

/** The points that were filled in: who leaves one open says nothing of it. */
const listIngevuld = ({ boek }: Pick<Dossier, 'boek'>, velden: Velden): readonly Feit[] =>
  [...boek.feiten.values()].filter((feit) => {
    if (feit.herkomst !== 'behandelaar') return false
    const waarden = allOf(velden, feit.id)
    return waarden.length > 0 && !waarden.includes(WEET_NIET)
  })

/** Its own reason, or that of all points together. */
const redenOf = (velden: Velden, feit: string): string =>
  textOf(velden, redenveldOf(feit)) || textOf(velden, 'reden')

/** The same of a question that does not play: the reason beside that first. */
const nietRedenOf = (velden: Velden, feit: string): string =>
  textOf(velden, nietredenOf(feit)) || redenOf(velden, feit)

/** The questions that were said not to play here. */
const listGeldtNiet = ({ boek }: Pick<Dossier, 'boek'>, velden: Velden): readonly Feit[] =>
  allOf(velden, GELDT_NIET).flatMap((id) => {
    const feit = boek.feiten.get(id)
    return feit?.herkomst === 'behandelaar' ? [feit] : []
  })

/** Of several points without a reason it is told once, where one is enough for all. */
const ALLE =
  'Schrijf op waarom. Eén motivering geldt voor alle punten waarbij u geen eigen motivering schrijft.'

const checkRedenen = (
  ingevuld: readonly Feit[],
  niet: readonly Feit[],
  velden: Velden,
): readonly Veldfout[] => {
  if (ingevuld.length + niet.length === 0)
    return [{ veld: 'reden', melding: 'Beantwoord ten minste één vraag.' }]
  const redenen = [
    ...ingevuld.map(({ id }) => redenOf(velden, id)),
    ...niet.map(({ id }) => nietRedenOf(velden, id)),
  ]
  const zonder = redenen.filter((reden) => reden === '').length
  const dubbel = niet.filter((feit) => ingevuld.includes(feit))
  return [
    ...dubbel.map(({ id }) => ({
      veld: `${GELDT_NIET}-${id}`,
      melding: 'Kies een antwoord, of dat de vraag niet geldt; niet allebei.',
    })),
    ...(zonder === 0 ? [] : [{ veld: 'reden', melding: zonder === 1 ? GEEN_REDEN : ALLE }]),
  ]
}

const tellIngehaald = ({ boek }: Dossier, { gebeurtenis, door }: Ingehaald): Veldfout => ({
  veld: gebeurtenis.feit,
  melding: `${door} antwoordde intussen: ${showWaarde(boek, gebeurtenis.feit, gebeurtenis.waarde)}. Uw antwoord staat hier nog. Legt u opnieuw vast, dan geldt het uwe.`,
})

const INGEHAALD: Veldfout = {
  veld: 'reden',
  melding:
    'Een collega legde op hetzelfde moment iets vast. Uw antwoorden staan er nog; leg ze opnieuw vast.',
}

interface Samen {
  readonly omgeving: OmgevingMetDossiers
  /** The page with the form, filled in or empty. */
  readonly show: (c: Context, dossier: Dossier, gevuld?: Gevuld) => Response
}

/** What is open now, after these points that still are to be chosen here. */
const listGevraagd = (dossier: Dossier, punten: readonly string[]): readonly OpenFeit[] => {
  const open = listOpenOordelen(dossier)
  const bekend = new Set(open.map(({ feit }) => feit))
  const erbij = punten.filter((feit) => !bekend.has(feit))
  return [...erbij.map((feit) => ({ feit, regels: [], beslissend: true })), ...open]
}

/** All judgements on one form: what is filled in is recorded at once, what a colleague answered is told per point. */
export const addSamen = (web: Hono, { omgeving, show }: Samen): void => {
  web.post('/dossiers/:id/oordelen', async (c) => {
    const { velden } = await readForm(c)
    const dossier = await readDossier(omgeving, c.req.param('id'))
    const ingevuld = listIngevuld(dossier, velden)
    const niet = listGeldtNiet(dossier, velden)
    const uitkomst = await tryForm({
      vooraf: checkRedenen(ingevuld, niet, velden),
      doe: () =>
        recordOordelen(omgeving, dossier.id, {
          gezien: readGezien(velden),
          door: c.get('behandelaar').naam,
          oordelen: ingevuld.map((feit) => ({
            feit: feit.id,
            waarde: readAntwoord(feit, velden),
            reden: redenOf(velden, feit.id),
          })),
          geldtNiet: niet.map(({ id }) => ({ feit: id, reden: nietRedenOf(velden, id) })),
        }),
      toFouten: ({ fouten }) =>
        fouten.map(({ pointer, melding }) => {
          const feit = dossier.boek.feiten.get(pointer.split('/')[2] ?? '')
          return { veld: feit?.id ?? 'reden', melding: wordFout(feit, melding) }
        }),
      ingehaald: INGEHAALD,
    })
    if ('gedaan' in uitkomst && uitkomst.gedaan.length === 0) {
      const naar = textOf(velden, 'naar') === 'afronden' ? 'afronden' : 'oordelen'
      return c.redirect(`/dossiers/${dossier.id}/${naar}`, 303)
    }
    const nu = await readDossier(omgeving, dossier.id)
    if ('fouten' in uitkomst) {
      // Nothing was recorded: what colleagues did meanwhile is still to be told, per point.
      const open = listGevraagd(
        nu,
        [...ingevuld, ...niet].map(({ id }) => id),
      )
      return show(c, nu, { velden, fouten: uitkomst.fouten, open, gezien: readGezien(velden) })
    }
    const fouten = uitkomst.gedaan.map((deel) => tellIngehaald(nu, deel))
    const open = listGevraagd(
      nu,
      fouten.map(({ veld }) => veld),
    )
    return show(c, nu, { velden, fouten, open, gezien: nu.zaak.laatste })
  })
}
