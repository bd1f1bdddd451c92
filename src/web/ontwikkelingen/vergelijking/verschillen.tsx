import type { FC } from 'hono/jsx'
import { toBestuur } from '../../../app/ontwikkeling/bestuur.ts'
import { sayTenMinste } from '../../../app/ontwikkeling/programma.ts'
import { labelFeit, wordOordeel } from '../../../app/woorden/namen.ts'
import type { VergelijkingAntwoord } from '../../../domain/model/antwoord/vergelijking.ts'
import { isSameWaarde } from '../../../domain/model/feit.ts'
import type { RegelDefinitie } from '../../../domain/model/regel.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { formatAantal, joinEn, lowerFirst, upperFirst } from '../../../domain/tekst.ts'
import { Herkomst } from '../../onderdelen/herkomst.tsx'
import { Tabel } from '../../onderdelen/tabel.tsx'
import { Alinea, Kop2 } from '../../onderdelen/tekst.tsx'
import { showWaarde } from '../kamer/feitvelden.ts'
import type { Naastplan } from './naast.tsx'
import type { Plekpunt } from './plekpunten.ts'

/** So many points are named beside a variant; all of them stand in the table below. */
const MAX_WINST = 3

type Grond = Pick<RegelDefinitie, 'herkomst' | 'werking'>

/** Where a point comes from: the rule, the spanning, or the profiles whose budget or stance it is. */
const findGronden = ({ soort, id, perVariant }: Plekpunt, boek: Regelboek): readonly Grond[] => {
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

const Gronden: FC<{ readonly punt: Plekpunt; readonly boek: Regelboek }> = ({ punt, boek }) => {
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
export const isPunt = ({ soort }: Plekpunt): boolean => soort !== 'bandbreedte' && soort !== 'stand'

/** On what a variant is certainly better, however little it is. */
export const Winst: FC<{ readonly naam: string; readonly verschillen: readonly Plekpunt[] }> = ({
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

type Naast = Naastplan | undefined

/** What is not met in several areas, each of its own parts. */
const sayPerGebied = (
  id: string,
  gebieden: readonly string[],
  { geheel, plekwoorden }: Naastplan,
): string => {
  const leden = geheel.uitkomsten.filter(
    ({ regel, gebied, oordeel }) =>
      regel === id && oordeel === 'voldoet_niet' && gebieden.includes(gebied ?? ''),
  )
  const zinnen = leden.map(({ gebied, kort }) => {
    const plek = gebied === undefined ? {} : { gebied }
    return plekwoorden.sayMotivering({ soort: 'regel', id, ...plek, tekst: kort })
  })
  return [...new Set(zinnen)].join(' ')
}

/** What is told of a point; of a number of the whole what the parts tell that lie there. */
const sayKort = (
  { soort, id }: Plekpunt,
  { kort, oordeel, gebieden: [gebied, ...meer] }: NonNullable<Plekpunt['perVariant'][number]>,
  plan: Naast,
): string => {
  const plekwoorden = plan?.plekwoorden
  if (plan && soort === 'regel' && oordeel === 'voldoet_niet' && meer.length > 0) {
    return toBestuur(sayPerGebied(id, [gebied ?? '', ...meer], plan) || kort)
  }
  const grond = {
    soort: 'regel' as const,
    id,
    ...(gebied !== undefined && { gebied }),
    tekst: kort,
  }
  if (plekwoorden === undefined || soort !== 'regel' || meer.length > 0) return toBestuur(kort)
  const isMis = oordeel === 'voldoet_niet' && gebied !== undefined
  return toBestuur(isMis ? plekwoorden.sayMotivering(grond) : plekwoorden.sayTekst(grond))
}

/** Whether what was stated is the same everywhere; the order of more answers is no difference. */
const isGelijk = (waarden: VergelijkingAntwoord['feiten'][number]['waarden']): boolean =>
  waarden.every((waarde) => isSameWaarde(waarde ?? undefined, waarden[0] ?? undefined))

const tenMinsteVan = (plan: Naast, feit: string): string | undefined =>
  plan && sayTenMinste(plan.kolommen, plan.programma, feit)

/** What is known of a rule that is open because not all parts state a number. */
const sayDeels = (plan: Naast, { id }: Plekpunt, boek: Regelboek): string => {
  const leden = plan?.geheel.uitkomsten.filter(({ regel }) => regel === id) ?? []
  const feiten = new Set(leden.flatMap(({ ontbreekt }) => ontbreekt.map(({ feit }) => feit)))
  return [...feiten]
    .flatMap((feit) => {
      const bekend = tenMinsteVan(plan, feit)
      return bekend === undefined ? [] : ` ${upperFirst(labelFeit(boek, feit))}: ${bekend}.`
    })
    .join('')
}

/** Where only parts differ: which miss it, and what the whole says. */
const StandVanDelen: FC<{
  readonly mis: readonly string[]
  readonly stand: Plekpunt['perVariant'][number]
}> = ({ mis, stand }) => (
  <>
    {mis.length === 0 ? (
      'Geen deel waarvan vaststaat dat het dit niet haalt.'
    ) : (
      <>
        <strong>voldoet niet</strong> bij {joinEn(mis)}.
      </>
    )}
    {stand && ` Het hele plan gerekend: ${wordOordeel(stand.oordeel)}.`}
  </>
)

/** Of a point that does not play here: whether another rule says the same of this variant, by what else it does. */
const SpeeltNiet: FC<{ readonly punt: Plekpunt; readonly plan: Naast }> = ({ punt, plan }) => {
  const zelfde = (plan?.geheel.uitkomsten ?? []).filter(
    ({ regel, titel }) => punt.soort === 'regel' && regel !== punt.id && titel === punt.titel,
  )
  const oordelen = [...new Set(zelfde.map(({ oordeel }) => wordOordeel(oordeel)))]
  return oordelen.length === 0 ? (
    <>speelt hier niet</>
  ) : (
    <>
      Hiervoor geldt een andere regel, die hetzelfde vraagt: <strong>{joinEn(oordelen)}</strong>.
    </>
  )
}

const aardOf = ({ regels }: Pick<Regelboek, 'regels'>, id: string) =>
  regels.find((een) => een.id === id)?.aard

/** What a variant does on a point; where parts miss what the whole seems to meet, those parts. */
const Stand: FC<{
  readonly punt: Plekpunt
  readonly nummer: number
  readonly plan: Naast
  readonly boek: Regelboek
}> = ({ punt, nummer, plan, boek }) => {
  const stand = punt.perVariant[nummer] ?? null
  const mis = punt.mis?.[nummer] ?? []
  if (punt.alleenDelen) return <StandVanDelen {...{ mis, stand }} />
  if (mis.length > 0) {
    return (
      <>
        <strong>voldoet niet</strong> bij {joinEn(mis)}. Dat is opgelost als{' '}
        {mis.length === 1 ? 'dit deel vervalt of' : 'deze delen vervallen of'} een andere plek{' '}
        {mis.length === 1 ? 'krijgt' : 'krijgen'}.
      </>
    )
  }
  return stand === null ? (
    <SpeeltNiet punt={punt} plan={plan} />
  ) : (
    <>
      <strong>{wordOordeel(stand.oordeel, aardOf(boek, punt.id))}</strong>.{' '}
      {sayKort(punt, stand, plan)}
      {stand.oordeel === 'onbekend' && sayDeels(plan, punt, boek)}
    </>
  )
}

/** Point by point, and fact by fact, what differs. */
export const Verschillen: FC<{
  readonly vergelijking: VergelijkingAntwoord
  readonly verschillen: readonly Plekpunt[]
  readonly naast: readonly Naastplan[]
  readonly boek: Regelboek
}> = ({ vergelijking: { varianten, feiten, gelijk }, verschillen, naast, boek }) => {
  const koppen = varianten.map(({ naam }) => naam)
  const punten = verschillen.filter(isPunt)
  const over = gelijk - verschillen.filter(({ alleenDelen }) => alleenDelen).length
  return (
    <>
      <Kop2>Wat er verschilt</Kop2>
      <Alinea>
        {punten.length === 0 ? 'Geen enkel punt van de visie komt anders uit. ' : ''}
        {formatAantal(over, 'punt komt', 'punten komen')} bij alle varianten gelijk uit.
      </Alinea>
      <Tabel
        titel="Punten die anders uitkomen"
        koppen={['Punt', ...koppen]}
        rijen={punten.map((punt) => [
          <>
            {punt.titel} <Gronden punt={punt} boek={boek} />
          </>,
          ...punt.perVariant.map((_, i) => (
            <>
              {punt.gunstigst?.includes(koppen[i] ?? '') && <strong>Gunstiger: </strong>}
              <Stand punt={punt} nummer={i} plan={naast[i]} boek={boek} />
            </>
          )),
        ])}
        leeg=""
      />
      <Tabel
        titel="Gegevens van het geheel die verschillen"
        koppen={['Gegeven', ...koppen]}
        rijen={feiten
          .filter(({ waarden }) => !isGelijk(waarden))
          .map(({ feit, label, waarden }) => [
            upperFirst(label),
            ...waarden.map(
              (waarde, i) =>
                (waarde === null ? tenMinsteVan(naast[i], feit) : undefined) ??
                showWaarde(boek, feit, waarde ?? undefined),
            ),
          ])}
        leeg="De opgegeven gegevens zijn overal gelijk."
      />
    </>
  )
}
