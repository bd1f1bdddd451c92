import type { FC } from 'hono/jsx'
import type { vindGelijkeGevallen } from '../../app/vind-gelijke-gevallen.ts'
import type { Regelboek } from '../../domain/regelboek.ts'
import { Alinea, Kop2 } from '../onderdelen/tekst.tsx'
import { STAND_WOORDEN } from '../woorden.ts'

/** Earlier cases like this one: why they are alike, what was advised and what was decided. */
export const GelijkeGevallen: FC<{
  readonly gelijk: Awaited<ReturnType<typeof vindGelijkeGevallen>>
  readonly boek: Regelboek
}> = ({ gelijk: { gevallen }, boek }) => (
  <>
    <Kop2>Eerdere gevallen die hierop lijken</Kop2>
    {gevallen.length === 0 ? (
      <Alinea>Er is geen eerder geval met dezelfde activiteit.</Alinea>
    ) : (
      <ul>
        {gevallen.map(({ id, naam, advies, besluit, waarom, verschillen }) => (
          <li>
            <a class="nl-link" href={`/dossiers/${id}`}>
              {naam}
            </a>
            : {advies.woorden}
            {besluit
              ? `; ${STAND_WOORDEN[besluit.stand]}${besluit.conclusie ? `, eigen conclusie: ${boek.visie.woorden[besluit.conclusie]}` : ''}`
              : ''}
            . {waarom.join(' ')}
            {verschillen.length === 0 ? (
              ''
            ) : (
              <details>
                <summary>Wat verschilt met {naam}</summary>
                <ul>
                  {verschillen.map((verschil) => (
                    <li>{typeof verschil === 'string' ? verschil : verschil.tekst}</li>
                  ))}
                </ul>
              </details>
            )}
          </li>
        ))}
      </ul>
    )}
  </>
)
