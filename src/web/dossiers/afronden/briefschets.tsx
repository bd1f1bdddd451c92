import type { Child, FC } from 'hono/jsx'
import type { Briefdeel } from '../../../app/brief/briefzin.ts'
import { AAN_VOORWAARDEN, type Briefschets } from '../../../app/brief/compose-brief.ts'
import { Briefhoofd } from '../../shared/huisrand.tsx'
import type { Stijlhuis } from '../../shared/huisstijl.ts'
import { Briefvinkjes, Briefwenk } from '../kader/briefvinkjes.tsx'

/** The firm sentences that the letter tells, and the others to tick, each at its place. */
const Deel: FC<{
  readonly deel: Briefdeel
  readonly nummer: number
  readonly aangevinkt: ReadonlySet<string>
}> = ({ deel: { kop, zinnen, hoogstens }, nummer, aangevinkt }) => {
  const vast = new Map(zinnen.flatMap((zin) => (zin.vast ? [[zin.tekst, zin.letOp]] : [])))
  const los = zinnen.filter((zin) => !zin.vast)
  return (
    <fieldset class="vt-briefdeel">
      <legend>{kop}</legend>
      {vast.size > 0 && (
        <ul>
          {[...vast].slice(0, hoogstens).map(([tekst, letOp]) => (
            <li>
              {tekst}
              <Briefwenk letOp={letOp} />
            </li>
          ))}
        </ul>
      )}
      <Briefvinkjes zinnen={los} aangevinkt={aangevinkt} deel={nummer} />
    </fieldset>
  )
}

/** Lines as they stand in the letter; a short first line of several is a heading there. */
const Blok: FC<{ readonly tekst: string }> = ({ tekst }) => (
  <p class="nl-paragraph vt-regels">{tekst}</p>
)

/**
 * The letter as it will be: what is sure as text, what rests on unconfirmed ground with a box before it, and in its own
 * place what the officer writes himself (`children`).
 */
export const BriefInWording: FC<{
  readonly schets: Briefschets
  readonly aangevinkt: ReadonlySet<string>
  readonly stijlhuis: Stijlhuis
  /** What stands above it, to fill in. */
  readonly hoofd: Child
  /** Said of conditions that are not in it yet. */
  readonly bijVoorwaarde: boolean
  readonly children?: Child
}> = ({ schets, aangevinkt, stijlhuis, hoofd, bijVoorwaarde, children }) => {
  const [aanhef, inleiding, reactie, ...rest] = schets.begin
  return (
    <div class="vt-brief vt-brief--wording">
      <Briefhoofd {...stijlhuis} />
      {hoofd}
      {[aanhef, inleiding, reactie].map((tekst) => tekst !== undefined && <Blok tekst={tekst} />)}
      {children}
      {rest.map((tekst) => (
        <Blok tekst={tekst} />
      ))}
      {schets.delen.map((deel, nummer) => (
        <Deel deel={deel} nummer={nummer} aangevinkt={aangevinkt} />
      ))}
      {schets.onaf.length > 0 && (
        <div class="vt-hulp vt-niet-afdrukken">
          <p>
            Nog niet in de brief, omdat er een gegeven ontbreekt. Vul het in bij “Gegevens”; dan
            kunt u het hier aanvinken.
          </p>
          <ul>
            {schets.onaf.map((tekst) => (
              <li>{tekst}</li>
            ))}
          </ul>
        </div>
      )}
      {schets.slot.map((tekst) => (
        <Blok tekst={tekst} />
      ))}
      {bijVoorwaarde && (
        <p class="nl-paragraph vt-hulp">
          Staat er een voorwaarde in de brief, dan komt erbij: “{AAN_VOORWAARDEN}”
        </p>
      )}
    </div>
  )
}
