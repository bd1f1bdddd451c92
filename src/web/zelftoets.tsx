import type { Context, Hono } from 'hono'
import type { BeoordelingMetBewijs } from '../app/ports.ts'
import {
  beantwoordZelftoets,
  leesZelftoets,
  type OmgevingMetZelftoetsen,
  probeerZelftoets,
  type Zelftoets,
} from '../app/zelftoets.ts'
import { AppError } from '../domain/errors.ts'
import type { Feit, FeitWaarde } from '../domain/feit.ts'
import type { Regelboek } from '../domain/regelboek.ts'
import { answerPagina, type Opmaak } from './antwoord.tsx'
import { allOf, readAntwoord, type Velden, WEET_NIET } from './formulier.ts'
import type { Veldfout } from './onderdelen/fouten.tsx'
import type { VraagveldProps } from './onderdelen/vraagveld.tsx'
import { ZelftoetsAdvies } from './paginas/zelftoets-advies.tsx'
import { ZelftoetsVraag } from './paginas/zelftoets-vraag.tsx'

/** No initiative gets more questions than this, a small one hardly half; then the advice says what is open. */
const HOOGSTENS = 12
/** So many questions on one page at most. */
const PER_PAGINA = 3

const datum = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'Europe/Amsterdam' })

const gesteldIn = ({ invoer }: Zelftoets): number => Object.keys(invoer.feiten).length - 1

/** The most decisive question that an initiator can answer, and those that matter for the same reason. */
const nextVragen = (toets: Zelftoets): BeoordelingMetBewijs['vragen'] => {
  const open = toets.beoordeling.vragen.filter(({ wie }) => wie === 'initiatiefnemer')
  const [eerste] = open
  const ruimte = Math.min(PER_PAGINA, HOOGSTENS - gesteldIn(toets))
  if (!eerste || ruimte <= 0) return []
  const samen = open.filter(({ waarom }) => waarom.some((id) => eerste.waarom.includes(id)))
  return samen.slice(0, ruimte)
}

export const addZelftoets = (web: Hono, omgeving: OmgevingMetZelftoetsen, opmaak: Opmaak): void => {
  const boekOf = ({ bewijs }: BeoordelingMetBewijs): Regelboek => {
    const boek = omgeving.toetsers.find(
      ({ regelboek }) => regelboek.sha256 === bewijs.regelboek.sha256,
    )
    if (!boek) throw new Error('the rulebook of an assessment is always loaded')
    return boek.regelboek
  }
  const labelIn =
    ({ begrippen }: Regelboek) =>
    (waarde: string): string =>
      begrippen.activiteiten[waarde]?.label ?? waarde.replaceAll('_', ' ')

  const toVeld = (
    vraag: BeoordelingMetBewijs['vragen'][number],
    boek: Regelboek,
    { velden, fouten }: { velden: Velden; fouten: readonly Veldfout[] },
  ): VraagveldProps => {
    const feit = boek.feiten.get(vraag.feit) as Feit
    const fout = fouten.find(({ veld }) => veld === vraag.feit)?.melding
    const weet = allOf(velden, `${feit.id}.${WEET_NIET}`)
    return {
      feit,
      vraag: vraag.vraag,
      ...(vraag.hulp !== undefined && { hulp: vraag.hulp }),
      waarden: [...allOf(velden, feit.id), ...weet],
      labelOf: labelIn(boek),
      ...(fout !== undefined && { fout }),
    }
  }

  const showVragen = (
    c: Context,
    toets: Zelftoets,
    { velden, fouten }: { velden: Velden; fouten: readonly Veldfout[] },
  ) => {
    const boek = boekOf(toets.beoordeling)
    return answerPagina(c, opmaak, {
      titel: fouten.length > 0 ? 'Fout: uw antwoorden' : 'Vragen over uw plan',
      status: fouten.length > 0 ? 400 : 200,
      inhoud: (
        <ZelftoetsVraag
          pad={`/zelftoets/${c.req.param('sleutel')}`}
          versie={toets.versie}
          vragen={nextVragen(toets).map((vraag) => toVeld(vraag, boek, { velden, fouten }))}
          fouten={fouten}
          gesteld={gesteldIn(toets)}
          hoogstens={HOOGSTENS}
          totNuToe={{ beoordeling: toets.beoordeling, feiten: boek.feiten }}
        />
      ),
    })
  }

  const showAdvies = (
    c: Context,
    toets: Zelftoets,
    proef?: { readonly beoordeling: BeoordelingMetBewijs; readonly tekst: string },
  ) => {
    const boek = boekOf(toets.beoordeling)
    const pad = `/zelftoets/${c.req.param('sleutel')}`
    const beoordeling = proef?.beoordeling ?? toets.beoordeling
    return answerPagina(c, opmaak, {
      titel: `Advies: ${beoordeling.advies.woorden}`,
      inhoud: (
        <ZelftoetsAdvies
          pad={pad}
          versie={toets.versie}
          beoordeling={beoordeling}
          regels={new Map(boek.regels.map((regel) => [regel.id, regel]))}
          bewaardTot={datum.format(new Date(toets.verlooptOp))}
          link={`${new URL(c.req.url).origin}${pad}`}
          totNuToe={{ beoordeling, feiten: boek.feiten }}
          {...(proef && { proef: { tekst: proef.tekst, was: toets.beoordeling.advies } })}
        />
      ),
    })
  }

  const lees = (c: Context) => leesZelftoets(omgeving, c.req.param('sleutel') ?? '')

  web.get('/zelftoets/:sleutel', async (c) => {
    const toets = await lees(c)
    return nextVragen(toets).length === 0
      ? c.redirect(`/zelftoets/${c.req.param('sleutel')}/advies`, 303)
      : showVragen(c, toets, { velden: {}, fouten: [] })
  })
  web.get('/zelftoets/:sleutel/advies', async (c) => showAdvies(c, await lees(c)))
  web.post('/zelftoets/:sleutel', async (c) => {
    const toets = await lees(c)
    const velden = (await c.req.parseBody({ all: true })) as Velden
    const { feiten } = boekOf(toets.beoordeling)
    const antwoorden: Record<string, FeitWaarde> = {}
    for (const { feit } of nextVragen(toets)) {
      const antwoord = readAntwoord(feiten.get(feit) as Feit, velden)
      if (antwoord !== undefined) antwoorden[feit] = antwoord
    }
    const leeg = nextVragen(toets).filter(({ feit }) => antwoorden[feit] === undefined)
    if (leeg.length > 0) {
      const fouten = leeg.map(({ feit, vraag }) => ({
        veld: feit,
        melding: `Beantwoord deze vraag, of kies "Weet ik niet": ${vraag}`,
      }))
      return showVragen(c, toets, { velden, fouten })
    }
    try {
      const versie = Number(allOf(velden, 'versie')[0])
      await beantwoordZelftoets(omgeving, c.req.param('sleutel') ?? '', { versie, antwoorden })
      return c.redirect(`/zelftoets/${c.req.param('sleutel')}`, 303)
    } catch (fout) {
      // A second click on the same button: the first one already counted.
      if (fout instanceof AppError && fout.code === 'gewijzigd') {
        return c.redirect(`/zelftoets/${c.req.param('sleutel')}`, 303)
      }
      if (!(fout instanceof AppError) || fout.code !== 'ongeldige_invoer') throw fout
      const fouten = fout.fouten.map(({ pointer, melding }) => ({
        veld: pointer.split('/')[2] ?? '',
        melding,
      }))
      return showVragen(c, toets, { velden, fouten })
    }
  })
  web.post('/zelftoets/:sleutel/wat-als', async (c) => {
    const toets = await lees(c)
    const velden = (await c.req.parseBody({ all: true })) as Velden
    const mits = toets.beoordeling.mits[Number(allOf(velden, 'mits')[0])]
    if (!mits) return c.redirect(`/zelftoets/${c.req.param('sleutel')}/advies`, 303)
    const antwoorden = Object.fromEntries(mits.wijzigingen.map(({ feit, naar }) => [feit, naar]))
    const beoordeling = await probeerZelftoets(omgeving, toets, antwoorden)
    return showAdvies(c, toets, { beoordeling, tekst: mits.tekst })
  })
}
