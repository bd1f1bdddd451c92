import type { Context } from 'hono'
import type { FC } from 'hono/jsx'
import type { Zelftoets } from '../../../app/beoordelen/zelftoets.ts'
import type { Beoordeling, OpenKernvraag } from '../../../domain/model/beoordeling.ts'
import { ONBEKEND_BIJ_INITIATIEFNEMER } from '../../../domain/model/feit.ts'
import { Alinea, Kop1 } from '../../onderdelen/tekst.tsx'
import type { VraagveldProps } from '../../onderdelen/vraagveld.tsx'
import { answerPagina } from '../../shared/antwoord.tsx'
import { toVelden } from '../../shared/formulier.ts'
import type { AddRoutes } from '../../shared/huis.ts'
import { type Ingevuld, readForm } from '../../shared/inzending.ts'
import { readGevraagd, storeAntwoorden } from '../kamer/bewaar.ts'
import type { Kamer } from '../kamer/kamer.ts'
import { TotNuToe, type TotNuToeProps } from '../kamer/tot-nu-toe.tsx'
import { Vraagformulier } from './vraagformulier.tsx'

interface KernProps {
  readonly pad: string
  readonly versie: number
  readonly soort: string
  readonly vragen: readonly VraagveldProps[]
  readonly totNuToe: TotNuToeProps
}

/** What a planner asks first about this kind of plan; nobody needs to answer. */
const Kernvragen: FC<KernProps> = ({ pad, versie, soort, vragen, totNuToe }) => (
  <div class="vt-naast">
    <div>
      <Kop1>Vragen die u mag overslaan</Kop1>
      <Alinea>
        Bij dit soort plan ({soort}) vraagt een planoloog dit het eerst. Uw advies wacht er niet op.
        Laat leeg wat u niet weet. Staat er al iets? Verander het als het niet klopt.
      </Alinea>
      <Vraagformulier
        pad={pad}
        actie={`${pad}/kernvragen`}
        versie={versie}
        vragen={vragen}
        knop="Verder naar het advies"
        terug="Sla deze vragen over"
      />
    </div>
    <TotNuToe {...totNuToe} />
  </div>
)

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

/** The key questions, after the ones that decide, and before the advice. */
export const addKernvragen: AddRoutes<Kamer> = (web, kamer) => {
  const { assess, lees, opmaak, padOf, toVeld, totNuToe } = kamer
  const show = async (c: Context, toets: Zelftoets, ingevuld?: Ingevuld) => {
    const beoordeling = await assess(toets)
    const vragen = listOnbeantwoord(toets, beoordeling)
    if (vragen.length === 0) return c.redirect(`${padOf(c)}/advies`, 303)
    const { velden, fouten } = ingevuld ?? { velden: beginOf(vragen), fouten: [] }
    return answerPagina(c, opmaak, {
      titel: 'Vragen die u mag overslaan',
      fouten,
      inhoud: (
        <Kernvragen
          pad={padOf(c)}
          versie={toets.versie}
          soort={beoordeling.plantype?.label ?? ''}
          vragen={vragen.map((vraag) =>
            toVeld({ ...vraag, reden: vraag.waarvoor }, toets.boek, { velden, fouten }),
          )}
          totNuToe={totNuToe(c, toets.boek, beoordeling)}
        />
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
