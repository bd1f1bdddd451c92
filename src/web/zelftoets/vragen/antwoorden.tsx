import type { Context } from 'hono'
import type { FC } from 'hono/jsx'
import type { Zelftoets } from '../../../app/beoordelen/zelftoets.ts'
import { listGegeven } from '../../../app/beoordelen/zelftoets-vragen.ts'
import type { Inzending } from '../../../app/ports/dossiers.ts'
import type { Feit } from '../../../domain/model/feit.ts'
import { Formulierknoppen } from '../../onderdelen/knop.tsx'
import { Alinea, Kop1 } from '../../onderdelen/tekst.tsx'
import { Verborgen } from '../../onderdelen/velden.tsx'
import { Vraagveld, type VraagveldProps } from '../../onderdelen/vraagveld.tsx'
import { answerPagina } from '../../shared/antwoord.tsx'
import { readAntwoord, toVelden } from '../../shared/formulier.ts'
import type { AddRoutes } from '../../shared/huis.ts'
import { type Ingevuld, readForm } from '../../shared/inzending.ts'
import { askFeit, storeAntwoorden } from '../kamer/bewaar.ts'
import type { Verzendkamer } from '../kamer/kamer.ts'
import { NaVersturen } from '../kamer/na-versturen.tsx'
import { writeEerst } from '../kamer/wijziging.ts'

interface AntwoordenProps {
  readonly pad: string
  readonly versie: number
  readonly vragen: readonly VraagveldProps[]
  /** As what it was sent in; absent: it was not. */
  readonly inzending: Inzending | undefined
}

/** Every answer so far, to change; an empty field takes the answer back. */
const ZelftoetsAntwoorden: FC<AntwoordenProps> = ({ pad, versie, vragen, inzending }) => (
  <>
    <Kop1>Uw antwoorden wijzigen</Kop1>
    {inzending && <NaVersturen inzending={inzending} />}
    <Alinea>Verandert u een antwoord? Dan rekenen wij het advies opnieuw uit.</Alinea>
    <form method="post" action={`${pad}/antwoorden`} class="vt-smal" novalidate>
      <Verborgen naam="versie" waarde={versie} />
      {vragen.map((vraag) => (
        <Vraagveld {...vraag} />
      ))}
      <Formulierknoppen knop="Opslaan" naar={pad} terug="Terug zonder wijzigen" />
    </form>
  </>
)

/** Every answer so far, to change. */
export const addAntwoorden: AddRoutes<Verzendkamer> = (web, kamer) => {
  const { lees, opmaak, padOf, toVeld } = kamer
  const show = async (c: Context, toets: Zelftoets, ingevuld?: Ingevuld) => {
    const { boek } = toets
    const { feiten } = toets.invoer
    const { velden, fouten } = ingevuld ?? { velden: toVelden(feiten), fouten: [] }
    return answerPagina(c, opmaak, {
      titel: 'Uw antwoorden wijzigen',
      fouten,
      ...(fouten.length > 0 && { script: opmaak.terug }),
      inhoud: (
        <ZelftoetsAntwoorden
          pad={padOf(c)}
          versie={toets.versie}
          inzending={(await kamer.findVerstuurd(c, toets))?.inzending}
          vragen={listGegeven(feiten).map((id) =>
            toVeld(askFeit(boek, id), boek, { velden, fouten }),
          )}
        />
      ),
    })
  }

  web.get('/zelftoets/:sleutel/antwoorden', async (c) => show(c, await lees(c)))
  web.post('/zelftoets/:sleutel/antwoorden', async (c) => {
    const toets = await lees(c)
    const { velden } = await readForm(c)
    const { feiten } = toets.boek
    const antwoorden = Object.fromEntries(
      listGegeven(toets.invoer.feiten).map((id) => [
        id,
        readAntwoord(feiten.get(id) as Feit, velden),
      ]),
    )
    return storeAntwoorden(kamer, c, {
      toets,
      velden,
      antwoorden,
      naar: `${padOf(c)}${writeEerst(toets, antwoorden)}`,
      showFouten: (fouten) => show(c, toets, { velden, fouten }),
    })
  })
}
