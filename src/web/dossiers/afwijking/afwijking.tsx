import type { Context } from 'hono'
import { type Dossier, readDossier, readKortDossier } from '../../../app/dossier/read-dossier.ts'
import { listEffecten } from '../../../app/effecten/list-effecten.ts'
import type { OmgevingMetDossiers } from '../../../app/omgeving.ts'
import { wordVerschil } from '../../../app/woorden/verschil.ts'
import { afwijkingVan } from '../../../domain/dossier/afwijking.ts'
import { geldendVan } from '../../../domain/dossier/zaak.ts'
import { AppError } from '../../../domain/errors.ts'
import type { AddRoutes, Huis } from '../../shared/huis.ts'
import { type Ingevuld, LEEG, readForm, textOf } from '../../shared/inzending.ts'
import { answerHandeling, GEEN_REDEN, wieVan } from '../kader/handelingen.ts'
import { answerDossier } from '../kader/kader.tsx'
import { AfwijkingFormulier, EffectFormulier } from './afwijking-pagina.tsx'

const VERPLICHT = [
  ['artikel', 'Schrijf op van welke regel van het omgevingsplan het plan afwijkt.'],
  ['toegestaan', 'Schrijf op wat daar mag.'],
  ['gevraagd', 'Schrijf op wat wordt gevraagd.'],
] as const

/** Where a plan departs from the omgevingsplan, and which effects of it play. */
export const addAfwijking: AddRoutes<Huis<OmgevingMetDossiers>> = (web, { omgeving, opmaak }) => {
  const show = (c: Context, dossier: Dossier, ingevuld?: Ingevuld) => {
    const { artikel, toegestaan, gevraagd, verschil } = afwijkingVan(geldendVan(dossier)) ?? {}
    const nu = { velden: { artikel, toegestaan, gevraagd, verschil }, fouten: [] }
    return answerDossier(c, opmaak, {
      ...{ dossier, deel: '', naam: 'Afwijking', fouten: ingevuld?.fouten ?? [] },
      inhoud: <AfwijkingFormulier dossier={dossier} {...(ingevuld ?? nu)} />,
    })
  }
  /** Throws AppError('niet_gevonden') for what is no theme of this rulebook. */
  const showEffect = (c: Context, dossier: Dossier, ingevuld: Ingevuld = LEEG) => {
    const effect = listEffecten(dossier).find(({ thema }) => thema === c.req.param('thema'))
    if (effect === undefined) throw new AppError('niet_gevonden', { wat: 'Dit hoofdstuk' })
    return answerDossier(c, opmaak, {
      ...{ dossier, deel: '', naam: effect.label, fouten: ingevuld.fouten },
      inhoud: <EffectFormulier dossier={dossier} effect={effect} {...ingevuld} />,
    })
  }
  web.get('/dossiers/:id/afwijking', async (c) =>
    show(c, await readDossier(omgeving, c.req.param('id'))),
  )
  web.post('/dossiers/:id/afwijking', async (c) => {
    // Of what is no case nothing is recorded: the page says so.
    await readKortDossier(omgeving, c.req.param('id'))
    const { velden } = await readForm(c)
    const verschil =
      textOf(velden, 'verschil') ||
      (wordVerschil(textOf(velden, 'toegestaan'), textOf(velden, 'gevraagd')) ?? '')
    return answerHandeling(c, omgeving, {
      velden,
      vooraf: VERPLICHT.flatMap(([veld, melding]) =>
        textOf(velden, veld) === '' ? [{ veld, melding }] : [],
      ),
      gebeurtenis: {
        soort: 'afwijking_beschreven',
        ...Object.fromEntries(VERPLICHT.map(([veld]) => [veld, textOf(velden, veld)])),
        ...(verschil !== '' && { verschil }),
        identiteit: wieVan(c).identiteit,
      },
      veld: 'artikel',
      naar: '',
      show: (nu, ingevuld) => show(c, nu, ingevuld),
    })
  })
  web.get('/dossiers/:id/effecten/:thema', async (c) =>
    showEffect(c, await readDossier(omgeving, c.req.param('id'))),
  )
  web.post('/dossiers/:id/effecten/:thema', async (c) => {
    const thema = c.req.param('thema')
    const { velden } = await readForm(c)
    const geldt = textOf(velden, 'geldt')
    const reden = textOf(velden, 'reden')
    // Of what is no theme nothing is recorded: the page says so.
    const { boek } = await readDossier(omgeving, c.req.param('id'))
    if (!(thema in boek.begrippen.themas))
      throw new AppError('niet_gevonden', { wat: 'Dit hoofdstuk' })
    return answerHandeling(c, omgeving, {
      velden,
      vooraf: [
        ...(geldt === 'ja' || geldt === 'nee'
          ? []
          : [{ veld: 'geldt', melding: 'Kies of het geldt.' }]),
        ...(reden === '' ? [{ veld: 'reden', melding: GEEN_REDEN }] : []),
      ],
      gebeurtenis: {
        ...{ soort: 'effect_bepaald', thema, geldt: geldt === 'ja', reden },
        identiteit: wieVan(c).identiteit,
      },
      naar: '',
      show: (nu, ingevuld) => showEffect(c, nu, ingevuld),
    })
  })
}
