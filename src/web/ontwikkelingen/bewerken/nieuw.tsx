import type { Context, Hono } from 'hono'
import { beginPlan } from '../../../app/ontwikkeling/plannen.ts'
import { AppError } from '../../../domain/errors.ts'
import { isRecord } from '../../../domain/json.ts'
import { answerPagina } from '../../shared/antwoord.tsx'
import { allOf, type Velden } from '../../shared/formulier.ts'
import type { Veldfout } from '../../shared/fouten.tsx'
import { isInvoerfout, readForm, textOf } from '../../shared/inzending.ts'
import { readPlektekst, toVeldfouten } from '../kamer/invoer.ts'
import type { Kamer } from '../kamer/kamer.ts'
import { readPlan } from '../kamer/lees-plan.ts'
import { NieuwPlan } from './nieuw-pagina.tsx'

const GEEN_NAAM: Veldfout = { veld: 'naam', melding: 'Geef het plan een naam.' }

/** What a part is called in what was sent. */
const nameIn =
  (inhoud: Readonly<Record<string, unknown>>) =>
  (nummer: number): string | undefined => {
    const deel: unknown = Array.isArray(inhoud.delen) ? inhoud.delen[nummer] : undefined
    const naam = isRecord(deel) ? (deel.naam ?? deel.id) : undefined
    return typeof naam === 'string' ? naam : undefined
  }

/** Beginning a plan: drawn, typed, from a file, or a shipped example. */
export const addNieuwPlan = (
  web: Hono,
  { omgeving, opmaak, voorbeelden, boek, naarCrs84 }: Kamer,
): void => {
  const show = (c: Context, velden: Velden, fouten: readonly Veldfout[]) =>
    answerPagina(c, opmaak, {
      titel: 'Nieuw plan',
      fouten,
      script: opmaak.kaart,
      inhoud: (
        <NieuwPlan
          id={allOf(velden, 'id')[0] ?? omgeving.nieuwId()}
          velden={velden}
          fouten={fouten}
          voorbeelden={voorbeelden}
        />
      ),
    })
  const begin = async (c: Context, velden: Velden, inhoud: unknown) => {
    const id = textOf(velden, 'id')
    const { naam: door } = c.get('behandelaar')
    return c.redirect(`/ontwikkelingen/${await beginPlan(omgeving, { id, inhoud, door })}`, 303)
  }

  web.get('/ontwikkelingen/nieuw', (c) => show(c, {}, []))
  web.post('/ontwikkelingen/nieuw', async (c) => {
    const formulier = await readForm(c)
    const { velden } = formulier
    const naam = textOf(velden, 'naam')
    const plek = await readPlektekst(formulier)
    if ('fout' in plek) return show(c, velden, [...(naam === '' ? [GEEN_NAAM] : []), plek.fout])
    let inhoud: Readonly<Record<string, unknown>> = {}
    try {
      const gelezen = readPlan(plek.tekst, { naarCrs84, feiten: boek.feiten })
      inhoud = naam === '' ? gelezen : { ...gelezen, naam }
      if (inhoud.naam === undefined) return show(c, velden, [GEEN_NAAM])
      return await begin(c, velden, inhoud)
    } catch (fout) {
      if (!isInvoerfout(fout)) throw fout
      const veldOf = (pointer: string) => (pointer === '/naam' ? 'naam' : plek.veld)
      return show(c, velden, toVeldfouten(fout, { veldOf, nameOf: nameIn(inhoud) }))
    }
  })
  web.post('/ontwikkelingen/voorbeelden/:voorbeeld', async (c) => {
    const voorbeeld = voorbeelden.find(({ id }) => id === c.req.param('voorbeeld'))
    if (!voorbeeld) throw new AppError('niet_gevonden', { wat: 'Dit voorbeeld' })
    return begin(c, (await readForm(c)).velden, voorbeeld.invoer)
  })
}
