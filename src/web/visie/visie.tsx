import type { MiddlewareHandler } from 'hono'
import type { Voorbeeld } from '../../app/herspeel/zaken.ts'
import type { OmgevingMetBeleid } from '../../app/omgeving.ts'
import type { AddRoutes, Huis } from '../shared/huis.ts'
import { addGezondheid } from './beleid/gezondheid.tsx'
import { addHerspelen } from './beleid/herspelen.tsx'
import { addPraktijk } from './beleid/praktijk.tsx'
import { addGebieden } from './gebieden/gebieden.tsx'
import { addRegels } from './regels/regels.tsx'
import { addRichting } from './richting/richting.tsx'

interface Visiehuis extends Huis<OmgevingMetBeleid> {
  readonly logFout: (fout: unknown) => void
  /** Lets only who is signed in through. */
  readonly bewaak: MiddlewareHandler
  readonly voorbeelden: readonly Voorbeeld[]
}

/** What uses stored cases is not for everybody. */
const BEWAAKT = ['/visie/herspelen', '/visie/herspelen/*', '/visie/praktijk', '/visie/praktijk.csv']

/**
 * The room of the vision: its text, rules, areas, direction and health for everybody to read, and what
 * stored cases tell for who is signed in.
 */
export const addVisie: AddRoutes<Visiehuis> = (web, huis) => {
  addRegels(web, huis)
  addGebieden(web, huis)
  addRichting(web, huis)
  addGezondheid(web, huis)
  for (const pad of BEWAAKT) web.use(pad, huis.bewaak)
  addHerspelen(web, huis)
  addPraktijk(web, huis)
}
