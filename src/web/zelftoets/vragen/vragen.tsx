import type { Context, Hono } from 'hono'
import type { Zelftoets } from '../../../app/beoordelen/zelftoets.ts'
import { listGegeven, maxVragen, nextVragen } from '../../../app/beoordelen/zelftoets-vragen.ts'
import type { Vraag } from '../../../domain/model/beoordeling.ts'
import type { Feit, FeitWaarde } from '../../../domain/model/feit.ts'
import { answerPagina, type Opmaak } from '../../shared/antwoord.tsx'
import { readAntwoord, type Velden } from '../../shared/formulier.ts'
import { storeAntwoorden } from '../kamer/bewaar.ts'
import type { Ingevuld, Kamer } from '../kamer/kamer.ts'
import { ZelftoetsVraag } from './vraag-pagina.tsx'

/** Why this is asked: what the answer can turn first. */
const withReden = (vraag: Vraag) => {
  const [eerste] = vraag.redenen
  return eerste === undefined ? vraag : { ...vraag, reden: `Dit telt mee voor: ${eerste.titel}.` }
}

/** The questions, one topic at a time, until nothing can change the advice or enough was asked. */
export const addVragen = (web: Hono, kamer: Kamer, opmaak: Opmaak): void => {
  const { boekOf, lees, padOf, toVeld, totNuToe } = kamer
  const vragenIn = ({ beoordeling, invoer }: Zelftoets) =>
    nextVragen(beoordeling.vragen, invoer.feiten, boekOf(beoordeling).begrippen)

  const show = (c: Context, toets: Zelftoets, ingevuld: Ingevuld) => {
    const boek = boekOf(toets.beoordeling)
    const { fouten } = ingevuld
    return answerPagina(c, opmaak, {
      titel: fouten.length > 0 ? 'Fout: uw antwoorden' : 'Vragen over uw plan',
      status: fouten.length > 0 ? 400 : 200,
      inhoud: (
        <ZelftoetsVraag
          pad={padOf(c)}
          versie={toets.versie}
          vragen={vragenIn(toets).map((vraag) => toVeld(withReden(vraag), boek, ingevuld))}
          fouten={fouten}
          gesteld={listGegeven(toets.invoer.feiten).length}
          hoogstens={maxVragen(toets.invoer.feiten, boek.begrippen)}
          totNuToe={totNuToe(c, toets.beoordeling)}
        />
      ),
    })
  }

  web.get('/zelftoets/:sleutel', async (c) => {
    const toets = await lees(c)
    return vragenIn(toets).length === 0
      ? c.redirect(`${padOf(c)}/advies`, 303)
      : show(c, toets, { velden: {}, fouten: [] })
  })
  web.post('/zelftoets/:sleutel', async (c) => {
    const toets = await lees(c)
    const velden = (await c.req.parseBody({ all: true })) as Velden
    const { feiten } = boekOf(toets.beoordeling)
    const vragen = vragenIn(toets)
    const antwoorden: Record<string, FeitWaarde> = {}
    for (const { feit } of vragen) {
      const antwoord = readAntwoord(feiten.get(feit) as Feit, velden)
      if (antwoord !== undefined) antwoorden[feit] = antwoord
    }
    const vooraf = vragen
      .filter(({ feit }) => antwoorden[feit] === undefined)
      .map(({ feit, vraag }) => ({
        veld: feit,
        melding: `Beantwoord deze vraag, of kies "Weet ik niet": ${vraag}`,
      }))
    const volgorde = vragen.map(({ feit }) => feit)
    return storeAntwoorden(kamer, c, {
      toets,
      velden,
      antwoorden,
      vooraf,
      showFouten: (fouten) =>
        show(c, toets, {
          velden,
          fouten: fouten.toSorted((a, b) => volgorde.indexOf(a.veld) - volgorde.indexOf(b.veld)),
        }),
    })
  })
}
