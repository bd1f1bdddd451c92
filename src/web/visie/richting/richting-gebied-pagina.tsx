import type { FC } from 'hono/jsx'
import type { Richtingblad } from '../../../app/visie/read-richting.ts'
import { Link } from '../../onderdelen/link.tsx'
import { Tabel } from '../../onderdelen/tabel.tsx'
import { Alinea } from '../../onderdelen/tekst.tsx'
import { type Kamer, Kamerkop } from '../kamer/kamer.tsx'
import { KantVak, Legenda, Vakken } from './richting-woorden.tsx'

/** One area of the coverage map: every activity under every principle, each leading to what lies behind it. */
export const RichtingGebiedPagina: FC<{
  readonly kamer: Kamer
  readonly gebied: string
  readonly naam: string
  /** All together first, then of each principle. */
  readonly bladen: readonly [Richtingblad, ...Richtingblad[]]
}> = ({ kamer, gebied, naam, bladen }) => {
  const { antwoord, labels } = bladen[0]
  return (
    <>
      <Kamerkop
        kamer={kamer}
        titel={`Waar geeft de visie richting in ${naam}?`}
        pad={`/visie/richting/${gebied}`}
      >
        <Alinea>
          <Link naar={kamer.link(`/visie/gebieden/${gebied}`)}>Het profiel van {naam}</Link>.{' '}
          <Link naar={kamer.link('/visie/richting')}>Alle gebieden</Link>.
        </Alinea>
      </Kamerkop>
      <Vakken />
      <Legenda uitleg={antwoord.uitleg} boek={kamer.boek} />
      <div class="vt-matrix">
        <Tabel
          titel={`Richting in ${naam}, per activiteit en principe`}
          koppen={[
            'Activiteit',
            ...bladen.map(({ principe }) =>
              principe === undefined
                ? 'Alle principes samen'
                : (labels.principe.get(principe) ?? ''),
            ),
          ]}
          rijen={[...labels.activiteit].map(([activiteit, label]) => [
            <Link naar={kamer.link(`/visie/richting/${gebied}/${activiteit}`)}>{label}</Link>,
            ...bladen.map(({ richtingOf, kantOf }) => (
              <KantVak
                richting={richtingOf(gebied, activiteit)}
                kant={kantOf(gebied, activiteit)}
                boek={kamer.boek}
              />
            )),
          ])}
        />
      </div>
    </>
  )
}
