import { assessDeelplan, assessPlan, lookOnce } from '../../../app/ontwikkeling/plannen.ts'
import { readProgrammas } from '../../../app/ontwikkeling/programma.ts'
import { brengtVan } from '../../../app/ontwikkeling/speelt.ts'
import type { Ontwikkelplan } from '../../../app/ports/ontwikkelplannen.ts'
import { answerPagina } from '../../shared/antwoord.tsx'
import type { AddRoutes } from '../../shared/huis.ts'
import { type Deelvorm, readDelenvormen } from '../kamer/delenvormen.ts'
import type { Kamer } from '../kamer/kamer.ts'
import { readVarianten } from './lees-varianten.ts'
import { Notitie } from './notitie.tsx'
import { listBepalend, listDeelredenen } from './woorden/redenen.ts'

/** The parts with the number that they have in the plan that all variants were made from; what is new comes after those. */
const readGenummerd = async (
  { omgeving, boek }: Kamer,
  plan: Ontwikkelplan,
): Promise<readonly Deelvorm[]> => {
  const vormen = readDelenvormen(omgeving, boek, plan.invoer)
  const eerste =
    plan.groep === plan.id ? undefined : await omgeving.ontwikkelplannen.get(plan.groep)
  const ids = readDelenvormen(omgeving, boek, (eerste ?? plan).invoer).map(({ id }) => id)
  const nieuw = vormen.filter(({ id }) => !ids.includes(id)).map(({ id }) => id)
  const alle = [...ids, ...nieuw]
  return vormen.map((vorm) => ({ ...vorm, nummer: alle.indexOf(vorm.id) + 1 }))
}

/** What those who decide about a plan read of it. */
export const addNotitie: AddRoutes<Kamer> = (web, vast) => {
  const { opmaak, boekOf, haal } = vast
  web.get('/ontwikkelingen/:plan/notitie', async (c) => {
    const omgeving = lookOnce(vast.omgeving)
    const kamer = { ...vast, omgeving }
    const plan = await haal(c)
    const uitkomst = await assessPlan(omgeving, plan)
    const boek = boekOf(uitkomst)
    const [programmas, { andere, onderling }, vormen, bepalend] = await Promise.all([
      readProgrammas(omgeving, plan, uitkomst),
      readVarianten(kamer, plan),
      readGenummerd(kamer, plan),
      Promise.all(
        listBepalend(uitkomst, boek).map(async (deel) => {
          const { beoordeling } = await assessDeelplan(omgeving, plan, deel.id)
          return listDeelredenen(deel, beoordeling, boek)
        }),
      ),
    ])
    return answerPagina(c, opmaak, {
      titel: `Notitie: ${plan.naam}`,
      inhoud: (
        <Notitie
          {...{ plan, uitkomst, boek, programmas, vormen, andere, onderling, bepalend }}
          steller={c.get('behandelaar').naam}
          nu={omgeving.nu()}
          brengt={brengtVan(omgeving, uitkomst)}
        />
      ),
    })
  })
}
