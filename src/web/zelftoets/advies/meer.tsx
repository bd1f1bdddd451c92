import type { FC } from 'hono/jsx'
import type { Gevolgzinnen } from '../../../app/beoordelen/find-uitwegen.ts'
import type { Kernstand } from '../../../app/beoordelen/onderwerpen.ts'
import type { Hulp as Helpt } from '../../../app/overzicht/aanbod.ts'
import { isAlleenNodig } from '../../../app/overzicht/helpt.ts'
import type { Vervolg } from '../../../app/overzicht/vervolg.ts'
import { sayRichtingBurger } from '../../../app/woorden/kern.ts'
import { nameVrij } from '../../../app/woorden/vergunningvrij.ts'
import { sayWaaruitGrond } from '../../../app/woorden/voorbehouden.ts'
import type { Beoordeling } from '../../../domain/model/beoordeling.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { ElderGebieden } from '../../onderdelen/elders.tsx'
import { Nodig } from '../../onderdelen/nodig.tsx'
import { Principes } from '../../onderdelen/principes.tsx'
import { RichtingTekst } from '../../onderdelen/richting.tsx'
import { Alinea, Kop2, Lijst, Uitklap } from '../../onderdelen/tekst.tsx'
import { Vergunningvrij } from '../../onderdelen/vergunningvrij.tsx'
import { Gevolg } from './gevolg.tsx'
import { type Naastvraag, Naastvragen } from './naast-vragen.tsx'
import { OpenKernvragen } from './open-kernvragen.tsx'
import { OpenPunten, sayOpen } from './open-punten.tsx'
import { PlekInVisie } from './plek-in-visie.tsx'
import { WatAls } from './wat-als.tsx'

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

interface MeerProps {
  readonly beoordeling: Beoordeling
  readonly boek: Regelboek
  readonly vervolg: Vervolg
  /** What the answers to what is still open would do. */
  readonly gevolgen: Gevolgzinnen
  /** What a planner would still ask. */
  readonly kern: Kernstand
  /** What would help, the smallest first. */
  readonly hulp: readonly Helpt[]
  /** Absent on a trial: there is nothing more to try on it. */
  readonly plaats?: { readonly pad: string; readonly versie: number }
  /** What keeps the permit open; absent on a trial. */
  readonly vrijvraag?: Naastvraag
}

/** What would help, in full: every change, what each eis needs, and where else it would fit. */
const Hulp: FC<MeerProps> = ({ beoordeling, boek, plaats, hulp }) => {
  const { nodig, elders } = beoordeling
  // What an eis needs is told with that eis.
  const teProberen = hulp.filter(
    (deel) => (deel.mits !== undefined || deel.proberen) && !isAlleenNodig(deel, beoordeling),
  )
  const isEr = (plaats && teProberen.length > 0) || nodig.length > 0 || elders !== undefined
  return isEr ? (
    <Uitklap kop="Wat helpt nog meer?">
      {plaats && <WatAls {...plaats} hulp={teProberen} />}
      <Nodig nodig={nodig} boek={boek} />
      <ElderGebieden elders={elders} visie={boek.visie} />
    </Uitklap>
  ) : null
}

const Gesprek: FC<MeerProps> = ({ beoordeling, vervolg }) => {
  const { stukken, adviseurs, procedure } = beoordeling
  return (
    <Uitklap kop="Voor uw gesprek">
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
      {vervolg.bronnen.length > 0 && (
        <>
          <Kop2>Waar de tijden vandaan komen</Kop2>
          <Lijst class="vt-namen" delen={vervolg.bronnen} />
        </>
      )}
    </Uitklap>
  )
}

/** Everything that the overview leaves out, folded; printed in full. */
export const Meer: FC<MeerProps> = (props) => {
  const { beoordeling, boek, vrijvraag } = props
  const { richting, vergunningvrij } = beoordeling
  const open = sayOpen(beoordeling)
  return (
    <section class="vt-meer" aria-labelledby="meer">
      <Kop2 id="meer">Meer weten</Kop2>
      <Uitklap kop="Lees het hele advies">
        {richting && (
          <RichtingTekst
            richting={richting}
            visie={boek.visie}
            samenvatting={sayRichtingBurger(beoordeling, boek)}
            sayMeer={(grond) => sayWaaruitGrond(boek, beoordeling, grond)}
          />
        )}
        <Gevolg beoordeling={beoordeling} visie={boek.visie} />
      </Uitklap>
      {(open !== '' || (beoordeling.kernvragen ?? []).length > 0) && (
        <Uitklap kop={open === '' ? 'Nog te vragen' : `Nog open: ${open}`}>
          {open !== '' && (
            <OpenPunten beoordeling={beoordeling} boek={boek} gevolgen={props.gevolgen} />
          )}
          <OpenKernvragen pad={props.plaats?.pad} kern={props.kern} gevolgen={props.gevolgen} />
        </Uitklap>
      )}
      <Hulp {...props} />
      <Uitklap kop="Alle punten per doel">
        <PlekInVisie beoordeling={beoordeling} boek={boek} />
        <Principes beoordeling={beoordeling} boek={boek} />
      </Uitklap>
      {vergunningvrij && (
        <Uitklap kop={nameVrij(vergunningvrij)} open={vrijvraag?.isMis ?? false}>
          <Vergunningvrij
            uitkomst={vergunningvrij}
            boek={boek}
            {...(vrijvraag?.vragen.length && { formulier: <Naastvragen {...vrijvraag} /> })}
          />
        </Uitklap>
      )}
      <Gesprek {...props} />
    </section>
  )
}
