import type { FC } from 'hono/jsx'
import { countVragenVan, sayAllesSamen } from '../../../app/dossier/open-telling.ts'
import type { OntwikkelingMetBewijs } from '../../../app/ontwikkeling/antwoord.ts'
import { findTegenhouders, type Tegenhouders } from '../../../app/ontwikkeling/deel-en-geheel.ts'
import {
  countOordelen,
  listEerst,
  listStappen,
  type Stap,
} from '../../../app/ontwikkeling/wat-eerst.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { isNietGehaald } from '../../../domain/model/uitkomst.ts'
import { formatAantal, joinEn } from '../../../domain/tekst.ts'
import { Link } from '../../onderdelen/link.tsx'
import { Alinea, Kop2 } from '../../onderdelen/tekst.tsx'
import { EerstInvullen, listZonderActiviteit } from '../kamer/activiteit.tsx'
import { padOfDeel } from '../kamer/kamer.ts'
import { Delen } from './achterblijvers.tsx'

interface Props {
  readonly plan: string
  readonly uitkomst: OntwikkelingMetBewijs
  readonly boek: Regelboek
}

/** So many parts are named beside a question. */
const MAX_DELEN = 3

const padOfStap = (plan: string, { feit, delen: [eerste] }: Stap): string =>
  eerste === undefined
    ? `/ontwikkelingen/${plan}/geheel#veld-${feit}`
    : `${padOfDeel(plan, eerste.id)}/bewerk#veld-${feit}`

const wordDelen = ({ delen, wie }: Stap): string => {
  const namen = delen.slice(0, MAX_DELEN).map(({ naam }) => naam)
  const meer = delen.length - namen.length
  const waar =
    delen.length === 0 ? 'het geheel' : joinEn([...namen, ...(meer > 0 ? [`nog ${meer}`] : [])])
  return `${waar}${wie === 'initiatiefnemer' ? '' : '; de gemeente zegt dit'}`
}

/** By the head under which it stands there. */
const nameMeer = ({ geheel }: OntwikkelingMetBewijs): string =>
  geheel.uitkomsten.some(isNietGehaald)
    ? 'waaraan het geheel niet voldoet'
    : 'wat de doorslag geeft, en waar'

/** What no fact that is still found out takes away. */
const LosEerstOp: FC<{ readonly tegen: Tegenhouders } & Props> = ({ tegen, plan, uitkomst }) => {
  const { delen, meer } = tegen
  const ofWeg = delen.length < uitkomst.delen.length ? ', of weglaten' : ''
  return (
    <li>
      Los eerst op wat het plan tegenhoudt:{' '}
      {delen.length > 0 && (
        <>
          <Delen plan={plan} delen={delen} /> (een andere plek{ofWeg})
        </>
      )}
      {delen.length > 0 && meer && ', en '}
      {meer && <Link naar="#doorslag">{nameMeer(uitkomst)}</Link>}
    </li>
  )
}

/** What is to be done first: the few things that decide most, each where it is filled in. */
export const WatEerst: FC<Props> = ({ plan, uitkomst, boek }) => {
  const vraagVan = (feit: string) =>
    boek.feiten.get(feit)?.vraag ?? boek.feiten.get(feit)?.label ?? feit
  const zonder = listZonderActiviteit(uitkomst).length > 0
  const stappen = listEerst(uitkomst, vraagVan)
  const meer = listStappen(uitkomst, vraagVan).length - stappen.length
  const oordelen = countOordelen(uitkomst)
  const tegen = zonder ? undefined : findTegenhouders(uitkomst, boek)
  const telling = countVragenVan({ huidig: uitkomst.geheel, boek })
  const alles = sayAllesSamen(telling, stappen.length + meer + oordelen)
  return (
    <section aria-labelledby="eerst">
      <Kop2 id="eerst">Wat eerst</Kop2>
      <EerstInvullen plan={plan} uitkomst={uitkomst} />
      {(tegen || stappen.length > 0) && (
        <ol>
          {tegen && <LosEerstOp {...{ tegen, plan, uitkomst, boek }} />}
          {stappen.map((stap) => (
            <li>
              <Link naar={padOfStap(plan, stap)}>{stap.vraag}</Link> ({wordDelen(stap)})
            </li>
          ))}
        </ol>
      )}
      {tegen && stappen.length > 0 && (
        <Alinea>De vragen heffen dat niet op: zij tellen voor wat er dan overblijft.</Alinea>
      )}
      {stappen.length === 0 && !zonder && (
        <Alinea>
          {telling.gegevens.beslissend === 0
            ? 'Geen gegeven dat nu ontbreekt, kan het advies nog veranderen.'
            : 'Geen gegeven dat nu ontbreekt, gaat voor de andere.'}
        </Alinea>
      )}
      {!zonder && (meer > 0 || oordelen > 0) && (
        <Alinea>
          Daarna nog:{' '}
          {joinEn([
            ...(meer > 0 ? [formatAantal(meer, 'gegeven', 'gegevens')] : []),
            ...(oordelen > 0
              ? [formatAantal(oordelen, 'oordeel van de gemeente', 'oordelen van de gemeente')]
              : []),
          ])}
          .
        </Alinea>
      )}
      {!zonder && alles !== '' && <Alinea>{alles}</Alinea>}
    </section>
  )
}
