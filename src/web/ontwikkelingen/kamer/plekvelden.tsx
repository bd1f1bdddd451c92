import type { FC } from 'hono/jsx'
import { GEBIEDEN_LAAG, Kaart } from '../../onderdelen/kaart.tsx'
import { Tekstveld } from '../../onderdelen/tekstveld.tsx'
import { allOf, type Velden } from '../../shared/formulier.ts'
import type { Veldfout } from '../../shared/fouten.tsx'

export interface PlekveldenProps {
  readonly velden: Velden
  readonly fouten: readonly Veldfout[]
  /** What the file may hold, in one or two sentences. */
  readonly bestandHulp: string
  /** One place, instead of a place for each of several parts. */
  readonly enkel?: boolean
}

/** Where something is: drawn, typed, or in a file. A file goes before a drawing, a drawing before numbers. */
export const Plekvelden: FC<PlekveldenProps> = ({ velden, fouten, bestandHulp, enkel }) => {
  const foutAt = (veld: string) => fouten.filter((fout) => fout.veld === veld)
  const bestandFouten = foutAt('bestand')
  return (
    <>
      <Kaart lagen={[GEBIEDEN_LAAG]} teken={{ veld: 'tekening', delen: enkel !== true }}>
        <p class="vt-hulp">
          Teken {enkel ? 'de plek' : 'elk deel'} op de kaart. De kaart mag u overslaan: een punt of
          een bestand kan ook.
        </p>
      </Kaart>
      <input
        type="hidden"
        name="tekening"
        id="tekening"
        value={allOf(velden, 'tekening')[0] ?? ''}
      />
      <Tekstveld
        naam="plek"
        label="Of vul een punt in"
        waarde={allOf(velden, 'plek')[0] ?? ''}
        hulp="Twee getallen: 52.99 6.56 (graden) of 233300 556150 (Rijksdriehoek)."
        fout={foutAt('plek')[0]?.melding}
      />
      <div class={bestandFouten.length > 0 ? 'vt-veld vt-veld--fout' : 'vt-veld'}>
        <label for="bestand" class="utrecht-form-label">
          Of kies een bestand
        </label>
        <p class="vt-hulp" id="bestand-hulp">
          {bestandHulp}
        </p>
        {bestandFouten.length > 0 && (
          <div class="vt-fout" id="bestand-fout">
            {bestandFouten.map(({ melding }) => (
              <p>Fout: {melding}</p>
            ))}
          </div>
        )}
        <input
          id="bestand"
          name="bestand"
          type="file"
          accept=".json,.geojson"
          aria-describedby={bestandFouten.length > 0 ? 'bestand-hulp bestand-fout' : 'bestand-hulp'}
        />
      </div>
    </>
  )
}
