import type { FC } from 'hono/jsx'
import type { Beoordeling } from '../../../domain/model/beoordeling.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { AdviesWoorden } from '../../onderdelen/advies.tsx'
import { Principes } from '../../onderdelen/principes.tsx'
import { Samenvatting } from '../../onderdelen/samenvatting.tsx'
import { Alinea, Kop1, Kop2 } from '../../onderdelen/tekst.tsx'
import { TotNuToe, type TotNuToeProps } from '../kamer/tot-nu-toe.tsx'
import { Bewaren } from './bewaren.tsx'
import { OpenPunten } from './open-punten.tsx'
import { PlekInVisie } from './plek-in-visie.tsx'
import { type Proef, Proefmelding, WatAls } from './wat-als.tsx'

export interface AdviesProps {
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

const Lijst: FC<{
  readonly titel: string
  readonly uitleg: string
  readonly regels: readonly { readonly label: string; readonly naTeGaan: boolean }[]
}> = ({ titel, uitleg, regels }) =>
  regels.length === 0 ? null : (
    <>
      <Kop2>{titel}</Kop2>
      <Alinea>{uitleg}</Alinea>
      <ul class="vt-namen">
        {regels.map(({ label, naTeGaan }) => (
          <li>{naTeGaan ? `${label} (nog na te gaan of dit nodig is)` : label}</li>
        ))}
      </ul>
    </>
  )

/** The advice in plain Dutch, with reasons, what could change, and what comes next. */
export const ZelftoetsAdvies: FC<AdviesProps> = (props) => {
  const { pad, versie, beoordeling, boek, proef } = props
  const { advies, mits, stukken, adviseurs, procedure } = beoordeling
  return (
    <div class="vt-naast">
      <div>
        <Kop1>
          {proef ? 'Als u dit verandert: ' : 'Advies: '}
          <AdviesWoorden advies={advies} />
        </Kop1>
        {proef && <Proefmelding pad={pad} versie={versie} proef={proef} />}
        <Samenvatting advies={advies} />
        <div class="utrecht-alert utrecht-alert--warning">
          <div class="utrecht-alert__content">
            <Alinea>{advies.disclaimer}</Alinea>
          </div>
        </div>
        {!proef && <WatAls pad={pad} versie={versie} mits={mits} />}
        <PlekInVisie beoordeling={beoordeling} boek={boek} />
        <Principes beoordeling={beoordeling} boek={boek} />
        <OpenPunten beoordeling={beoordeling} boek={boek} />
        <Lijst
          titel="Wat neemt u mee naar het gesprek met de gemeente?"
          uitleg="Wat u nog niet hebt, kan later. De gemeente zegt wat er nu nodig is."
          regels={stukken}
        />
        <Lijst
          titel="Met wie praat u?"
          uitleg="Deze mensen denken mee. De gemeente nodigt hen uit."
          regels={adviseurs}
        />
        <Lijst
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
