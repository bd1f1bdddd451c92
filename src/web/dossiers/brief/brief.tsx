import type { Context, Hono } from 'hono'
import { composeBrief } from '../../../app/dossier/compose-brief.ts'
import { type Dossier, readDossier } from '../../../app/dossier/read-dossier.ts'
import { recordHandeling } from '../../../app/dossier/record-handeling.ts'
import type { OmgevingMetDossiers } from '../../../app/omgeving.ts'
import { formatDatum } from '../../../app/woorden/codes.ts'
import { Link } from '../../onderdelen/link.tsx'
import { Alinea } from '../../onderdelen/tekst.tsx'
import type { Opmaak } from '../../shared/antwoord.tsx'
import { allOf } from '../../shared/formulier.ts'
import { tryHandeling } from '../kader/behandeling-handeling.ts'
import { readVelden } from '../kader/formulieren.ts'
import { type Ingevuld, readGezien } from '../kader/handelingen.ts'
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
    const door = c.get('behandelaar').naam
    // Without a conclusie there is no form: the page says what comes first.
    if ((await firstText(dossier, door)) === undefined) return show(c, dossier)
    const velden = await readVelden(c)
    const tekst = (allOf(velden, 'tekst')[0] ?? '').replaceAll('\r\n', '\n')
    const gebeurtenis = { soort: 'brief_opgesteld', tekst }
    const fouten =
      tekst.trim() === ''
        ? [{ veld: 'tekst', melding: 'Schrijf de tekst van de brief.' }]
        : await tryHandeling(
            () =>
              recordHandeling(omgeving, dossier.id, {
                gezien: readGezien(velden),
                door,
                gebeurtenis,
              }),
            'tekst',
          )
    return fouten.length > 0
      ? show(c, await readDossier(omgeving, dossier.id), { velden, fouten })
      : c.redirect(`/dossiers/${dossier.id}/brief`, 303)
  })
}
