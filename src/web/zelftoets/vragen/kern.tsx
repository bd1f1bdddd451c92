import type { Context } from 'hono'
import type { Zelftoets } from '../../../app/beoordelen/zelftoets.ts'
import type { Beoordeling, OpenKernvraag } from '../../../domain/model/beoordeling.ts'
import { ONBEKEND_BIJ_INITIATIEFNEMER } from '../../../domain/model/feit.ts'
import { answerPagina } from '../../shared/antwoord.tsx'
import { toVelden } from '../../shared/formulier.ts'
import type { AddRoutes } from '../../shared/huis.ts'
import { type Ingevuld, readForm } from '../../shared/inzending.ts'
import { readGevraagd, storeAntwoorden } from '../kamer/bewaar.ts'
import type { Kamer } from '../kamer/kamer.ts'
import { askPlek } from '../kamer/plekkaart.tsx'
import { Vragenblad } from './vragenblad.tsx'

/** What nobody answered: "weet ik niet" is an answer here. */
export const listOnbeantwoord = (
  { invoer }: Zelftoets,
  { kernvragen = [] }: Beoordeling,
): readonly OpenKernvraag[] =>
  kernvragen.filter(({ feit }) => invoer.feiten[feit] !== ONBEKEND_BIJ_INITIATIEFNEMER)

/** The values that stand ready in the fields. */
const beginOf = (vragen: readonly OpenKernvraag[]) =>
  toVelden(
    Object.fromEntries(
      vragen.flatMap(({ feit, begin }) => (begin === undefined ? [] : [[feit, begin]])),
    ),
  )

/** What a planner asks first about this kind of plan, which nobody needs to answer: after the ones that decide, and before the advice. */
export const addKernvragen: AddRoutes<Kamer> = (web, kamer) => {
  const { assess, lees, opmaak, padOf, plankaart, toVeld, totNuToe } = kamer
  const show = async (c: Context, toets: Zelftoets, ingevuld?: Ingevuld) => {
    const beoordeling = await assess(toets)
    const vragen = listOnbeantwoord(toets, beoordeling)
    if (vragen.length === 0) return c.redirect(`${padOf(c)}/advies`, 303)
    const { velden, fouten } = ingevuld ?? { velden: beginOf(vragen), fouten: [] }
    return answerPagina(c, opmaak, {
      titel: 'Vragen die u mag overslaan',
      fouten,
      inhoud: (
        <Vragenblad
          kop="Vragen die u mag overslaan"
          pad={padOf(c)}
          actie={`${padOf(c)}/kernvragen`}
          versie={toets.versie}
          vragen={vragen.map((vraag) =>
            toVeld({ ...vraag, reden: vraag.waarvoor }, toets.boek, { velden, fouten }),
          )}
          knop="Verder naar het advies"
          terug="Sla deze vragen over"
          totNuToe={totNuToe(c, toets.boek, beoordeling)}
          plek={askPlek(toets, plankaart)}
        >
          Bij dit soort plan ({beoordeling.plantype?.label ?? ''}) vraagt een planoloog dit het
          eerst. Uw advies wacht er niet op. Laat leeg wat u niet weet. Staat er al iets? Verander
          het als het niet klopt.
        </Vragenblad>
      ),
    })
  }
  web.get('/zelftoets/:sleutel/kernvragen', async (c) => show(c, await lees(c)))
  web.post('/zelftoets/:sleutel/kernvragen', async (c) => {
    const toets = await lees(c)
    const { velden } = await readForm(c)
    const { antwoorden } = readGevraagd(toets.boek, velden)
    return storeAntwoorden(kamer, c, {
      toets,
      velden,
      antwoorden,
      // An answer may open a question that decides: that comes first then.
      naar: `${padOf(c)}?na=kernvragen`,
      showFouten: (fouten) => show(c, toets, { velden, fouten }),
    })
  })
}
