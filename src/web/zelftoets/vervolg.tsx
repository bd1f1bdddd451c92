import type { Context, Hono } from 'hono'
import type { OmgevingMetZelftoetsen } from '../../app/omgeving.ts'
import type { BeoordelingMetBewijs } from '../../app/ports.ts'
import {
  type Antwoorden,
  beantwoordZelftoets,
  leesZelftoets,
  probeerZelftoets,
  type Zelftoets,
} from '../../app/zelftoets.ts'
import type { Vraag } from '../../domain/beoordeling.ts'
import { AppError } from '../../domain/errors.ts'
import type { Feit, FeitWaarde } from '../../domain/feit.ts'
import type { Regelboek } from '../../domain/regelboek.ts'
import { formatWaarde } from '../../domain/tekst.ts'
import { answerPagina, type Opmaak } from '../antwoord.tsx'
import {
  allOf,
  isDubbel,
  readAntwoord,
  toVelden,
  type Velden,
  WEET_NIET,
  wordFout,
} from '../formulier.ts'
import type { Veldfout } from '../onderdelen/fouten.tsx'
import type { VraagveldProps } from '../onderdelen/vraagveld.tsx'
import { formatDatum } from '../woorden.ts'
import { ZelftoetsAdvies } from './advies-pagina.tsx'
import { ZelftoetsAntwoorden } from './antwoorden-pagina.tsx'
import { ZelftoetsVraag } from './vraag-pagina.tsx'

/** No initiative gets more questions than this, a small one hardly half; then the advice says what is open. */
const HOOGSTENS = 12
/** So many questions on one page at most. */
const PER_PAGINA = 3

interface Ingevuld {
  readonly velden: Velden
  readonly fouten: readonly Veldfout[]
}

const NIETS: Ingevuld = { velden: {}, fouten: [] }

/** What was answered after the activities: those and the place stay what they are. */
const givenIn = ({ invoer }: Zelftoets): readonly string[] =>
  Object.keys(invoer.feiten).filter((id) => id !== 'activiteiten')

const gesteldIn = (toets: Zelftoets): number => givenIn(toets).length

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
  const totNuToe = (c: Context, beoordeling: BeoordelingMetBewijs) => {
    const boek = boekOf(beoordeling)
    const labelOf = labelIn(boek)
    return {
      beoordeling,
      feiten: boek.feiten,
      toon: (feit: string, waarde: FeitWaarde) =>
        typeof waarde === 'object'
          ? waarde.map(labelOf).join(', ')
          : formatWaarde(boek.feiten.get(feit), waarde),
      wijzig: `/zelftoets/${c.req.param('sleutel')}/antwoorden`,
    }
  }

  const toVeld = (
    { vraag, hulp, feit: id }: Pick<Vraag, 'feit' | 'vraag' | 'hulp'>,
    boek: Regelboek,
    { velden, fouten }: Ingevuld,
  ): VraagveldProps => {
    const fout = fouten.find(({ veld }) => veld === id)?.melding
    return {
      feit: boek.feiten.get(id) as Feit,
      vraag,
      ...(hulp !== undefined && { hulp }),
      waarden: [...allOf(velden, id), ...allOf(velden, `${id}.${WEET_NIET}`)],
      labelOf: labelIn(boek),
      ...(fout !== undefined && { fout }),
    }
  }

  const showVragen = (c: Context, toets: Zelftoets, { velden, fouten }: Ingevuld) => {
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
          totNuToe={totNuToe(c, toets.beoordeling)}
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
          boek={boek}
          bewaardTot={formatDatum(toets.verlooptOp)}
          link={`${new URL(c.req.url).origin}${pad}`}
          totNuToe={totNuToe(c, beoordeling)}
          {...(proef && { proef: { tekst: proef.tekst, was: toets.beoordeling.advies } })}
        />
      ),
    })
  }

  const showAntwoorden = (c: Context, toets: Zelftoets, ingevuld?: Ingevuld) => {
    const boek = boekOf(toets.beoordeling)
    const { velden, fouten } = ingevuld ?? { velden: toVelden(toets.invoer.feiten), fouten: [] }
    return answerPagina(c, opmaak, {
      titel: fouten.length > 0 ? 'Fout: uw antwoorden' : 'Uw antwoorden wijzigen',
      status: fouten.length > 0 ? 400 : 200,
      inhoud: (
        <ZelftoetsAntwoorden
          pad={`/zelftoets/${c.req.param('sleutel')}`}
          versie={toets.versie}
          vragen={givenIn(toets).map((id) => {
            const feit = boek.feiten.get(id) as Feit
            const vraag = feit.vraag ?? feit.label
            const kop = { feit: id, vraag, ...(feit.hulp !== undefined && { hulp: feit.hulp }) }
            return toVeld(kop, boek, { velden, fouten })
          })}
          fouten={fouten}
        />
      ),
    })
  }

  /** Keeps the answers and goes on, or shows what is wrong with them. */
  const store = async (
    c: Context,
    { velden, antwoorden }: { velden: Velden; antwoorden: Antwoorden },
    showFouten: (fouten: readonly Veldfout[]) => Response,
  ) => {
    const sleutel = c.req.param('sleutel') ?? ''
    const catalogus = boekOf((await lees(c)).beoordeling).feiten
    const dubbel = Object.keys(antwoorden).filter((id) =>
      isDubbel(catalogus.get(id) as Feit, velden),
    )
    if (dubbel.length > 0) {
      const melding = 'U vulde iets in en koos ook "Weet ik niet". Kies één van de twee.'
      return showFouten(dubbel.map((veld) => ({ veld, melding })))
    }
    const verder = () => c.redirect(`/zelftoets/${sleutel}`, 303)
    try {
      const versie = Number(allOf(velden, 'versie')[0])
      await beantwoordZelftoets(omgeving, sleutel, { versie, antwoorden })
      return verder()
    } catch (fout) {
      // A second click on the same button: the first one already counted.
      if (fout instanceof AppError && fout.code === 'gewijzigd') return verder()
      if (!(fout instanceof AppError) || fout.code !== 'ongeldige_invoer') throw fout
      return showFouten(
        fout.fouten.map(({ pointer, melding }) => {
          const veld = pointer.split('/')[2] ?? ''
          return { veld, melding: wordFout(catalogus.get(veld), melding) }
        }),
      )
    }
  }

  const lees = (c: Context) => leesZelftoets(omgeving, c.req.param('sleutel') ?? '')

  web.get('/zelftoets/:sleutel', async (c) => {
    const toets = await lees(c)
    return nextVragen(toets).length === 0
      ? c.redirect(`/zelftoets/${c.req.param('sleutel')}/advies`, 303)
      : showVragen(c, toets, NIETS)
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
    return store(c, { velden, antwoorden }, (fouten) => showVragen(c, toets, { velden, fouten }))
  })
  web.get('/zelftoets/:sleutel/antwoorden', async (c) => showAntwoorden(c, await lees(c)))
  web.post('/zelftoets/:sleutel/antwoorden', async (c) => {
    const toets = await lees(c)
    const velden = (await c.req.parseBody({ all: true })) as Velden
    const { feiten } = boekOf(toets.beoordeling)
    const antwoorden = Object.fromEntries(
      givenIn(toets).map((id) => [id, readAntwoord(feiten.get(id) as Feit, velden)]),
    )
    return store(c, { velden, antwoorden }, (fouten) =>
      showAntwoorden(c, toets, { velden, fouten }),
    )
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
