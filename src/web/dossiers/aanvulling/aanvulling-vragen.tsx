import type { Context, Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { askAanvulling } from '../../../app/dossier/ask-aanvulling.ts'
import { listOpenFeiten } from '../../../app/dossier/open-feiten.ts'
import { type Dossier, readDossier } from '../../../app/dossier/read-dossier.ts'
import type { OmgevingMetDossiers } from '../../../app/omgeving.ts'
import type { Opmaak } from '../../shared/antwoord.tsx'
import { allOf } from '../../shared/formulier.ts'
import type { Ingevuld } from '../../shared/inzending.ts'
import { LEEG, readForm, textOf, tryForm } from '../../shared/inzending.ts'
import { readGezien, tellAt } from '../kader/handelingen.ts'
import { answerDossier } from '../kader/kader.tsx'
import { LinkKopieren } from '../kader/link-kopieren.tsx'
import { AanvullingVragen } from './aanvulling-vragen-pagina.tsx'

const NIETS_GEKOZEN = { veld: 'feiten', melding: 'Kies ten minste één vraag.' }

/** Asking the initiator for what is missing. */
export const addAanvullingVragen = (
  web: Hono,
  omgeving: OmgevingMetDossiers,
  opmaak: Opmaak,
): void => {
  const show = (c: Context, dossier: Dossier, ingevuld: Ingevuld, boven: Child = '') =>
    answerDossier(c, opmaak, {
      dossier,
      deel: 'gegevens',
      fouten: ingevuld.fouten,
      inhoud: (
        <AanvullingVragen
          dossier={dossier}
          open={listOpenFeiten(dossier, 'initiatief')}
          {...ingevuld}
        >
          {boven}
        </AanvullingVragen>
      ),
    })
  /** What can still change the advice, and was not asked in vain. */
  const preselect = (dossier: Dossier): Ingevuld => {
    const gegeven = dossier.huidig.bewijs.verzoek.feiten ?? {}
    const feiten = listOpenFeiten(dossier, 'initiatief')
      .filter(({ feit, beslissend }) => beslissend && gegeven[feit] === undefined)
      .map(({ feit }) => feit)
    return { velden: { feiten }, fouten: [] }
  }
  web.get('/dossiers/:id/aanvulling', async (c) => {
    const dossier = await readDossier(omgeving, c.req.param('id'))
    return show(c, dossier, preselect(dossier))
  })
  web.post('/dossiers/:id/aanvulling', async (c) => {
    const dossier = await readDossier(omgeving, c.req.param('id'))
    const { velden } = await readForm(c)
    const open = new Set(listOpenFeiten(dossier, 'initiatief').map(({ feit }) => feit))
    const feiten = allOf(velden, 'feiten').filter((feit) => open.has(feit))
    const bericht = textOf(velden, 'bericht')
    let gemaakt = { sleutel: '', verlooptOp: '' }
    const fouten = await tryForm({
      vooraf: feiten.length === 0 ? [NIETS_GEKOZEN] : [],
      doe: async () => {
        gemaakt = await askAanvulling(omgeving, dossier.id, {
          gezien: readGezien(velden),
          door: c.get('behandelaar').naam,
          feiten,
          ...(bericht !== '' && { bericht }),
        })
      },
      ...tellAt('feiten'),
    })
    const nu = await readDossier(omgeving, dossier.id)
    if (fouten.length > 0) return show(c, nu, { velden, fouten })
    // Not by a redirect: the key must not stand in an address of this part.
    return show(
      c,
      nu,
      LEEG,
      <LinkKopieren
        titel="De vraag is vastgelegd"
        voor="de initiatiefnemer"
        link={new URL(`/aanvulling/${gemaakt.sleutel}`, c.req.url).href}
        verlooptOp={gemaakt.verlooptOp}
      />,
    )
  })
}
