import { assessPlan, lookOnce } from '../../../app/ontwikkeling/plannen.ts'
import { readProgrammas } from '../../../app/ontwikkeling/programma.ts'
import { brengtVan } from '../../../app/ontwikkeling/speelt.ts'
import { readGrensdelen } from '../../../app/ontwikkeling/vertellen/grensdelen.ts'
import { readPlekranden } from '../../../app/ontwikkeling/vertellen/plekrand.ts'
import type { Ontwikkelplan } from '../../../app/ports/ontwikkelplannen.ts'
import { answerPagina } from '../../shared/antwoord.tsx'
import type { AddRoutes } from '../../shared/huis.ts'
import { type Deelvorm, readDelenvormen } from '../kamer/delenvormen.ts'
import type { Kamer } from '../kamer/kamer.ts'
import { readBepalend, readVarianten } from './lees-varianten.ts'
import { Notitie } from './notitie.tsx'

/** The parts with the number that the board of this plan has for them. */
export const readGenummerd = (
  { omgeving, boek }: Kamer,
  { invoer }: Pick<Ontwikkelplan, 'invoer'>,
): readonly Deelvorm[] =>
  readDelenvormen(omgeving, boek, invoer).map((vorm, i) => ({ ...vorm, nummer: i + 1 }))

/** What those who decide about a plan read of it. */
export const addNotitie: AddRoutes<Kamer> = (web, vast) => {
  const { opmaak, boekOf, haal } = vast
  web.get('/ontwikkelingen/:plan/notitie', async (c) => {
    const omgeving = lookOnce(vast.omgeving)
    const kamer = { ...vast, omgeving }
    const plan = await haal(c)
    const uitkomst = await assessPlan(omgeving, plan)
    const boek = boekOf(uitkomst)
    const vormen = readGenummerd(kamer, plan)
    const [programmas, { andere, onderling }, bepalend] = await Promise.all([
      readProgrammas(omgeving, plan, uitkomst),
      readVarianten(kamer, plan),
      readBepalend(kamer, plan, uitkomst),
    ])
    return answerPagina(c, opmaak, {
      titel: `Notitie: ${plan.naam}`,
      inhoud: (
        <Notitie
          {...{ plan, uitkomst, boek, programmas, vormen, andere, onderling, bepalend }}
          steller={c.get('behandelaar').naam}
          nu={omgeving.nu()}
          brengt={brengtVan(omgeving, plan, uitkomst)}
          grensdelen={readGrensdelen(omgeving, plan, uitkomst)}
          randen={readPlekranden(omgeving, plan, uitkomst)}
        />
      ),
    })
  })
}
