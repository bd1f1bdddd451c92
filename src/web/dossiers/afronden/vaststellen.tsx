import type { Context } from 'hono'
import { concludeZaak } from '../../../app/afronden/conclude-zaak.ts'
import { draftMotivering, sayConclusie } from '../../../app/afronden/draft-motivering.ts'
import { isAanvraag } from '../../../app/afronden/finish-zaak.ts'
import { proposeSlot } from '../../../app/afronden/voorstel.ts'
import { headBrief } from '../../../app/brief/draft-brief.ts'
import { joinMotivering } from '../../../app/brief/toelichting.ts'
import { type Dossier, readDossier } from '../../../app/dossier/read-dossier.ts'
import { today } from '../../../app/regelboek/peildatum.ts'
import type { Filter } from '../../../app/werkvoorraad/filter.ts'
import { findVolgende } from '../../../app/werkvoorraad/volgende.ts'
import { beletselVan, GEEN_TEKENREGELS } from '../../../domain/dossier/tekenen.ts'
import { geldendVan } from '../../../domain/dossier/zaak.ts'
import type { Niveau } from '../../../domain/model/visie.ts'
import { allOf, type Velden } from '../../shared/formulier.ts'
import type { AddRoutes } from '../../shared/huis.ts'
import { answerForm, type Ingevuld, LEEG, readForm, textOf } from '../../shared/inzending.ts'
import { readGezien, tellAt, wieVan } from '../kader/handelingen.ts'
import { eensMet, type Kamer, readBrief, readNiveau, sketchFor } from './slotbrief.ts'
import { listFouten } from './slotfouten.ts'
import type { VaststelProps } from './vaststel-props.ts'

/** What was written for one conclusie, when another is chosen: only what it says of that changes. */
const keepMotivering = (dossier: Dossier, tekst: string, van: Niveau | undefined, naar: Niveau) =>
  van === undefined || tekst.trim() === draftMotivering(dossier, van).trim()
    ? draftMotivering(dossier, naar)
    : tekst.replace(sayConclusie(dossier, van), sayConclusie(dossier, naar))

/** All that the page shows: filled in by a person, or else as a proposal. */
export const prepareVaststellen = async (
  c: Context,
  kamer: Kamer,
  dossier: Dossier,
  ingevuld?: Ingevuld,
): Promise<VaststelProps> => {
  const { omgeving, opmaak } = kamer
  const { gebeurtenissen, id } = dossier
  const besluiten = await omgeving.beoordelingen.listBesluiten(id)
  const voorstel = proposeSlot(dossier, besluiten)
  const { datum, ...hoofd } = headBrief(dossier, omgeving.nu())
  // What was not on the page yet, because there was no letter, is proposed after all.
  const velden: Velden = { ...hoofd, briefdatum: datum, ...(ingevuld?.velden ?? voorstel) }
  const conclusie = readNiveau(textOf(velden, 'conclusie'))
  const was = readNiveau(textOf(velden, 'bij'))
  const motivering =
    ingevuld && conclusie !== undefined && conclusie !== was
      ? keepMotivering(dossier, textOf(velden, 'motivering'), was, conclusie)
      : textOf(velden, 'motivering')
  const aanvraag = isAanvraag(gebeurtenissen)
  const beletsel = beletselVan(geldendVan(dossier), wieVan(c), {
    wat: aanvraag ? 'besluit' : 'antwoord',
    regels: omgeving.tekenregels ?? GEEN_TEKENREGELS,
  })
  return {
    ...{ dossier, conclusie, beletsel, isAanvraag: aanvraag, stijlhuis: opmaak.stijlhuis },
    eens: conclusie !== undefined && eensMet(dossier, conclusie),
    ...sketchFor(c, kamer, dossier, conclusie),
    laatste: besluiten.at(-1)?.id ?? '',
    aangevinkt: new Set(allOf(velden, 'mee')),
    ingevuld: { velden: { ...velden, motivering }, fouten: ingevuld?.fouten ?? [] },
  }
}

export interface Lijstkeuze {
  /** With which choice of the list somebody works. */
  readonly readKeuze: (c: Context) => Filter
}

/** Conclusie, letter and end with one button. */
export const addVaststellen: AddRoutes<
  Kamer &
    Lijstkeuze & {
      readonly show: (c: Context, dossier: Dossier, ingevuld: Ingevuld) => Promise<Response>
    }
> = (web, { show, readKeuze, ...kamer }) => {
  const { omgeving } = kamer
  web.post('/dossiers/:id/vaststellen', async (c) => {
    const dossier = await readDossier(omgeving, c.req.param('id'))
    const { id } = dossier
    const { velden } = await readForm(c)
    const doe = textOf(velden, 'doe')
    // Also Enter in a field: nothing is signed by that.
    if (!['verder', 'blijf', 'klaarzetten'].includes(doe)) {
      return show(c, dossier, { ...LEEG, velden })
    }
    const brief = readBrief(c, kamer, dossier, velden)
    const { naam: door, identiteit } = wieVan(c)
    const read = (naam: string) => textOf(velden, naam)
    const motivering = read('motivering').replaceAll('\r\n', '\n')
    return answerForm(c, velden, {
      vooraf: listFouten(c, kamer, { dossier, velden, tekst: brief.tekst }),
      doe: async () => {
        await concludeZaak(omgeving, id, {
          ...{ gezien: readGezien(velden), laatste: read('laatste'), door, identiteit, brief },
          adres: new URL(c.req.url).origin,
          besluit: {
            conclusie: readNiveau(read('conclusie')) ?? 'afweging_nodig',
            stand: (doe !== 'klaarzetten' && read('stand')) || 'in_behandeling',
            motivering: joinMotivering(motivering, read('toelichting').replaceAll('\r\n', '\n')),
          },
          ...(doe !== 'klaarzetten' && { datum: today(omgeving.nu()) }),
          ...(read('lezer') !== '' && doe === 'klaarzetten' && { lezer: read('lezer') }),
        })
        const { naam, onderwerp } = c.get('behandelaar')
        const kijker = { naam, ...(onderwerp !== undefined && { onderwerp }) }
        return doe === 'verder'
          ? findVolgende(omgeving, kijker, { na: id, filter: readKeuze(c) })
          : undefined
      },
      ...tellAt('conclusie'),
      naar: (volgende) =>
        volgende === undefined ? `/dossiers/${id}/afronden` : `/dossiers/${volgende.id}?na=${id}`,
      show: async (ingevuld) => show(c, await readDossier(omgeving, id), ingevuld),
    })
  })
}
