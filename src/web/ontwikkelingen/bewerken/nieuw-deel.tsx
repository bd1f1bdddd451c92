import type { Context } from 'hono'
import type { FC } from 'hono/jsx'
import { changePlan } from '../../../app/ontwikkeling/plannen.ts'
import type { Ontwikkelplan } from '../../../app/ports/ontwikkelplannen.ts'
import type {
  DeelInvoer,
  OntwikkelingInvoer,
} from '../../../domain/model/antwoord/ontwikkeling-invoer.ts'
import { Formulierknoppen } from '../../onderdelen/knop.tsx'
import { Alinea, Kop1 } from '../../onderdelen/tekst.tsx'
import { Bestandsformulier, Regelveld, Verborgen } from '../../onderdelen/velden.tsx'
import { answerPagina } from '../../shared/antwoord.tsx'
import { readNummer } from '../../shared/formulier.ts'
import type { AddRoutes } from '../../shared/huis.ts'
import { answerForm, type Ingevuld, LEEG, readForm, textOf } from '../../shared/inzending.ts'
import { readFase } from '../kamer/fase.ts'
import { readPlektekst, toVeldfouten } from '../kamer/invoer.ts'
import type { Kamer } from '../kamer/kamer.ts'
import { listNietGelezen, readDelen } from '../kamer/lees-plan.ts'
import { withNietGelezen } from '../kamer/niet-gelezen.tsx'
import { Plekvelden } from '../kamer/plekvelden.tsx'

/** Where new parts lie, and their phase. */
const NieuwDeel: FC<Ingevuld & { readonly plan: Ontwikkelplan }> = ({ plan, velden, fouten }) => {
  const pad = `/ontwikkelingen/${plan.id}`
  return (
    <>
      <Kop1>Nieuw deel van {plan.naam}</Kop1>
      <Alinea>De gegevens van het deel vult u daarna in.</Alinea>
      <Bestandsformulier naar={`${pad}/nieuw-deel`}>
        <Verborgen naam="versie" waarde={plan.versie} />
        <Regelveld
          {...{ velden, fouten }}
          naam="naam"
          label="Naam van het deel"
          hulp="Bij meer delen tegelijk geven wij elk een nummer. U kunt de namen daarna wijzigen."
        />
        <Regelveld
          {...{ velden, fouten }}
          naam="fase"
          label="Fase"
          hulp="Volgorde van bouwen, vanaf 1. Elk deel heeft een fase, of geen enkel deel."
          inputmode="numeric"
        />
        <Plekvelden
          {...{ velden, fouten }}
          bestandHulp="GeoJSON met één vorm per deel, in graden of in Rijksdriehoek. Ten hoogste 1 MB."
        />
        <Formulierknoppen knop="Voeg toe" naar={pad} terug="Terug" />
      </Bestandsformulier>
    </>
  )
}

/** The first number that no part has. */
const firstFree = ({ delen }: OntwikkelingInvoer): number =>
  Math.max(0, ...delen.map(({ id }) => Number(/^deel-(\d+)$/.exec(id)?.[1] ?? 0))) + 1

const EIGEN_NAAM = /^Deel \d+$/

/** Parts as they were read, numbered on from those that the plan has. */
const renumber = (
  delen: readonly object[],
  { eerste, fase, naam }: { eerste: number; fase: string; naam: string },
): readonly DeelInvoer[] =>
  (delen as readonly DeelInvoer[]).map((deel, i) => ({
    ...(fase !== '' && { fase: readFase(fase) as number }),
    ...deel,
    id: `deel-${eerste + i}`,
    ...(EIGEN_NAAM.test(deel.naam ?? '') && {
      naam: naam !== '' && delen.length === 1 ? naam : `Deel ${eerste + i}`,
    }),
  }))

/** Adding parts to a plan: drawn, typed or from a file. */
export const addNieuwDeel: AddRoutes<Kamer> = (web, kamer) => {
  const { omgeving, opmaak, boek, naarCrs84, haal } = kamer
  const show = (c: Context, plan: Ontwikkelplan, { velden, fouten }: Ingevuld) =>
    answerPagina(c, opmaak, {
      titel: `Nieuw deel van ${plan.naam}`,
      fouten,
      script: opmaak.kaart,
      inhoud: <NieuwDeel plan={plan} {...{ velden, fouten }} />,
    })
  web.get('/ontwikkelingen/:plan/nieuw-deel', async (c) => show(c, await haal(c), LEEG))
  web.post('/ontwikkelingen/:plan/nieuw-deel', async (c) => {
    const plan = await haal(c)
    const formulier = await readForm(c)
    const { velden } = formulier
    const plek = await readPlektekst(formulier)
    if ('fout' in plek) return show(c, plan, { velden, fouten: [plek.fout] })
    const versie = readNummer(velden, 'versie')
    // Numbered on from what was looked at: a second click then gives the same parts.
    const gezien = (await omgeving.ontwikkelplannen.get(plan.id, versie)) ?? plan
    const voor = gezien.invoer.delen.length
    const [fase, naam] = [textOf(velden, 'fase'), textOf(velden, 'naam')]
    return answerForm(c, velden, {
      doe: async () => {
        const gelezen = readDelen(plek.tekst, { naarCrs84, feiten: boek.feiten })
        const nieuw = renumber(gelezen, { eerste: firstFree(gezien.invoer), fase, naam })
        const ids = new Set(nieuw.map(({ id }) => id))
        await changePlan(omgeving, {
          id: plan.id,
          versie,
          door: c.get('behandelaar').naam,
          change: (invoer) => ({ ...invoer, delen: [...invoer.delen, ...nieuw] }),
          stukVan: ({ delen }) => delen.filter(({ id }) => ids.has(id)),
        })
        return listNietGelezen(plek.tekst, { feiten: boek.feiten })
      },
      toFouten: (fout) =>
        toVeldfouten(fout, {
          veldOf: (pointer) => (pointer.endsWith('/fase') ? 'fase' : plek.veld),
          nameOf: (i) => plan.invoer.delen[i]?.naam ?? `Nieuw deel ${i - voor + 1}`,
        }),
      ingehaald: {
        veld: plek.veld,
        melding: `${plan.door} heeft intussen ook een deel toegevoegd. Uw invoer staat er nog; voeg opnieuw toe.`,
      },
      naar: (nietGelezen) => withNietGelezen(`/ontwikkelingen/${plan.id}`, nietGelezen),
      show: (ingevuld) => show(c, plan, ingevuld),
    })
  })
}
