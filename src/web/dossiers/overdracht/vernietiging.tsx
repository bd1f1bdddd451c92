import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import { type Dossier, readDossier } from '../../../app/dossier/read-dossier.ts'
import type { OmgevingMetOverdracht } from '../../../app/omgeving.ts'
import { eraseZaak, findBewarenTot } from '../../../app/overdracht/vernietig-zaak.ts'
import { today } from '../../../app/regelboek/peildatum.ts'
import type { Velden } from '../../shared/formulier.ts'
import type { Veldfout } from '../../shared/fouten.tsx'
import type { AddRoutes, Huis } from '../../shared/huis.ts'
import { type Ingevuld, LEEG, readForm, textOf } from '../../shared/inzending.ts'
import { readGezien } from '../kader/handelingen.ts'
import { answerDossier } from '../kader/kader.tsx'
import { Bevestig, NietTeVernietigen, Vernietigvraag } from './vernietiging-pagina.tsx'

const MAX_REDEN = 1_000
const MAX_NAAM = 200
/** A shorter name stands in half of all words. */
const KORTSTE_NAAM = 3

const checkVelden = (velden: Velden): readonly Veldfout[] => {
  const [reden, naam] = [textOf(velden, 'reden'), textOf(velden, 'naam')]
  return [
    ...(reden === '' ? [{ veld: 'reden', melding: 'Schrijf waarom.' }] : []),
    ...(reden.length > MAX_REDEN ? [{ veld: 'reden', melding: 'Deze tekst is te lang.' }] : []),
    ...(naam !== '' && naam.length < KORTSTE_NAAM
      ? [{ veld: 'naam', melding: 'Schrijf meer van de naam: dit staat in te veel teksten.' }]
      : []),
    ...(naam.length > MAX_NAAM ? [{ veld: 'naam', melding: 'Deze naam is te lang.' }] : []),
  ]
}

const GEEN_TEKST = 'Deze naam staat in geen enkele naam of tekst van deze zaak.'

/** Destroying what a case holds of people: first what goes and what stays, then once more, then for good. */
export const addVernietiging: AddRoutes<Huis<OmgevingMetOverdracht>> = (
  web,
  { omgeving, opmaak },
) => {
  const { vernietiging, nu } = omgeving
  const answer = (c: Context, dossier: Dossier, inhoud: Child, fouten: readonly Veldfout[] = []) =>
    answerDossier(c, opmaak, { dossier, deel: 'overdracht', naam: 'Vernietigen', inhoud, fouten })
  const show = async (c: Context, dossier: Dossier, ingevuld: Ingevuld = LEEG) => {
    const { id } = dossier
    const tot = findBewarenTot(dossier, today(nu()))
    const teksten = tot === undefined ? await vernietiging.listTeksten(id) : []
    if (teksten.length === 0) return answer(c, dossier, <NietTeVernietigen {...{ id, tot }} />)
    const vraag = <Vernietigvraag {...{ id, teksten, ingevuld }} />
    return answer(c, dossier, vraag, ingevuld.fouten)
  }
  web.get('/dossiers/:id/vernietiging', async (c) =>
    show(c, await readDossier(omgeving, c.req.param('id'))),
  )
  web.post('/dossiers/:id/vernietiging', async (c) => {
    const dossier = await readDossier(omgeving, c.req.param('id'))
    const { id } = dossier
    const { velden } = await readForm(c)
    const fouten = checkVelden(velden)
    if (fouten.length > 0) return show(c, dossier, { velden, fouten })
    const [reden, naam] = [textOf(velden, 'reden'), textOf(velden, 'naam')]
    const wie = naam === '' ? {} : { naam }
    const teksten = await vernietiging.listTeksten(id, wie.naam)
    if (teksten.length === 0) {
      const niets = naam === '' ? [] : [{ veld: 'naam', melding: GEEN_TEKST }]
      return show(c, dossier, { velden, fouten: niets })
    }
    // What came in since the question was asked is shown first, too.
    if (textOf(velden, 'zeker') !== 'ja' || readGezien(velden) !== teksten.length) {
      return answer(c, dossier, <Bevestig {...{ id, teksten, reden, naam }} />)
    }
    const { onderwerp, id: sessie } = c.get('behandelaar')
    await eraseZaak(omgeving, id, { grond: reden, door: onderwerp ?? `sessie ${sessie}`, ...wie })
    return c.redirect(`/dossiers/${id}/overdracht`, 303)
  })
}
