import type { FC } from 'hono/jsx'
import type { OntwikkelingMetBewijs } from '../../../app/ontwikkeling/antwoord.ts'
import { findAchterblijvers } from '../../../app/ontwikkeling/laagste-deel.ts'
import type { Programmas } from '../../../app/ontwikkeling/programma.ts'
import type { Brengt } from '../../../app/ontwikkeling/speelt.ts'
import { type Randen, tellOverige } from '../../../app/ontwikkeling/vertellen/grensdelen.ts'
import { mapVastheid, tellGeheel } from '../../../app/ontwikkeling/vertellen/vastheid.ts'
import { createPlekwoorden } from '../../../app/ontwikkeling/vertellen/waar.ts'
import type { Ontwikkelplan } from '../../../app/ports/ontwikkelplannen.ts'
import { formatDatum } from '../../../app/woorden/codes.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { formatAantal, joinEn } from '../../../domain/tekst.ts'
import { Citaat } from '../../onderdelen/citaat.tsx'
import { Link } from '../../onderdelen/link.tsx'
import { Alinea, Kop1, Kop2, Kop3, Lijst, Uitklap } from '../../onderdelen/tekst.tsx'
import { EerstInvullen, listZonderActiviteit } from '../kamer/activiteit.tsx'
import type { Deelvorm } from '../kamer/delenvormen.ts'
import { HoeVast } from '../kamer/hoe-vast.tsx'
import { GeenRichting } from '../plan/hoofdgebruik.tsx'
import { Programmatabellen } from '../plan/programma.tsx'
import { type Aanpassing, listAanpassingen } from './aanpassingen.ts'
import { AndereVoorwaarden } from './andere-voorwaarden.tsx'
import { TeBesluiten } from './besluit.tsx'
import { Delen } from './delen.tsx'
import { listKeuzes } from './keuzes.ts'
import type { AndereVariant, Onderling } from './lees-varianten.ts'
import { Ontbrekend } from './ontbrekend.tsx'
import { Ruimte } from './ruimte.tsx'
import { Varianten, VariantVan } from './varianten.tsx'
import { groupPerBron, listVoorwaarden, type Voorwaarden } from './voorwaarden.ts'
import { sayBron } from './woorden/grond.ts'
import { sayProgramma } from './woorden/programma-zinnen.ts'
import { type Deelredenen, listNietGehaald, listRedenen, type Reden } from './woorden/redenen.ts'
import { isGunstiger, listBronnen, sayLager, sayStand, sayWijst } from './woorden/stand.ts'
import { toNotitie, toNotitieboek } from './woorden/toets-woorden.ts'

export interface NotitieProps extends Randen {
  readonly plan: Ontwikkelplan
  readonly uitkomst: OntwikkelingMetBewijs
  readonly boek: Regelboek
  readonly programmas: Programmas
  readonly vormen: readonly Deelvorm[]
  readonly brengt: Brengt
  /** The other variants, each beside this plan. */
  readonly andere: readonly AndereVariant[]
  readonly onderling: readonly Onderling[]
  /** The parts that decide about the whole, with what decides there. */
  readonly bepalend: readonly Deelredenen[]
  /** Who made it, and when. */
  readonly steller: string
  readonly nu: Date
}

/** So many characters tell two assessments apart; the whole fingerprint is for machines. */
const KENMERK = 12

const writeReden = ({ zin, waar, bron }: Reden): string => `${zin}${waar}${bron}`

/** Which way it points and why: of the parts that decide by name, then of the whole. */
const Stand: FC<NotitieProps & { readonly redenen: readonly Reden[] }> = (props) => {
  const { uitkomst, boek, bepalend, redenen } = props
  const { open } = findAchterblijvers(uitkomst)
  const vastheid = tellGeheel(uitkomst, boek)
  const verteld = bepalend.map(({ deel }) => deel.id)
  return (
    <>
      <Kop2>Welke kant het op wijst</Kop2>
      {vastheid && <HoeVast vastheid={mapVastheid(vastheid, toNotitie)} />}
      <Alinea>{sayStand(uitkomst)}</Alinea>
      <GeenRichting uitkomst={uitkomst} />
      {bepalend.map(({ deel, redenen: eigen, grenzen }) => (
        <>
          <Alinea>
            {deel.naam} {sayWijst(boek.visie, deel.richting, deel.advies.conclusie)}.{' '}
            {sayLager(deel.richting)} Wat daar beslist:
          </Alinea>
          <Lijst delen={eigen.map(writeReden)} leeg="Dat is nog niet bekend." />
          {grenzen.length > 0 && <Alinea>{grenzen.join(' ')}</Alinea>}
        </>
      ))}
      {isGunstiger(uitkomst, bepalend) && (
        <Alinea>
          Het hele plan is beoordeeld met de getallen van alle delen samen, en kan daardoor
          gunstiger uitkomen dan een deel apart.
        </Alinea>
      )}
      {redenen.length > 0 && <Alinea>Voor het hele plan telt:</Alinea>}
      <Lijst delen={redenen.map(writeReden)} />
      {tellOverige(props, verteld, boek).map((zin) => (
        <Alinea>{zin}</Alinea>
      ))}
      {open.length > 0 && (
        <Alinea>
          Van {joinEn(open.map(({ naam }) => naam))} is het nog niet te zeggen: daarover ontbreken
          gegevens.
        </Alinea>
      )}
    </>
  )
}

/** What the whole does not meet and was not told of yet, with its source. */
const NietGehaald: FC<NotitieProps & { readonly gezegd: ReadonlySet<string> }> = ({
  uitkomst,
  boek,
  bepalend,
  gezegd,
}) => {
  const naamVan = new Map(boek.gebieden.map(({ id, naam }) => [id, naam]))
  const mis = listNietGehaald(
    uitkomst,
    bepalend.map(({ deel }) => deel),
    gezegd,
  )
  return mis.length === 0 ? null : (
    <>
      <Kop3>Waaraan het hele plan niet voldoet</Kop3>
      <ul>
        {mis.map(({ regel, titel, gebied, motivering, ...bron }) => (
          <li>
            {titel}
            {gebied === undefined ? '' : ` (${naamVan.get(gebied) ?? gebied})`}.{' '}
            {toNotitie(motivering)} {sayBron(bron)}
            <Citaat regel={boek.regels.find(({ id }) => id === regel)} boek={boek} />
          </li>
        ))}
      </ul>
    </>
  )
}

const PerBron: FC<{ readonly voorwaarden: Voorwaarden['meer'] }> = ({ voorwaarden }) => (
  <>
    {groupPerBron(voorwaarden).map(([bron, zinnen]) => (
      <>
        {bron !== '' && <Alinea>Op grond van {bron}:</Alinea>}
        <Lijst delen={zinnen} />
      </>
    ))}
  </>
)

const Voorwaarde: FC<{
  readonly voorwaarden: Voorwaarden
  readonly aanpassingen: readonly Aanpassing[]
}> = ({ voorwaarden: { eerst, meer, oordelen }, aanpassingen }) => (
  <>
    <Kop2>Voorwaarden waaronder het verder kan</Kop2>
    {aanpassingen.length > 0 && <Alinea>Wat een deel eerst moet aanpassen:</Alinea>}
    <Lijst delen={aanpassingen.map(({ zin }) => zin)} />
    {eerst.length === 0 && aanpassingen.length === 0 ? (
      <Alinea>Uit de regels volgt geen voorwaarde.</Alinea>
    ) : (
      <PerBron voorwaarden={eerst} />
    )}
    {meer.length + oordelen.length > 0 && (
      <Alinea>
        In de bijlage {meer.length + oordelen.length === 1 ? 'staat' : 'staan'}{' '}
        {joinEn([
          ...(meer.length > 0
            ? [formatAantal(meer.length, 'andere voorwaarde', 'andere voorwaarden')]
            : []),
          ...(oordelen.length > 0
            ? [
                `${formatAantal(oordelen.length, 'punt', 'punten')} die de gemeente zelf nog beoordeelt`,
              ]
            : []),
        ])}
        .
      </Alinea>
    )}
  </>
)

/** All conditions that page one has no room for: who decides has no board to look them up on. */
const Bijlage: FC<{ readonly voorwaarden: Voorwaarden }> = ({ voorwaarden: { meer, oordelen } }) =>
  meer.length + oordelen.length === 0 ? null : (
    <>
      <Kop2 id="bijlage">Bijlage: wat nog moet blijken en wat de gemeente nog beoordeelt</Kop2>
      <Uitklap
        kop={formatAantal(meer.length + oordelen.length, 'punt', 'punten')}
        class="vt-notitie-bijlage"
      >
        {meer.length > 0 && (
          <>
            <Kop3>Andere voorwaarden</Kop3>
            <PerBron voorwaarden={meer} />
          </>
        )}
        {oordelen.length > 0 && (
          <>
            <Kop3>Wat de gemeente zelf nog beoordeelt</Kop3>
            <PerBron voorwaarden={oordelen} />
          </>
        )}
      </Uitklap>
    </>
  )

const nameNotitie = ({ naam }: Ontwikkelplan, andere: readonly AndereVariant[]): string => {
  const eerste = andere.find(({ isEerste }) => isEerste)
  return eerste === undefined ? naam : `variant “${naam}” van ${eerste.naam}`
}

const Kop: FC<NotitieProps> = ({ plan, uitkomst, boek, andere, steller, nu }) => {
  const zonder = listZonderActiviteit(uitkomst)
  return (
    <>
      <Kop1>Notitie: {nameNotitie(plan, andere)}</Kop1>
      <Alinea>
        Opgemaakt op {formatDatum(nu.toISOString())} door {steller}.
      </Alinea>
      <VariantVan {...{ boek, andere }} />
      <Alinea>
        Deze notitie gaat over versie {plan.versie}. Het plan is getoetst aan {boek.visie.titel},
        zoals die gold op {formatDatum(uitkomst.peildatum.geldigOp)}, met het programma Visietoets.
        De uitkomst is geen besluit en geen toezegging. Een “uitwerking van deze toets” is een
        invulling waar visie en beleid niets preciezers zeggen; de gemeente heeft die niet
        vastgesteld.
      </Alinea>
      <div class="vt-niet-afdrukken">
        <Alinea>
          Druk deze pagina af of bewaar haar als PDF met uw browser.{' '}
          <Link naar={`/ontwikkelingen/${plan.id}`}>Terug naar het plan</Link>
        </Alinea>
        <EerstInvullen plan={plan.id} uitkomst={uitkomst} />
      </div>
      {zonder.length > 0 && (
        <Alinea>
          Wat er komt, is nog niet opgegeven van {joinEn(zonder.map(({ naam }) => naam))}.
        </Alinea>
      )}
    </>
  )
}

/** What those who decide about a plan have to know of it, to print, without a board or a screen beside it. */
export const Notitie: FC<NotitieProps> = (props) => {
  const { plan, uitkomst, programmas, bepalend } = props
  const boek = toNotitieboek(props.boek)
  const alles = { ...props, boek }
  const delen = bepalend.map(({ deel }) => deel)
  const vanDelen = bepalend.flatMap((een) => een.redenen.map(({ zin }) => zin))
  const redenen = listRedenen(uitkomst, {
    boek,
    bepalend: delen,
    sayWaar: createPlekwoorden(plan, uitkomst, { ...boek, brengt: props.brengt }).sayWaar,
  }).filter(({ zin }) => !vanDelen.includes(zin))
  const nummers = new Map(
    props.vormen.flatMap(({ id, nummer }) => (nummer === undefined ? [] : [[id, nummer] as const])),
  )
  const voorwaarden = listVoorwaarden(uitkomst, boek, nummers)
  const aanpassingen = listAanpassingen(bepalend)
  const besluit = {
    ...alles,
    bronnen: listBronnen(uitkomst, bepalend, boek),
    metVoorwaarden: voorwaarden.eerst.length + aanpassingen.length > 0,
    // To go on as it is and under a condition that changes it, cannot be.
    metAanpassingen:
      aanpassingen.length > 0 || voorwaarden.eerst.some(({ wijziging }) => wijziging),
  }
  const gezegd = new Set([...vanDelen, ...redenen.map(({ zin }) => zin)])
  return (
    <div class="vt-notitie">
      <Kop {...alles} />
      <Kop2>Te besluiten</Kop2>
      <TeBesluiten {...besluit} />
      <Varianten {...alles} keuzes={listKeuzes(besluit)} />
      <Kop2>Wat er komt</Kop2>
      <Lijst delen={sayProgramma(programmas, uitkomst.delen, nummers)} />
      <Stand {...alles} redenen={redenen} />
      <NietGehaald {...alles} gezegd={gezegd} />
      <Voorwaarde {...{ voorwaarden, aanpassingen }} />
      <AndereVoorwaarden {...alles} {...{ voorwaarden, aanpassingen, nummers }} />
      <Delen {...alles} />
      <Ontbrekend {...{ uitkomst, boek, nummers }} />
      <Kop2 id="programma">Programma</Kop2>
      <Programmatabellen programmas={{ ...programmas, varianten: [] }} />
      <Ruimte {...alles} />
      <Bijlage voorwaarden={voorwaarden} />
      <p class="vt-hulp">
        Kenmerk van deze beoordeling: {uitkomst.bewijs.sha256.slice(0, KENMERK)}. Het hele kenmerk
        staat bij het plan.
      </p>
    </div>
  )
}
