import { awaitBeurt } from '../../../app/beurt.ts'
import type { OmgevingMetBeleid } from '../../../app/omgeving.ts'
import { readOntwerpverschil } from '../../../app/visie/ontwerpverschil.ts'
import { readRegel } from '../../../app/visie/read-regel.ts'
import { leesVisiedocument } from '../../../app/visie/visie-document.ts'
import { answerPagina } from '../../shared/antwoord.tsx'
import type { AddRoutes, Huis } from '../../shared/huis.ts'
import { openKamer } from '../kamer/kamer.tsx'
import { DocumentPagina } from './document-pagina.tsx'
import { findElders, RegelElders } from './regel-elders.tsx'
import { RegelPagina } from './regel-pagina.tsx'
import { RegelsPagina, readFilter } from './regels-pagina.tsx'

/** The text of the vision and its rules. */
export const addRegels: AddRoutes<Huis<OmgevingMetBeleid>> = (web, { omgeving, opmaak }) => {
  web.get('/visie', async (c) => {
    const kamer = openKamer(omgeving, c)
    // The first time of a day this takes a while: others are answered in between.
    const document = await leesVisiedocument(kamer.boek, omgeving.nu())
    await awaitBeurt()
    return answerPagina(c, opmaak, {
      titel: 'De visie en haar regels',
      inhoud: (
        <DocumentPagina
          kamer={kamer}
          document={document}
          verschil={readOntwerpverschil(kamer.boek, kamer.boeken)}
        />
      ),
    })
  })
  web.get('/visie/regels', (c) =>
    answerPagina(c, opmaak, {
      titel: 'De regels',
      inhoud: (
        <RegelsPagina
          kamer={openKamer(omgeving, c)}
          filter={readFilter((naam) => c.req.query(naam))}
        />
      ),
    }),
  )
  web.get('/visie/regels/:id', (c) => {
    const kamer = openKamer(omgeving, c)
    const elders = findElders(kamer, c.req.param('id'))
    if (elders) {
      return answerPagina(c, opmaak, {
        titel: 'Niet in dit regelboek',
        status: 404,
        inhoud: <RegelElders kamer={kamer} id={c.req.param('id')} elders={elders} />,
      })
    }
    const blad = readRegel(kamer.boek, c.req.param('id'), omgeving.nu())
    return answerPagina(c, opmaak, {
      titel: `${blad.regel.id} ${blad.regel.titel}`,
      inhoud: <RegelPagina kamer={kamer} blad={blad} />,
    })
  })
}
