import type { Context } from 'hono'
import { assessPlan, listPlannen, listVarianten } from '../../app/ontwikkeling/plannen.ts'
import {
  programmaToBlad,
  programmaToCsv,
  readProgrammas,
} from '../../app/ontwikkeling/programma.ts'
import { brengtVan } from '../../app/ontwikkeling/speelt.ts'
import { readGrensdelen } from '../../app/ontwikkeling/vertellen/grensdelen.ts'
import { readPlekranden } from '../../app/ontwikkeling/vertellen/plekrand.ts'
import { answerCsv, answerPagina, answerXlsx } from '../shared/antwoord.tsx'
import type { AddRoutes } from '../shared/huis.ts'
import { LEEG } from '../shared/inzending.ts'
import { addBewerken } from './bewerken/bewerk.tsx'
import { addDelen } from './bewerken/delen.tsx'
import { addGegevens, addPlanWeg } from './bewerken/gegevens.tsx'
import { addNieuwPlan } from './bewerken/nieuw.tsx'
import { addNieuwDeel } from './bewerken/nieuw-deel.tsx'
import { addGeschiktheid } from './geschiktheid/geschiktheid.tsx'
import { readDelenvormen } from './kamer/delenvormen.ts'
import { createKamer, type Kameropties, type ShowPlan } from './kamer/kamer.ts'
import { readNietGelezen } from './kamer/niet-gelezen.tsx'
import { readSinds } from './kamer/sinds.tsx'
import { addNotitie } from './notitie/pagina.tsx'
import { addPlanNaarDossier } from './plan/dossier.tsx'
import { Plannenlijst } from './plan/lijst-pagina.tsx'
import { Plan } from './plan/plan-pagina.tsx'
import { addUitwisselen } from './uitwisselen/uitwisselen.tsx'
import { addVergelijking } from './vergelijking/vergelijking.tsx'
import { addVersies } from './versies/versies.tsx'

/** The pages of a projectleider: area developments in parts, phases and variants. */
export const addOntwikkelingen: AddRoutes<Kameropties> = (web, opties) => {
  const kamer = createKamer(opties)
  const { omgeving, opmaak, boekOf, haal } = kamer
  web.get('/ontwikkelingen', async (c) =>
    answerPagina(c, opmaak, {
      titel: 'Gebiedsontwikkelingen',
      inhoud: <Plannenlijst groepen={await listPlannen(omgeving)} />,
    }),
  )
  addNieuwPlan(web, kamer)
  addGeschiktheid(web, kamer)
  const showPlan: ShowPlan = async (c, plan, { velden, fouten }) => {
    const uitkomst = await assessPlan(omgeving, plan)
    const programmas = await readProgrammas(omgeving, plan, uitkomst)
    const boek = boekOf(uitkomst)
    const vormen = readDelenvormen(omgeving, boek, plan.invoer)
    const varianten = {
      plan,
      varianten: await listVarianten(omgeving, plan),
      nieuw: omgeving.nieuwId(),
      velden,
      fouten,
    }
    return answerPagina(c, opmaak, {
      titel: plan.naam,
      fouten,
      script: opmaak.kaart,
      inhoud: (
        <Plan
          {...{ plan, uitkomst, boek, programmas, vormen, varianten }}
          brengt={brengtVan(omgeving, plan, uitkomst)}
          randen={readPlekranden(omgeving, plan, uitkomst)}
          grensdelen={readGrensdelen(omgeving, plan, uitkomst)}
          nietGelezen={readNietGelezen(c.req.queries())}
          sinds={await readSinds(kamer, c, plan)}
        />
      ),
    })
  }
  web.get('/ontwikkelingen/:plan', async (c) => {
    const plan = await haal(c)
    return showPlan(c, plan, LEEG)
  })
  const programmasOf = async (c: Context) => {
    const plan = await haal(c)
    return readProgrammas(omgeving, plan, await assessPlan(omgeving, plan))
  }
  web.get('/ontwikkelingen/:plan/programma.csv', async (c) =>
    answerCsv(c, programmaToCsv(await programmasOf(c)), 'programma'),
  )
  web.get('/ontwikkelingen/:plan/programma.xlsx', async (c) =>
    answerXlsx(
      c,
      kamer.rekenblad.write(programmaToBlad(await programmasOf(c), (tekst) => tekst)),
      'programma',
    ),
  )
  addDelen(web, kamer)
  addBewerken(web, kamer)
  addNieuwDeel(web, kamer)
  addGegevens(web, kamer)
  addPlanWeg(web, kamer)
  addNotitie(web, kamer)
  addUitwisselen(web, kamer)
  addVersies(web, kamer)
  addVergelijking(web, { ...kamer, showPlan })
  addPlanNaarDossier(web, { ...kamer, showPlan })
}
