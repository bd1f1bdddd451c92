import type { Context } from 'hono'
import { readDossier } from '../../../app/dossier/read-dossier.ts'
import type { OmgevingMetDossiers } from '../../../app/omgeving.ts'
import { isZelfdePersoon } from '../../../domain/dossier/persoon.ts'
import { openPuntenVan } from '../../../domain/dossier/punten.ts'
import { magMeelezen, meeleesvragenVan } from '../../../domain/dossier/tweede-lezer.ts'
import { geldendVan } from '../../../domain/dossier/zaak.ts'
import { allOf } from '../../shared/formulier.ts'
import type { Veldfout } from '../../shared/fouten.tsx'
import type { AddRoutes, Huis } from '../../shared/huis.ts'
import { type Ingevuld, readForm, textOf } from '../../shared/inzending.ts'
import { answerHandeling, wieVan } from '../kader/handelingen.ts'

const ZELF =
  'U kunt niet uw eigen tweede lezer zijn. Vraag een collega die onder een eigen naam is aangemeld.'

const AKKOORD_MET_PUNTEN =
  'Legt u punten terug, dan bent u nog niet akkoord. Kies niet akkoord, of haal de punten weg.'
/** So many points are returned at once. */
const HOOGSTENS = 20

/** A point on each line. */
const readPunten = (tekst: string): readonly string[] =>
  tekst
    .split(/\r?\n/)
    .map((regel) => regel.trim())
    .filter((regel) => regel !== '')

/** Asking a colleague to read along, and what the colleague says of it. */
export const addTweedeLezer: AddRoutes<
  Huis<OmgevingMetDossiers> & {
    readonly show: (c: Context, ingevuld: Ingevuld) => Promise<Response>
  }
> = (web, { omgeving, show }) => {
  const handle = (
    c: Context,
    handeling: Pick<
      Parameters<typeof answerHandeling>[2],
      'velden' | 'vooraf' | 'gebeurtenis' | 'ook' | 'veld'
    >,
  ) =>
    answerHandeling(c, omgeving, {
      ...handeling,
      naar: 'behandeling#tweede-lezer',
      show: (_, ingevuld) => show(c, ingevuld),
    })
  web.post('/dossiers/:id/tweede-lezer', async (c) => {
    const { velden } = await readForm(c)
    const naam = textOf(velden, 'lezer')
    const vraag = textOf(velden, 'leesvraag')
    const { identiteit, ...wie } = wieVan(c)
    const zelf = isZelfdePersoon({ naam }, wie)
    const melding = naam === '' ? 'Vul de naam van een collega in.' : zelf ? ZELF : undefined
    return handle(c, {
      gebeurtenis: {
        soort: 'tweede_lezer_gevraagd',
        naam,
        ...(vraag !== '' && { vraag }),
        identiteit,
      },
      velden,
      vooraf: melding === undefined ? [] : [{ veld: 'lezer', melding }],
      veld: 'lezer',
    })
  })
  web.post('/dossiers/:id/tweede-lezing', async (c) => {
    const dossier = await readDossier(omgeving, c.req.param('id'))
    const { velden } = await readForm(c)
    const bij = Number(allOf(velden, 'bij')[0])
    const geldend = geldendVan(dossier)
    const vraag = meeleesvragenVan(geldend).find(({ volgnummer }) => volgnummer === bij)
    // Answered or withdrawn meanwhile, or a second click: the page says how it is now.
    if (!vraag || vraag.lezing) return c.redirect(`/dossiers/${dossier.id}/behandeling`, 303)
    const [keuze, tekst] = [`akkoord-${bij}`, `opmerkingen-${bij}`]
    const oordeel = textOf(velden, keuze)
    const opmerkingen = textOf(velden, tekst)
    const punten = readPunten(textOf(velden, `punten-${bij}`))
    const mag = magMeelezen(geldend, vraag, wieVan(c))
    const fouten: readonly Veldfout[] = [
      ...(mag ? [] : [{ veld: 'lezer', melding: ZELF }]),
      ...(oordeel === 'ja' || oordeel === 'nee'
        ? []
        : [{ veld: keuze, melding: 'Kies akkoord of niet akkoord.' }]),
      ...(oordeel === 'ja' && punten.length > 0
        ? [{ veld: `punten-${bij}`, melding: AKKOORD_MET_PUNTEN }]
        : []),
      ...(punten.length > HOOGSTENS
        ? [{ veld: `punten-${bij}`, melding: `Leg hoogstens ${HOOGSTENS} punten terug.` }]
        : []),
      ...(oordeel === 'nee' && opmerkingen === '' && punten.length === 0
        ? [{ veld: tekst, melding: 'Schrijf waarom u niet akkoord bent.' }]
        : []),
    ]
    return handle(c, {
      gebeurtenis: {
        soort: 'tweede_lezing',
        bij,
        akkoord: oordeel === 'ja',
        ...(opmerkingen !== '' && { opmerkingen }),
        identiteit: wieVan(c).identiteit,
      },
      ook: punten.map((punt) => ({
        ...{ soort: 'punt_teruggelegd', bij, tekst: punt },
        identiteit: wieVan(c).identiteit,
      })),
      velden,
      vooraf: fouten,
      veld: tekst,
    })
  })
  web.post('/dossiers/:id/punten/:nummer', async (c) => {
    const dossier = await readDossier(omgeving, c.req.param('id'))
    const { velden } = await readForm(c)
    const bij = Number(c.req.param('nummer'))
    const open = openPuntenVan(geldendVan(dossier)).some(({ volgnummer }) => volgnummer === bij)
    // Seen to meanwhile, or a second click: the page says how it is now.
    if (!open) return c.redirect(`/dossiers/${dossier.id}/behandeling#tweede-lezer`, 303)
    const veld = `gedaan-${bij}`
    const tekst = textOf(velden, veld)
    return handle(c, {
      gebeurtenis: {
        ...{ soort: 'punt_afgehandeld', bij, identiteit: wieVan(c).identiteit },
        ...(tekst !== '' && { tekst }),
      },
      ...{ velden, veld },
    })
  })
}
