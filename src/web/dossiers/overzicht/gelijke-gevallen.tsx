import type { FC } from 'hono/jsx'
import type { findGelijkeGevallen } from '../../../app/beoordelen/find-gelijke-gevallen.ts'
import type { Dossier } from '../../../app/dossier/read-dossier.ts'
import { Link } from '../../onderdelen/link.tsx'
import { Tabel } from '../../onderdelen/tabel.tsx'
import { Alinea, Kop2, Lijst, Uitklap } from '../../onderdelen/tekst.tsx'
import { STAND_WOORDEN } from '../../shared/woorden.ts'

/** Earlier cases like this one: why they are alike, what was advised and what was decided. */
export const GelijkeGevallen: FC<{
  readonly gelijk: Awaited<ReturnType<typeof findGelijkeGevallen>>
  readonly dossier: Dossier
}> = ({ gelijk: { gevallen, bekeken, perStand }, dossier: { id: eigen, boek } }) => (
  <>
    <Kop2>Eerdere gevallen die hierop lijken</Kop2>
    <Alinea>
      {bekeken > gevallen.length
        ? `${bekeken} eerdere gevallen delen een activiteit met dit plan. Dit zijn de ${gevallen.length} die er het meest op lijken. `
        : ''}
      U ziet wat er toen is geadviseerd en vastgelegd, en wat verschilt met dit plan.{' '}
      <Link naar={`/dossiers/${eigen}`}>Terug naar het overzicht</Link>
    </Alinea>
    {bekeken > 1 && (
      <Tabel
        titel={`Welke kant het advies op wees, van ${bekeken} eerdere gevallen`}
        koppen={['Richting', 'Gevallen']}
        rijen={perStand.map(({ woorden, aantal }) => [woorden, String(aantal)])}
      />
    )}
    <Lijst
      delen={gevallen.map(({ id, naam, richting, advies, besluit, waarom, verschillen }) => (
        <>
          <Link naar={`/dossiers/${id}`}>{naam}</Link>: {richting.woorden}; advies: {advies.woorden}
          {besluit
            ? `; ${STAND_WOORDEN[besluit.stand]}${besluit.conclusie ? `, eigen conclusie: ${boek.visie.woorden[besluit.conclusie]}` : ''}`
            : ''}
          . {waarom.join(' ')}
          {verschillen.length > 0 && (
            <Uitklap kop={`Wat verschilt met ${naam}`}>
              <Lijst
                delen={verschillen.map((verschil) =>
                  typeof verschil === 'string' ? verschil : verschil.tekst,
                )}
              />
            </Uitklap>
          )}
        </>
      ))}
      leeg="Er is geen eerder geval met dezelfde activiteit."
    />
  </>
)
