import type { FC } from 'hono/jsx'
import type { Dossier } from '../../../app/dossier/read-dossier.ts'
import { hoortInGroep, type Principegroep } from '../../../app/overzicht/principegroepen.ts'
import type { PrincipeBeeld } from '../../../domain/model/beoordeling.ts'
import { Link } from '../../onderdelen/link.tsx'
import { Tabel } from '../../onderdelen/tabel.tsx'
import { Alinea, Kop2, Kop3, Lijst, Uitklap } from '../../onderdelen/tekst.tsx'
import { Uitkomst } from '../kader/uitkomst.tsx'

/** How a principle is told: the group and its name. */
const GROEPEN: readonly (readonly [Principegroep, string])[] = [
  ['draagtBij', 'Draagt bij'],
  ['strijdig', 'Voldoet niet'],
  ['open', 'Vraagt een oordeel'],
  ['ontbreekt', 'Nog onbekend'],
]

type Props = { readonly dossier: Dossier }

const Principe: FC<Props & { readonly beeld: PrincipeBeeld }> = ({ dossier, beeld }) => {
  const { huidig, boek } = dossier
  const kop = `principe-${beeld.principe}`
  const leeg = GROEPEN.every(([groep]) => beeld[groep].length === 0)
  return (
    <section aria-labelledby={kop}>
      <Kop3 id={kop}>{beeld.label}</Kop3>
      {leeg && (
        <Alinea>
          {boek.begrippen.principes[beeld.principe]?.soort === 'kader'
            ? 'Geen regel uit de wet zegt hier iets voor of tegen dit plan.'
            : 'Geen regel bij dit principe zegt iets over dit plan.'}
        </Alinea>
      )}
      {GROEPEN.map(([groep, naam]) => {
        const uitkomsten = huidig.uitkomsten.filter((uitkomst) =>
          hoortInGroep(beeld, groep, uitkomst),
        )
        return uitkomsten.length === 0 ? null : (
          <Uitklap kop={`${naam}: ${uitkomsten.length}`} open={groep === 'strijdig'}>
            <Lijst delen={uitkomsten.map((uitkomst) => <Uitkomst {...{ uitkomst, dossier }} />)} />
          </Uitklap>
        )
      })}
    </section>
  )
}

/** Per principle what contributes, conflicts, asks for a person or is missing: in numbers, then in full. */
export const Principes: FC<Props> = ({ dossier }) => {
  const { principes } = dossier.huidig
  return (
    <>
      <Kop2>Per principe</Kop2>
      <Tabel
        titel="Aantal regels per principe"
        koppen={['Principe', ...GROEPEN.map(([, naam]) => naam)]}
        rijen={principes.map((beeld) => [
          <Link naar={`#principe-${beeld.principe}`}>{beeld.label}</Link>,
          ...GROEPEN.map(([groep]) => String(beeld[groep].length)),
        ])}
      />
      {principes.map((beeld) => (
        <Principe dossier={dossier} beeld={beeld} />
      ))}
    </>
  )
}
