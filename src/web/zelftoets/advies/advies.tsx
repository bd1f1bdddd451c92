import type { Context, Hono } from 'hono'
import type { Zelftoets } from '../../../app/beoordelen/zelftoets.ts'
import { formatDatum } from '../../../app/woorden/codes.ts'
import type { Beoordeling } from '../../../domain/model/beoordeling.ts'
import { answerPagina, type Opmaak } from '../../shared/antwoord.tsx'
import { allOf, type Velden } from '../../shared/formulier.ts'
import { readForm } from '../../shared/inzending.ts'
import { readGevraagd, readVersie, storeAntwoorden } from '../kamer/bewaar.ts'
import type { Kamer } from '../kamer/kamer.ts'
import { ZelftoetsAdvies } from './advies-pagina.tsx'
import type { Proef } from './wat-als.tsx'

/** The change of that number, while the self-check is still the one that it was offered for. */
const findProef = (
  { versie }: Zelftoets,
  eigen: Beoordeling,
  velden: Velden,
): Proef | undefined => {
  const mits =
    readVersie(velden) === versie ? eigen.mits[Number(allOf(velden, 'mits')[0])] : undefined
  return (
    mits && {
      tekst: mits.tekst,
      was: eigen.advies,
      antwoorden: Object.fromEntries(mits.wijzigingen.map(({ feit, naar }) => [feit, naar])),
    }
  )
}

/** The advice, and the same with a change tried out. */
export const addAdvies = (web: Hono, kamer: Kamer, opmaak: Opmaak): void => {
  const { assess, lees, padOf, totNuToe } = kamer
  const show = (c: Context, toets: Zelftoets, beoordeling: Beoordeling, proef?: Proef) =>
    answerPagina(c, opmaak, {
      titel: `${proef ? 'Proef' : 'Advies'}: ${beoordeling.advies.woorden}`,
      inhoud: (
        <ZelftoetsAdvies
          pad={padOf(c)}
          versie={toets.versie}
          beoordeling={beoordeling}
          boek={toets.boek}
          bewaardTot={formatDatum(toets.verlooptOp)}
          link={`${new URL(c.req.url).origin}${padOf(c)}`}
          totNuToe={totNuToe(c, toets.boek, beoordeling)}
          {...(proef && { proef })}
        />
      ),
    })

  web.get('/zelftoets/:sleutel/advies', async (c) => {
    const toets = await lees(c)
    return show(c, toets, await assess(toets))
  })
  // The one page on two plans: that of its user, which offers the change, and the changed one.
  web.get('/zelftoets/:sleutel/wat-als', async (c) => {
    const toets = await lees(c)
    const proef = findProef(toets, await assess(toets), c.req.query())
    if (!proef) return c.redirect(`${padOf(c)}/advies`, 303)
    return show(c, toets, await assess(toets, proef.antwoorden), proef)
  })
  web.post('/zelftoets/:sleutel/wat-als', async (c) => {
    const toets = await lees(c)
    const { velden } = await readForm(c)
    const showFouten = () => c.redirect(`${padOf(c)}/advies`, 303)
    if (readVersie(velden) !== toets.versie) return showFouten()
    const { antwoorden } = readGevraagd(toets.boek, velden)
    return storeAntwoorden(kamer, c, { toets, velden, antwoorden, showFouten })
  })
}
