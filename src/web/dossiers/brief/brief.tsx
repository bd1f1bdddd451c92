import type { Context, Hono } from 'hono'
import { composeBrief } from '../../../app/dossier/compose-brief.ts'
import { type Dossier, readDossier } from '../../../app/dossier/read-dossier.ts'
import type { OmgevingMetDossiers } from '../../../app/omgeving.ts'
import { formatDatum } from '../../../app/woorden/codes.ts'
import { Link } from '../../onderdelen/link.tsx'
import { Alinea } from '../../onderdelen/tekst.tsx'
import type { Opmaak } from '../../shared/antwoord.tsx'
import { allOf } from '../../shared/formulier.ts'
import type { Ingevuld } from '../../shared/inzending.ts'
import { readForm } from '../../shared/inzending.ts'
import { answerHandeling } from '../kader/handelingen.ts'
import { answerDossier } from '../kader/kader.tsx'
import { Brief, briefversiesVan } from './brief-pagina.tsx'

/** The letter in reply; only after somebody recorded a conclusie. */
export const addBrief = (web: Hono, omgeving: OmgevingMetDossiers, opmaak: Opmaak): void => {
  const firstText = async ({ id, eerste, huidig, boek }: Dossier, door: string) => {
    const besluiten = await omgeving.beoordelingen.listBesluiten(id)
    const besluit = besluiten.findLast(({ conclusie }) => conclusie !== undefined)
    if (besluit?.conclusie === undefined) return undefined
    return composeBrief({
      beoordeling: huidig,
      boek,
      besluit: { ...besluit, conclusie: besluit.conclusie },
      ontvangenOp: formatDatum(eerste.aangemaaktOp),
      door,
    })
  }
  const show = async (c: Context, dossier: Dossier, ingevuld?: Ingevuld) => {
    const eerste = await firstText(dossier, c.get('behandelaar').naam)
    const versies = briefversiesVan(dossier.gebeurtenissen)
    const bewaard = c.req.query('opnieuw') === undefined ? versies.at(-1)?.tekst : undefined
    return answerDossier(c, opmaak, {
      dossier,
      deel: 'brief',
      fouten: ingevuld?.fouten ?? [],
      inhoud:
        eerste === undefined ? (
          <Alinea>
            Leg eerst uw eigen conclusie vast; daarna staat hier een brief.{' '}
            <Link naar={`/dossiers/${dossier.id}/behandeling`}>Naar de conclusie</Link>
          </Alinea>
        ) : (
          <Brief
            dossier={dossier}
            versies={versies}
            ingevuld={ingevuld ?? { velden: { tekst: bewaard ?? eerste }, fouten: [] }}
          />
        ),
    })
  }
  web.get('/dossiers/:id/brief', async (c) =>
    show(c, await readDossier(omgeving, c.req.param('id'))),
  )
  web.post('/dossiers/:id/brief', async (c) => {
    const dossier = await readDossier(omgeving, c.req.param('id'))
    // Without a conclusie there is no form: the page says what comes first.
    const eerste = await firstText(dossier, c.get('behandelaar').naam)
    if (eerste === undefined) return show(c, dossier)
    const { velden } = await readForm(c)
    const tekst = (allOf(velden, 'tekst')[0] ?? '').replaceAll('\r\n', '\n')
    return answerHandeling(c, omgeving, {
      velden,
      vooraf:
        tekst.trim() === '' ? [{ veld: 'tekst', melding: 'Schrijf de tekst van de brief.' }] : [],
      gebeurtenis: { soort: 'brief_opgesteld', tekst },
      veld: 'tekst',
      naar: 'brief',
      show: (nu, ingevuld) => show(c, nu, ingevuld),
    })
  })
}
