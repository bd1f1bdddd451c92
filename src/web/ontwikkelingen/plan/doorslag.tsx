import type { Child, FC } from 'hono/jsx'
import type { OntwikkelingMetBewijs } from '../../../app/ontwikkeling/antwoord.ts'
import {
  listDelenMisVanPlek,
  listGeheelHaaltWel,
} from '../../../app/ontwikkeling/deel-en-geheel.ts'
import { sayVanDeel } from '../../../app/ontwikkeling/van-deel.ts'
import { listDeelgronden } from '../../../app/ontwikkeling/vertellen/richting.ts'
import type { Plekwoorden } from '../../../app/ontwikkeling/vertellen/waar.ts'
import { OORDEEL } from '../../../app/woorden/codes.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { isNietGehaald } from '../../../domain/model/uitkomst.ts'
import { formatAantal, joinEn, lowerFirst } from '../../../domain/tekst.ts'
import { Citaat } from '../../onderdelen/citaat.tsx'
import { Herkomst } from '../../onderdelen/herkomst.tsx'
import { Tabel } from '../../onderdelen/tabel.tsx'
import { Alinea, Kop2, Kop3, Lijst, Uitklap } from '../../onderdelen/tekst.tsx'
import { listZonderActiviteit } from '../kamer/activiteit.tsx'
import { namePunt } from '../kamer/punt-naam.ts'

interface Props {
  readonly uitkomst: OntwikkelingMetBewijs
  readonly boek: Regelboek
}

type Punt = OntwikkelingMetBewijs['geheel']['advies']['beslissend'][number]

const keyOf = ({ soort, id, gebied = '' }: Punt) => `${soort} ${id} ${gebied}`

/** A budget is a rule of the whole alone. */
const isBudget = (regel: string): boolean => regel.startsWith('budget:')

const nameOf = (punt: Punt, { uitkomst, boek }: Props): string =>
  isBudget(punt.id)
    ? (uitkomst.geheel.uitkomsten.find(({ regel }) => regel === punt.id)?.titel ?? punt.id)
    : namePunt(punt, boek)

/** What the whole says of a point; of a point of the place that parts do not meet or that hangs on them, those parts. */
const inGeheel = (
  { soort, id, gebied }: Punt,
  wie: readonly string[],
  { uitkomst, boek }: Pick<Props, 'uitkomst' | 'boek'>,
): string => {
  const { geheel } = uitkomst
  if (soort === 'spanning') {
    const oordeel = geheel.spanningen.find((deel) => deel.id === id)?.oordeel
    return (oordeel ?? 'speelt niet').replaceAll('_', ' ')
  }
  if (soort === 'houding') {
    const stand = geheel.houdingen.find(
      (deel) => deel.activiteitengroep === id && deel.gebied === gebied,
    )?.stand
    return (stand ?? 'speelt niet').replaceAll('_', ' ')
  }
  const oordeel = geheel.uitkomsten.find(
    ({ regel, gebied: plek }) => regel === id && (gebied === undefined || plek === gebied),
  )?.oordeel
  if (oordeel === 'voldoet' && listGeheelHaaltWel(uitkomst, new Set([id]), boek).length === 0) {
    const mis = listDelenMisVanPlek(uitkomst, id, boek).map(({ naam }) => naam)
    return mis.length > 0
      ? `${OORDEEL.voldoet_niet} bij ${joinEn(mis)}`
      : `hangt af van ${joinEn(wie)}`
  }
  if (oordeel === undefined) return 'speelt niet'
  const mis = oordeel === 'onbekend' ? listDelenMisVanPlek(uitkomst, id, boek) : []
  return mis.length === 0
    ? OORDEEL[oordeel]
    : `${OORDEEL[oordeel]}; ${OORDEEL.voldoet_niet} bij ${joinEn(mis.map(({ naam }) => naam))}`
}

interface MisProps extends Props {
  /** How a sentence reads here. */
  readonly zeg?: (tekst: string) => string
  /** What is said of a ground, of the parts that it is about. */
  readonly sayMotivering?: Plekwoorden['sayMotivering']
}

const listMis = ({ geheel }: Props['uitkomst']) => geheel.uitkomsten.filter(isNietGehaald)

/** What parts do not meet and is not told of the whole; each says itself how firm it is. */
const listVanDelen = ({ uitkomst, boek, zeg = (tekst) => tekst }: MisProps): readonly Child[] => {
  const gezegd = new Set(listMis(uitkomst).map(({ regel }) => regel))
  return listDeelgronden(uitkomst, boek, gezegd).map(({ id, deel, tekst: heel }) => {
    const tekst = sayVanDeel(heel.slice(deel.length + ': '.length), deel)
    const regel = boek.regels.find((een) => een.id === id)
    return (
      <>
        <strong>{regel?.titel ?? id}</strong> (alleen {deel}). {zeg(tekst)}{' '}
        <Citaat regel={regel} boek={boek} />
      </>
    )
  })
}

/** What the whole does not meet, rule by rule, with its source. */
const listVanGeheel = ({
  uitkomst,
  boek,
  zeg = (tekst) => tekst,
  sayMotivering = ({ tekst }) => tekst,
}: MisProps): readonly Child[] => {
  const naamVan = new Map(boek.gebieden.map(({ id, naam }) => [id, naam]))
  return listMis(uitkomst).map(({ regel, titel, gebied, herkomst, werking, motivering }) => {
    const plek = gebied === undefined ? {} : { gebied }
    const grond = { soort: 'regel' as const, id: regel, ...plek, tekst: motivering }
    return (
      <>
        <strong>{titel}</strong>
        {gebied === undefined ? '' : ` (${naamVan.get(gebied) ?? gebied})`}.{' '}
        {zeg(sayMotivering(grond))} <Herkomst herkomst={herkomst} werking={werking} />
        <Citaat regel={boek.regels.find(({ id }) => id === regel)} boek={boek} />
      </>
    )
  })
}

/** So many are told without being asked. */
const MAX_MIS = 3

/** What is not met, the first of it without being asked. */
const Missers: FC<{ readonly alle: readonly Child[]; readonly open: number }> = ({
  alle,
  open,
}) => {
  const meer = alle.slice(open)
  return (
    <>
      <Lijst delen={alle.slice(0, open)} />
      {meer.length > 0 && (
        <Uitklap
          class="vt-op-papier"
          kop={`En ${formatAantal(meer.length, 'ander punt', 'andere punten')}`}
        >
          <Lijst delen={meer} />
        </Uitklap>
      )}
    </>
  )
}

/** Of what only the whole is judged by: beside points on which each part is too, those by name. */
const AllesSamen: FC<Pick<Props, 'uitkomst'>> = ({ uitkomst }) => {
  const mis = listMis(uitkomst)
  const ruimte = mis.filter(({ regel }) => isBudget(regel))
  if (ruimte.length === 0) return null
  if (ruimte.length < mis.length) {
    return (
      <Alinea>
        Alleen aan de ruimte in een gebied wordt een deel apart niet getoetst, want die geldt voor
        alles samen. Dat gaat hier over: {ruimte.map(({ titel }) => lowerFirst(titel)).join('; ')}.
      </Alinea>
    )
  }
  return (
    <Alinea>
      De ruimte in een gebied geldt voor alles samen. Een deel apart wordt daaraan niet getoetst: zo
      kan elk deel passen en het geheel niet.
    </Alinea>
  )
}

/** What the whole does not meet, and what a part does not meet by itself; a kans that is missed counts against nobody. */
const VoldoetNiet: FC<MisProps> = (props) => {
  const [geheel, delen] = [listVanGeheel(props), listVanDelen(props)]
  return (
    <>
      {geheel.length > 0 && <Kop3>Waaraan het geheel niet voldoet</Kop3>}
      <AllesSamen uitkomst={props.uitkomst} />
      {geheel.length > 0 && <Missers alle={geheel} open={MAX_MIS} />}
      {delen.length > 0 && (
        <>
          <Kop3>Waaraan een deel niet voldoet</Kop3>
          <Missers alle={delen} open={Math.max(1, MAX_MIS - geheel.length)} />
        </>
      )}
    </>
  )
}

/** Which point decides the advice where: of the whole and of each part. */
export const Doorslag: FC<MisProps> = (props) => {
  const { uitkomst, boek } = props
  const naamVan = new Map(boek.gebieden.map(({ id, naam }) => [id, naam]))
  const zonder = listZonderActiviteit(uitkomst)
  const plekken = [
    ...(zonder.length > 0 ? [] : [{ naam: 'het geheel', advies: uitkomst.geheel.advies }]),
    ...uitkomst.delen.filter((deel) => !zonder.includes(deel)),
  ]
  const punten = Map.groupBy(
    plekken.flatMap(({ naam, advies }) => advies.beslissend.map((punt) => ({ naam, punt }))),
    ({ punt }) => keyOf(punt),
  )
  return (
    <>
      <Kop2 id="doorslag">Wat de doorslag geeft, en waar</Kop2>
      <VoldoetNiet {...props} />
      {zonder.length > 0 && (
        <Alinea>
          Van {zonder.length === 1 ? 'één deel' : `${zonder.length} delen`} is nog niet opgegeven
          wat er komt. Daar en voor het geheel kan elke regel nog de doorslag geven; die staan hier
          pas als dat er staat.
        </Alinea>
      )}
      {punten.size === 0 && zonder.length > 0 ? null : punten.size === 0 ? (
        <Alinea>Niets houdt het advies van het geheel of van een deel tegen.</Alinea>
      ) : (
        <Uitklap kop={`Welke punten het laagste advies geven: ${punten.size}`}>
          <Tabel
            titel="Punten die het laagste advies geven"
            koppen={['Punt', 'In gebied', 'Geeft de doorslag bij', 'In het geheel']}
            rijen={[...punten.values()].flatMap((leden) => {
              const punt = leden[0]?.punt
              if (punt === undefined) return []
              const wie = [...new Set(leden.map(({ naam }) => naam))]
              return [
                [
                  nameOf(punt, props),
                  punt.gebied === undefined ? 'overal' : (naamVan.get(punt.gebied) ?? punt.gebied),
                  wie.join(', '),
                  inGeheel(punt, wie, props),
                ],
              ]
            })}
          />
        </Uitklap>
      )}
    </>
  )
}
