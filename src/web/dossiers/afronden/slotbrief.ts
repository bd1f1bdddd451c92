import type { Context } from 'hono'
import { listOnbevestigd } from '../../../app/brief/briefzinnen.ts'
import { type Briefvraag, composeBrief, sketchBrief } from '../../../app/brief/compose-brief.ts'
import { briefvraagVan, schrijverVan } from '../../../app/brief/draft-brief.ts'
import { isEens } from '../../../app/brief/redenen.ts'
import { VOORWAARDEN } from '../../../app/brief/voorwaarden.ts'
import type { Dossier } from '../../../app/dossier/read-dossier.ts'
import type { OmgevingMetDossiers } from '../../../app/omgeving.ts'
import { CONCLUSIES, type Niveau } from '../../../domain/model/visie.ts'
import { allOf, type Velden } from '../../shared/formulier.ts'
import type { Huis } from '../../shared/huis.ts'
import { textOf } from '../../shared/inzending.ts'

export type Kamer = Huis<OmgevingMetDossiers>

export const readNiveau = (tekst: string): Niveau | undefined =>
  CONCLUSIES.find((deel) => deel === tekst)

export const eensMet = ({ huidig, boek }: Dossier, conclusie: Niveau): boolean =>
  isEens({ beoordeling: huidig, boek, conclusie })

const ZONDER_BESLUIT = {
  id: '',
  beoordeling: '',
  vastgelegdOp: '',
  stand: 'in_behandeling',
} as const

interface Keuze {
  readonly conclusie: Niveau
  readonly toelichting: string
  readonly aangevinkt: ReadonlySet<string>
}

/** What the letter is made of, when this is what was chosen. */
const vraagVan = (c: Context, { opmaak }: Kamer, dossier: Dossier, keuze: Keuze): Briefvraag =>
  briefvraagVan(dossier, {
    besluit: {
      ...{ ...ZONDER_BESLUIT, conclusie: keuze.conclusie },
      ...(keuze.toelichting !== '' && { motivering: keuze.toelichting }),
    },
    door: c.get('behandelaar').naam,
    schrijver: schrijverVan(opmaak.stijlhuis.huisstijl),
    aangevinkt: keuze.aangevinkt,
  })

/** The letter as it is shown, and what tells it apart from another. */
export const sketchFor = (
  c: Context,
  kamer: Kamer,
  dossier: Dossier,
  conclusie: Niveau | undefined,
) => {
  if (conclusie === undefined) return { schets: undefined, bijVoorwaarde: false, getoond: '' }
  const vraag = vraagVan(c, kamer, dossier, { conclusie, toelichting: '', aangevinkt: new Set() })
  const voorwaarden = sketchBrief(vraag, false).delen.find(({ kop }) => kop === VOORWAARDEN)
  const heeft = voorwaarden?.zinnen.some(({ vast }) => vast) ?? false
  const schets = sketchBrief(vraag, heeft)
  return {
    schets,
    bijVoorwaarde: voorwaarden !== undefined && !heeft && !vraag.isAanvraag,
    getoond: kamer.omgeving.hash.sha256(JSON.stringify([conclusie, schets])),
  }
}

/** The letter with what was ticked, as it is recorded. */
export const readBrief = (c: Context, kamer: Kamer, dossier: Dossier, velden: Velden) => {
  const conclusie = readNiveau(textOf(velden, 'conclusie'))
  if (conclusie === undefined) return { tekst: '' }
  const toelichting = textOf(velden, 'toelichting').replaceAll('\r\n', '\n')
  const mee = new Set(allOf(velden, 'mee'))
  const vraag = vraagVan(c, kamer, dossier, { conclusie, toelichting, aangevinkt: mee })
  const aangevinkt = listOnbevestigd(sketchBrief(vraag, false).delen)
    .flatMap(({ zinnen }) => zinnen)
    .filter(({ sleutel }) => mee.has(sleutel))
    .map(({ sleutel, tekst }) => ({ sleutel, tekst }))
  const boven = (
    [
      ['aan', 'aan'],
      ['datum', 'briefdatum'],
      ['kenmerk', 'kenmerk'],
      ['onderwerp', 'onderwerp'],
    ] as const
  ).flatMap(([naam, veld]) => {
    const tekst = textOf(velden, veld).replaceAll('\r\n', '\n')
    return tekst === '' ? [] : [[naam, tekst]]
  })
  return {
    tekst: composeBrief(vraag),
    ...Object.fromEntries(boven),
    ...(aangevinkt.length > 0 && { aangevinkt }),
  }
}
