import type { FC } from 'hono/jsx'
import { wordKeuze } from '../../../app/woorden/namen.ts'
import type { Feit } from '../../../domain/model/feit.ts'
import type { Plantype } from '../../../domain/model/plantype.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { upperFirst } from '../../../domain/tekst.ts'
import { Alinea } from '../../onderdelen/tekst.tsx'
import { Verborgen } from '../../onderdelen/velden.tsx'
import { fillVraag, Vraagveld } from '../../onderdelen/vraagveld.tsx'
import { allOf } from '../../shared/formulier.ts'
import type { Ingevuld } from '../../shared/inzending.ts'
import { GEVRAAGD } from '../kamer/bewaar.ts'

interface Props extends Ingevuld {
  readonly boek: Regelboek
  readonly type: Plantype
}

const Beginwaarde: FC<Ingevuld & { readonly boek: Regelboek; readonly feit: Feit }> = ({
  boek,
  feit,
  ...ingevuld
}) => (
  <>
    <input type="hidden" name={GEVRAAGD} value={feit.id} />
    <Vraagveld
      {...fillVraag(feit, ingevuld)}
      vraag={feit.vraag ?? `${upperFirst(feit.label)}?`}
      labelOf={(keuze) => upperFirst(wordKeuze(boek, feit, keuze))}
    />
  </>
)

/** The kind of plan that was chosen, and every value that it filled in, to change. */
export const Plantypedeel: FC<Props> = ({ boek, type, velden, fouten }) => {
  // What was typed of how many stands there too, and after a fault what was asked.
  const ids = new Set([...Object.keys(type.feiten), ...allOf(velden, GEVRAAGD)])
  const feiten = [...ids].flatMap((id) => boek.feiten.get(id) ?? [])
  const [plantype = type.id] = allOf(velden, 'plantype')
  return (
    <div class="vt-plantype">
      <Verborgen naam="plantype" waarde={plantype} />
      {feiten.length > 0 && (
        <>
          <Alinea>Dit vulden wij vast voor u in. Klopt het niet? Verander het dan.</Alinea>
          {feiten.map((feit) => (
            <Beginwaarde boek={boek} feit={feit} velden={velden} fouten={fouten} />
          ))}
        </>
      )}
    </div>
  )
}
