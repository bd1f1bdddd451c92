import type { FC } from 'hono/jsx'
import type { Dossier } from '../../../app/dossier/read-dossier.ts'
import { Alinea, Kop2 } from '../../onderdelen/tekst.tsx'
import { Verborgen } from '../../onderdelen/velden.tsx'
import type { Ingevuld } from '../../shared/inzending.ts'
import { readGezien } from '../kader/handelingen.ts'
import { Intussen } from '../kader/intussen.tsx'
import { Redenveld } from '../kader/redenveld.tsx'
import { Vastlegknoppen } from '../kader/vastlegknoppen.tsx'
import { type Gebiedregel, showAandeel } from './gebieden-pagina.tsx'

/** Establishes that the plan lies in an area, or does not, against the map. */
export const Betwisten: FC<
  Ingevuld & { readonly dossier: Dossier; readonly gebied: Gebiedregel }
> = ({ dossier, gebied: deel, velden, fouten }) => {
  const { gebied, naam, raakt, afstandM } = deel
  const pad = `/dossiers/${dossier.id}/gebieden`
  const ligt = (wel: boolean) => (wel ? `in ${naam}` : `niet in ${naam}`)
  return (
    <>
      <Kop2>De kaart betwisten: {naam}</Kop2>
      {fouten.length > 0 && <Intussen dossier={dossier} gezien={readGezien(velden)} />}
      <Alinea>
        Nu geldt: het plan ligt {ligt(raakt)}, {showAandeel(deel)}
        {raakt ? '' : `, op ${Math.round(afstandM)} m afstand`}.
      </Alinea>
      <Alinea>
        <strong>U legt vast: het plan ligt {ligt(!raakt)}.</strong> Het advies wordt opnieuw
        berekend. De lezing van de kaart blijft bewaard en staat ernaast.
      </Alinea>
      <form method="post" action={`${pad}/${gebied}`} class="vt-smal" novalidate>
        <Verborgen naam="gezien" waarde={dossier.zaak.laatste} />
        <Verborgen naam="telt" waarde={raakt ? 'nee' : 'ja'} />
        <Redenveld
          label="Reden"
          hulp="Waaruit blijkt dat de kaart het mis heeft? Noem bijvoorbeeld een tekening of een besluit."
          velden={velden}
          fouten={fouten}
        />
        <Vastlegknoppen knop="Leg vast en beoordeel opnieuw" terug={pad} />
      </form>
    </>
  )
}
