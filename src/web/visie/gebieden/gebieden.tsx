import type { OmgevingMetBeleid } from '../../../app/omgeving.ts'
import { RD } from '../../../app/ports/geo.ts'
import { werkVan } from '../../../app/regelboek/per-regelboek.ts'
import { listEigenRegels } from '../../../app/visie/regel-bereik.ts'
import { AppError } from '../../../domain/errors.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { answerPagina } from '../../shared/antwoord.tsx'
import type { AddRoutes, Huis } from '../../shared/huis.ts'
import { openKamer } from '../kamer/kamer.tsx'
import { GebiedPagina } from './gebied-pagina.tsx'
import { drawGebieden } from './gebieden-beeld.ts'
import { GebiedenPagina } from './gebieden-pagina.tsx'

/** Address of the outlines in RD of all areas of this rulebook, or of one. */
const addressOf = ({ visie }: Regelboek, gebied = ''): string =>
  `/v1/gebieden${gebied && `/${gebied}`}?${new URLSearchParams({ crs: RD, regelboek: visie.id, concept: 'true' })}`

/** The areas, on the map and by themselves. */
export const addGebieden: AddRoutes<Huis<OmgevingMetBeleid>> = (web, { omgeving, opmaak }) => {
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
}
