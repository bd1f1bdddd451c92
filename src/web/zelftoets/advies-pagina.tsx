import type { FC } from 'hono/jsx'
import type { Beoordeling } from '../../domain/beoordeling.ts'
import type { Regelboek } from '../../domain/regelboek.ts'
import { AdviesWoorden } from '../onderdelen/advies.tsx'
import { Principes } from '../onderdelen/principes.tsx'
import { Alinea, Inleiding, Kop1, Kop2 } from '../onderdelen/tekst.tsx'
import { OpenPunten } from './open-punten.tsx'
import { TotNuToe, type TotNuToeProps } from './tot-nu-toe.tsx'

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
  readonly proef?: { readonly tekst: string; readonly was: Beoordeling['advies'] }
}

const Lijst: FC<{ readonly titel: string; readonly regels: readonly string[] }> = ({
  titel,
  regels,
}) =>
  regels.length === 0 ? (
    ''
  ) : (
    <>
      <Kop2>{titel}</Kop2>
      <ul>
        {regels.map((regel) => (
          <li>{regel}</li>
        ))}
      </ul>
    </>
  )

const nameLabel = ({ label, naTeGaan }: { label: string; naTeGaan: boolean }) =>
  naTeGaan ? `${label} (nog na te gaan of dit nodig is)` : label

const WatAls: FC<AdviesProps> = ({ pad, versie, beoordeling, proef }) =>
  beoordeling.mits.length === 0 || proef ? (
    ''
  ) : (
    <>
      <Kop2>Wat als u iets verandert?</Kop2>
      <ul class="vt-lijst-kaal">
        {beoordeling.mits.map((mits, i) => (
          <li>
            <form method="post" action={`${pad}/wat-als`}>
              <input type="hidden" name="versie" value={String(versie)} />
              <input type="hidden" name="mits" value={String(i)} />
              <p class="nl-paragraph">{mits.tekst}</p>
              <button type="submit" class="nl-button nl-button--secondary">
                Wat als {i + 1}: reken dit door
              </button>
            </form>
          </li>
        ))}
      </ul>
    </>
  )

/** The advice in plain Dutch, with reasons, what could change, and what comes next. */
export const ZelftoetsAdvies: FC<AdviesProps> = (props) => {
  const { pad, beoordeling, boek, bewaardTot, link, totNuToe, proef } = props
  const { advies } = beoordeling
  return (
    <div class="vt-naast">
      <div>
        <Kop1>
          {proef ? 'Als u dit verandert: ' : 'Advies: '}
          <AdviesWoorden advies={advies} />
        </Kop1>
        {proef ? (
          <div class="utrecht-alert utrecht-alert--info">
            <div class="utrecht-alert__content">
              <Alinea>
                {proef.tekst} Zonder deze wijziging is het advies: {proef.was.woorden}.
              </Alinea>
              <Alinea>
                <a class="nl-link" href={`${pad}/advies`}>
                  Terug naar het advies over uw eigen plan
                </a>
              </Alinea>
            </div>
          </div>
        ) : (
          ''
        )}
        <Inleiding>{advies.samenvatting}</Inleiding>
        <div class="utrecht-alert utrecht-alert--warning">
          <div class="utrecht-alert__content">
            <Alinea>{advies.disclaimer}</Alinea>
          </div>
        </div>
        <WatAls {...props} />
        <Principes beoordeling={beoordeling} boek={boek} />
        <OpenPunten beoordeling={beoordeling} boek={boek} />
        <Lijst
          titel="Wat neemt u mee naar het gesprek met de gemeente?"
          regels={beoordeling.stukken.map(nameLabel)}
        />
        <Lijst titel="Wie denken er mee?" regels={beoordeling.adviseurs.map(nameLabel)} />
        <Lijst titel="Welke stappen volgen er?" regels={beoordeling.procedure.map(nameLabel)} />
        <Kop2>Bewaren en delen</Kop2>
        <Alinea>
          Wilt u later verder? Bewaar dan deze link. Wie de link heeft, kan uw antwoorden zien en
          wijzigen. De link werkt tot en met {bewaardTot}.
        </Alinea>
        <p class="vt-code">{link}</p>
        <Alinea>U kunt deze pagina ook afdrukken of als PDF bewaren met uw browser.</Alinea>
      </div>
      <TotNuToe {...totNuToe} />
    </div>
  )
}
