import type { FC } from 'hono/jsx'
import { GEBIEDEN_LAAG, Kaart } from '../../onderdelen/kaart.tsx'
import { Bestandsveld, Regelveld, Verborgen } from '../../onderdelen/velden.tsx'
import { allOf } from '../../shared/formulier.ts'
import type { Ingevuld } from '../../shared/inzending.ts'

export interface PlekveldenProps extends Ingevuld {
  /** What the file may hold, in one or two sentences. */
  readonly bestandHulp: string
  /** One place, instead of a place for each of several parts. */
  readonly enkel?: boolean
}

/** Where something is: drawn, typed, or in a file. A file goes before a drawing, a drawing before numbers. */
export const Plekvelden: FC<PlekveldenProps> = ({ velden, fouten, bestandHulp, enkel }) => (
  <>
    <Kaart lagen={[GEBIEDEN_LAAG]} teken={{ veld: 'tekening', delen: enkel !== true }}>
      <p class="vt-hulp">
        Teken {enkel ? 'de plek' : 'elk deel'} op de kaart. De kaart mag u overslaan: een punt of
        een bestand kan ook.
      </p>
    </Kaart>
    <Verborgen naam="tekening" id="tekening" waarde={allOf(velden, 'tekening')[0] ?? ''} />
    <Regelveld
      {...{ velden, fouten }}
      naam="plek"
      label="Of vul een punt in"
      hulp="Twee getallen: 52.99 6.56 (graden) of 233300 556150 (Rijksdriehoek)."
    />
    <Bestandsveld
      label="Of kies een bestand"
      hulp={bestandHulp}
      fouten={fouten}
      accept=".json,.geojson"
    />
  </>
)
