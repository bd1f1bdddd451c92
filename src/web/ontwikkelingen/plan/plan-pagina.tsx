import type { FC } from 'hono/jsx'
import type { OntwikkelingMetBewijs } from '../../../app/ontwikkeling/antwoord.ts'
import { toBestuur } from '../../../app/ontwikkeling/bestuur.ts'
import { sayAlsEen } from '../../../app/ontwikkeling/laagste-deel.ts'
import type { Programmas } from '../../../app/ontwikkeling/programma.ts'
import type { Brengt } from '../../../app/ontwikkeling/speelt.ts'
import { type Grensdeel, tellGrensdelen } from '../../../app/ontwikkeling/vertellen/grensdelen.ts'
import type { Plekrand } from '../../../app/ontwikkeling/vertellen/plekrand.ts'
import { tellRichting } from '../../../app/ontwikkeling/vertellen/richting.ts'
import { createPlekwoorden } from '../../../app/ontwikkeling/vertellen/waar.ts'
import type { Ontwikkelplan } from '../../../app/ports/ontwikkelplannen.ts'
import { formatDatum } from '../../../app/woorden/codes.ts'
import { headRichting } from '../../../app/woorden/richting.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { formatAantal } from '../../../domain/tekst.ts'
import { Knop } from '../../onderdelen/knop.tsx'
import { Link } from '../../onderdelen/link.tsx'
import { RichtingGronden, StandWoorden } from '../../onderdelen/richting.tsx'
import { Tabel } from '../../onderdelen/tabel.tsx'
import { Alinea, Kop1, Kop2, Uitklap } from '../../onderdelen/tekst.tsx'
import { formatTijdstip } from '../../shared/woorden.ts'
import type { Deelvorm } from '../kamer/delenvormen.ts'
import { NietGelezen } from '../kamer/niet-gelezen.tsx'
import { NogOpen } from '../kamer/nog-open.tsx'
import { Samenvatting, sayBandbreedte } from '../kamer/samenvatting.tsx'
import { Bewaard, type Sinds } from '../kamer/sinds.tsx'
import { Achterblijvers } from './achterblijvers.tsx'
import { Budgetten } from './budgetten.tsx'
import { Delenkaart, Delenlijst, Delentabel, Dubbel } from './delen-tabel.tsx'
import { Doorslag } from './doorslag.tsx'
import { PlanNaarDossier } from './dossier.tsx'
import { GeenRichting, Hoofdgebruik } from './hoofdgebruik.tsx'
import { LetOp } from './let-op.tsx'
import { Programma } from './programma.tsx'
import { Stand } from './stand.tsx'
import { Tijdlijn } from './tijdlijn.tsx'
import { Varianten, type VariantenProps } from './varianten.tsx'
import { WatEerst } from './wat-eerst.tsx'

export interface PlanProps {
  readonly plan: Ontwikkelplan
  readonly uitkomst: OntwikkelingMetBewijs
  readonly boek: Regelboek
  /** What a part can bring to a rule. */
  readonly brengt?: Brengt
  readonly programmas: Programmas
  readonly vormen: readonly Deelvorm[]
  /** How the parts that stand low lie in the areas in which they do. */
  readonly randen: ReadonlyMap<string, Plekrand>
  /** The parts that may lie outside the areas that keep the whole low. */
  readonly grensdelen: readonly Grensdeel[]
  readonly varianten: VariantenProps
  /** Columns of the file it was just read from that were left out. */
  readonly nietGelezen?: readonly string[]
  /** What was just changed. */
  readonly sinds?: Sinds | undefined
}

/** So many parts are read one by one at once. */
const DELEN_OPEN = 8

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
      <Alinea>
        Wat het ene deel wel opgeeft en het andere niet, ontbreekt voor het geheel: het telt niet
        als nul. Wat geen enkel deel opgeeft, staat hier niet bij.
      </Alinea>
      <Uitklap kop={`Welke dat zijn: ${formatAantal(rijen.length, 'gegeven', 'gegevens')}`}>
        <Tabel titel="Gegevens die het geheel mist" koppen={['Gegeven', 'Waarom']} rijen={rijen} />
      </Uitklap>
    </>
  )
}

/** Where on a long page what is found. */
const SPRONGEN = [
  ['delen', 'Delen'],
  ['budgetten', 'Ruimte'],
  ['varianten', 'Varianten'],
] as const

const Sprongen: FC = () => (
  <nav aria-label="Op deze pagina" class="vt-sprongen vt-niet-afdrukken">
    <Alinea>
      {SPRONGEN.map(([id, naam], i) => (
        <>
          {i > 0 && ' · '}
          <Link naar={`#${id}`}>{naam}</Link>
        </>
      ))}
    </Alinea>
  </nav>
)

/** A plan: the advice on the whole and on each part, what decides where, and what fits in the areas. */
export const Plan: FC<PlanProps> = (props) => {
  const { plan, uitkomst, boek, programmas, vormen, varianten } = props
  const { advies, richting } = uitkomst.geheel
  const [eerste] = varianten.varianten
  const verteld = tellRichting(uitkomst, boek)
  const alsEen = sayAlsEen(uitkomst)
  const plekboek = { ...boek, brengt: props.brengt }
  const { sayTekst, sayWaar, sayMotivering, sayZin } = createPlekwoorden(plan, uitkomst, plekboek)
  return (
    <div class="vt-bord">
      <Kop1>{plan.naam}</Kop1>
      <Alinea>
        {eerste === undefined || eerste.id === plan.id ? null : (
          <>
            Variant van <Link naar={`/ontwikkelingen/${eerste.id}`}>{eerste.naam}</Link>.{' '}
          </>
        )}
        Versie {plan.versie}, {plan.door}, {formatTijdstip(plan.vastgelegdOp)}. Beoordeeld op{' '}
        {formatDatum(uitkomst.peildatum.geldigOp)}.
        {plan.versie > 1 && (
          <>
            {' '}
            <Link naar={`/ontwikkelingen/${plan.id}/versies/${plan.versie - 1}`}>
              Bekijk versie {plan.versie - 1}
            </Link>
            .
          </>
        )}
      </Alinea>
      <Bewaard plan={plan} sinds={props.sinds} metVarianten={varianten.varianten.length > 1} />
      <NietGelezen plan={plan.id} namen={props.nietGelezen ?? []} />
      <Sprongen />
      <Kop2 id="richting">
        Welke kant het op wijst:{' '}
        {richting === undefined ? (
          'niet bepaald'
        ) : (
          <StandWoorden {...headRichting(boek.visie, richting, advies.conclusie)} />
        )}
      </Kop2>
      <Stand uitkomst={uitkomst} boek={boek} />
      <Achterblijvers plan={plan.id} {...{ uitkomst, boek }} randen={props.randen} />
      {tellGrensdelen(uitkomst, props, boek).map((zin) => (
        <Alinea>{zin}</Alinea>
      ))}
      <GeenRichting uitkomst={uitkomst} />
      <WatEerst plan={plan.id} {...{ uitkomst, boek }} />
      <LetOp plan={plan.id} punten={uitkomst.aandachtspunten} />
      <Uitklap kop="Waar het advies over het geheel op rust" class="vt-op-papier">
        {alsEen !== '' && <Alinea>{alsEen}</Alinea>}
        {verteld && (
          <RichtingGronden
            richting={verteld}
            visie={boek.visie}
            sayTekst={(grond) => toBestuur(sayTekst(grond))}
            sayWaar={sayWaar}
          />
        )}
        <Alinea>{sayBandbreedte(advies, boek)}</Alinea>
        <Samenvatting advies={advies} zeg={(zin) => toBestuur(sayZin(zin))} />
        <NogOpen advies={advies} boek={boek} />
        {uitkomst.geheel.randgevoelig.map(({ tekst }) => (
          <Alinea>{toBestuur(tekst)}</Alinea>
        ))}
      </Uitklap>
      <Hoofdgebruik plan={plan} uitkomst={uitkomst} boek={boek} />
      <section class="vt-liggend" aria-labelledby="delen">
        <Kop2 id="delen">De delen</Kop2>
        <Delenkaart plan={plan.id} {...{ uitkomst, boek, vormen }} />
        {uitkomst.delen.length <= DELEN_OPEN ? (
          <Delenlijst plan={plan.id} {...{ uitkomst, boek }} />
        ) : (
          <Uitklap
            class="vt-op-papier"
            kop={`Welke kant elk van de ${uitkomst.delen.length} delen op wijst`}
          >
            <Delenlijst plan={plan.id} {...{ uitkomst, boek }} />
          </Uitklap>
        )}
        <Uitklap kop="Elk deel apart: advies, oppervlakte, dichtheid en gebied">
          <Delentabel plan={plan.id} {...{ uitkomst, boek, programmas, vormen }} />
        </Uitklap>
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
        <Knop naar={`/ontwikkelingen/${plan.id}/rapport`} tweede>
          Rapport van het plan
        </Knop>
      </div>
      <Tijdlijn programmas={programmas} />
      <Programma programmas={programmas} />
      <Doorslag {...{ uitkomst, boek }} {...{ sayMotivering }} zeg={toBestuur} />
      <Budgetten {...{ uitkomst, boek, programmas }} />
      <Dubbel uitkomst={uitkomst} />
      <Ontbreekt uitkomst={uitkomst} boek={boek} />
      <Varianten {...varianten} />
      <PlanNaarDossier plan={plan} nieuw={varianten.nieuw} />
      <Uitklap kop="Bewijs van deze beoordeling">
        <p class="vt-code">sha256 {uitkomst.bewijs.sha256}</p>
        <Alinea>
          Regelboek: {boek.visie.titel}, versie {uitkomst.bewijs.regelboek.versie}.
        </Alinea>
      </Uitklap>
      <p class="vt-hulp vt-alleen-papier">
        Waarvan hier alleen een kop staat, is te lezen op de pagina van het plan. Wat daar openstaat
        bij het afdrukken, komt ook op papier.
      </p>
      <Alinea>{advies.disclaimer}</Alinea>
    </div>
  )
}
