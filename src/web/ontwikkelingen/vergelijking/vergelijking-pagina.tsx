import type { FC } from 'hono/jsx'
import { toBestuur } from '../../../app/ontwikkeling/bestuur.ts'
import { tellRichting } from '../../../app/ontwikkeling/vertellen/richting.ts'
import type { Ontwikkelplan, Planregel } from '../../../app/ports/ontwikkelplannen.ts'
import type { VergelijkingAntwoord } from '../../../domain/model/antwoord/vergelijking.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import type { GrondUitkomst } from '../../../domain/model/richting.ts'
import { joinEn, lowerFirst, upperFirst } from '../../../domain/tekst.ts'
import { AdviesWoorden } from '../../onderdelen/advies.tsx'
import { Knop } from '../../onderdelen/knop.tsx'
import { Linkregel } from '../../onderdelen/link.tsx'
import { RichtingMetRedenen } from '../../onderdelen/richting.tsx'
import { Tabel } from '../../onderdelen/tabel.tsx'
import { Alinea, Kop1, Kop2, Lijst, Uitklap } from '../../onderdelen/tekst.tsx'
import { findFout, Keuzerand, Optie } from '../../onderdelen/veldrand.tsx'
import type { Veldfout } from '../../shared/fouten.tsx'
import { Beste } from './beste.tsx'
import { Naast, type Naastplan } from './naast.tsx'
import { PerDeel } from './per-deel.tsx'
import { type Plekpunt, weighPlek } from './plekpunten.ts'
import { sayGrenzen, sayStanden } from './standen.ts'
import { Verschillen, Winst } from './verschillen.tsx'

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

/** On what a variant is better because of where a part lies: parts lie apart, so the whole cannot tell it. */
const listVanPlek = (
  verschillen: readonly Plekpunt[],
  varianten: VergelijkingAntwoord['varianten'],
): readonly string[] =>
  verschillen.flatMap(({ titel, mis = [], gunstigst = [], alleenDelen }) => {
    if (gunstigst.length === 0) return []
    const waar = varianten.flatMap(({ naam }, i) => {
      const delen = mis[i] ?? []
      return delen.length === 0 ? [] : `${joinEn(delen)} in "${naam}"`
    })
    const beter = joinEn(gunstigst.map((naam) => `"${naam}"`))
    const zijn = gunstigst.length === 1 ? 'is' : 'zijn'
    return waar.length === 0
      ? []
      : `${alleenDelen ? 'In de delen' : 'Door de plek'} ${zijn} ${beter} ook beter op: ${lowerFirst(titel)}. Dat wordt niet gehaald door ${joinEn(waar)}.`
  })

/** What is open in an order is long: what is certain of it comes first. */
const OPEN = ' Nog niet te zeggen is het over: '

/** Why there is no order, which is told of each two and once more of all. */
const reasonOf = (tekst: string): string => tekst.slice(tekst.indexOf(': ') + 1)

/** An order only where one is nowhere worse; otherwise why there is none, and which facts decide it. */
const Volgorde: FC<{
  readonly vergelijking: VergelijkingAntwoord
  readonly verschillen: readonly Plekpunt[]
  readonly boek: Regelboek
}> = ({ vergelijking: { varianten, orde, geenOrde, opmerkingen }, verschillen, boek }) => {
  const isNieuw = (opmerking: string) =>
    geenOrde.every(({ tekst }) => reasonOf(tekst) !== reasonOf(opmerking))
  return (
    <>
      <Kop2>Punt voor punt: waar is een variant beter?</Kop2>
      <Alinea>
        Er worden geen punten opgeteld. Op een punt kan een variant beter zijn; over de hele linie
        is zij dat alleen als zij nergens minder is, wat er ook nog onbekend is.
      </Alinea>
      <ul>
        {orde.map(({ tekst }) => (
          <li>{tekst}</li>
        ))}
        {listVanPlek(verschillen, varianten).map((tekst) => (
          <li>{tekst}</li>
        ))}
        {geenOrde.map(({ tekst, feiten = [] }) => (
          <li>
            {tekst.split(OPEN)[0]}
            {feiten.length > 0 && (
              <Uitklap
                kop={`Wat nog open is, en welke gegevens de volgorde nog bepalen: ${feiten.length}`}
              >
                {tekst.includes(OPEN) && <Alinea>{tekst.slice(tekst.indexOf(OPEN))}</Alinea>}
                <Lijst
                  delen={feiten.map((feit) => upperFirst(boek.feiten.get(feit)?.label ?? feit))}
                />
              </Uitklap>
            )}
          </li>
        ))}
      </ul>
      {opmerkingen.filter(isNieuw).map((opmerking) => (
        <Alinea>{opmerking}</Alinea>
      ))}
    </>
  )
}

/** Which way a variant points, as its own board tells it. */
const tellVariant = (plan: Naastplan | undefined, boek: Regelboek) =>
  plan && tellRichting(plan, boek)

const sayTekstVan = (plan: Naastplan | undefined) =>
  plan && ((grond: GrondUitkomst) => toBestuur(plan.plekwoorden.sayTekst(grond)))

/** Variants of one plan side by side. */
export const Vergelijking: FC<VergelijkingProps> = (props) => {
  const { plan, boek, vergelijking } = props
  const { woorden } = boek.visie
  const verschillen = weighPlek(vergelijking?.verschillen ?? [], props.naast ?? [], boek)
  return (
    <>
      <Kop1>Varianten naast elkaar</Kop1>
      <Linkregel naar={`/ontwikkelingen/${plan.id}`}>Terug naar {plan.naam}</Linkregel>
      <Keuze {...props} />
      {vergelijking !== undefined && (
        <>
          <Beste vergelijking={vergelijking} naast={props.naast ?? []} boek={boek} />
          <Kop2>Welke kant elke variant op wijst</Kop2>
          <Alinea>{sayStanden(boek.visie, vergelijking.varianten, props.naast ?? [])}</Alinea>
          {sayGrenzen(props.naast ?? []).map((zin) => (
            <Alinea>{zin}</Alinea>
          ))}
          <Tabel
            titel="Per variant, over het geheel"
            koppen={[
              ...['Variant', 'Welke kant', 'Gunstiger op', 'Advies', 'Bandbreedte'],
              'Voorbehouden',
            ]}
            rijen={vergelijking.varianten.map((variant, i) => [
              variant.naam,
              <RichtingMetRedenen
                richting={tellVariant(props.naast?.[i], boek) ?? variant.richting}
                visie={boek.visie}
                conclusie={variant.conclusie}
                sayTekst={sayTekstVan(props.naast?.[i])}
                sayWaar={props.naast?.[i]?.plekwoorden.sayWaar}
              />,
              <Winst naam={variant.naam} verschillen={verschillen} />,
              <AdviesWoorden advies={variant} />,
              `${woorden[variant.bandbreedte.laagst]} tot ${woorden[variant.bandbreedte.hoogst]}`,
              `${variant.voorbehouden}${variant.visieGeeftRichting ? '' : '; de visie geeft hier geen richting'}`,
            ])}
          />
          <Naast plannen={props.naast ?? []} boek={boek} />
          <PerDeel varianten={props.naast ?? []} visie={boek.visie} />
          <Volgorde {...{ vergelijking, verschillen, boek }} />
          <Verschillen {...{ vergelijking, verschillen, boek }} naast={props.naast ?? []} />
          <Alinea>{boek.visie.disclaimer}</Alinea>
        </>
      )}
    </>
  )
}
