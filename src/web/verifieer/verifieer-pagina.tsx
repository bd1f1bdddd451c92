import type { FC } from 'hono/jsx'
import type { Afgifte, Verificatie, Verschil } from '../../app/ports/reken.ts'
import { formatDatum } from '../../app/woorden/codes.ts'
import { Knop } from '../onderdelen/knop.tsx'
import { Tabel } from '../onderdelen/tabel.tsx'
import { Alinea, Inleiding, Kop1, Kop2 } from '../onderdelen/tekst.tsx'
import { Bestandsformulier, Bestandsveld, Regelveld, Tekstveld } from '../onderdelen/velden.tsx'
import type { Veldfout } from '../shared/fouten.tsx'

export interface VerifieerProps {
  /** What was filled in, to show again. */
  readonly velden: { readonly id: string; readonly sha256: string; readonly bewijs: string }
  readonly fouten: readonly Veldfout[]
  readonly uitslag?: Verificatie
}

const KOP: Readonly<Record<Verificatie['uitkomst'], readonly [kleur: string, kop: string]>> = {
  klopt: ['ok', 'Dit bewijs klopt'],
  wijkt_af: ['error', 'Dit bewijs klopt niet'],
  ander_regelboek_nodig: ['warning', 'Wij kunnen dit hier niet narekenen'],
  niet_na_te_rekenen: ['warning', 'De codes kloppen, maar het advies is niet na te rekenen'],
}

/** A receipt that holds may come from anybody who has the rules: who gave it out is a question of its own. */
const KOP_AFGIFTE: Readonly<Record<Afgifte['uitkomst'], readonly [kleur: string, kop: string]>> = {
  getekend: ['ok', 'Dit bewijs klopt, en komt van deze dienst'],
  bewaard: ['ok', 'Dit bewijs klopt, en komt van deze dienst'],
  vals: ['error', 'De handtekening op dit bewijs klopt niet'],
  vreemd: ['warning', 'Het rekenwerk klopt, maar wij weten niet wie dit bewijs heeft gegeven'],
  onbekend: ['warning', 'Het rekenwerk klopt, maar wij weten niet wie dit bewijs heeft gegeven'],
}

const chooseKop = ({ uitkomst, afgifte }: Verificatie) =>
  afgifte && (uitkomst === 'klopt' || afgifte.uitkomst === 'vals')
    ? KOP_AFGIFTE[afgifte.uitkomst]
    : KOP[uitkomst]

const MAX_GETOOND = 50
const MAX_LENGTE = 120

const show = (waarde: unknown): string => {
  const tekst = waarde === undefined ? '(niets)' : JSON.stringify(waarde)
  return tekst.length > MAX_LENGTE ? `${tekst.slice(0, MAX_LENGTE - 1).toWellFormed()}…` : tekst
}

const Verschillen: FC<{ readonly verschillen: readonly Verschil[] }> = ({ verschillen }) =>
  verschillen.length === 0 ? null : (
    <Tabel
      titel={
        verschillen.length > MAX_GETOOND
          ? `De eerste ${MAX_GETOOND} van ${verschillen.length} verschillen`
          : 'Wat er verschilt'
      }
      koppen={['Plaats', 'Vastgelegd', 'Nagerekend']}
      rijen={verschillen
        .slice(0, MAX_GETOOND)
        .map(({ pointer, vastgelegd, herberekend }) => [
          pointer || '(geheel)',
          show(vastgelegd),
          show(herberekend),
        ])}
    />
  )

/** A true code can stand on a false paper: only who compares the two knows. */
const Inhoud: FC<{ readonly advies: NonNullable<Verificatie['advies']> }> = ({ advies }) => (
  <>
    <Alinea>
      Vergelijk dit met het rapport. Staat daar iets anders, dan hoort dit bewijs niet bij dat
      rapport, of is het rapport veranderd.
    </Alinea>
    <dl>
      {advies.richting && (
        <>
          <dt>Richting</dt>
          <dd>{advies.richting}</dd>
        </>
      )}
      <dt>Advies</dt>
      <dd>{advies.woorden}</dd>
      <dt>Peildatum</dt>
      <dd>{formatDatum(advies.peildatum.geldigOp)}</dd>
      <dt>Regelboek</dt>
      <dd>{advies.regelboek}</dd>
    </dl>
  </>
)

const Uitslag: FC<{ readonly uitslag: Verificatie }> = ({ uitslag }) => {
  const [kleur, kop] = chooseKop(uitslag)
  return (
    <section aria-labelledby="uitslag">
      <div class={`utrecht-alert utrecht-alert--${kleur}`}>
        <div class="utrecht-alert__content">
          <Kop2 id="uitslag">{kop}</Kop2>
          <Alinea>{uitslag.tekst}</Alinea>
          {uitslag.afgifte && <Alinea>{uitslag.afgifte.tekst}</Alinea>}
          {uitslag.opmerkingen.map((opmerking) => (
            <Alinea>{opmerking}</Alinea>
          ))}
        </div>
      </div>
      {uitslag.advies && <Inhoud advies={uitslag.advies} />}
      <Verschillen verschillen={uitslag.verschillen} />
    </section>
  )
}

/** Whether an advice is what it says: by what stands on a report, or by the receipt itself. */
export const Verifieer: FC<VerifieerProps> = ({ velden, fouten, uitslag }) => {
  const ingevuld = { velden: { ...velden }, fouten }
  return (
    <>
      <Kop1>Klopt dit advies?</Kop1>
      <Inleiding>
        Elk advies van Visietoets is na te rekenen. U ziet hier twee dingen: of het advies volgt uit
        de regels en niet is veranderd, en of deze dienst het heeft gegeven. Wij bewaren niet wat u
        invult.
      </Inleiding>
      {uitslag && <Uitslag uitslag={uitslag} />}
      <div class="vt-kolommen">
        <div>
          <Kop2>Met het kenmerk op het rapport</Kop2>
          <form method="get" action="/verifieer" class="vt-smal" novalidate>
            <Regelveld naam="id" label="Kenmerk" {...ingevuld} />
            <Regelveld naam="sha256" label="Code (sha256)" {...ingevuld} />
            <Knop>Reken na met het kenmerk</Knop>
          </form>
        </div>
        <div>
          <Kop2>Met het bewijs</Kop2>
          <Alinea>
            Bij een zelftoets bewaren wij het advies niet. Het bewijs zit als bijlage bewijs.json in
            het PDF-rapport.
          </Alinea>
          <Bestandsformulier naar="/verifieer">
            <Tekstveld
              naam="bewijs"
              label="Plak het bewijs (JSON)"
              rijen={6}
              spellcheck={false}
              {...ingevuld}
            />
            <Bestandsveld
              label="Of kies het bestand"
              accept=".json,application/json"
              fouten={fouten}
            />
            <Knop>Reken na met het bewijs</Knop>
          </Bestandsformulier>
        </div>
      </div>
    </>
  )
}
