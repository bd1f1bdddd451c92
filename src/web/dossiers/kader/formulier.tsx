import type { Child, FC } from 'hono/jsx'
import type { Dossier } from '../../../app/dossier/read-dossier.ts'
import { Formulierknoppen } from '../../onderdelen/knop.tsx'
import { Kop2 } from '../../onderdelen/tekst.tsx'
import { Tekstveld, Verborgen } from '../../onderdelen/velden.tsx'
import type { Ingevuld } from '../../shared/inzending.ts'
import { readGezien } from './handelingen.ts'
import { Intussen } from './intussen.tsx'

/** A form about a case; it tells what its reader had seen of the case. */
export const Dossierformulier: FC<{
  readonly naar: string
  /** Number of the last event when the page was made. */
  readonly gezien: number
  readonly children?: Child
}> = ({ naar, gezien, children }) => (
  <form method="post" action={naar} class="vt-smal" novalidate>
    <Verborgen naam="gezien" waarde={gezien} />
    {children}
  </form>
)

interface RedenProps extends Ingevuld {
  readonly dossier: Dossier
  readonly naar: string
  /** What the reason is called here, and what helps to write it. */
  readonly reden?: string
  readonly hulp: string
  readonly knop: string
  readonly terug: string
  readonly children?: Child
}

/** A form that asks for a reason: no change to a case goes without. */
export const Redenformulier: FC<RedenProps> = (props) => {
  const { dossier, naar, reden = 'Reden', hulp, knop, terug, velden, fouten, children } = props
  return (
    <Dossierformulier naar={naar} gezien={dossier.zaak.laatste}>
      {children}
      <Tekstveld {...{ velden, fouten }} naam="reden" label={reden} hulp={hulp} rijen={6} />
      <Formulierknoppen knop={knop} naar={terug} terug="Terug zonder vast te leggen" />
    </Dossierformulier>
  )
}

/** Changes what a case says of its plan; what colleagues did meanwhile stands above it. */
export const Vastleggen: FC<RedenProps & { readonly kop: string; readonly uitleg?: Child }> = ({
  kop,
  uitleg,
  ...rest
}) => (
  <>
    <Kop2>{kop}</Kop2>
    {rest.fouten.length > 0 && <Intussen dossier={rest.dossier} gezien={readGezien(rest.velden)} />}
    {uitleg}
    <Redenformulier {...rest} />
  </>
)
