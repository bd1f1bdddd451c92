import type { Voorbeeld } from '../../app/herspeel/zaken.ts'
import type { OmgevingMetBeleid } from '../../app/omgeving.ts'
import { prepareRichting } from '../../app/visie/give-richting.ts'
import type { AddRoutes, Huis } from '../shared/huis.ts'
import { addGezondheid } from './beleid/gezondheid.tsx'
import { addHerspelen } from './beleid/herspelen.tsx'
import { addPraktijk } from './beleid/praktijk.tsx'
import { addGebieden } from './gebieden/gebieden.tsx'
import { findKamerboek } from './kamer/kamer.tsx'
import { addRegels } from './regels/regels.tsx'
import { addRichting } from './richting/richting.tsx'

interface Visiehuis extends Huis<OmgevingMetBeleid> {
  readonly logFout: (fout: unknown) => void
  readonly voorbeelden: readonly Voorbeeld[]
}

/**
 * The room of the vision: its text, rules, areas, direction and health for everybody to read, and what
 * stored cases tell for who is signed in.
 */
export const addVisie: AddRoutes<Visiehuis> = (web, huis) => {
  const { omgeving } = huis
  web.use('/visie/*', async (c, next) => {
    const boek = findKamerboek(omgeving, c)
    if (boek) await prepareRichting(omgeving, boek)
    await next()
  })
  addRegels(web, huis)
  addGebieden(web, huis)
  addRichting(web, huis)
  addGezondheid(web, huis)
  addHerspelen(web, huis)
  addPraktijk(web, huis)
}
