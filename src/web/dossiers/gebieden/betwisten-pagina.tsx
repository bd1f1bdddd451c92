import type { FC } from 'hono/jsx'
import type { Dossier } from '../../../app/dossier/read-dossier.ts'
import { Alinea } from '../../onderdelen/tekst.tsx'
import { Verborgen } from '../../onderdelen/velden.tsx'
import type { Ingevuld } from '../../shared/inzending.ts'
import { Vastleggen } from '../kader/formulier.tsx'
import { type Gebiedregel, showAandeel } from './gebieden-pagina.tsx'

/** Establishes that the plan lies in an area, or does not, against the map. */
export const Betwisten: FC<
  Ingevuld & { readonly dossier: Dossier; readonly gebied: Gebiedregel }
> = ({ gebied: deel, ...props }) => {
  const { gebied, naam, raakt, afstandM } = deel
  const pad = `/dossiers/${props.dossier.id}/gebieden`
  const ligt = (wel: boolean) => (wel ? `in ${naam}` : `niet in ${naam}`)
  return (
    <Vastleggen
      {...props}
      kop={`De kaart betwisten: ${naam}`}
      naar={`${pad}/${gebied}`}
      hulp="Waaruit blijkt dat de kaart het mis heeft? Noem bijvoorbeeld een tekening of een besluit."
      knop="Leg vast en beoordeel opnieuw"
      terug={pad}
      uitleg={
        <>
          <Alinea>
            Nu geldt: het plan ligt {ligt(raakt)}, {showAandeel(deel)}
            {raakt ? '' : `, op ${Math.round(afstandM)} m afstand`}.
          </Alinea>
          <Alinea>
            <strong>U legt vast: het plan ligt {ligt(!raakt)}.</strong> Het advies wordt opnieuw
            berekend. De lezing van de kaart blijft bewaard en staat ernaast.
          </Alinea>
        </>
      }
    >
      <Verborgen naam="telt" waarde={raakt ? 'nee' : 'ja'} />
    </Vastleggen>
  )
}
