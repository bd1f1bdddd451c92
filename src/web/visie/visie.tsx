import type { Hono } from 'hono'
import { geefRichting } from '../../app/geef-richting.ts'
import { huidigRegelboek } from '../../app/kies-catalogus.ts'
import type { Omgeving } from '../../app/omgeving.ts'
import { labelsOf } from '../../app/richting-vraag.ts'
import { answerPagina, type Opmaak } from '../antwoord.tsx'
import { RichtingPagina } from './richting-pagina.tsx'
import { VisiePagina } from './visie-pagina.tsx'

/** The vision's own report, for everybody to read. */
export const addVisie = (web: Hono, omgeving: Omgeving, opmaak: Opmaak): void => {
  const ask = (vraag: { readonly principe?: string }) => {
    const boek = huidigRegelboek(omgeving)
    const richting = geefRichting({ regelboek: boek, nu: omgeving.nu() }, vraag, (naam) => naam)
    return { boek, richting }
  }
  web.get('/visie', (c) =>
    answerPagina(c, opmaak, {
      titel: 'De visie en haar regels',
      inhoud: <VisiePagina {...ask({})} />,
    }),
  )
  web.get('/visie/richting', (c) => {
    const labels = labelsOf(huidigRegelboek(omgeving))
    const gevraagd = c.req.query('principe') ?? ''
    const [eerste = ''] = labels.principe.keys()
    const principe = labels.principe.has(gevraagd) ? gevraagd : eerste
    return answerPagina(c, opmaak, {
      titel: 'Waar geeft de visie richting?',
      inhoud: (
        <RichtingPagina richting={ask({ principe }).richting} labels={labels} principe={principe} />
      ),
    })
  })
}
