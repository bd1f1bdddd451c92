import type { OmgevingMetBeleid } from '../../../app/omgeving.ts'
import type { Onderzocht } from '../../../app/ports/regelboeken.ts'
import { answerPagina } from '../../shared/antwoord.tsx'
import type { AddRoutes, Huis } from '../../shared/huis.ts'
import { createTaken } from '../kamer/achtergrond.ts'
import { openKamer } from '../kamer/kamer.tsx'
import { GezondheidPagina, GezondheidWacht } from './gezondheid-pagina.tsx'

/** So long (ms) the first who asks waits for the check before the page says that it is under way. */
const WACHT_MS = 1_500
const SLEUTEL = 'alle regelboeken'

/** The health of the rulebooks: worked out once for each start, beside the service. */
export const addGezondheid: AddRoutes<
  Huis<OmgevingMetBeleid> & { readonly logFout: (fout: unknown) => void }
> = (web, { omgeving, opmaak, logFout }) => {
  const taken = createTaken<readonly Onderzocht[]>({ nu: omgeving.nu, logFout })
  web.get('/visie/gezondheid', async (c) => {
    const kamer = openKamer(omgeving, c)
    taken.start(SLEUTEL, omgeving.examine)
    const stand = await taken.read(SLEUTEL, WACHT_MS)
    const titel = 'Is het regelboek gezond?'
    if (stand?.soort !== 'klaar') {
      const mislukt = stand?.soort === 'mislukt'
      return answerPagina(c, opmaak, {
        titel,
        inhoud: <GezondheidWacht kamer={kamer} mislukt={mislukt} />,
      })
    }
    const { id } = kamer.boek.visie
    const onderzocht = stand.uitkomst.find(({ verslag }) => verslag.regelboek === id)
    return answerPagina(c, opmaak, {
      titel,
      inhoud: (
        <GezondheidPagina
          kamer={kamer}
          onderzocht={onderzocht}
          op={stand.op}
          uitval={omgeving.boeken.uitval}
        />
      ),
    })
  })
}
