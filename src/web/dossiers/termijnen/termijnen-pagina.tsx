import type { Child, FC } from 'hono/jsx'
import { formatDatum } from '../../../app/woorden/codes.ts'
import {
  type Aanvraagtermijn,
  aanvraagtermijnVan,
} from '../../../domain/dossier/aanvraagtermijn.ts'
import type { VastgelegdeGebeurtenis } from '../../../domain/dossier/gebeurtenis.ts'
import { computeTermijn } from '../../../domain/dossier/termijnen.ts'
import type { Procedure } from '../../../domain/model/procedure.ts'
import { Knop } from '../../onderdelen/knop.tsx'
import { Alinea, Kop2, Kop3, Lijst, Uitklap } from '../../onderdelen/tekst.tsx'
import { Keuzeveld, Regelveld, Tekstveld, Verborgen } from '../../onderdelen/velden.tsx'
import type { Ingevuld } from '../../shared/inzending.ts'
import { Dossierformulier } from '../kader/formulier.tsx'
import { GrondRegel, TermijnUitleg } from './termijn-uitleg.tsx'

export interface TermijnenProps {
  readonly pad: string
  /** What happened and was not withdrawn. */
  readonly gebeurtenissen: readonly VastgelegdeGebeurtenis[]
  readonly laatste: number
  readonly procedure: Procedure
  /** ISO dates on the Dutch calendar. */
  readonly ontvangenOp: string
  readonly vandaag: string
  readonly ingevuld: Ingevuld
}

const Formulier: FC<{
  readonly pad: string
  readonly laatste: number
  readonly soort: string
  readonly knop: string
  readonly children?: Child
}> = ({ pad, laatste, soort, knop, children }) => (
  <Dossierformulier naar={pad} gezien={laatste}>
    <Verborgen naam="soort" waarde={soort} />
    {children}
    <Knop tweede>{knop}</Knop>
  </Dossierformulier>
)

const Lopend: FC<TermijnenProps & { readonly aanvraag: Aanvraagtermijn }> = (props) => {
  const { pad, laatste, ingevuld, procedure, aanvraag, vandaag } = props
  const { verlenging, termijn } = aanvraag.procedure
  return (
    <>
      <Alinea>
        {aanvraag.procedure.label}. Ontvangen op {formatDatum(aanvraag.ontvangenOp)}.
      </Alinea>
      <TermijnUitleg
        termijn={aanvraag.termijn}
        vandaag={vandaag}
        gronden={[
          ['Termijn', termijn.grond],
          ...(aanvraag.verlengd && verlenging ? [['Verlenging', verlenging.grond] as const] : []),
          ['Weekeinde en feestdagen', procedure.weekeinde],
          ['Stilstaan', procedure.opschorting],
        ]}
      />
      {aanvraag.loopt.map(({ volgnummer, uiterlijk }) => (
        <Formulier {...{ pad, laatste }} soort="aanvraag_aangevuld" knop="Leg de aanvulling vast">
          <Kop3>Aanvulling gevraagd, uiterlijk {formatDatum(uiterlijk)}</Kop3>
          <Verborgen naam="bij" waarde={volgnummer} />
          <Regelveld
            {...ingevuld}
            naam={`datum-${volgnummer}`}
            label="Dag waarop de aanvulling kwam"
            type="date"
          />
        </Formulier>
      ))}
      <Uitklap kop="Vraag om een aanvulling vastleggen" open={ingevuld.fouten.length > 0}>
        <Formulier {...{ pad, laatste }} soort="termijn_opgeschort" knop="Leg de vraag vast">
          <Regelveld
            {...ingevuld}
            naam="gevraagdOp"
            label="Dag waarop u om de aanvulling vroeg"
            type="date"
          />
          <Regelveld
            {...ingevuld}
            naam="uiterlijk"
            label="Laatste dag om aan te vullen"
            type="date"
          />
          <Tekstveld {...ingevuld} naam="reden" label="Wat er ontbreekt" rijen={3} />
        </Formulier>
      </Uitklap>
      {verlenging && !aanvraag.verlengd && (
        <Uitklap kop="Termijn verlengen" open={ingevuld.fouten.length > 0}>
          <Formulier {...{ pad, laatste }} soort="termijn_verlengd" knop="Leg de verlenging vast">
            <Tekstveld
              {...ingevuld}
              naam="redenVerlenging"
              label="Waarom meer tijd nodig is"
              hulp="Verlengen kan één keer. Meld het de aanvrager voor de termijn voorbij is."
              rijen={3}
            />
          </Formulier>
        </Uitklap>
      )}
    </>
  )
}

const Gevallen: FC<{ readonly deel: Procedure['participatie'] }> = ({ deel }) => (
  <>
    <Kop2>{deel.titel}</Kop2>
    <Alinea>{deel.uitleg}</Alinea>
    {deel.bekend && <Lijst delen={deel.gevallen} />}
    <ul>
      <GrondRegel wat="Waarop dit rust" grond={deel.grond} />
    </ul>
  </>
)

/** Until when the names and texts of this case are kept in any case. */
const Bewaren: FC<TermijnenProps> = ({ pad, laatste, gebeurtenissen, ingevuld }) => {
  const tot = gebeurtenissen.findLast(({ gebeurtenis }) => gebeurtenis.soort === 'bewaren_tot')
  return (
    <>
      <Kop2>Bewaren</Kop2>
      <Alinea>
        {tot?.gebeurtenis.soort === 'bewaren_tot'
          ? `Namen en teksten in deze zaak blijven in elk geval tot ${formatDatum(tot.gebeurtenis.tot)}. ${tot.gebeurtenis.reden}`
          : 'Namen en teksten in deze zaak gaan weg als de bewaartermijn van uw gemeente voorbij is.'}
      </Alinea>
      <Uitklap
        kop={tot ? 'Een andere dag vastleggen' : 'Langer bewaren'}
        open={ingevuld.fouten.length > 0}
      >
        <Formulier {...{ pad, laatste }} soort="bewaren_tot" knop="Leg vast tot wanneer">
          <Regelveld {...ingevuld} naam="tot" label="Bewaren tot" type="date" />
          <Tekstveld
            {...ingevuld}
            naam="redenBewaren"
            label="Waarom"
            hulp="Bijvoorbeeld een bezwaar of beroep dat nog loopt."
            rijen={2}
          />
        </Formulier>
      </Uitklap>
    </>
  )
}

/** What we want to keep to for an idea; the law has nothing of it. */
const Intake: FC<TermijnenProps> = ({ procedure, ontvangenOp, vandaag }) => {
  const termijn = computeTermijn({
    ontvangenOp,
    duur: procedure.intake.duur,
    vrijeDagen: procedure.aangewezenDagen,
  })
  return (
    <>
      <Kop2>Reactie op het idee</Kop2>
      <Alinea>
        Ontvangen op {formatDatum(ontvangenOp)}. Voor een idee stelt de wet geen termijn; dit is de
        eigen servicetermijn.
      </Alinea>
      <TermijnUitleg
        termijn={termijn}
        vandaag={vandaag}
        gronden={[['Servicetermijn', procedure.intake.grond]]}
      />
    </>
  )
}

/** The terms of one case: that of the intake, and of an application once there is one. */
export const Termijnen: FC<TermijnenProps> = (props) => {
  const { pad, laatste, procedure, ontvangenOp, gebeurtenissen, ingevuld } = props
  const aanvraag = aanvraagtermijnVan(gebeurtenissen, procedure)
  // It began as an application: of an idea that never was, no day is kept.
  const isMeteenAanvraag = aanvraag !== undefined && aanvraag.ontvangenOp <= ontvangenOp
  return (
    <>
      {!isMeteenAanvraag && <Intake {...props} />}
      <Kop2>Aanvraag</Kop2>
      {aanvraag ? (
        <Lopend {...props} aanvraag={aanvraag} />
      ) : (
        <Alinea>
          Er is nog geen aanvraag. De termijnen van de wet beginnen pas als er een aanvraag is.
        </Alinea>
      )}
      <Uitklap
        kop={aanvraag ? 'Een andere aanvraag vastleggen' : 'Aanvraag vastleggen'}
        open={ingevuld.fouten.length > 0}
      >
        <Formulier {...{ pad, laatste }} soort="aanvraag_ontvangen" knop="Leg de aanvraag vast">
          <Regelveld {...ingevuld} naam="datum" label="Dag van ontvangst" type="date" />
          <Keuzeveld
            {...ingevuld}
            naam="procedure"
            label="Procedure"
            opties={Object.entries(procedure.aanvraag).map(([sleutel, { label, wanneer }]) => [
              sleutel,
              `${label}. ${wanneer}`,
            ])}
          />
        </Formulier>
      </Uitklap>
      <Bewaren {...props} />
      <Gevallen deel={procedure.participatie} />
      <Gevallen deel={procedure.raadsadvies} />
    </>
  )
}
