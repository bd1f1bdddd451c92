import type { FC } from 'hono/jsx'
import { Link } from './link.tsx'
import { Alinea, Kop1 } from './tekst.tsx'

/** Where somebody was at work, by the first part of the address. */
const KAMERS: Readonly<Record<string, string>> = {
  visie: 'Naar de visie',
  ontwikkelingen: 'Naar de gebiedsontwikkelingen',
  dossiers: 'Naar de werkvoorraad',
  zelftoets: 'Begin een zelftoets',
}

/** What went wrong, in words, and where to go from here. */
export const FoutPagina: FC<{
  readonly titel: string
  readonly tekst: string
  readonly kenmerk?: string
  /** Address of the page that went wrong; absent where only the start is open. */
  readonly pad?: string
}> = ({ titel, tekst, kenmerk, pad = '' }) => {
  const [, kamer = ''] = pad.split('/')
  const naam = Object.hasOwn(KAMERS, kamer) ? KAMERS[kamer] : undefined
  return (
    <>
      <Kop1>{titel}</Kop1>
      <Alinea>{tekst}</Alinea>
      {kenmerk !== undefined && <Alinea>Kenmerk voor de beheerder: {kenmerk}</Alinea>}
      {naam !== undefined && (
        <Alinea>
          <Link naar={`/${kamer}`}>{naam}</Link>
        </Alinea>
      )}
      <Alinea>
        <Link naar="/">Naar het begin</Link>
      </Alinea>
    </>
  )
}
