import type { Context, Hono } from 'hono'
import { type Antwoorden, tryZelftoets, type Zelftoets } from '../../../app/beoordelen/zelftoets.ts'
import type { BeoordelingMetBewijs } from '../../../app/ports/beoordelingen.ts'
import { answerPagina, type Opmaak } from '../../shared/antwoord.tsx'
import { allOf, type Velden } from '../../shared/formulier.ts'
import { formatDatum } from '../../shared/woorden.ts'
import { readVersie, storeAntwoorden } from '../kamer/bewaar.ts'
import type { Kamer } from '../kamer/kamer.ts'
import { ZelftoetsAdvies } from './advies-pagina.tsx'

interface Wijziging {
  readonly nummer: number
  readonly tekst: string
  readonly antwoorden: Antwoorden
}
interface Doorgerekend extends Wijziging {
  readonly beoordeling: BeoordelingMetBewijs
}

/** The change that was chosen, while the self-check is still the one that it was offered for. */
const findWijziging = (toets: Zelftoets, velden: Velden): Wijziging | undefined => {
  const nummer = Number(allOf(velden, 'mits')[0])
  const mits = readVersie(velden) === toets.versie ? toets.beoordeling.mits[nummer] : undefined
  return (
    mits && {
      nummer,
      tekst: mits.tekst,
      antwoorden: Object.fromEntries(mits.wijzigingen.map(({ feit, naar }) => [feit, naar])),
    }
  )
}

/** The advice, and the same with a change tried out. */
export const addAdvies = (web: Hono, kamer: Kamer, opmaak: Opmaak): void => {
  const { omgeving, boekOf, lees, padOf, totNuToe } = kamer
  const show = (c: Context, toets: Zelftoets, proef?: Doorgerekend) => {
    const { advies } = toets.beoordeling
    const beoordeling = proef?.beoordeling ?? toets.beoordeling
    return answerPagina(c, opmaak, {
      titel: `${proef ? 'Proef' : 'Advies'}: ${beoordeling.advies.woorden}`,
      inhoud: (
        <ZelftoetsAdvies
          pad={padOf(c)}
          versie={toets.versie}
          beoordeling={beoordeling}
          boek={boekOf(toets.beoordeling)}
          bewaardTot={formatDatum(toets.verlooptOp)}
          link={`${new URL(c.req.url).origin}${padOf(c)}`}
          totNuToe={totNuToe(c, beoordeling)}
          {...(proef && { proef: { tekst: proef.tekst, nummer: proef.nummer, was: advies } })}
        />
      ),
    })
  }

  web.get('/zelftoets/:sleutel/advies', async (c) => show(c, await lees(c)))
  web.get('/zelftoets/:sleutel/wat-als', async (c) => {
    const toets = await lees(c)
    const keuze = findWijziging(toets, c.req.query())
    if (!keuze) return c.redirect(`${padOf(c)}/advies`, 303)
    const beoordeling = await tryZelftoets(omgeving, toets, keuze.antwoorden)
    return show(c, toets, { ...keuze, beoordeling })
  })
  web.post('/zelftoets/:sleutel/wat-als', async (c) => {
    const toets = await lees(c)
    const velden = (await c.req.parseBody({ all: true })) as Velden
    const keuze = findWijziging(toets, velden)
    if (!keuze) return c.redirect(`${padOf(c)}/advies`, 303)
    return storeAntwoorden(kamer, c, {
      toets,
      velden,
      antwoorden: keuze.antwoorden,
      showFouten: () => c.redirect(`${padOf(c)}/advies`, 303),
    })
  })
}
