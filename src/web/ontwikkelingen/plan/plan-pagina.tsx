import type { FC } from 'hono/jsx'
import type { OntwikkelingMetBewijs } from '../../../app/ontwikkeling/antwoord.ts'
import type { Programmas } from '../../../app/ontwikkeling/programma.ts'
import type { Ontwikkelplan } from '../../../app/ports/ontwikkelplannen.ts'
import { formatDatum } from '../../../app/woorden/codes.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { AdviesWoorden } from '../../onderdelen/advies.tsx'
import { Knop } from '../../onderdelen/knop.tsx'
import { Link } from '../../onderdelen/link.tsx'
import { Richting, Verhouding } from '../../onderdelen/richting.tsx'
import { Tabel } from '../../onderdelen/tabel.tsx'
import { Alinea, Kop1, Kop2 } from '../../onderdelen/tekst.tsx'
import { formatTijdstip } from '../../shared/woorden.ts'
import { EerstInvullen } from '../kamer/activiteit.tsx'
import type { Deelvorm } from '../kamer/delenvormen.ts'
import { Samenvatting } from '../kamer/samenvatting.tsx'
import { Budgetten } from './budgetten.tsx'
import { Delenkaart, Delentabel, Dubbel } from './delen-tabel.tsx'
import { Doorslag } from './doorslag.tsx'
import { PlanNaarDossier } from './dossier.tsx'
import { GeenRichting, Hoofdgebruik } from './hoofdgebruik.tsx'
import { LetOp } from './let-op.tsx'
import { Programma } from './programma.tsx'
import { Tijdlijn } from './tijdlijn.tsx'
import { Varianten, type VariantenProps } from './varianten.tsx'

export interface PlanProps {
  readonly plan: Ontwikkelplan
  readonly uitkomst: OntwikkelingMetBewijs
  readonly boek: Regelboek
  readonly programmas: Programmas
  readonly vormen: readonly Deelvorm[]
  readonly varianten: VariantenProps
}

/** Facts that the whole misses, because a part does not give them or because the parts differ. */
const Ontbreekt: FC<Pick<PlanProps, 'uitkomst' | 'boek'>> = ({ uitkomst, boek }) => {
  const { ontbreekt, verschilt } = uitkomst.feiten
  const label = (feit: string) => boek.feiten.get(feit)?.label ?? feit
  const naamVan = new Map(uitkomst.delen.map(({ id, naam }) => [id, naam]))
  const rijen = [
    ...ontbreekt.map(({ feit, delen }) => [
      label(feit),
      `ontbreekt bij ${delen.map((id) => naamVan.get(id) ?? id).join(', ')}`,
    ]),
    ...verschilt.map((feit) => [label(feit), 'verschilt per deel en is niet op te tellen']),
  ]
  return rijen.length === 0 ? null : (
    <>
      <Kop2>Wat het geheel mist</Kop2>
      <Alinea>Wat in één deel ontbreekt, ontbreekt voor het geheel: het telt niet als nul.</Alinea>
      <Tabel titel="Gegevens die het geheel mist" koppen={['Gegeven', 'Waarom']} rijen={rijen} />
    </>
  )
}

/** A plan: the advice on the whole and on each part, what decides where, and what fits in the areas. */
export const Plan: FC<PlanProps> = (props) => {
  const { plan, uitkomst, boek, programmas, vormen, varianten } = props
  const { advies, richting } = uitkomst.geheel
  const { laagst, hoogst } = advies.bandbreedte
  const [eerste] = varianten.varianten
  return (
    <>
      <Kop1>{plan.naam}</Kop1>
      <Alinea>
        {eerste === undefined || eerste.id === plan.id ? null : (
          <>
            Variant van <Link naar={`/ontwikkelingen/${eerste.id}`}>{eerste.naam}</Link>.{' '}
          </>
        )}
        Versie {plan.versie}, door {plan.door} op {formatTijdstip(plan.vastgelegdOp)}. Beoordeeld op
        peildatum {formatDatum(uitkomst.peildatum.geldigOp)}.
      </Alinea>
      <EerstInvullen plan={plan.id} uitkomst={uitkomst} />
      <Hoofdgebruik plan={plan} uitkomst={uitkomst} boek={boek} />
      <Richting richting={richting} visie={boek.visie} conclusie={advies.conclusie} />
      <Kop2>Het advies over het geheel</Kop2>
      <Alinea>
        Advies: <AdviesWoorden advies={advies} /> Bandbreedte: {boek.visie.woorden[laagst]} tot{' '}
        {boek.visie.woorden[hoogst]}.
      </Alinea>
      <Verhouding richting={richting} conclusie={advies.conclusie} />
      <Samenvatting advies={advies} />
      <GeenRichting uitkomst={uitkomst} />
      <LetOp plan={plan.id} punten={uitkomst.aandachtspunten} />
      <section class="vt-liggend" aria-labelledby="delen">
        <Kop2 id="delen">De delen</Kop2>
        <Delenkaart plan={plan.id} {...{ uitkomst, boek, vormen }} />
        <Delentabel plan={plan.id} {...{ uitkomst, boek, programmas }} />
      </section>
      <div class="vt-knoppen vt-niet-afdrukken">
        <Knop naar={`/ontwikkelingen/${plan.id}/nieuw-deel`} tweede>
          Voeg een deel toe
        </Knop>
        <Knop naar={`/ontwikkelingen/${plan.id}/gegevens`} tweede>
          Naam en fasen
        </Knop>
        <Knop naar={`/ontwikkelingen/${plan.id}/geheel`} tweede>
          Gegevens van het geheel
        </Knop>
        <Knop naar={`/ontwikkelingen/geschiktheid?plan=${plan.id}`} tweede>
          Waar zou dit plan passen?
        </Knop>
        <Knop naar={`/ontwikkelingen/${plan.id}/notitie`} tweede>
          Maak een notitie voor het besluit
        </Knop>
      </div>
      <Tijdlijn programmas={programmas} />
      <Programma programmas={programmas} />
      <Doorslag uitkomst={uitkomst} boek={boek} />
      <Budgetten uitkomst={uitkomst} boek={boek} />
      <Dubbel uitkomst={uitkomst} />
      <Ontbreekt uitkomst={uitkomst} boek={boek} />
      <Varianten {...varianten} />
      <PlanNaarDossier plan={plan} nieuw={varianten.nieuw} />
      <Kop2>Bewijs</Kop2>
      <p class="vt-code">sha256 {uitkomst.bewijs.sha256}</p>
      <Alinea>
        Regelboek: {boek.visie.titel}, versie {uitkomst.bewijs.regelboek.versie}.{' '}
        {advies.disclaimer}
      </Alinea>
    </>
  )
}
