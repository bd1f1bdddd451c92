import type { Context } from 'hono'
import { briefversiesVan, printBrief } from '../../../app/brief/briefversies.ts'
import type { Briefdeel } from '../../../app/brief/briefzin.ts'
import { listBriefdelen, listOnbevestigd } from '../../../app/brief/briefzinnen.ts'
import {
  draftBrief,
  findEigen,
  redengevingVan,
  schrijverVan,
} from '../../../app/brief/draft-brief.ts'
import { type EigenConclusie, hasReden, isEens } from '../../../app/brief/redenen.ts'
import { splitMotivering } from '../../../app/brief/toelichting.ts'
import { type Dossier, readDossier } from '../../../app/dossier/read-dossier.ts'
import type { OmgevingMetDossiers } from '../../../app/omgeving.ts'
import type { Rapportvormen } from '../../../app/ports/rapport.ts'
import { nameBijlage, RAPPORTTYPEN } from '../../../app/rapport/bestand.ts'
import { isSlotVerouderd, isVerouderd, toGebeurd } from '../../../domain/dossier/afronding.ts'
import { AppError } from '../../../domain/errors.ts'
import { allOf, type Velden } from '../../shared/formulier.ts'
import type { AddRoutes, Huis } from '../../shared/huis.ts'
import { type Ingevuld, readForm, textOf } from '../../shared/inzending.ts'
import { answerHandeling, wieVan } from '../kader/handelingen.ts'
import { answerDossier } from '../kader/kader.tsx'
import { Briefpagina, NogGeenBrief } from './brief-pagina.tsx'

const BOVEN = ['aan', 'onderwerp', 'datum', 'kenmerk'] as const

/** What stands above the letter; what is left empty does not. */
const readBoven = (velden: Velden): Partial<Record<(typeof BOVEN)[number], string>> =>
  Object.fromEntries(
    BOVEN.flatMap((naam) => {
      const tekst = textOf(velden, naam).replaceAll('\r\n', '\n')
      return tekst === '' ? [] : [[naam, tekst]]
    }),
  )

/** What was ticked and still stands in the text: so it is recorded, with who saved it. */
const readAangevinkt = (
  delen: readonly Briefdeel[],
  velden: Velden,
  tekst: string,
): { readonly aangevinkt?: readonly { readonly sleutel: string; readonly tekst: string }[] } => {
  const mee = new Set(allOf(velden, 'mee'))
  const aangevinkt = listOnbevestigd(delen)
    .flatMap(({ zinnen }) => zinnen)
    .filter((zin) => mee.has(zin.sleutel) && tekst.includes(zin.tekst))
    .map((zin) => ({ sleutel: zin.sleutel, tekst: zin.tekst }))
  return aangevinkt.length === 0 ? {} : { aangevinkt }
}

const OUDE_TEKST = {
  veld: 'tekst',
  melding:
    'Deze tekst hoort bij een eerdere beoordeling van het plan. Begin opnieuw vanuit de uitkomsten, en neem over wat nog klopt.',
}

/** Whether this is the letter of before the plan was assessed again, unchanged. */
const isOudeTekst = ({ gebeurtenissen }: Dossier, tekst: string): boolean =>
  isVerouderd(toGebeurd(gebeurtenissen), 'brief_opgesteld') &&
  briefversiesVan(gebeurtenissen).at(-1)?.tekst.trim() === tekst.trim()

const SCHRIJF = { veld: 'tekst', melding: 'Schrijf de tekst van de brief.' }
const WAAROM_NIET = {
  veld: 'tekst',
  melding:
    'Zeg waarom niet: vink hierboven aan welke redenen gelden en begin de tekst opnieuw, of schrijf ze zelf.',
}

interface Briefkeuze {
  readonly besluit: EigenConclusie
  readonly aangevinkt: ReadonlySet<string>
}

/** The letter in reply; only after somebody recorded a conclusie. */
export const addBrief: AddRoutes<Huis<OmgevingMetDossiers>> = (web, { omgeving, opmaak }) => {
  const readEigen = async ({ id }: Dossier) =>
    findEigen(await omgeving.beoordelingen.listBesluiten(id))
  const vraagVan = (dossier: Dossier, { conclusie }: EigenConclusie) => ({
    ...redengevingVan(dossier),
    conclusie,
  })

  const draft = (dossier: Dossier, c: Context, keuze: Briefkeuze) =>
    draftBrief(dossier, {
      ...keuze,
      door: c.get('behandelaar').naam,
      schrijver: schrijverVan(opmaak.stijlhuis.huisstijl),
      nu: omgeving.nu(),
    })

  /** A no as it was made, without a reason: of what somebody wrote himself we cannot tell. */
  const isKaalNee = (
    c: Context,
    dossier: Dossier,
    { tekst, ...keuze }: Briefkeuze & { readonly tekst: string },
  ) =>
    keuze.besluit.conclusie === 'nee_in_deze_vorm' &&
    splitMotivering(keuze.besluit.motivering ?? '').toelichting === '' &&
    !hasReden(listBriefdelen(vraagVan(dossier, keuze.besluit)), keuze.aangevinkt) &&
    tekst.trim() === draft(dossier, c, keuze).tekst.trim()

  const showBrief = (c: Context, dossier: Dossier, besluit: EigenConclusie, form?: Ingevuld) => {
    const versies = briefversiesVan(dossier.gebeurtenissen)
    const isOud = isSlotVerouderd(toGebeurd(dossier.gebeurtenissen))
    const bewaard = c.req.query('opnieuw') === undefined && !isOud ? versies.at(-1) : undefined
    const aangevinkt = new Set(
      form
        ? allOf(form.velden, 'mee')
        : (bewaard?.aangevinkt?.map(({ sleutel }) => sleutel) ?? c.req.queries('mee')),
    )
    const concept = draft(dossier, c, { besluit, aangevinkt })
    const { aan, onderwerp, datum, kenmerk, tekst } = bewaard ?? concept
    const vraag = vraagVan(dossier, besluit)
    return (
      <Briefpagina
        dossier={dossier}
        delen={listBriefdelen(vraag)}
        eens={isEens(vraag)}
        stijlhuis={opmaak.stijlhuis}
        versies={versies}
        isOud={isOud}
        aangevinkt={aangevinkt}
        ingevuld={form ?? { velden: { aan, onderwerp, datum, kenmerk, tekst }, fouten: [] }}
      />
    )
  }

  const show = async (c: Context, dossier: Dossier, ingevuld?: Ingevuld) => {
    const besluit = await readEigen(dossier)
    return answerDossier(c, opmaak, {
      dossier,
      deel: 'brief',
      fouten: ingevuld?.fouten ?? [],
      inhoud: besluit ? showBrief(c, dossier, besluit, ingevuld) : <NogGeenBrief id={dossier.id} />,
    })
  }

  const send = (vorm: keyof Rapportvormen) => async (c: Context) => {
    const dossier = await readDossier(omgeving, c.req.param('id') ?? '')
    const versie = briefversiesVan(dossier.gebeurtenissen).at(-1)
    if (versie === undefined) throw new AppError('niet_gevonden', { wat: 'Een bewaarde brief' })
    const brief = printBrief(versie, dossier.huidig.naam)
    return c.body((await omgeving.rapportvormen[vorm](brief)) as Uint8Array<ArrayBuffer>, 200, {
      'Content-Type': RAPPORTTYPEN[vorm],
      'Content-Disposition': nameBijlage(brief, vorm),
      'Cache-Control': 'private, no-store',
    })
  }

  web.get('/dossiers/:id/brief', async (c) =>
    show(c, await readDossier(omgeving, c.req.param('id'))),
  )
  web.get('/dossiers/:id/brief.pdf', send('pdf'))
  web.get('/dossiers/:id/brief.docx', send('docx'))
  web.post('/dossiers/:id/brief', async (c) => {
    const dossier = await readDossier(omgeving, c.req.param('id'))
    // Without a conclusie there is no form: the page says what comes first.
    const besluit = await readEigen(dossier)
    if (besluit === undefined) return show(c, dossier)
    const { velden } = await readForm(c)
    const tekst = (allOf(velden, 'tekst')[0] ?? '').replaceAll('\r\n', '\n')
    const aangevinkt = new Set(allOf(velden, 'mee'))
    return answerHandeling(c, omgeving, {
      velden,
      vooraf: [
        ...(tekst.trim() === '' ? [SCHRIJF] : []),
        ...(isOudeTekst(dossier, tekst) ? [OUDE_TEKST] : []),
        ...(isKaalNee(c, dossier, { besluit, tekst, aangevinkt }) ? [WAAROM_NIET] : []),
      ],
      gebeurtenis: {
        soort: 'brief_opgesteld',
        tekst,
        ...readBoven(velden),
        ...readAangevinkt(listBriefdelen(vraagVan(dossier, besluit)), velden, tekst),
        identiteit: wieVan(c).identiteit,
      },
      veld: 'tekst',
      naar: 'brief',
      show: (nu, ingevuld) => show(c, nu, ingevuld),
    })
  })
}
