import type { Context, Hono } from 'hono'
import { leesDossier } from '../../app/dossier/lees-dossier.ts'
import { legBesluitVast, lijstBesluiten } from '../../app/leg-besluit-vast.ts'
import type { OmgevingMetDossiers } from '../../app/omgeving.ts'
import { vindGelijkeGevallen } from '../../app/vind-gelijke-gevallen.ts'
import type { Opmaak } from '../antwoord.tsx'
import { allOf, type Velden } from '../formulier.ts'
import type { Veldfout } from '../onderdelen/fouten.tsx'
import { isInvoerfout, readVelden, toFouten } from './formulieren.ts'
import { answerDossier } from './kader.tsx'
import { Overzicht } from './overzicht-pagina.tsx'

const INTUSSEN: Veldfout = {
  veld: 'motivering',
  melding:
    'Een collega heeft intussen iets vastgelegd; het staat hieronder. Uw tekst staat er nog. Lees eerst wat er staat, en leg dan vast.',
}

/** The advice on a case, and the own conclusie beside it. */
export const addOverzicht = (web: Hono, omgeving: OmgevingMetDossiers, opmaak: Opmaak): void => {
  const show = async (
    c: Context,
    ingevuld: { readonly velden: Velden; readonly fouten: readonly Veldfout[] },
  ) => {
    const dossier = await leesDossier(omgeving, c.req.param('id') ?? '')
    const { id, boek } = dossier
    const besluiten = await lijstBesluiten(omgeving, id)
    return answerDossier(c, opmaak, {
      dossier,
      deel: '',
      fouten: ingevuld.fouten,
      inhoud: (
        <Overzicht
          dossier={dossier}
          besluiten={besluiten}
          gelijk={await vindGelijkeGevallen(omgeving, dossier.huidig.id)}
          formulier={{
            pad: `/dossiers/${id}`,
            laatste: besluiten.at(-1)?.id ?? '',
            woorden: boek.visie.woorden,
            ...ingevuld,
          }}
        />
      ),
    })
  }
  web.get('/dossiers/:id', async (c) => {
    // What was decided stays decided until somebody chooses otherwise.
    const laatste = (await lijstBesluiten(omgeving, c.req.param('id'))).at(-1)
    const { stand, gepubliceerdOp } = laatste ?? {}
    return show(c, { velden: { stand, gepubliceerdOp }, fouten: [] })
  })
  web.post('/dossiers/:id', async (c) => {
    const id = c.req.param('id')
    const velden = await readVelden(c)
    const laatste = (await lijstBesluiten(omgeving, id)).at(-1)?.id ?? ''
    if (laatste !== (allOf(velden, 'laatste')[0] ?? '')) {
      return show(c, { velden, fouten: [INTUSSEN] })
    }
    const besluit = Object.fromEntries(
      ['stand', 'conclusie', 'motivering', 'gepubliceerdOp'].flatMap((naam) =>
        allOf(velden, naam).map((waarde) => [naam, waarde]),
      ),
    )
    try {
      await legBesluitVast(omgeving, id, besluit)
      return c.redirect(`/dossiers/${id}`, 303)
    } catch (fout) {
      if (!isInvoerfout(fout)) throw fout
      return show(c, { velden, fouten: toFouten(fout) })
    }
  })
}
