import type { FC } from 'hono/jsx'
import { keepGeldend } from '../../../app/dossier/geldt-niet.ts'
import type { Dossier } from '../../../app/dossier/read-dossier.ts'
import { formatDatum } from '../../../app/woorden/codes.ts'
import type { VastgelegdBesluit } from '../../../domain/model/antwoord/besluit.ts'
import type { BudgetUitkomst } from '../../../domain/model/antwoord/budget.ts'
import { Link } from '../../onderdelen/link.tsx'
import { RichtingEnAdvies } from '../../onderdelen/richting.tsx'
import { Alinea, Kop2, Lijst } from '../../onderdelen/tekst.tsx'
import { formatTijdstip, STAND_WOORDEN } from '../../shared/woorden.ts'
import { AdviesZinnen } from '../kader/advies-zinnen.tsx'
import { RegelLinks } from '../kader/regel-link.tsx'
import { BesluitFormulier, type BesluitFormulierProps } from './besluit-formulier.tsx'
import { TweedeLezer, type TweedeLezerProps } from './tweede-lezer-pagina.tsx'
import { Voorschriften } from './voorschriften.tsx'

export interface BehandelingProps {
  readonly dossier: Dossier
  /** Of which the page on areas says whether they are kept. */
  readonly budgetten: readonly BudgetUitkomst[]
  readonly besluiten: readonly VastgelegdBesluit[]
  readonly formulier: BesluitFormulierProps
  readonly tweedeLezer: Omit<TweedeLezerProps, 'dossier'>
}

/** Who recorded a besluit; unknown when it came in by the API. */
const findDoor = ({ gebeurtenissen }: Dossier, id: string): string | undefined =>
  gebeurtenissen.find(
    ({ gebeurtenis }) => gebeurtenis.soort === 'besluit_vastgelegd' && gebeurtenis.besluit === id,
  )?.door

const Vastgelegd: FC<Pick<BehandelingProps, 'dossier' | 'besluiten'>> = ({ dossier, besluiten }) =>
  besluiten.length === 0 ? (
    <Alinea>Er is nog niets vastgelegd.</Alinea>
  ) : (
    <ol>
      {besluiten.map(({ id, vastgelegdOp, stand, conclusie, motivering, gepubliceerdOp }) => (
        <li>
          <Alinea>
            {formatTijdstip(vastgelegdOp)}, {findDoor(dossier, id) ?? 'via de API'}:{' '}
            {[
              // With a conclusie it says no more than that no decision was recorded yet.
              ...(conclusie && stand === 'in_behandeling' ? [] : [STAND_WOORDEN[stand]]),
              ...(gepubliceerdOp ? [`bekendgemaakt op ${formatDatum(gepubliceerdOp)}`] : []),
              ...(conclusie ? [`eigen conclusie: ${dossier.boek.visie.woorden[conclusie]}`] : []),
            ].join('; ')}
            .
          </Alinea>
          {motivering && <p class="nl-paragraph vt-regels">{motivering}</p>}
        </li>
      ))}
    </ol>
  )

/** The own conclusie, beside the advice and before anything is sent. */
export const Behandeling: FC<BehandelingProps> = (props) => {
  const { dossier, budgetten, besluiten, formulier, tweedeLezer } = props
  const gezegd = { ...dossier, huidig: keepGeldend(dossier) }
  const { procedure, stukken } = gezegd.huidig
  return (
    <>
      <div class="vt-naast">
        <section aria-labelledby="kop-conclusie">
          <Kop2 id="kop-conclusie">Uw conclusie</Kop2>
          <BesluitFormulier {...formulier} />
        </section>
        <aside class="vt-zijde" aria-labelledby="kop-advies">
          <Kop2 id="kop-advies">Het advies</Kop2>
          <Alinea>
            <RichtingEnAdvies beoordeling={dossier.huidig} visie={dossier.boek.visie} />
          </Alinea>
          <AdviesZinnen dossier={gezegd} uitgewerkt={budgetten} />
          <Alinea>Het advies blijft bewaard zoals het is; u mag ervan afwijken.</Alinea>
          <Link naar={`/dossiers/${dossier.id}`}>Waar het advies op rust</Link>
        </aside>
      </div>
      <Kop2>Wat er is vastgelegd</Kop2>
      <Vastgelegd dossier={dossier} besluiten={besluiten} />
      <TweedeLezer dossier={dossier} {...tweedeLezer} />
      <div class="vt-kolommen">
        <div>
          <Kop2>Stappen in de procedure</Kop2>
          <Lijst
            delen={procedure.map(({ stap, label, regels, naTeGaan }) => (
              <>
                {label}
                {naTeGaan ? ' (nog na te gaan)' : ''}:{' '}
                <RegelLinks regels={regels} boek={dossier.boek} />.{' '}
                <span class="vt-hulp">{dossier.boek.begrippen.procedurestappen[stap]?.uitleg}</span>
              </>
            ))}
            leeg="Uit de uitkomsten volgt nu geen bijzondere stap."
          />
        </div>
        <div>
          <Kop2>Stukken bij de aanvraag</Kop2>
          <Lijst
            delen={stukken.map(({ label, regels, naTeGaan }) => (
              <>
                {label}
                {naTeGaan ? ' (nog na te gaan)' : ''}:{' '}
                <RegelLinks regels={regels} boek={dossier.boek} />.
              </>
            ))}
            leeg="Uit de uitkomsten volgt nu geen stuk."
          />
        </div>
      </div>
      <Voorschriften dossier={dossier} />
    </>
  )
}
