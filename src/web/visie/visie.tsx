import type { MiddlewareHandler } from 'hono'
import type { Voorbeeld } from '../../app/herspeel/zaken.ts'
import type { OmgevingMetBeleid } from '../../app/omgeving.ts'
import { RD } from '../../app/ports/geo.ts'
import { werkVan } from '../../app/regelboek/per-regelboek.ts'
import { readOntwerpverschil } from '../../app/visie/ontwerpverschil.ts'
import { readRegel } from '../../app/visie/read-regel.ts'
import { listEigenRegels } from '../../app/visie/regel-bereik.ts'
import { leesVisiedocument } from '../../app/visie/visie-document.ts'
import { AppError } from '../../domain/errors.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import { answerPagina } from '../shared/antwoord.tsx'
import type { AddRoutes, Huis } from '../shared/huis.ts'
import { addGezondheid } from './beleid/gezondheid.tsx'
import { addHerspelen } from './beleid/herspelen.tsx'
import { addPraktijk } from './beleid/praktijk.tsx'
import { GebiedPagina } from './gebieden/gebied-pagina.tsx'
import { drawGebieden } from './gebieden/gebieden-beeld.ts'
import { GebiedenPagina } from './gebieden/gebieden-pagina.tsx'
import { openKamer } from './kamer/kamer.tsx'
import { DocumentPagina } from './regels/document-pagina.tsx'
import { findElders, RegelElders } from './regels/regel-elders.tsx'
import { RegelPagina } from './regels/regel-pagina.tsx'
import { RegelsPagina, readFilter } from './regels/regels-pagina.tsx'
import { addRichting } from './richting/richting.tsx'

/** Address of the outlines in RD of all areas of this rulebook, or of one. */
const addressOf = ({ visie }: Regelboek, gebied = ''): string =>
  `/v1/gebieden${gebied && `/${gebied}`}?${new URLSearchParams({ crs: RD, regelboek: visie.id, concept: 'true' })}`

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
  const { omgeving, opmaak, bewaak } = huis
  web.get('/visie', (c) => {
    const kamer = openKamer(omgeving, c)
    const document = leesVisiedocument(kamer.boek, omgeving.nu())
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
  web.get('/visie/gebieden', (c) => {
    const kamer = openKamer(omgeving, c)
    return answerPagina(c, opmaak, {
      titel: 'De gebieden',
      script: opmaak.kaart,
      inhoud: <GebiedenPagina kamer={kamer} laag={addressOf(kamer.boek)} />,
    })
  })
  web.get('/visie/gebieden.svg', (c) => {
    const { boek } = openKamer(omgeving, c)
    const gebied = boek.gebieden.find(({ id }) => id === c.req.query('gebied'))
    return c.body(drawGebieden(boek, omgeving.nu(), gebied), 200, {
      'Content-Type': 'image/svg+xml; charset=utf-8',
    })
  })
  web.get('/visie/gebieden/:id', (c) => {
    const kamer = openKamer(omgeving, c)
    const werk = werkVan(kamer.boek, omgeving.nu())
    const id = c.req.param('id')
    const gebied = werk.gebieden.get(id)
    if (!gebied) throw new AppError('niet_gevonden', { wat: `Gebied "${id}"` })
    return answerPagina(c, opmaak, {
      titel: gebied.naam,
      script: opmaak.kaart,
      inhoud: (
        <GebiedPagina
          kamer={kamer}
          gebied={gebied}
          regels={listEigenRegels(werk, gebied)}
          omtrek={addressOf(kamer.boek, id)}
          alle={addressOf(kamer.boek)}
        />
      ),
    })
  })
  addRichting(web, huis)
  addGezondheid(web, huis)
  for (const pad of BEWAAKT) web.use(pad, bewaak)
  addHerspelen(web, huis)
  addPraktijk(web, huis)
}
