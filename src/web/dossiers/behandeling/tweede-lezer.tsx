import type { Context, Hono } from 'hono'
import { readDossier } from '../../../app/dossier/read-dossier.ts'
import { recordHandeling } from '../../../app/dossier/record-handeling.ts'
import type { OmgevingMetDossiers } from '../../../app/omgeving.ts'
import {
  isZelfdePersoon,
  magMeelezen,
  meeleesvragenVan,
} from '../../../domain/dossier/tweede-lezer.ts'
import type { Veldfout } from '../../onderdelen/fouten.tsx'
import { allOf } from '../../shared/formulier.ts'
import { geldendVan, tryHandeling } from '../kader/behandeling-handeling.ts'
import { readVelden } from '../kader/formulieren.ts'
import { type Ingevuld, readGezien } from '../kader/handelingen.ts'

const ZELF =
  'U kunt niet uw eigen tweede lezer zijn. Vraag een collega die onder een eigen naam is aangemeld.'

/** Asking a colleague to read along, and what the colleague says of it. */
export const addTweedeLezer = (
  web: Hono,
  omgeving: OmgevingMetDossiers,
  show: (c: Context, ingevuld: Ingevuld) => Promise<Response>,
): void => {
  const handle = async (
    c: Context,
    {
      gebeurtenis,
      fouten,
      veld,
    }: {
      readonly gebeurtenis: Readonly<Record<string, unknown>>
      readonly fouten: readonly Veldfout[]
      readonly veld: string
    },
  ) => {
    const id = c.req.param('id') ?? ''
    const velden = await readVelden(c)
    const door = c.get('behandelaar').naam
    const gezien = readGezien(velden)
    const mis =
      fouten.length > 0
        ? fouten
        : await tryHandeling(
            () => recordHandeling(omgeving, id, { gezien, door, gebeurtenis }),
            veld,
          )
    return mis.length > 0
      ? show(c, { velden, fouten: mis })
      : c.redirect(`/dossiers/${id}/behandeling#tweede-lezer`, 303)
  }
  web.post('/dossiers/:id/tweede-lezer', async (c) => {
    const velden = await readVelden(c)
    const naam = allOf(velden, 'lezer')[0]?.trim() ?? ''
    const vraag = allOf(velden, 'leesvraag')[0]?.trim() ?? ''
    const zelf = isZelfdePersoon(naam, c.get('behandelaar').naam)
    const melding = naam === '' ? 'Vul de naam van een collega in.' : zelf ? ZELF : undefined
    return handle(c, {
      gebeurtenis: { soort: 'tweede_lezer_gevraagd', naam, ...(vraag !== '' && { vraag }) },
      fouten: melding === undefined ? [] : [{ veld: 'lezer', melding }],
      veld: 'lezer',
    })
  })
  web.post('/dossiers/:id/tweede-lezing', async (c) => {
    const dossier = await readDossier(omgeving, c.req.param('id'))
    const velden = await readVelden(c)
    const bij = Number(allOf(velden, 'bij')[0])
    const geldend = geldendVan(dossier)
    const vraag = meeleesvragenVan(geldend).find(({ volgnummer }) => volgnummer === bij)
    // Answered or withdrawn meanwhile, or a second click: the page says how it is now.
    if (!vraag || vraag.lezing) return c.redirect(`/dossiers/${dossier.id}/behandeling`, 303)
    const [keuze, tekst] = [`akkoord-${bij}`, `opmerkingen-${bij}`]
    const oordeel = allOf(velden, keuze)[0]
    const opmerkingen = allOf(velden, tekst)[0]?.trim() ?? ''
    const mag = magMeelezen(geldend, vraag, c.get('behandelaar').naam)
    const fouten: readonly Veldfout[] = [
      ...(mag ? [] : [{ veld: 'lezer', melding: ZELF }]),
      ...(oordeel === 'ja' || oordeel === 'nee'
        ? []
        : [{ veld: keuze, melding: 'Kies akkoord of niet akkoord.' }]),
      ...(oordeel === 'nee' && opmerkingen === ''
        ? [{ veld: tekst, melding: 'Schrijf waarom u niet akkoord bent.' }]
        : []),
    ]
    return handle(c, {
      gebeurtenis: {
        soort: 'tweede_lezing',
        bij,
        akkoord: oordeel === 'ja',
        ...(opmerkingen !== '' && { opmerkingen }),
      },
      fouten,
      veld: tekst,
    })
  })
}
