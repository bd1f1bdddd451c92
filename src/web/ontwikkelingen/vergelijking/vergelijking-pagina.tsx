import type { FC } from 'hono/jsx'
import type { Ontwikkelplan, Planregel } from '../../../app/ports/ontwikkelplannen.ts'
import { wordOordeel } from '../../../app/woorden/namen.ts'
import type { VergelijkingAntwoord } from '../../../domain/model/antwoord/vergelijking.ts'
import type { RegelDefinitie } from '../../../domain/model/regel.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { formatAantal, lowerFirst, upperFirst } from '../../../domain/tekst.ts'
import { AdviesWoorden } from '../../onderdelen/advies.tsx'
import { Herkomst } from '../../onderdelen/herkomst.tsx'
import { Knop } from '../../onderdelen/knop.tsx'
import { Linkregel } from '../../onderdelen/link.tsx'
import { RichtingMetRedenen } from '../../onderdelen/richting.tsx'
import { Tabel } from '../../onderdelen/tabel.tsx'
import { Alinea, Kop1, Kop2, Lijst, Uitklap } from '../../onderdelen/tekst.tsx'
import { findFout, Keuzerand, Optie } from '../../onderdelen/veldrand.tsx'
import type { Veldfout } from '../../shared/fouten.tsx'
import { showWaarde } from '../kamer/feitvelden.ts'
import { Naast, type Naastplan } from './naast.tsx'
import { PerDeel } from './per-deel.tsx'
import { sayStanden } from './standen.ts'

export interface VergelijkingProps {
  readonly plan: Ontwikkelplan
  readonly boek: Regelboek
  readonly varianten: readonly Planregel[]
  readonly gekozen: readonly string[]
  readonly fouten: readonly Veldfout[]
  /** Absent while too few or too many are chosen. */
  readonly vergelijking?: VergelijkingAntwoord
  /** The same plans as they are drawn and counted. */
  readonly naast?: readonly Naastplan[]
}

const Keuze: FC<Pick<VergelijkingProps, 'plan' | 'varianten' | 'gekozen' | 'fouten'>> = ({
  plan,
  varianten,
  gekozen,
  fouten,
}) => (
  <form method="get" action={`/ontwikkelingen/${plan.id}/vergelijking`}>
    <Keuzerand naam="keuze" label="Welke varianten?" fout={findFout(fouten, 'keuze')}>
      {varianten.map(({ id, naam }) => (
        <Optie naam="met" waarde={id} soort="checkbox" aan={gekozen.includes(id)}>
          {naam}
        </Optie>
      ))}
    </Keuzerand>
    {varianten.length < 2 ? (
      <Knop naar={`/ontwikkelingen/${plan.id}#varianten`} tweede>
        Maak een variant
      </Knop>
    ) : (
      <Knop tweede>Leg naast elkaar</Knop>
    )}
  </form>
)

/** An order only where one is nowhere worse; otherwise why there is none, and which facts decide it. */
const Volgorde: FC<{ readonly vergelijking: VergelijkingAntwoord; readonly boek: Regelboek }> = ({
  vergelijking: { orde, geenOrde, opmerkingen },
  boek,
}) => (
  <>
    <Kop2>Welke is beter?</Kop2>
    <Alinea>
      Wij geven geen punten. Een variant is alleen beter als zij nergens minder is, wat er ook nog
      onbekend is.
    </Alinea>
    <ul>
      {orde.map(({ tekst }) => (
        <li>{tekst}</li>
      ))}
      {geenOrde.map(({ tekst, feiten = [] }) => (
        <li>
          {tekst}
          {feiten.length > 0 && (
            <Uitklap kop={`Welke gegevens de volgorde nog bepalen: ${feiten.length}`}>
              <Lijst
                delen={feiten.map((feit) => upperFirst(boek.feiten.get(feit)?.label ?? feit))}
              />
            </Uitklap>
          )}
        </li>
      ))}
    </ul>
    {opmerkingen.map((opmerking) => (
      <Alinea>{opmerking}</Alinea>
    ))}
  </>
)

/** So many points are named beside a variant; all of them stand in the table below. */
const MAX_WINST = 3

type Punt = VergelijkingAntwoord['verschillen'][number]
type Grond = Pick<RegelDefinitie, 'herkomst' | 'werking'>

/** Where a point comes from: the rule, the spanning, or the profiles whose budget or stance it is. */
const findGronden = ({ soort, id, perVariant }: Punt, boek: Regelboek): readonly Grond[] => {
  if (soort === 'spanning') return boek.spanningen.filter((deel) => deel.id === id)
  if (soort === 'houding') {
    const gebieden = new Set(perVariant.flatMap((stand) => stand?.gebieden ?? []))
    const profielen = boek.gebieden.filter((gebied) => gebieden.has(gebied.id))
    return profielen.flatMap(({ houding }) => houding[id] ?? [])
  }
  const [, gebied, , nummer] = /^budget:([^:]+):([^:]+):(\d+)$/.exec(id) ?? []
  if (gebied === undefined) return boek.regels.filter((regel) => regel.id === id)
  return (
    boek.gebieden
      .find((deel) => deel.id === gebied)
      ?.budgetten.slice(Number(nummer))
      .slice(0, 1) ?? []
  )
}

const Gronden: FC<{ readonly punt: Punt; readonly boek: Regelboek }> = ({ punt, boek }) => {
  const gronden = new Map(
    findGronden(punt, boek).map((grond) => [`${grond.herkomst} ${grond.werking}`, grond]),
  )
  return (
    <>
      {[...gronden.values()].map(({ herkomst, werking }) => (
        <Herkomst herkomst={herkomst} werking={werking} />
      ))}
    </>
  )
}

/** What differs of the rules, stances and spanningen: what follows from it stands in the table above. */
const isPunt = ({ soort }: Punt): boolean => soort !== 'bandbreedte' && soort !== 'stand'

/** On what a variant is certainly better, however little it is. */
const Winst: FC<{ readonly naam: string; readonly verschillen: readonly Punt[] }> = ({
  naam,
  verschillen,
}) => {
  const winst = verschillen.filter((punt) => isPunt(punt) && punt.gunstigst?.includes(naam))
  const [eerste, ...rest] = winst.slice(0, MAX_WINST).map(({ titel }) => titel)
  const meer = winst.length - MAX_WINST
  if (eerste === undefined) return <>geen punt dat nu al vaststaat</>
  return (
    <>
      {[eerste, ...rest.map(lowerFirst)].join('; ')}
      {meer > 0 && `; en nog ${meer}`}
    </>
  )
}

const Verschillen: FC<{
  readonly vergelijking: VergelijkingAntwoord
  readonly boek: Regelboek
}> = ({ vergelijking: { varianten, verschillen, feiten, gelijk }, boek }) => {
  const koppen = varianten.map(({ naam }) => naam)
  const punten = verschillen.filter(isPunt)
  return (
    <>
      <Kop2>Wat er verschilt</Kop2>
      <Alinea>
        {punten.length === 0 ? 'Geen enkel punt van de visie komt anders uit. ' : ''}
        {formatAantal(gelijk, 'punt komt', 'punten komen')} bij alle varianten gelijk uit.
      </Alinea>
      <Tabel
        titel="Punten die anders uitkomen"
        koppen={['Punt', ...koppen]}
        rijen={punten.map((punt) => [
          <>
            {punt.titel} <Gronden punt={punt} boek={boek} />
          </>,
          ...punt.perVariant.map((stand, i) => (
            <>
              {punt.gunstigst?.includes(koppen[i] ?? '') && <strong>Gunstiger: </strong>}
              {stand === null ? (
                'speelt hier niet'
              ) : (
                <>
                  <strong>{wordOordeel(stand.oordeel)}</strong>. {stand.kort}
                </>
              )}
            </>
          )),
        ])}
        leeg=""
      />
      <Tabel
        titel="Gegevens van het geheel die verschillen"
        koppen={['Gegeven', ...koppen]}
        rijen={feiten.map(({ feit, label, waarden }) => [
          upperFirst(label),
          ...waarden.map((waarde) => showWaarde(boek, feit, waarde ?? undefined)),
        ])}
        leeg="De opgegeven gegevens zijn overal gelijk."
      />
    </>
  )
}

/** Variants of one plan side by side. */
export const Vergelijking: FC<VergelijkingProps> = (props) => {
  const { plan, boek, vergelijking } = props
  const { woorden } = boek.visie
  return (
    <>
      <Kop1>Varianten naast elkaar</Kop1>
      <Linkregel naar={`/ontwikkelingen/${plan.id}`}>Terug naar {plan.naam}</Linkregel>
      <Keuze {...props} />
      {vergelijking !== undefined && (
        <>
          <Kop2>Welke kant elke variant op wijst</Kop2>
          <Alinea>{sayStanden(boek.visie, vergelijking.varianten, props.naast ?? [])}</Alinea>
          <Tabel
            titel="Per variant, over het geheel"
            koppen={[
              ...['Variant', 'Welke kant', 'Gunstiger op', 'Advies', 'Bandbreedte'],
              'Voorbehouden',
            ]}
            rijen={vergelijking.varianten.map((variant) => [
              variant.naam,
              <RichtingMetRedenen
                richting={variant.richting}
                visie={boek.visie}
                conclusie={variant.conclusie}
              />,
              <Winst naam={variant.naam} verschillen={vergelijking.verschillen} />,
              <AdviesWoorden advies={variant} />,
              `${woorden[variant.bandbreedte.laagst]} tot ${woorden[variant.bandbreedte.hoogst]}`,
              `${variant.voorbehouden}${variant.visieGeeftRichting ? '' : '; de visie geeft hier geen richting'}`,
            ])}
          />
          <Naast plannen={props.naast ?? []} />
          <PerDeel varianten={props.naast ?? []} visie={boek.visie} />
          <Volgorde vergelijking={vergelijking} boek={boek} />
          <Verschillen vergelijking={vergelijking} boek={boek} />
          <Alinea>{boek.visie.disclaimer}</Alinea>
        </>
      )}
    </>
  )
}
