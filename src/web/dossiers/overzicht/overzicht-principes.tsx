import type { FC } from 'hono/jsx'
import type { Dossier } from '../../../app/dossier/read-dossier.ts'
import {
  isPrincipestand,
  PRINCIPESTANDEN,
  type Principestand,
} from '../../../app/overzicht/principegroepen.ts'
import type { PrincipeBeeld } from '../../../domain/model/beoordeling.ts'
import { Link } from '../../onderdelen/link.tsx'
import { Tabel } from '../../onderdelen/tabel.tsx'
import { Alinea, Kop2, Kop3, Lijst, Uitklap } from '../../onderdelen/tekst.tsx'
import { Uitkomst } from '../kader/uitkomst.tsx'

const STANDEN = Object.keys(PRINCIPESTANDEN) as readonly Principestand[]

type Props = { readonly dossier: Dossier }

const listVan = ({ huidig: { uitkomsten } }: Dossier, beeld: PrincipeBeeld, stand: Principestand) =>
  uitkomsten.filter((uitkomst) => isPrincipestand(beeld, stand, uitkomst))

/** Of a principle of which nothing is told: that nothing is about the plan, or that what is does not count. */
const sayLeeg = ({ huidig, boek }: Dossier, { principe }: PrincipeBeeld): string => {
  if (huidig.uitkomsten.some((uitkomst) => uitkomst.principe === principe)) {
    return 'Wat de regels bij dit principe over dit plan zeggen, telt niet mee in het advies.'
  }
  return boek.begrippen.principes[principe]?.soort === 'kader'
    ? 'Geen regel uit de wet zegt hier iets voor of tegen dit plan.'
    : 'Geen regel bij dit principe zegt iets over dit plan.'
}

const Principe: FC<Props & { readonly beeld: PrincipeBeeld }> = ({ dossier, beeld }) => {
  const kop = `principe-${beeld.principe}`
  const delen = STANDEN.map((stand) => [stand, listVan(dossier, beeld, stand)] as const)
  return (
    <section aria-labelledby={kop}>
      <Kop3 id={kop}>{beeld.label}</Kop3>
      {delen.every(([, uitkomsten]) => uitkomsten.length === 0) && (
        <Alinea>{sayLeeg(dossier, beeld)}</Alinea>
      )}
      {delen.map(([stand, uitkomsten]) =>
        uitkomsten.length === 0 ? null : (
          <Uitklap
            kop={`${PRINCIPESTANDEN[stand]}: ${uitkomsten.length}`}
            open={stand === 'strijdig'}
          >
            <Lijst delen={uitkomsten.map((uitkomst) => <Uitkomst {...{ uitkomst, dossier }} />)} />
          </Uitklap>
        ),
      )}
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
        titel="Aantal punten per principe, een regel in elk gebied apart"
        koppen={['Principe', ...STANDEN.map((stand) => PRINCIPESTANDEN[stand])]}
        rijen={principes.map((beeld) => [
          <Link naar={`#principe-${beeld.principe}`}>{beeld.label}</Link>,
          ...STANDEN.map((stand) => String(listVan(dossier, beeld, stand).length)),
        ])}
      />
      {principes.map((beeld) => (
        <Principe dossier={dossier} beeld={beeld} />
      ))}
    </>
  )
}
