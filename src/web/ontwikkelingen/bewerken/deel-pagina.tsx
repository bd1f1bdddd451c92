import type { FC } from 'hono/jsx'
import type { Plankaart } from '../../../app/kaartje/plankaart.ts'
import type { OntwikkelingMetBewijs } from '../../../app/ontwikkeling/antwoord.ts'
import { toBestuur } from '../../../app/ontwikkeling/bestuur.ts'
import { listGeheelHaaltWel, listPlekdelen } from '../../../app/ontwikkeling/deel-en-geheel.ts'
import { findGrensdelen, tellGrensdeel } from '../../../app/ontwikkeling/vertellen/grensdelen.ts'
import {
  findPlekrand,
  tellDeels,
  tellGrenzen,
} from '../../../app/ontwikkeling/vertellen/plekrand.ts'
import { tellDeel } from '../../../app/ontwikkeling/vertellen/vastheid.ts'
import type { Ontwikkelplan } from '../../../app/ports/ontwikkelplannen.ts'
import { headRichting } from '../../../app/woorden/richting.ts'
import type { DeelInvoer } from '../../../domain/model/antwoord/ontwikkeling-invoer.ts'
import type { Beoordeling } from '../../../domain/model/beoordeling.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { STAND_ONBEKEND } from '../../../domain/model/visie.ts'
import { joinEn, lowerFirst, upperFirst } from '../../../domain/tekst.ts'
import { stapOf } from '../../../domain/weging/schaal.ts'
import { AdviesWoorden } from '../../onderdelen/advies.tsx'
import { Knop } from '../../onderdelen/knop.tsx'
import { Linkregel } from '../../onderdelen/link.tsx'
import { Nodig } from '../../onderdelen/nodig.tsx'
import { Plekkaart } from '../../onderdelen/plekkaart.tsx'
import { Principes } from '../../onderdelen/principes.tsx'
import { Richting, RichtingGronden, StandWoorden, Verhouding } from '../../onderdelen/richting.tsx'
import { Tabel } from '../../onderdelen/tabel.tsx'
import { Alinea, Kop1, Kop2, Lijst } from '../../onderdelen/tekst.tsx'
import { Verborgen } from '../../onderdelen/velden.tsx'
import { listOpgaven, showWaarde } from '../kamer/feitvelden.ts'
import { HoeVast } from '../kamer/hoe-vast.tsx'
import { padOfDeel } from '../kamer/kamer.ts'
import { NogOpen } from '../kamer/nog-open.tsx'
import { Samenvatting, sayBandbreedte } from '../kamer/samenvatting.tsx'
import { Bewaard, type Sinds } from '../kamer/sinds.tsx'

export interface DeelProps {
  readonly plan: Ontwikkelplan
  readonly deel: DeelInvoer
  readonly beoordeling: Beoordeling
  /** The whole that it is a part of. */
  readonly uitkomst: Pick<OntwikkelingMetBewijs, 'geheel' | 'delen'>
  readonly boek: Regelboek
  readonly kaart: Plankaart | undefined
  readonly sinds: Sinds | undefined
}

/** What this part does not meet and the whole, with all its parts, does. */
export const GeheelHaaltWel: FC<Pick<DeelProps, 'beoordeling' | 'uitkomst' | 'boek'>> = ({
  beoordeling,
  uitkomst,
  boek,
}) => {
  const mis = beoordeling.uitkomsten.flatMap(({ oordeel, aard, regel }) =>
    oordeel === 'voldoet_niet' && aard !== 'kans' ? regel : [],
  )
  const titels = listGeheelHaaltWel(uitkomst, new Set(mis), boek)
  return titels.length === 0 ? null : (
    <Alinea>
      Dit deel haalt dit zelf niet, het hele plan samen wel: {joinEn(titels.map(lowerFirst))}.
    </Alinea>
  )
}

/** Why a part stands low by where it lies, and whether less of the place would help. */
const DoorPlek: FC<Pick<DeelProps, 'beoordeling' | 'boek'>> = ({ beoordeling, boek }) => {
  const rand = findPlekrand(beoordeling)
  const deels = rand && tellDeels(rand, boek)
  if (deels !== undefined) {
    return (
      <>
        Het ligt aan de plek: voor een deel ligt het in {deels.waar}, en daar past het niet. Een
        andere plek of {deels.stuk} kan helpen.
      </>
    )
  }
  return (
    <>
      {rand?.hoeveel === 'heel'
        ? 'Het ligt aan de plek: kleiner helpt daar niet.'
        : 'Het ligt aan de plek.'}
    </>
  )
}

/** The borders that may lie elsewhere, and what the advice on this part would then be. */
export const Grenzen: FC<Pick<DeelProps, 'beoordeling' | 'boek'>> = ({ beoordeling, boek }) => (
  <>
    {tellGrenzen(beoordeling, { boek, say: toBestuur }).map((zin) => (
      <Alinea>{zin}</Alinea>
    ))}
  </>
)

/** Of the areas that keep the whole low: that this part may lie outside, but of those told of it already. */
export const GrensVanGeheel: FC<Pick<DeelProps, 'deel' | 'beoordeling' | 'uitkomst' | 'boek'>> = ({
  deel: { id, naam = id },
  beoordeling,
  uitkomst,
  boek,
}) => {
  const gezegd = new Set([
    ...beoordeling.randgevoelig.map(({ gebied }) => gebied),
    ...(findPlekrand(beoordeling)?.onzeker ?? []),
  ])
  return (
    <>
      {findGrensdelen(uitkomst, { id, naam }, beoordeling.ligging)
        .filter(({ gebied }) => !gezegd.has(gebied))
        .map((een) => (
          <Alinea>Dit telt voor het hele plan: {tellGrensdeel(een, boek)}</Alinea>
        ))}
    </>
  )
}

/** What would lift the part here; of one that stands low and that no change lifts, what is left to do. */
export const WatHelpt: FC<
  Pick<DeelProps, 'beoordeling' | 'boek'> & { readonly vanPlek: boolean }
> = ({ beoordeling, boek, vanPlek }) => {
  const { mits, nodig, richting } = beoordeling
  const stand = richting?.stand ?? STAND_ONBEKEND
  const isLaag = stand !== STAND_ONBEKEND && stapOf(stand) <= stapOf('botst')
  if (mits.length === 0 && nodig.length === 0 && !isLaag) return null
  return (
    <>
      <Kop2>Wat dit deel beter laat passen</Kop2>
      {mits.length > 0 && <Lijst delen={mits.map(({ tekst }) => tekst)} />}
      {mits.length === 0 && isLaag && (
        <Alinea>
          {nodig.length > 0
            ? 'Een kleine wijziging van de gegevens is niet genoeg.'
            : 'Wij vonden geen wijziging van een gegeven waarmee dit deel hier hoger uitkomt.'}{' '}
          {vanPlek ? (
            <DoorPlek {...{ beoordeling, boek }} />
          ) : (
            'Pas het plan van dit deel aan bij “Bewerk dit deel”, of kies een andere plek.'
          )}{' '}
          Zoek bij “Waar zou dit deel passen?” waar het wel kan.
        </Alinea>
      )}
      <Nodig nodig={nodig} boek={boek} />
    </>
  )
}

/** Which way a part points, told as the board tells it of the whole. */
const Deelrichting: FC<Pick<DeelProps, 'beoordeling' | 'boek'>> = ({ beoordeling, boek }) => {
  const { richting, advies } = beoordeling
  const vastheid = tellDeel(beoordeling, boek)
  if (richting === undefined || vastheid === undefined) {
    return <Richting richting={richting} visie={boek.visie} conclusie={advies.conclusie} />
  }
  return (
    <section aria-labelledby="richting">
      <Kop2 id="richting">
        Welke kant het op wijst:{' '}
        <StandWoorden {...headRichting(boek.visie, richting, advies.conclusie)} />
      </Kop2>
      <HoeVast vastheid={vastheid} />
      <RichtingGronden
        richting={richting}
        visie={boek.visie}
        sayTekst={({ tekst }) => toBestuur(tekst)}
      />
    </section>
  )
}

/** One part as if it were a plan of its own. */
export const Deel: FC<DeelProps> = (props) => {
  const { plan, deel, beoordeling, uitkomst, boek, kaart, sinds } = props
  const { id, naam = id, fase, feiten } = deel
  const pad = padOfDeel(plan.id, id)
  const { advies, richting } = beoordeling
  return (
    <>
      <Linkregel naar={`/ontwikkelingen/${plan.id}`}>{plan.naam}</Linkregel>
      <Kop1>{naam}</Kop1>
      <Bewaard plan={plan} sinds={sinds} />
      <div class="vt-naast">
        <div>
          <Deelrichting beoordeling={beoordeling} boek={boek} />
          <Grenzen {...{ beoordeling, boek }} />
          <GrensVanGeheel {...{ deel, beoordeling, uitkomst, boek }} />
        </div>
        {kaart && <Plekkaart kaart={kaart} />}
      </div>
      <Kop2>Het advies over dit deel</Kop2>
      <Alinea>
        {fase === undefined ? 'Zonder fase' : `Fase ${fase}`}. Advies over dit deel apart:{' '}
        <AdviesWoorden advies={advies} />. {sayBandbreedte(advies, boek)}
      </Alinea>
      <Verhouding richting={richting} conclusie={advies.conclusie} />
      <Samenvatting advies={advies} zeg={toBestuur} />
      <NogOpen
        advies={advies}
        vragen={uitkomst.delen.find((een) => een.id === id)?.vragen ?? []}
        boek={boek}
      />
      <Alinea>
        De gemeente beoordeelt het plan als geheel. Of het past in de ruimte van het gebied, staat
        bij het geheel.
      </Alinea>
      <GeheelHaaltWel {...{ beoordeling, uitkomst, boek }} />
      <div class="vt-knoppen">
        <Knop naar={`${pad}/bewerk`}>Bewerk dit deel</Knop>
        <Knop
          naar={`/ontwikkelingen/geschiktheid?plan=${plan.id}&deel=${encodeURIComponent(id)}`}
          tweede
        >
          Waar zou dit deel passen?
        </Knop>
        <Knop naar={`${pad}/weg`} tweede>
          Haal dit deel weg
        </Knop>
      </div>
      <WatHelpt
        {...{ beoordeling, boek }}
        vanPlek={listPlekdelen(uitkomst, boek).some((een) => een.deel.id === id)}
      />
      <Principes {...{ beoordeling, boek }} kop="Waarom, in de woorden voor de initiatiefnemer" />
      <Kop2>Wat van dit deel bekend is</Kop2>
      <Tabel
        titel="Opgegeven gegevens"
        koppen={['Gegeven', 'Waarde']}
        rijen={listOpgaven(boek)
          .filter((feit) => feiten[feit.id] !== undefined)
          .map((feit) => [upperFirst(feit.label), showWaarde(boek, feit.id, feiten[feit.id])])}
      />
    </>
  )
}

/** Asks whether a part may go. */
export const DeelWeg: FC<{
  readonly plan: Ontwikkelplan
  readonly deel: DeelInvoer
}> = ({ plan, deel: { id, naam = id } }) => {
  const pad = padOfDeel(plan.id, id)
  return (
    <>
      <Kop1>{naam} weghalen?</Kop1>
      {plan.invoer.delen.length === 1 ? (
        <Alinea>
          Dit is het enige deel. Een plan heeft ten minste één deel; haal anders het hele plan weg.
        </Alinea>
      ) : (
        <>
          <Alinea>
            Het deel verdwijnt uit “{plan.naam}”. Andere varianten veranderen niet mee. Een oudere
            versie, met dit deel, blijft bewaard.
          </Alinea>
          <form method="post" action={`${pad}/weg`} id="weghalen" tabindex={-1}>
            <Verborgen naam="versie" waarde={plan.versie} />
            <Knop>Haal het deel weg</Knop>
          </form>
        </>
      )}
      <Linkregel naar={pad}>Terug naar het deel</Linkregel>
    </>
  )
}
