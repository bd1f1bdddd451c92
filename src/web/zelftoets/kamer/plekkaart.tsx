import type { Child, FC } from 'hono/jsx'
import type { Zelftoets } from '../../../app/beoordelen/zelftoets.ts'
import { drawPlankaart, type Plankaart } from '../../../app/kaartje/plankaart.ts'
import type { OmgevingMetZelftoetsen } from '../../../app/omgeving.ts'
import { locatePunt, sayLigging } from '../../../app/plekken/ligging.ts'
import { sayMakers } from '../../../app/plekken/list-plekken.ts'
import { middleOf } from '../../../domain/plaats/omhullende.ts'
import { Linkregel } from '../../onderdelen/link.tsx'
import { Alinea, Kop2, Uitklap } from '../../onderdelen/tekst.tsx'
import { toBegin } from './begin-adres.ts'

/** A larger drawing takes long to read: it is described, not drawn. */
const MAX_TEKENS = 20_000

/** The place of a self-check, to look at. */
export interface Plekbeeld {
  readonly kaart: Plankaart
  /** Where its middle lies, in words. */
  readonly waar: string
  readonly makers: string
}

/** Undefined where no map came with the service, or the drawing is too large to read here. */
export const readPlekbeeld = (
  { plekkenVan, locatie }: Pick<OmgevingMetZelftoetsen, 'plekkenVan' | 'locatie'>,
  { invoer, boek }: Zelftoets,
): Plekbeeld | undefined => {
  const lijst = plekkenVan?.(boek.visie.bevoegdGezag)
  if (!lijst || JSON.stringify(invoer.locatie).length > MAX_TEKENS) return undefined
  const { geometrie } = locatie.read(invoer.locatie, { werkingsgebied: boek.werkingsgebied })
  return {
    kaart: drawPlankaart(lijst, geometrie),
    waar: sayLigging(lijst, locatePunt(lijst, middleOf(geometrie))),
    makers: sayMakers(lijst, true),
  }
}

/** As a picture: what is written on it is no text of the page. */
const Kaartje: FC<{ readonly beeld: Plekbeeld }> = ({ beeld: { kaart, waar, makers } }) => (
  <>
    <img
      class="vt-kaartje"
      src={`data:image/svg+xml;base64,${Buffer.from(kaart.svg).toString('base64')}`}
      width={kaart.breedte}
      height={kaart.hoogte}
      alt={`${kaart.tekst}. Het midden ligt ${waar}.`}
    />
    <Uitklap kop={`Kaart: ${makers}`}>
      <Alinea>
        Paars is uw plan. De dikke streepjeslijn is de grens van de gemeente; grijs ligt erbuiten.
        De dunne lijnen zijn wijken en buurten, zwart met wit is het spoor, en het blokje het
        station. De grenzen zijn ongeveer.
      </Alinea>
    </Uitklap>
  </>
)

/** Before the first answer: whether this is the place that somebody means. */
export const askPlek = (
  toets: Zelftoets,
  look: (toets: Zelftoets) => Plekbeeld | undefined,
): Child => {
  const beeld = toets.versie === 1 ? look(toets) : undefined
  return beeld ? (
    <section aria-labelledby="uw-plek">
      <Kop2 id="uw-plek">Is dit uw plek?</Kop2>
      <Alinea>Het midden van uw plan ligt {beeld.waar}.</Alinea>
      <Kaartje beeld={beeld} />
      <Linkregel naar={toBegin({ plantype: toets.invoer.plantype })}>
        Nee, kies een andere plek
      </Linkregel>
    </section>
  ) : null
}

/** Beside the advice: where it is about, in few words. */
export const PlekOpKaart: FC<{ readonly beeld: Plekbeeld }> = ({ beeld }) => (
  <div>
    <Kaartje beeld={beeld} />
  </div>
)
