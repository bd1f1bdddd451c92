import type { Context } from 'hono'
import { keepConcept, proposeVelden, readConcept } from '../../../app/afronden/concept.ts'
import { concludeZaak } from '../../../app/afronden/conclude-zaak.ts'
import { draftMotivering, sayConclusie } from '../../../app/afronden/draft-motivering.ts'
import { addVoorwaarden } from '../../../app/afronden/met-voorwaarden.ts'
import { joinMotivering } from '../../../app/brief/toelichting.ts'
import { type Dossier, readDossier } from '../../../app/dossier/read-dossier.ts'
import { today } from '../../../app/regelboek/peildatum.ts'
import type { Filter } from '../../../app/werkvoorraad/filter.ts'
import { findVolgende } from '../../../app/werkvoorraad/volgende.ts'
import { afrondingVan, isHerbeoordeeldNa, toGebeurd } from '../../../domain/dossier/afronding.ts'
import { beletselVan, GEEN_TEKENREGELS } from '../../../domain/dossier/tekenen.ts'
import { geldendVan, isAanvraag } from '../../../domain/dossier/zaak.ts'
import type { Niveau } from '../../../domain/model/visie.ts'
import { allOf, type Velden } from '../../shared/formulier.ts'
import type { AddRoutes } from '../../shared/huis.ts'
import { answerForm, type Ingevuld, LEEG, readForm, textOf } from '../../shared/inzending.ts'
import { readGezien, tellAt, wieOf, wieVan } from '../kader/handelingen.ts'
import { findDeelpagina, pathOf } from '../kader/kader.tsx'
import { eensMet, type Kamer, readBrief, readNiveau, sketchFor } from './slotbrief.ts'
import { listFouten } from './slotfouten.ts'
import type { VaststelProps } from './vaststel-props.ts'

interface Geschreven {
  readonly motivering: string
  /** What stood there before, when it could not be kept as it was. */
  readonly eerder?: string
}

/**
 * What was written for one conclusie, when another is chosen: only what it says of that changes. Where that is not to be
 * found, or was written on another assessment, it is made anew and what stood there is kept beside it.
 */
const renew = (
  dossier: Dossier,
  { tekst, isOud }: { readonly tekst: string; readonly isOud: boolean },
  { van, naar }: { readonly van: Niveau | undefined; readonly naar: Niveau },
): Geschreven => {
  const nieuw = draftMotivering(dossier, naar)
  const kaal = tekst.replaceAll('\r\n', '\n').trim()
  const stond = [van, naar].map((deel) => draftMotivering(dossier, deel).trim())
  if (kaal === '' || stond.includes(kaal)) return { motivering: nieuw }
  if (isOud) return { motivering: nieuw, eerder: kaal }
  if (van === naar) return { motivering: tekst }
  const zin = van && sayConclusie(dossier, van)
  return zin !== undefined && kaal.includes(zin)
    ? { motivering: kaal.replace(zin, sayConclusie(dossier, naar)) }
    : { motivering: nieuw, eerder: kaal }
}

/** All that the page shows: filled in by a person, or else as a proposal. */
export const prepareVaststellen = async (
  c: Context,
  kamer: Kamer,
  dossier: Dossier,
  ingevuld?: Ingevuld,
): Promise<VaststelProps> => {
  const { omgeving, opmaak } = kamer
  const { gebeurtenissen, id, zaak } = dossier
  const besluiten = await omgeving.beoordelingen.listBesluiten(id)
  const concept = ingevuld ? undefined : await readConcept(omgeving, dossier, wieOf(c))
  const gekozen = concept && readNiveau(textOf(concept.velden, 'conclusie'))
  const {
    motivering: eerste,
    toelichting,
    conclusie: gesteld,
    eerder,
    ...hoofd
  } = proposeVelden(omgeving, dossier, { besluiten, gekozen })
  const voorstel = {
    motivering: eerste,
    toelichting,
    conclusie: gesteld,
    eerder,
    ...concept?.velden,
  }
  // What was not on the page yet, because there was no letter, is proposed after all.
  const velden: Velden = { ...hoofd, ...(ingevuld?.velden ?? voorstel) }
  const conclusie = readNiveau(textOf(velden, 'conclusie'))
  const gezien = ingevuld ? readGezien(ingevuld.velden) : (concept?.gezien ?? zaak.laatste)
  const isOud = isHerbeoordeeldNa(toGebeurd(gebeurtenissen), gezien)
  const was = ingevuld ? readNiveau(textOf(velden, 'bij')) : conclusie
  const tekst = textOf(velden, 'motivering')
  const geschreven =
    conclusie !== undefined && (isOud || conclusie !== was)
      ? renew(dossier, { tekst, isOud }, { van: was, naar: conclusie })
      : { motivering: tekst }
  const geldend = geldendVan(dossier)
  const aanvraag = isAanvraag(geldend)
  const beletsel = beletselVan(geldend, wieVan(c), {
    wat: aanvraag ? 'besluit' : 'antwoord',
    regels: omgeving.tekenregels ?? GEEN_TEKENREGELS,
  })
  return {
    ...{ dossier, conclusie, beletsel, isAanvraag: aanvraag, stijlhuis: opmaak.stijlhuis },
    eens: conclusie !== undefined && eensMet(dossier, conclusie),
    ...sketchFor(c, kamer, dossier, conclusie),
    laatste: besluiten.at(-1)?.id ?? '',
    aangevinkt: new Set(allOf(velden, 'mee')),
    ingevuld: { velden: { ...velden, ...geschreven }, fouten: ingevuld?.fouten ?? [] },
    isOud,
    ...(concept && { concept }),
  }
}

export interface Lijstkeuze {
  /** With which choice of the list somebody works. */
  readonly readKeuze: (c: Context) => Filter
}

/** Where the buttons lead with which somebody leaves the form: a page of the case, or back to it. */
const VERLAAT = /^bewaar(?:\/([a-z]*))?$/

/** Keeps what was written, as it is; of a case that was finished meanwhile nothing. */
const keepVelden = async (c: Context, { omgeving }: Kamer, { dossier, velden }: Ingestuurd) => {
  if (afrondingVan(dossier.gebeurtenissen) !== undefined) return
  const besluiten = await omgeving.beoordelingen.listBesluiten(dossier.id)
  const propose = (gekozen?: Niveau) => proposeVelden(omgeving, dossier, { besluiten, gekozen })
  await keepConcept(
    omgeving,
    { dossier, velden, wie: wieOf(c) },
    { eerst: propose(), nu: propose(readNiveau(textOf(velden, 'conclusie'))) },
  )
}

interface Ingestuurd {
  readonly dossier: Dossier
  readonly velden: Velden
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
    if (doe === 'weg') {
      await omgeving.concepten.remove(id, wieOf(c))
      return c.redirect(`/dossiers/${id}/afronden`, 303)
    }
    await keepVelden(c, kamer, { dossier, velden })
    const verlaat = VERLAAT.exec(doe)
    if (verlaat) {
      const naar = findDeelpagina(verlaat[1] ?? 'afronden')
      return c.redirect(pathOf(id, naar ?? 'afronden'), 303)
    }
    // Also Enter in a field: nothing is signed by that.
    if (!['verder', 'blijf', 'klaarzetten'].includes(doe)) {
      return show(c, dossier, { ...LEEG, velden })
    }
    const brief = readBrief(c, kamer, dossier, velden)
    const { naam: door, identiteit } = wieVan(c)
    const read = (naam: string) => textOf(velden, naam)
    const motivering = read('motivering').replaceAll('\r\n', '\n')
    const conclusie = readNiveau(read('conclusie')) ?? 'afweging_nodig'
    return answerForm(c, velden, {
      vooraf: listFouten(c, kamer, { dossier, velden, tekst: brief.tekst }),
      doe: async () => {
        await concludeZaak(omgeving, id, {
          ...{ gezien: readGezien(velden), laatste: read('laatste'), door, identiteit, brief },
          adres: new URL(c.req.url).origin,
          besluit: {
            conclusie,
            stand: (doe !== 'klaarzetten' && read('stand')) || 'in_behandeling',
            motivering: joinMotivering(
              addVoorwaarden(motivering, { brief: brief.tekst, conclusie }),
              read('toelichting').replaceAll('\r\n', '\n'),
            ),
          },
          ...(doe !== 'klaarzetten' && { datum: today(omgeving.nu()) }),
          ...(read('lezer') !== '' && doe === 'klaarzetten' && { lezer: read('lezer') }),
        })
        await omgeving.concepten.remove(id, wieOf(c))
        const { naam, onderwerp, rechten } = c.get('behandelaar')
        const kijker = { naam, rechten, ...(onderwerp !== undefined && { onderwerp }) }
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
