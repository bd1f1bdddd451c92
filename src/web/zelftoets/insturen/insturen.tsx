import type { Context } from 'hono'
import type { Zelftoets } from '../../../app/beoordelen/zelftoets.ts'
import { readToelichtingVan } from '../../../app/bijlagen/lees-bijlagen.ts'
import {
  findVerzonden,
  readAfzender,
  sendIn,
  type Verzonden,
  type Zending,
} from '../../../app/inzenden/send-in.ts'
import type { OmgevingMetDossiers } from '../../../app/omgeving.ts'
import type { Beoordeling } from '../../../domain/model/beoordeling.ts'
import { ACTIVITEITEN } from '../../../domain/model/feit.ts'
import { upperFirst } from '../../../domain/tekst.ts'
import { answerPagina } from '../../shared/antwoord.tsx'
import { allOf, type Velden } from '../../shared/formulier.ts'
import type { Veldfout } from '../../shared/fouten.tsx'
import type { AddRoutes } from '../../shared/huis.ts'
import { type Ingevuld, isGewijzigd, readForm, textOf } from '../../shared/inzending.ts'
import { readVersie } from '../kamer/bewaar.ts'
import type { Kamer } from '../kamer/kamer.ts'
import { readSleutel } from '../kamer/sleutel.ts'
import { AlVerstuurd, Insturen } from './insturen-pagina.tsx'

export interface Zendkamer extends Kamer {
  readonly omgeving: OmgevingMetDossiers
  /** Counts that a visitor sends a plan; throws when that is too much. Absent: nobody counts. */
  readonly countVerzending?: ((c: Context) => Promise<void>) | undefined
}

const GEEN_AKKOORD: Veldfout = {
  veld: 'akkoord',
  melding: 'Vink aan dat u dit hebt gelezen. Zonder dat versturen wij niets.',
}
const GEEN_NAAM: Veldfout = {
  veld: 'plannaam',
  melding: 'Geef uw plan een naam van een paar woorden.',
}
const LANGSTE_NAAM = 200
const TE_LANG: Veldfout = {
  veld: 'plannaam',
  melding: `Deze naam is te lang: hoogstens ${LANGSTE_NAAM} tekens.`,
}
const GEWIJZIGD: Veldfout = {
  veld: 'plannaam',
  melding:
    'Uw antwoorden zijn intussen gewijzigd, misschien door uzelf in een ander venster. Kijk nog één keer, en verstuur dan.',
}

/** Who sends what, or everything that is wrong with the form. */
const readInzending = (
  velden: Velden,
):
  | { readonly inhoud: Pick<Zending, 'afzender' | 'naam'> }
  | { readonly fouten: readonly Veldfout[] } => {
  const gelezen = readAfzender({
    naam: textOf(velden, 'afzender'),
    email: textOf(velden, 'email'),
    telefoon: textOf(velden, 'telefoon'),
    adres: textOf(velden, 'adres'),
    planadres: textOf(velden, 'planadres'),
  })
  const naam = textOf(velden, 'plannaam')
  const fouten: readonly Veldfout[] = [
    ...(naam === '' ? [GEEN_NAAM] : []),
    ...(naam.length > LANGSTE_NAAM ? [TE_LANG] : []),
    ...('fouten' in gelezen
      ? gelezen.fouten.map((fout) => (fout.veld === 'naam' ? { ...fout, veld: 'afzender' } : fout))
      : []),
    ...(allOf(velden, 'akkoord').includes('ja') ? [] : [GEEN_AKKOORD]),
  ]
  if (fouten.length > 0 || 'fouten' in gelezen) return { fouten }
  return { inhoud: { afzender: gelezen.afzender, naam } }
}

/** From the advice to a case of the municipality. */
export const addInsturen: AddRoutes<Zendkamer> = (web, kamer) => {
  const { omgeving, opmaak, lees, padOf, assess, totNuToe, plankaart, toon, countVerzending } =
    kamer
  const sleutelOf = (c: Context): string => c.req.param('sleutel') ?? ''
  const nameOf = ({ boek, invoer }: Zelftoets, { plantype }: Beoordeling): string => {
    const { activiteiten } = invoer.feiten
    const wat =
      plantype?.label ?? (activiteiten === undefined ? '' : toon(boek)(ACTIVITEITEN, activiteiten))
    return upperFirst(wat).slice(0, LANGSTE_NAAM)
  }
  const show = async (c: Context, toets: Zelftoets, ingevuld?: Ingevuld) => {
    const beoordeling = await assess(toets)
    const { velden, fouten } = ingevuld ?? {
      velden: { plannaam: nameOf(toets, beoordeling) },
      fouten: [],
    }
    return answerPagina(c, opmaak, {
      titel: 'Stuur uw plan naar de gemeente',
      fouten,
      ...(fouten.length > 0 && { script: opmaak.terug }),
      inhoud: (
        <Insturen
          {...{ toets, velden, fouten }}
          pad={padOf(c)}
          totNuToe={totNuToe(c, toets, beoordeling)}
          plankaart={plankaart(toets)}
          toelichting={await readToelichtingVan(omgeving, sleutelOf(c))}
          sleutel={readSleutel(velden) ?? omgeving.nieuweSleutel()}
          bewaardagen={omgeving.inzenderdagen}
        />
      ),
    })
  }
  const showVerzonden = (c: Context, { inzending }: Verzonden) =>
    answerPagina(c, opmaak, {
      titel: 'Dit plan is al verstuurd',
      inhoud: <AlVerstuurd pad={padOf(c)} inzending={inzending} />,
    })
  web.get('/zelftoets/:sleutel/insturen', async (c) => {
    const toets = await lees(c)
    const eerder = await findVerzonden(omgeving, sleutelOf(c))
    return eerder ? showVerzonden(c, eerder) : show(c, toets)
  })
  web.post('/zelftoets/:sleutel/insturen', async (c) => {
    const toets = await lees(c)
    const { velden } = await readForm(c)
    const statussleutel = readSleutel(velden) ?? omgeving.nieuweSleutel()
    const goOn = (verzonden: Verzonden) =>
      verzonden.eigen
        ? c.redirect(`/status/${statussleutel}?verstuurd`, 303)
        : showVerzonden(c, verzonden)
    const eerder = await findVerzonden(omgeving, sleutelOf(c), statussleutel)
    if (eerder) return goOn(eerder)
    const gelezen = readInzending(velden)
    if ('fouten' in gelezen) return show(c, toets, { velden, fouten: gelezen.fouten })
    await countVerzending?.(c)
    const zending = {
      ...gelezen.inhoud,
      sleutel: sleutelOf(c),
      versie: readVersie(velden),
      statussleutel,
      adres: new URL(c.req.url).origin,
    }
    try {
      return goOn(await sendIn(omgeving, zending))
    } catch (fout) {
      if (!isGewijzigd(fout)) throw fout
      return show(c, await lees(c), { velden, fouten: [GEWIJZIGD] })
    }
  })
}
