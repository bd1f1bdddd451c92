import type { FC } from 'hono/jsx'
import type { OntwikkelingMetBewijs } from '../../../app/ontwikkeling/antwoord.ts'
import { listGeheelHaaltWelVan, listPlekdelen } from '../../../app/ontwikkeling/deel-en-geheel.ts'
import {
  findAchterblijvers,
  listLager,
  listOokLaag,
} from '../../../app/ontwikkeling/laagste-deel.ts'
import {
  type Plekrand,
  tellDeels,
  tellOnzeker,
} from '../../../app/ontwikkeling/vertellen/plekrand.ts'
import { wordRichting } from '../../../app/woorden/richting.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { joinEn, lowerFirst } from '../../../domain/tekst.ts'
import { Link } from '../../onderdelen/link.tsx'
import { RichtingKort } from '../../onderdelen/richting.tsx'
import { Alinea } from '../../onderdelen/tekst.tsx'
import { padOfDeel } from '../kamer/kamer.ts'

interface Props {
  readonly plan: string
  readonly uitkomst: OntwikkelingMetBewijs
  readonly boek: Regelboek
  /** How the parts that stand low lie in the areas in which they do, by their id. */
  readonly randen: ReadonlyMap<string, Plekrand>
}

type Deel = OntwikkelingMetBewijs['delen'][number]

/** Parts in a sentence, each with its page. */
export const Delen: FC<{ readonly plan: string; readonly delen: readonly Deel[] }> = ({
  plan,
  delen,
}) => (
  <>
    {delen.map(({ id, naam }, i) => (
      <>
        {i === 0 ? '' : i === delen.length - 1 ? ' en ' : ', '}
        <Link naar={padOfDeel(plan, id)}>{naam}</Link>
      </>
    ))}
  </>
)

/** How parts stand that all stand the same. */
const Stand: FC<{ readonly delen: readonly Deel[] } & Pick<Regelboek, 'visie'>> = ({
  delen: [eerste],
  visie,
}) =>
  eerste && (
    <RichtingKort richting={eerste.richting} visie={visie} conclusie={eerste.advies.conclusie} />
  )

/** Parts with how they stand, those that stand alike together. */
const PerStand: FC<
  { readonly plan: string; readonly delen: readonly Deel[] } & Pick<Regelboek, 'visie'>
> = ({ plan, delen, visie }) => {
  const perStand = Map.groupBy(delen, ({ richting, advies }) =>
    wordRichting(visie, richting, advies.conclusie),
  )
  return (
    <>
      {[...perStand.values()].map((groep, i) => (
        <>
          {i === 0 ? '' : '; '}
          <Delen plan={plan} delen={groep} />: <Stand delen={groep} visie={visie} />
        </>
      ))}
    </>
  )
}

/** What to do with a part that does not fit where it lies; less, where only some of it lies there. */
const sayUitweg = (deels: ReturnType<typeof tellDeels>, isEen: boolean): string => {
  if (deels === undefined) {
    return isEen
      ? ' Laat dit deel weg, of kies er een andere plek voor.'
      : ' Kies er een andere plek voor.'
  }
  const kies = isEen ? 'laat het weg, kies een andere plek' : 'kies een andere plek'
  return ` Het ligt voor een deel in ${deels.waar}: ${kies}, of probeer ${deels.stuk}.`
}

/** Parts that stand low by where they lie: what they do not meet there, and that another place is what helps. */
export const DoorPlek: FC<Props> = ({ plan, uitkomst, boek, randen }) => {
  const plekdelen = listPlekdelen(uitkomst, boek)
  return (
    <>
      {plekdelen.map(({ deel, mist }) => {
        const rand = randen.get(deel.id)
        const deels = rand && tellDeels(rand, boek)
        return (
          <Alinea>
            <Delen plan={plan} delen={[deel]} /> past niet op zijn plek
            {mist.length > 0 && (
              <>. Dit wordt daar niet gehaald: {mist.map(lowerFirst).join('; ')}</>
            )}
            .{sayUitweg(deels, plekdelen.length < uitkomst.delen.length)}
            {tellOnzeker(rand?.onzeker ?? [], boek).map((zin) => ` ${zin}`)}
          </Alinea>
        )
      })}
    </>
  )
}

/** Which parts hold the plan back, what that is, and what would solve it. */
export const Achterblijvers: FC<Props> = (props) => {
  const { plan, uitkomst, boek } = props
  const { laagst, open } = findAchterblijvers(uitkomst)
  const lager = listLager(uitkomst)
  const kanBeter = laagst.every((deel) => lager.includes(deel))
  const haaltWel = listGeheelHaaltWelVan(uitkomst, laagst, boek)
  const ook = listOokLaag(uitkomst)
  return (
    <>
      {laagst.length > 0 && (
        <Alinea>
          {kanBeter
            ? 'Lager dan het geheel kan worden'
            : `Het slechtst ${laagst.length === 1 ? 'staat' : 'staan'} er nu voor`}
          : <PerStand plan={plan} delen={laagst} visie={boek.visie} />.
          {ook.length > 0 && (
            <>
              {' '}
              Vast staat ook al: <PerStand plan={plan} delen={ook} visie={boek.visie} />.
            </>
          )}
          {haaltWel.length > 0 &&
            ` Het hele plan samen haalt wel: ${joinEn(haaltWel.map(lowerFirst))}.`}
        </Alinea>
      )}
      <DoorPlek {...props} />
      {open.length > 0 && (
        <Alinea>
          {open.length === 1 ? 'Dit deel houdt' : 'Deze delen houden'} het geheel open:{' '}
          <Delen plan={plan} delen={open} />.
        </Alinea>
      )}
    </>
  )
}
