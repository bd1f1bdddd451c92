import type { FC } from 'hono/jsx'
import type { Kaart } from '../../../app/ports/kaarten.ts'
import { formatGetal } from '../../../domain/tekst.ts'
import { Knop } from '../../onderdelen/knop.tsx'
import { Linkregel } from '../../onderdelen/link.tsx'
import { Alinea, Kop1 } from '../../onderdelen/tekst.tsx'
import { Terug } from './terug.tsx'

const TEKST: Readonly<Record<Kaart['status'], string>> = {
  wacht: 'De kaart wacht op haar beurt.',
  loopt: 'De kaart wordt gemaakt.',
  klaar: 'De kaart is klaar.',
  mislukt: 'De kaart is mislukt.',
  geannuleerd: 'De kaart is gestopt.',
}

/** After so many seconds the page looks again. */
export const VERVERS_S = 5

export const isBezig = ({ status }: Pick<Kaart, 'status'>): boolean =>
  status === 'wacht' || status === 'loopt'

/** A large map under way, stopped or failed. `vanzelf`: the page looks again by itself. */
export const Opdracht: FC<{
  readonly kaart: Kaart
  readonly vanzelf: boolean
  readonly terug?: string | undefined
}> = ({ kaart, vanzelf, terug }) => {
  const { id, status, voortgang, melding } = kaart
  const pad = `/ontwikkelingen/geschiktheid/${id}`
  const bezig = isBezig(kaart)
  return (
    <>
      <Kop1>Waar zou dit passen: {bezig ? 'de kaart is nog niet klaar' : 'er is geen kaart'}</Kop1>
      <Terug naar={terug} />
      <Alinea>
        {TEKST[status]} {melding ?? ''}
      </Alinea>
      {bezig ? (
        <>
          <Alinea>
            <label for="voortgang">
              {formatGetal(voortgang.gedaan)} van {formatGetal(voortgang.totaal)} plekken gedaan
            </label>{' '}
            <progress id="voortgang" max={voortgang.totaal} value={voortgang.gedaan} />
          </Alinea>
          <Alinea>
            {vanzelf
              ? `Deze pagina kijkt elke ${VERVERS_S} seconden vanzelf opnieuw.`
              : 'Deze pagina ververst niet vanzelf.'}{' '}
            U mag haar sluiten: de kaart blijft 30 dagen op dit adres.
          </Alinea>
          {vanzelf && <Linkregel naar={`${pad}?ververs=nee`}>Ververs niet vanzelf</Linkregel>}
          <div class="vt-knoppen">
            <Knop naar={pad}>Kijk hoe ver de kaart is</Knop>
            <form method="post" action={`${pad}/annulering`}>
              <Knop tweede>Stop deze kaart</Knop>
            </form>
          </div>
        </>
      ) : (
        <Linkregel naar="/ontwikkelingen/geschiktheid">Maak een andere kaart</Linkregel>
      )}
    </>
  )
}
