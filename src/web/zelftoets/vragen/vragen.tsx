import type { Context } from 'hono'
import type { Zelftoets } from '../../../app/beoordelen/zelftoets.ts'
import { listGegeven, maxVragen, nextVragen } from '../../../app/beoordelen/zelftoets-vragen.ts'
import type { Beoordeling, Vraag } from '../../../domain/model/beoordeling.ts'
import { answerPagina } from '../../shared/antwoord.tsx'
import type { AddRoutes } from '../../shared/huis.ts'
import { type Ingevuld, LEEG, readForm } from '../../shared/inzending.ts'
import { readGevraagd, storeAntwoorden } from '../kamer/bewaar.ts'
import type { Kamer } from '../kamer/kamer.ts'
import { askPlek } from '../kamer/plekkaart.tsx'
import { listOnbeantwoord } from './kern.tsx'
import { Vragenblad } from './vragenblad.tsx'

/** Why this is asked: what the answer can turn first. */
const withReden = (vraag: Vraag) => {
  const [eerste] = vraag.redenen
  if (eerste === undefined) return vraag
  // Sometimes the rule asks just this; then what it serves says more.
  const { titel, vraag: regelvraag, principe = titel } = eerste
  const waarvoor =
    regelvraag === undefined
      ? `: ${titel}.`
      : regelvraag === vraag.vraag
        ? `: ${principe}.`
        : ` de vraag: ${regelvraag}`
  return { ...vraag, reden: `Dit telt mee voor${waarvoor}` }
}

/** The questions, one topic at a time, until nothing can change the advice or enough was asked. */
export const addVragen: AddRoutes<Kamer> = (web, kamer) => {
  const { assess, lees, opmaak, padOf, plankaart, toVeld, totNuToe } = kamer
  const vragenIn = ({ invoer, boek }: Zelftoets, { vragen }: Beoordeling) =>
    nextVragen(vragen, invoer.feiten, boek.begrippen)

  const show = (c: Context, toets: Zelftoets, beoordeling: Beoordeling, ingevuld: Ingevuld) => {
    const { boek, invoer, versie } = toets
    const { fouten } = ingevuld
    // Only those that can still change the advice.
    const vragen = vragenIn(toets, beoordeling).map((vraag) =>
      toVeld(withReden(vraag), boek, ingevuld),
    )
    return answerPagina(c, opmaak, {
      titel: 'Vragen over uw plan',
      fouten,
      inhoud: (
        <Vragenblad
          kop={vragen.length === 1 ? 'Nog een vraag' : 'Nog een paar vragen'}
          pad={padOf(c)}
          actie={padOf(c)}
          versie={versie}
          vragen={vragen}
          knop="Verder"
          terug="Bekijk het advies tot nu toe"
          totNuToe={totNuToe(c, boek, beoordeling)}
          plek={askPlek(toets, plankaart)}
        >
          U hebt {listGegeven(invoer.feiten).length} van hooguit{' '}
          {maxVragen(invoer.feiten, boek.begrippen)} vragen beantwoord. Vaak zijn wij eerder klaar.
        </Vragenblad>
      ),
    })
  }

  web.get('/zelftoets/:sleutel', async (c) => {
    const toets = await lees(c)
    const beoordeling = await assess(toets)
    if (vragenIn(toets, beoordeling).length > 0) return show(c, toets, beoordeling, LEEG)
    const kernvragen = listOnbeantwoord(toets, beoordeling)
    const naKernvragen = c.req.query('na') === 'kernvragen' || kernvragen.length === 0
    return c.redirect(`${padOf(c)}/${naKernvragen ? 'advies' : 'kernvragen'}`, 303)
  })
  web.post('/zelftoets/:sleutel', async (c) => {
    const toets = await lees(c)
    const { velden } = await readForm(c)
    const { gevraagd, antwoorden } = readGevraagd(toets.boek, velden)
    const vooraf = gevraagd
      .filter(({ id }) => antwoorden[id] === undefined)
      .map(({ id, vraag, label }) => ({
        veld: id,
        melding: `Beantwoord deze vraag, of kies "Weet ik niet": ${vraag ?? `${label}?`}`,
      }))
    const volgorde = gevraagd.map(({ id }) => id)
    return storeAntwoorden(kamer, c, {
      toets,
      velden,
      antwoorden,
      vooraf,
      showFouten: async (fouten) =>
        show(c, toets, await assess(toets), {
          velden,
          fouten: fouten.toSorted((a, b) => volgorde.indexOf(a.veld) - volgorde.indexOf(b.veld)),
        }),
    })
  })
}
