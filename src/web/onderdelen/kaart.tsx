import type { Child, FC } from 'hono/jsx'
import { RD } from '../../app/ports/geo.ts'
import type { Kaartinstelling, Kaartlaag } from '../shared/kaart-instelling.ts'

/** The outlines of all area profiles. */
export const GEBIEDEN_LAAG: Kaartlaag = {
  naam: 'Gebieden (illustratie)',
  stijl: 'rand',
  url: `/v1/gebieden?crs=${encodeURIComponent(RD)}`,
}

/**
 * A map, shown only when its script runs (give the page `script: opmaak.kaart`). Its children introduce
 * it; whatever it shows must also stand on the page in words.
 */
export const Kaart: FC<
  Kaartinstelling & {
    /** Its id while it is in sight: without its script another map may have that. */
    readonly id?: string
    readonly children?: Child
  }
> = ({ children, id, ...instelling }) => (
  <div data-kaart={JSON.stringify(instelling)} {...(id && { 'data-id': id })} hidden>
    {children}
  </div>
)
