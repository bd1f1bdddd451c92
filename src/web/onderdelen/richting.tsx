import type { FC } from 'hono/jsx'
import { dropDubbel, sayHoogste } from '../../app/woorden/grond.ts'
import {
  headRichting,
  labelVast,
  sayVerhouding,
  VOOR_RICHTING,
  wordGrond,
} from '../../app/woorden/richting.ts'
import type { Beoordeling } from '../../domain/model/beoordeling.ts'
import type { GrondUitkomst, KorteRichting, RichtingUitkomst } from '../../domain/model/richting.ts'
import type { Visie } from '../../domain/model/visie.ts'
import { sayAnderPlan } from '../../domain/uitleg/ander-plan.ts'
import { chooseRedenen } from '../../domain/uitleg/redenen.ts'
import { STANDTOON, type Toon } from '../../domain/woorden/toon.ts'
import { AdviesWoorden } from './advies.tsx'
import { Alinea, Kop2, Uitklap } from './tekst.tsx'

const KLEUR: Readonly<Record<Toon, string>> = {
  gunstig: 'safe',
  aandacht: 'warning',
  ongunstig: 'danger',
  neutraal: 'neutral',
}

/** The stand in words; the colour only repeats what the words say. */
export const StandWoorden: FC<Pick<RichtingUitkomst, 'stand' | 'woorden'>> = ({
  stand,
  woorden,
}) => (
  <span class={`utrecht-badge-status utrecht-badge-status--${KLEUR[STANDTOON[stand]]}`}>
    {woorden}
  </span>
)

/** Which way and how firm in one line, or that there was no direction yet. */
export const RichtingKort: FC<{
  readonly richting: KorteRichting | undefined
  readonly visie: Visie
  readonly conclusie?: Beoordeling['advies']['conclusie']
}> = ({ richting, visie, conclusie }) => {
  if (richting === undefined) return <>{VOOR_RICHTING}</>
  const grond = wordGrond(visie, richting, conclusie)
  return (
    <>
      <StandWoorden {...headRichting(visie, richting, conclusie)} />
      {grond !== '' && ` (${grond})`}
    </>
  )
}

/** Which way first, then the careful conclusie: the one is never shown without the other. */
export const RichtingEnAdvies: FC<{
  readonly beoordeling: {
    readonly advies: Pick<Beoordeling['advies'], 'conclusie' | 'woorden'>
    readonly richting?: KorteRichting | undefined
  }
  readonly visie: Visie
}> = ({ beoordeling: { advies, richting }, visie }) => (
  <>
    Richting: <RichtingKort richting={richting} visie={visie} conclusie={advies.conclusie} />.
    Advies: <AdviesWoorden advies={advies} />.
  </>
)

/** Why the careful conclusie is not what the stand leads to expect, where it is not. */
export const Verhouding: FC<{
  readonly richting: Pick<KorteRichting, 'stand'> | undefined
  readonly conclusie: Beoordeling['advies']['conclusie']
}> = ({ richting, conclusie }) => {
  const tekst = richting ? sayVerhouding(richting, conclusie) : ''
  return tekst === '' ? null : <Alinea>{tekst}</Alinea>
}

interface Gekozen {
  readonly gronden: readonly GrondUitkomst[]
  readonly visie: Visie
  /** What is to be read behind a ground, with a space before it. */
  readonly sayMeer?: ((grond: GrondUitkomst) => string) | undefined
  /** Of a plan in parts: how a ground is told, and which of them it is about, with a space before it. */
  readonly sayTekst?: ((grond: GrondUitkomst) => string) | undefined
  readonly sayWaar?: ((grond: GrondUitkomst) => string) | undefined
}

const Redenen: FC<Gekozen> = ({ gronden, visie, sayMeer, sayTekst, sayWaar }) => (
  <ul>
    {gronden.map((grond) => (
      <li>
        {sayAnderPlan(sayTekst?.(grond) ?? grond.tekst)}
        {sayMeer?.(grond)}
        {sayWaar?.(grond)}
        {labelVast(visie, grond).map((label) => ` (${label})`)}
      </li>
    ))}
  </ul>
)

interface RichtingProps {
  readonly richting: RichtingUitkomst | undefined
  readonly visie: Visie
  readonly conclusie: Beoordeling['advies']['conclusie']
}

/** The same line with, folded, what decides. */
export const RichtingMetRedenen: FC<RichtingProps & Pick<Gekozen, 'sayTekst' | 'sayWaar'>> = ({
  richting,
  visie,
  conclusie,
  sayTekst,
  sayWaar,
}) => {
  const gronden = richting ? chooseRedenen(dropDubbel(richting)).beslissend : []
  return (
    <>
      <RichtingKort richting={richting} visie={visie} conclusie={conclusie} />
      {gronden.length > 0 && (
        <Uitklap kop="Wat beslist">
          <Redenen {...{ gronden, visie, sayTekst, sayWaar }} />
        </Uitklap>
      )}
    </>
  )
}

const Gronden: FC<Gekozen & { readonly titel: string }> = ({ titel, ...gekozen }) =>
  gekozen.gronden.length === 0 ? null : (
    <>
      <Alinea>
        <strong>{titel}</strong>
      </Alinea>
      <Redenen {...gekozen} />
    </>
  )

type Richtinggronden = Pick<Gekozen, 'visie' | 'sayMeer' | 'sayTekst' | 'sayWaar'> & {
  readonly richting: RichtingUitkomst
}

/** At most three reasons, what pulls the other way, and what counts while the rest is open. */
export const RichtingGronden: FC<Richtinggronden> = ({ richting, sayMeer, ...rest }) => {
  const { beslissend, tegenkracht, zeker } = chooseRedenen(dropDubbel(richting))
  return (
    <>
      <Gronden titel="Dit beslist" gronden={beslissend} sayMeer={sayMeer} {...rest} />
      <Gronden titel="Dit pleit ervoor" gronden={tegenkracht} {...rest} />
      <Gronden titel="Dit telt mee, wat er ook nog bekend wordt" gronden={zeker} {...rest} />
    </>
  )
}

/** The same, with which way and how firm before it. `samenvatting`: that for the initiator; absent: as the answer says it. */
export const RichtingTekst: FC<Richtinggronden & { readonly samenvatting?: string }> = ({
  samenvatting,
  ...gronden
}) => (
  <>
    <Alinea>{samenvatting ?? sayHoogste(gronden.richting, gronden.richting.samenvatting)}</Alinea>
    <RichtingGronden {...gronden} />
  </>
)

/** Which way vision, policy and law point, how firm that is, and what decides. */
export const Richting: FC<RichtingProps> = ({ richting, visie, conclusie }) =>
  richting === undefined ? (
    <Alinea>Van dit advies is de richting niet bepaald. Beoordeel het plan opnieuw.</Alinea>
  ) : (
    <section aria-labelledby="richting">
      <Kop2 id="richting">
        Welke kant het op wijst: <StandWoorden {...headRichting(visie, richting, conclusie)} />
      </Kop2>
      <RichtingTekst richting={richting} visie={visie} />
    </section>
  )
