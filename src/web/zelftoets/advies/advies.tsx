import type { Context } from 'hono'
import type { FC } from 'hono/jsx'
import type { Zelftoets } from '../../../app/beoordelen/zelftoets.ts'
import { formatDatum } from '../../../app/woorden/codes.ts'
import { headRichting } from '../../../app/woorden/richting.ts'
import { sayWaaruitGrond } from '../../../app/woorden/voorbehouden.ts'
import type { Beoordeling } from '../../../domain/model/beoordeling.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { ElderGebieden } from '../../onderdelen/elders.tsx'
import { Nodig } from '../../onderdelen/nodig.tsx'
import { Principes } from '../../onderdelen/principes.tsx'
import { RichtingTekst, StandWoorden } from '../../onderdelen/richting.tsx'
import { Alinea, Kop1, Kop2, Lijst, Uitklap } from '../../onderdelen/tekst.tsx'
import { Vergunningvrij } from '../../onderdelen/vergunningvrij.tsx'
import { answerPagina } from '../../shared/antwoord.tsx'
import { allOf, type Velden } from '../../shared/formulier.ts'
import type { AddRoutes } from '../../shared/huis.ts'
import { readForm } from '../../shared/inzending.ts'
import { readGevraagd, readVersie, storeAntwoorden } from '../kamer/bewaar.ts'
import type { Kamer } from '../kamer/kamer.ts'
import { TotNuToe, type TotNuToeProps } from '../kamer/tot-nu-toe.tsx'
import { Bewaren } from './bewaren.tsx'
import { Gevolg } from './gevolg.tsx'
import { OpenKernvragen } from './open-kernvragen.tsx'
import { OpenPunten } from './open-punten.tsx'
import { PlekInVisie } from './plek-in-visie.tsx'
import { type Proef, Proefmelding, WatAls } from './wat-als.tsx'

interface AdviesProps {
  readonly pad: string
  readonly versie: number
  readonly beoordeling: Beoordeling
  readonly boek: Regelboek
  /** Dutch date until which the link works. */
  readonly bewaardTot: string
  /** The whole address, to keep. */
  readonly link: string
  readonly totNuToe: TotNuToeProps
  /** Shown above the advice: a trial with other answers. */
  readonly proef?: Proef
}

interface LijstProps {
  readonly titel: string
  readonly uitleg: string
  readonly regels: readonly { readonly label: string; readonly naTeGaan: boolean }[]
}

const Namen: FC<Pick<LijstProps, 'regels'>> = ({ regels }) => (
  <Lijst class="vt-namen" delen={regels.map(({ label }) => label)} />
)

/** What surely belongs to it, and folded what may not be needed. */
const Regellijst: FC<LijstProps> = ({ titel, uitleg, regels }) => {
  const nodig = regels.filter(({ naTeGaan }) => !naTeGaan)
  const misschien = regels.filter(({ naTeGaan }) => naTeGaan)
  return regels.length === 0 ? null : (
    <>
      <Kop2>{titel}</Kop2>
      <Alinea>{uitleg}</Alinea>
      {nodig.length > 0 && <Namen regels={nodig} />}
      {misschien.length > 0 && (
        <Uitklap kop={`Nog na te gaan of dit nodig is: ${misschien.length}`}>
          <Namen regels={misschien} />
        </Uitklap>
      )}
    </>
  )
}

/** The stand first and how firm it is, then the reasons, what is open, and what follows from it. */
const ZelftoetsAdvies: FC<AdviesProps> = (props) => {
  const { pad, versie, beoordeling, boek, proef } = props
  const { advies, richting, mits, stukken, adviseurs, procedure } = beoordeling
  return (
    <div class="vt-naast">
      <div>
        <Kop1>
          {proef ? 'Als u dit verandert: ' : 'Uw plan: '}
          {richting && <StandWoorden {...headRichting(boek.visie, richting, advies.conclusie)} />}
        </Kop1>
        {proef && <Proefmelding pad={pad} versie={versie} proef={proef} />}
        {richting && (
          <RichtingTekst
            richting={richting}
            visie={boek.visie}
            sayMeer={(grond) => sayWaaruitGrond(boek, beoordeling, grond)}
          />
        )}
        <Vergunningvrij uitkomst={beoordeling.vergunningvrij} boek={boek} />
        <OpenPunten beoordeling={beoordeling} boek={boek} />
        {!proef && <OpenKernvragen pad={pad} beoordeling={beoordeling} />}
        <Gevolg beoordeling={beoordeling} />
        <ElderGebieden elders={beoordeling.elders} visie={boek.visie} />
        <Nodig nodig={beoordeling.nodig} boek={boek} />
        {!proef && <WatAls pad={pad} versie={versie} mits={mits} />}
        <PlekInVisie beoordeling={beoordeling} boek={boek} />
        <Principes beoordeling={beoordeling} boek={boek} />
        <Regellijst
          titel="Wat neemt u mee naar het gesprek met de gemeente?"
          uitleg="Wat u nog niet hebt, kan later. De gemeente zegt wat er nu nodig is."
          regels={stukken}
        />
        <Regellijst
          titel="Met wie praat u?"
          uitleg="Deze mensen denken mee. De gemeente nodigt hen uit."
          regels={adviseurs}
        />
        <Regellijst
          titel="Welke stappen volgen er?"
          uitleg="Dit komt er nog bij als u een vergunning aanvraagt."
          regels={procedure}
        />
        {!proef && <Bewaren pad={pad} link={props.link} bewaardTot={props.bewaardTot} />}
      </div>
      <TotNuToe {...props.totNuToe} />
    </div>
  )
}

/** The change of that number, while the self-check is still the one that it was offered for. */
const findProef = (
  { versie, boek }: Zelftoets,
  eigen: Beoordeling,
  velden: Velden,
): Proef | undefined => {
  const mits =
    readVersie(velden) === versie ? eigen.mits[Number(allOf(velden, 'mits')[0])] : undefined
  return (
    mits && {
      tekst: mits.tekst,
      was: eigen.richting
        ? headRichting(boek.visie, eigen.richting, eigen.advies.conclusie).woorden
        : eigen.advies.woorden,
      antwoorden: Object.fromEntries(mits.wijzigingen.map(({ feit, naar }) => [feit, naar])),
    }
  )
}

/** The advice, and the same with a change tried out. */
export const addAdvies: AddRoutes<Kamer> = (web, kamer) => {
  const { assess, lees, opmaak, padOf, totNuToe } = kamer
  const show = (c: Context, toets: Zelftoets, beoordeling: Beoordeling, proef?: Proef) =>
    answerPagina(c, opmaak, {
      titel: `${proef ? 'Proef' : 'Advies'}: ${beoordeling.advies.woorden}`,
      inhoud: (
        <ZelftoetsAdvies
          pad={padOf(c)}
          versie={toets.versie}
          beoordeling={beoordeling}
          boek={toets.boek}
          bewaardTot={formatDatum(toets.verlooptOp)}
          link={`${new URL(c.req.url).origin}${padOf(c)}`}
          totNuToe={totNuToe(c, toets.boek, beoordeling)}
          {...(proef && { proef })}
        />
      ),
    })

  web.get('/zelftoets/:sleutel/advies', async (c) => {
    const toets = await lees(c)
    return show(c, toets, await assess(toets))
  })
  // The one page on two plans: that of its user, which offers the change, and the changed one.
  web.get('/zelftoets/:sleutel/wat-als', async (c) => {
    const toets = await lees(c)
    const proef = findProef(toets, await assess(toets), c.req.query())
    if (!proef) return c.redirect(`${padOf(c)}/advies`, 303)
    return show(c, toets, await assess(toets, proef.antwoorden), proef)
  })
  web.post('/zelftoets/:sleutel/wat-als', async (c) => {
    const toets = await lees(c)
    const { velden } = await readForm(c)
    const showFouten = () => c.redirect(`${padOf(c)}/advies`, 303)
    if (readVersie(velden) !== toets.versie) return showFouten()
    const { antwoorden } = readGevraagd(toets.boek, velden)
    return storeAntwoorden(kamer, c, { toets, velden, antwoorden, showFouten })
  })
}
