import type { Context } from 'hono'
import type { OmgevingMetBeleid } from '../../../app/omgeving.ts'
import { countPraktijk } from '../../../app/praktijk/count-praktijk.ts'
import { praktijkToCsv } from '../../../app/praktijk/csv.ts'
import type { Praktijk } from '../../../domain/model/antwoord/praktijk.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { answerCsv, answerPagina } from '../../shared/antwoord.tsx'
import type { AddRoutes, Huis } from '../../shared/huis.ts'
import { openKamer } from '../kamer/kamer.tsx'
import { PRAKTIJK, PraktijkPagina } from './praktijk-pagina.tsx'

/** Counting reads every stored beoordeling: within this time (ms) the last count is shown, with its time. */
const BEWAAR_MS = 60_000

interface Telling {
  readonly op: Date
  readonly praktijk: Promise<Praktijk>
}

/** What happened with the vision in practice, for who is signed in. */
export const addPraktijk: AddRoutes<Huis<OmgevingMetBeleid>> = (web, { omgeving, opmaak }) => {
  const tellingen = new WeakMap<Regelboek, Telling>()
  const count = (regelboek: Regelboek): Telling => {
    const nu = omgeving.nu()
    const eerder = tellingen.get(regelboek)
    if (eerder && nu.getTime() - eerder.op.getTime() < BEWAAR_MS) return eerder
    const telling = { op: nu, praktijk: countPraktijk(omgeving.beoordelingen, { regelboek, nu }) }
    tellingen.set(regelboek, telling)
    // What failed is not kept; who asked gets the failure itself.
    telling.praktijk.catch(() => tellingen.delete(regelboek))
    return telling
  }
  const read = async (c: Context) => {
    const kamer = openKamer(omgeving, c)
    const { op, praktijk } = count(kamer.boek)
    return { kamer, op, praktijk: await praktijk }
  }
  web.get(PRAKTIJK, async (c) =>
    answerPagina(c, opmaak, {
      titel: 'Waar besliste de visie niet zelf?',
      inhoud: <PraktijkPagina {...(await read(c))} />,
    }),
  )
  web.get(`${PRAKTIJK}.csv`, async (c) =>
    answerCsv(c, praktijkToCsv((await read(c)).praktijk), 'praktijk'),
  )
}
