import type { FC } from 'hono/jsx'
import type { Dossier } from '../../../app/dossier/read-dossier.ts'
import type { Kantelpunt } from '../../../app/kantelen/kantelpunten.ts'
import { sayGrond } from '../../../app/woorden/grond.ts'
import { sayMotiveringMetGrond } from '../../../app/woorden/grondslag.ts'
import { headRichting, labelVast } from '../../../app/woorden/richting.ts'
import type { GrondUitkomst } from '../../../domain/model/richting.ts'
import { chooseRedenen } from '../../../domain/uitleg/redenen.ts'
import { StandWoorden } from '../../onderdelen/richting.tsx'
import { Alinea, Kop2 } from '../../onderdelen/tekst.tsx'
import { RegelLink } from '../kader/regel-link.tsx'
import { Tweesprong } from './tweesprong.tsx'

type Props = { readonly dossier: Dossier }

/** Grounds in words, the code of the rule small behind them. */
const Gronden: FC<
  Props & { readonly titel: string; readonly gronden: readonly GrondUitkomst[] }
> = ({ dossier: { boek, huidig }, titel, gronden }) =>
  gronden.length === 0 ? null : (
    <>
      <Alinea>
        <strong>{titel}</strong>
      </Alinea>
      <ul>
        {gronden.map((grond) => (
          <li>
            {sayGrond(huidig, boek, grond)}
            {labelVast(boek.visie, grond).map((label) => ` (${label})`)}
            {grond.soort === 'regel' && (
              <small>
                {' '}
                <RegelLink regel={grond.id} boek={boek} />
              </small>
            )}
          </li>
        ))}
      </ul>
    </>
  )

/** What decides: which way, how firm, and the points that give it. */
export const Beslist: FC<Props & { readonly kantelpunten: readonly Kantelpunt[] }> = ({
  dossier,
  kantelpunten,
}) => {
  const { richting, advies } = dossier.huidig
  if (richting === undefined)
    return <Alinea>Van dit advies is de richting niet bepaald. Beoordeel het plan opnieuw.</Alinea>
  const { beslissend, tegenkracht, zeker } = chooseRedenen(richting)
  return (
    <section aria-labelledby="richting">
      <Kop2 id="richting">
        Wat beslist:{' '}
        <StandWoorden {...headRichting(dossier.boek.visie, richting, advies.conclusie)} />
      </Kop2>
      <Alinea>{sayMotiveringMetGrond({ ...dossier.huidig, richting }, dossier.boek)}</Alinea>
      <Tweesprong dossier={dossier} kantelpunten={kantelpunten} />
      <Gronden dossier={dossier} titel="Dit beslist" gronden={beslissend} />
      <Gronden dossier={dossier} titel="Dit pleit ervoor" gronden={tegenkracht} />
      <Gronden dossier={dossier} titel="Dit telt al mee" gronden={zeker} />
    </section>
  )
}
