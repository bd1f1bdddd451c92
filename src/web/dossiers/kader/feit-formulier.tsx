import type { Child, FC } from 'hono/jsx'
import type { Dossier } from '../../../app/dossier/read-dossier.ts'
import { wordKeuze } from '../../../app/woorden/namen.ts'
import type { Feit } from '../../../domain/model/feit.ts'
import { Kop2 } from '../../onderdelen/tekst.tsx'
import { Verborgen } from '../../onderdelen/velden.tsx'
import { Vraagveld } from '../../onderdelen/vraagveld.tsx'
import { allOf, WEET_NIET } from '../../shared/formulier.ts'
import type { Ingevuld } from '../../shared/inzending.ts'
import { readGezien } from './handelingen.ts'
import { Intussen } from './intussen.tsx'
import { Redenveld } from './redenveld.tsx'
import { Vastlegknoppen } from './vastlegknoppen.tsx'

export interface FeitFormulierProps extends Ingevuld {
  readonly dossier: Dossier
  readonly feit: Feit
  readonly titel: string
  readonly vraag: string
  /** Address of the form, and of where one came from. */
  readonly pad: string
  readonly terug: string
  readonly reden: { readonly label: string; readonly hulp: string }
  /** What "not known" is called; absent: that is no answer to this question. */
  readonly onbekend?: string
  readonly knop: string
  readonly children?: Child
}

/** One fact of a case, with what it should be and why. */
export const FeitFormulier: FC<FeitFormulierProps> = (props) => {
  const { dossier, feit, titel, vraag, pad, terug, reden, onbekend, knop, velden, fouten } = props
  const fout = fouten.find(({ veld }) => veld === feit.id)?.melding
  return (
    <>
      <Kop2>{titel}</Kop2>
      {fouten.length > 0 && <Intussen dossier={dossier} gezien={readGezien(velden)} />}
      {props.children}
      <form method="post" action={pad} class="vt-smal" novalidate>
        <Verborgen naam="gezien" waarde={dossier.zaak.laatste} />
        <Vraagveld
          feit={feit}
          vraag={vraag}
          {...(feit.hulp !== undefined && { hulp: feit.hulp })}
          waarden={[...allOf(velden, feit.id), ...allOf(velden, `${feit.id}.${WEET_NIET}`)]}
          labelOf={(waarde) => wordKeuze(dossier.boek, feit, waarde)}
          weetNiet={onbekend ?? false}
          {...(fout !== undefined && { fout })}
        />
        <Redenveld {...reden} velden={velden} fouten={fouten} />
        <Vastlegknoppen knop={knop} terug={terug} />
      </form>
    </>
  )
}
