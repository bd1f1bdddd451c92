import type { Context } from 'hono'
import { finishZaak } from '../../../app/afronden/finish-zaak.ts'
import { ANTWOORD } from '../../../app/afronden/voorstel.ts'
import { type Dossier, readDossier, readKortDossier } from '../../../app/dossier/read-dossier.ts'
import type { OmgevingMetDossiers } from '../../../app/omgeving.ts'
import { today } from '../../../app/regelboek/peildatum.ts'
import { afrondingVan, isSlotVerouderd, toGebeurd } from '../../../domain/dossier/afronding.ts'
import { geldendVan, isAanvraag } from '../../../domain/dossier/zaak.ts'
import type { VastgelegdBesluit } from '../../../domain/model/antwoord/besluit.ts'
import type { AddRoutes, Huis } from '../../shared/huis.ts'
import { answerForm, type Ingevuld, readForm, textOf } from '../../shared/inzending.ts'
import { answerHandeling, GEEN_REDEN, readGezien, tellAt, wieVan } from '../kader/handelingen.ts'
import { answerDossier } from '../kader/kader.tsx'
import { sayZojuist } from '../kader/zojuist.tsx'
import { AfrondenPagina } from './afronden-pagina.tsx'
import { SLOTFORMULIER } from './concept-melding.tsx'
import { addVaststellen, type Lijstkeuze, prepareVaststellen } from './vaststellen.tsx'

/** Whether the last letter came after the last conclusie, and both are of now: then only the end is left. */
const isGeschreven = ({ gebeurtenissen }: Dossier, besluit: VastgelegdBesluit | undefined) => {
  const last = (soort: string) =>
    gebeurtenissen.findLast(({ gebeurtenis }) => gebeurtenis.soort === soort)?.volgnummer ?? 0
  const brief = last('brief_opgesteld')
  return (
    besluit?.conclusie !== undefined &&
    brief > 0 &&
    brief > last('besluit_vastgelegd') &&
    !isSlotVerouderd(toGebeurd(gebeurtenissen))
  )
}

/** The end of an idea by its answer, and beginning again. */
export const addAfronden: AddRoutes<Huis<OmgevingMetDossiers> & Lijstkeuze> = (web, kamer) => {
  const { omgeving, opmaak, readKeuze } = kamer
  /** What stands in the form before anybody fills it in. */
  const propose = (
    { gebeurtenissen }: Dossier,
    besluiten: readonly VastgelegdBesluit[],
  ): Ingevuld => {
    const { conclusie } = besluiten.findLast((deel) => deel.conclusie !== undefined) ?? {}
    const brief = gebeurtenissen.findLast(
      ({ gebeurtenis }) => gebeurtenis.soort === 'brief_opgesteld',
    )
    return {
      velden: {
        antwoord: conclusie && ANTWOORD[conclusie],
        datum: today(omgeving.nu()),
        brief: brief && String(brief.volgnummer),
      },
      fouten: [],
    }
  }
  const show = async (
    c: Context,
    dossier: Dossier,
    { ingevuld, slot }: { readonly ingevuld?: Ingevuld; readonly slot?: Ingevuld } = {},
  ) => {
    const besluiten = await omgeving.beoordelingen.listBesluiten(dossier.id)
    const besluit = besluiten.at(-1)
    const opnieuw = slot !== undefined || c.req.query('opnieuw') !== undefined
    const geschreven = !opnieuw && isGeschreven(dossier, besluit)
    const open = afrondingVan(dossier.gebeurtenissen) === undefined && !geschreven
    const beslist = besluit !== undefined && besluit.stand !== 'in_behandeling'
    return answerDossier(c, opmaak, {
      dossier,
      deel: 'afronden',
      ...(open && !beslist && { bewaar: SLOTFORMULIER }),
      fouten: [...(ingevuld?.fouten ?? []), ...(slot?.fouten ?? [])],
      inhoud: (
        <>
          {sayZojuist(c, dossier, omgeving.nu())}
          <AfrondenPagina
            dossier={dossier}
            besluit={besluit}
            isAanvraag={isAanvraag(geldendVan(dossier))}
            ingevuld={ingevuld ?? propose(dossier, besluiten)}
            vaststellen={
              geschreven
                ? undefined
                : await prepareVaststellen(c, { omgeving, opmaak }, dossier, slot)
            }
          />
        </>
      ),
    })
  }
  addVaststellen(web, {
    readKeuze,
    ...{ omgeving, opmaak },
    show: (c, dossier, slot) => show(c, dossier, { slot }),
  })
  web.get('/dossiers/:id/afronden', async (c) =>
    show(c, await readDossier(omgeving, c.req.param('id'))),
  )
  web.post('/dossiers/:id/afronden', async (c) => {
    const { id } = await readKortDossier(omgeving, c.req.param('id'))
    const { velden } = await readForm(c)
    const read = (naam: string) => textOf(velden, naam)
    const antwoord = read('antwoord')
    const waarheen = antwoord === 'doorverwezen' ? read('waarheen') : ''
    const [brief, tekst] = [read('brief'), read('tekst')]
    const { naam: door, identiteit } = wieVan(c)
    return answerForm(c, velden, {
      vooraf: [
        ...(antwoord === '' ? [{ veld: 'antwoord', melding: 'Kies hoe u het idee afrondt.' }] : []),
        ...(antwoord === 'doorverwezen' && waarheen === ''
          ? [{ veld: 'waarheen', melding: 'Vul in naar wie of waarheen u doorverwijst.' }]
          : []),
        ...(read('datum') === '' ? [{ veld: 'datum', melding: 'Kies een bestaande dag.' }] : []),
      ],
      doe: () =>
        finishZaak(omgeving, id, {
          ...{ gezien: readGezien(velden), door, identiteit },
          inhoud: {
            antwoord,
            datum: read('datum'),
            ...(waarheen !== '' && { waarheen }),
            ...(brief !== '' && { brief: Number(brief) }),
            ...(tekst !== '' && { tekst }),
          },
          adres: new URL(c.req.url).origin,
        }),
      ...tellAt('antwoord'),
      naar: () => `/dossiers/${id}/afronden`,
      show: async (ingevuld) => show(c, await readDossier(omgeving, id), { ingevuld }),
    })
  })
  web.post('/dossiers/:id/heropenen', async (c) => {
    const { id, gebeurtenissen } = await readKortDossier(omgeving, c.req.param('id'))
    const { velden } = await readForm(c)
    const afronding = afrondingVan(gebeurtenissen)
    // Reopened meanwhile, or a second click: the page says how it is now.
    if (afronding === undefined) return c.redirect(`/dossiers/${id}/afronden`, 303)
    const reden = textOf(velden, 'reden')
    return answerHandeling(c, omgeving, {
      velden,
      vooraf: reden === '' ? [{ veld: 'reden', melding: GEEN_REDEN }] : [],
      gebeurtenis: {
        ...{ soort: 'heropend', bij: afronding.volgnummer, reden },
        identiteit: wieVan(c).identiteit,
      },
      naar: 'afronden',
      show: (nu, ingevuld) => show(c, nu, { ingevuld }),
    })
  })
}
