import type { Context } from 'hono'
import { beginDagVan } from '../../../app/dossier/begin-dag.ts'
import { type Dossier, readDossier } from '../../../app/dossier/read-dossier.ts'
import type { OmgevingMetDossiers } from '../../../app/omgeving.ts'
import { today } from '../../../app/regelboek/peildatum.ts'
import { aanvraagtermijnVan } from '../../../domain/dossier/aanvraagtermijn.ts'
import { geldendVan } from '../../../domain/dossier/zaak.ts'
import { datumSchema } from '../../../domain/model/bron.ts'
import { Alinea } from '../../onderdelen/tekst.tsx'
import { allOf, type Velden } from '../../shared/formulier.ts'
import type { Veldfout } from '../../shared/fouten.tsx'
import type { AddRoutes, Huis } from '../../shared/huis.ts'
import { type Ingevuld, LEEG, readForm } from '../../shared/inzending.ts'
import { answerHandeling } from '../kader/handelingen.ts'
import { answerDossier } from '../kader/kader.tsx'
import { Termijnen } from './termijnen-pagina.tsx'

const DATUM = 'Kies een bestaande dag.'
const isDatum = (waarde: string) => datumSchema.safeParse(waarde).success

interface Gelezen {
  readonly gebeurtenis: Readonly<Record<string, unknown>>
  readonly fouten: readonly Veldfout[]
}

const check = (...delen: readonly (readonly [goed: boolean, veld: string, melding: string])[]) =>
  delen.flatMap(([goed, veld, melding]) => (goed ? [] : [{ veld, melding }]))

/** What a form of this page says happened, and what is wrong with it. */
const readHandeling = (velden: Velden, dossier: Dossier): Gelezen | undefined => {
  const one = (naam: string) => allOf(velden, naam)[0] ?? ''
  const { procedure } = dossier.boek
  const soort = one('soort')
  const aanvraag = procedure && aanvraagtermijnVan(geldendVan(dossier), procedure)
  if (soort === 'aanvraag_ontvangen') {
    const gebeurtenis = { soort, datum: one('datum'), procedure: one('procedure') }
    const bekend = Object.hasOwn(procedure?.aanvraag ?? {}, gebeurtenis.procedure)
    const fouten = check(
      [isDatum(gebeurtenis.datum), 'datum', DATUM],
      [bekend, 'procedure', 'Kies een procedure.'],
    )
    return { gebeurtenis, fouten }
  }
  if (soort === 'bewaren_tot') {
    const [tot, reden] = [one('tot'), one('redenBewaren')]
    const fouten = check(
      [isDatum(tot), 'tot', DATUM],
      [reden.trim() !== '', 'redenBewaren', 'Schrijf waarom.'],
    )
    return { gebeurtenis: { soort, tot, reden }, fouten }
  }
  if (aanvraag === undefined) return undefined
  if (soort === 'termijn_verlengd' && aanvraag.procedure.verlenging && !aanvraag.verlengd) {
    const reden = one('redenVerlenging')
    const fouten = check([reden.trim() !== '', 'redenVerlenging', 'Schrijf waarom.'])
    return { gebeurtenis: { soort, reden }, fouten }
  }
  if (soort === 'termijn_opgeschort') {
    const [gevraagdOp, uiterlijk, reden] = [one('gevraagdOp'), one('uiterlijk'), one('reden')]
    const { ontvangenOp } = aanvraag
    const fouten = check(
      [isDatum(gevraagdOp), 'gevraagdOp', DATUM],
      [gevraagdOp >= ontvangenOp, 'gevraagdOp', 'Deze dag ligt voor de dag van ontvangst.'],
      [isDatum(uiterlijk), 'uiterlijk', DATUM],
      [uiterlijk > gevraagdOp, 'uiterlijk', 'Deze dag ligt niet na de dag van de vraag.'],
      [reden.trim() !== '', 'reden', 'Schrijf wat er ontbreekt.'],
    )
    return { gebeurtenis: { soort, gevraagdOp, uiterlijk, reden }, fouten }
  }
  if (soort === 'aanvraag_aangevuld') {
    const bij = Number(one('bij'))
    const loopt = aanvraag.loopt.some(({ volgnummer }) => volgnummer === bij)
    const veld = `datum-${bij}`
    const fouten = check([isDatum(one(veld)), veld, DATUM])
    return loopt ? { gebeurtenis: { soort, bij, datum: one(veld) }, fouten } : undefined
  }
  return undefined
}

/** The first fault of each field: a day that is none is also not before another. */
const firsts = (fouten: readonly Veldfout[]): readonly Veldfout[] =>
  fouten.filter(({ veld }, i) => fouten.findIndex((eerder) => eerder.veld === veld) === i)

/** The terms of a case, and what starts, stops or extends them. */
export const addTermijnen: AddRoutes<Huis<OmgevingMetDossiers>> = (web, { omgeving, opmaak }) => {
  const show = (c: Context, dossier: Dossier, ingevuld: Ingevuld = LEEG) => {
    const { id, boek, zaak } = dossier
    const inhoud = boek.procedure ? (
      <Termijnen
        pad={`/dossiers/${id}/termijnen`}
        gebeurtenissen={geldendVan(dossier)}
        laatste={zaak.laatste}
        procedure={boek.procedure}
        ontvangenOp={beginDagVan(dossier)}
        vandaag={today(omgeving.nu())}
        ingevuld={ingevuld}
      />
    ) : (
      <Alinea>Er zijn geen termijnen ingesteld (rules/procedure.yaml).</Alinea>
    )
    return answerDossier(c, opmaak, {
      dossier,
      deel: 'termijnen',
      fouten: ingevuld.fouten,
      inhoud,
    })
  }
  web.get('/dossiers/:id/termijnen', async (c) =>
    show(c, await readDossier(omgeving, c.req.param('id'))),
  )
  web.post('/dossiers/:id/termijnen', async (c) => {
    const dossier = await readDossier(omgeving, c.req.param('id'))
    const { velden } = await readForm(c)
    const gelezen = readHandeling(velden, dossier)
    // A form that no longer fits, such as a second click: the page says how it is now.
    if (gelezen === undefined) return c.redirect(`/dossiers/${dossier.id}/termijnen`, 303)
    return answerHandeling(c, omgeving, {
      velden,
      vooraf: firsts(gelezen.fouten),
      gebeurtenis: gelezen.gebeurtenis,
      veld: 'inhoud',
      naar: 'termijnen',
      show: (nu, ingevuld) => show(c, nu, ingevuld),
    })
  })
}
