import type { Context } from 'hono'
import { draftMotivering } from '../../../app/afronden/draft-motivering.ts'
import { readDossier, readKortDossier } from '../../../app/dossier/read-dossier.ts'
import { recordConclusie } from '../../../app/dossier/record-conclusie.ts'
import type { OmgevingMetDossiers } from '../../../app/omgeving.ts'
import { magConcluderen } from '../../../domain/dossier/tweede-lezer.ts'
import { geldendVan } from '../../../domain/dossier/zaak.ts'
import { allOf } from '../../shared/formulier.ts'
import type { AddRoutes, Huis } from '../../shared/huis.ts'
import { answerForm, LEEG, readForm, textOf } from '../../shared/inzending.ts'
import { giveGenoemdeRuimte } from '../kader/advies-zinnen.tsx'
import { readGezien, tellAt, wieVan } from '../kader/handelingen.ts'
import { answerDossier } from '../kader/kader.tsx'
import { Behandeling } from './behandeling-pagina.tsx'
import { addTweedeLezer } from './tweede-lezer.tsx'

const VELDEN = ['stand', 'conclusie', 'motivering', 'gepubliceerdOp']

const ZONDER_MOTIVERING = {
  veld: 'motivering',
  melding: 'Schrijf een motivering, ook als u het met het advies eens bent.',
}

const LAS_ZELF = {
  veld: 'motivering',
  melding:
    'U was zelf de tweede lezer: een collega legt de conclusie vast. Leest daarna een ander mee, dan kunt u het weer.',
}

/** The own conclusie on a case. */
export const addBehandeling: AddRoutes<Huis<OmgevingMetDossiers>> = (web, { omgeving, opmaak }) => {
  const show = async (c: Context, ingevuld = LEEG) => {
    const dossier = await readDossier(omgeving, c.req.param('id') ?? '')
    const { id, boek, zaak } = dossier
    const besluiten = await omgeving.beoordelingen.listBesluiten(id)
    // What was decided stays decided until somebody chooses otherwise.
    const { stand, gepubliceerdOp } = besluiten.at(-1) ?? {}
    const motivering = dossier.eigenConclusie ? undefined : draftMotivering(dossier)
    const budgetten = await giveGenoemdeRuimte(omgeving, dossier)
    return answerDossier(c, opmaak, {
      dossier,
      deel: 'behandeling',
      fouten: ingevuld.fouten,
      inhoud: (
        <Behandeling
          dossier={dossier}
          budgetten={budgetten}
          besluiten={besluiten}
          formulier={{
            pad: `/dossiers/${id}/behandeling`,
            gezien: zaak.laatste,
            laatste: besluiten.at(-1)?.id ?? '',
            woorden: boek.visie.woorden,
            velden: { stand, gepubliceerdOp, motivering, ...ingevuld.velden },
            fouten: ingevuld.fouten,
          }}
          tweedeLezer={{
            wie: wieVan(c),
            ingevuld,
          }}
        />
      ),
    })
  }
  addTweedeLezer(web, { omgeving, opmaak, show })
  web.get('/dossiers/:id/behandeling', (c) => show(c))
  web.post('/dossiers/:id/behandeling', async (c) => {
    const dossier = await readKortDossier(omgeving, c.req.param('id'))
    const { id } = dossier
    const wie = wieVan(c)
    const { velden } = await readForm(c)
    const inhoud: Readonly<Record<string, string>> = Object.fromEntries(
      VELDEN.flatMap((naam) => allOf(velden, naam).map((waarde) => [naam, waarde])),
    )
    const zonder = inhoud.conclusie !== undefined && !inhoud.motivering?.trim()
    return answerForm(c, velden, {
      vooraf: [
        ...(magConcluderen(geldendVan(dossier), wie) ? [] : [LAS_ZELF]),
        ...(zonder ? [ZONDER_MOTIVERING] : []),
      ],
      doe: () =>
        recordConclusie(omgeving, id, {
          gezien: readGezien(velden),
          laatste: textOf(velden, 'laatste'),
          door: wie.naam,
          identiteit: wie.identiteit,
          inhoud,
        }),
      ...tellAt('motivering'),
      naar: () => `/dossiers/${id}/behandeling`,
      show: (ingevuld) => show(c, ingevuld),
    })
  })
}
