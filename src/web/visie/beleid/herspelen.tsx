import type { Context } from 'hono'
import { renderHerspelingCsv } from '../../../app/herspeel/csv.ts'
import { replayAlles } from '../../../app/herspeel/replay-alles.ts'
import {
  chooseHerspeelset,
  findHerspeelset,
  type Herspeelset,
  type Voorbeeld,
} from '../../../app/herspeel/zaken.ts'
import type { OmgevingMetBeleid } from '../../../app/omgeving.ts'
import { AppError } from '../../../domain/errors.ts'
import type { Herspeling } from '../../../domain/model/antwoord/beleidstoets.ts'
import { answerCsv, answerPagina } from '../../shared/antwoord.tsx'
import { allOf } from '../../shared/formulier.ts'
import type { Veldfout } from '../../shared/fouten.tsx'
import type { AddRoutes, Huis } from '../../shared/huis.ts'
import { answerForm, readForm } from '../../shared/inzending.ts'
import { createTaken } from '../kamer/achtergrond.ts'
import { openKamer } from '../kamer/kamer.tsx'
import { HERSPELEN, HerspelenPagina, HerspelenWacht, HerspelenWeg } from './herspelen-pagina.tsx'
import { HerspelingPagina } from './herspeling-pagina.tsx'

/** So long (ms) a short replay is waited for before the page says that it is under way. */
const WACHT_MS = 1_500
/** What a key looks like: for anything else nothing is looked up. */
const VORM = /^[0-9a-f]{24}$/
const TITEL = 'Wat doet een ontwerp met adviezen?'

interface Gespeeld {
  readonly set: Herspeelset
  readonly herspeling: Herspeling
}

interface Herspeelhuis extends Huis<OmgevingMetBeleid> {
  readonly logFout: (fout: unknown) => void
  readonly voorbeelden: readonly Voorbeeld[]
}

/** Plays sets in the background, each once; tells how far it is. */
const createSpeler = ({ omgeving, logFout, voorbeelden }: Herspeelhuis) => {
  const taken = createTaken<Gespeeld>({ nu: omgeving.nu, logFout })
  /** How many cases a run has, for as long as it is under way. */
  const aantallen = new Map<string, number>()
  const play = (set: Herspeelset) =>
    taken.start(set.sleutel, async (meld) => {
      aantallen.set(set.sleutel, set.zaken + set.voorbeelden)
      const { oud, nieuw } = set
      const opdracht = { oud, nieuw, gevraagd: {}, gevallen: set.gevallen(), meld }
      try {
        return { set, herspeling: await replayAlles(omgeving, opdracht) }
      } finally {
        aantallen.delete(set.sleutel)
      }
    })
  /** Where it stands; what another process began is played here too, because nobody knows which one answers next. */
  const read = async (sleutel: string) => {
    if ((await taken.read(sleutel)) === undefined && VORM.test(sleutel)) {
      const set = await findHerspeelset(omgeving, sleutel, voorbeelden)
      if (set !== undefined) play(set)
    }
    return taken.read(sleutel, WACHT_MS)
  }
  return { play, read, countOf: (sleutel: string) => aantallen.get(sleutel) ?? 0 }
}

interface Speelhuis extends Herspeelhuis {
  readonly speler: ReturnType<typeof createSpeler>
}

/** Choosing what is played; the same question is played once. */
const addKeuze: AddRoutes<Speelhuis> = (web, { omgeving, opmaak, voorbeelden, speler }) => {
  const show = (c: Context, fouten: readonly Veldfout[] = []) =>
    answerPagina(c, opmaak, {
      titel: TITEL,
      fouten,
      inhoud: (
        <HerspelenPagina
          kamer={openKamer(omgeving, c)}
          ontwerpen={omgeving.boeken.all.flatMap(({ regelboek }) =>
            regelboek.visie.status === 'ontwerp' ? [regelboek] : [],
          )}
          uitval={omgeving.boeken.uitval}
        />
      ),
    })

  web.get(HERSPELEN, (c) => show(c))
  web.post(HERSPELEN, async (c) => {
    const { velden } = await readForm(c)
    const [concept] = allOf(velden, 'concept')
    const ook = allOf(velden, 'voorbeelden').includes('ja')
    return answerForm(c, velden, {
      doe: async () => {
        const set = await chooseHerspeelset(omgeving, {
          ...(concept !== undefined && { concept }),
          voorbeelden: ook ? voorbeelden : [],
        })
        speler.play(set)
        return set.sleutel
      },
      toFouten: (fout) => fout.fouten.map(({ melding }) => ({ veld: 'concept', melding })),
      naar: (sleutel) => `${HERSPELEN}/${sleutel}`,
      show: ({ fouten }) => show(c, fouten),
    })
  })
}

/** What came of it, while it is under way and when it is done. */
const addUitkomst: AddRoutes<Speelhuis> = (web, { omgeving, opmaak, speler }) => {
  web.get(`${HERSPELEN}/:sleutel`, async (c) => {
    const kamer = openKamer(omgeving, c)
    const sleutel = c.req.param('sleutel')
    const stand = await speler.read(sleutel)
    const pad = `${HERSPELEN}/${sleutel}`
    if (stand?.soort === 'klaar') {
      const { set, herspeling } = stand.uitkomst
      return answerPagina(c, opmaak, {
        titel: `Wat ${herspeling.concept.titel} met adviezen doet`,
        inhoud: (
          <HerspelingPagina
            kamer={{ ...kamer, boek: set.nieuw }}
            herspeling={herspeling}
            op={stand.op}
            zaken={set.zaken}
            voorbeelden={set.voorbeelden}
            zaakVan={set.zaakVan}
            csv={`${pad}/kantelingen.csv`}
          />
        ),
      })
    }
    const bezig = stand?.soort === 'bezig' ? { ...stand, van: speler.countOf(sleutel) } : undefined
    return answerPagina(c, opmaak, {
      titel: bezig ? 'De zaken worden nagespeeld' : 'Geen uitkomst',
      status: stand === undefined ? 404 : 200,
      inhoud:
        stand === undefined ? (
          <HerspelenWeg kamer={kamer} />
        ) : (
          <HerspelenWacht kamer={kamer} pad={pad} {...(bezig && { bezig })} />
        ),
    })
  })
  web.get(`${HERSPELEN}/:sleutel/kantelingen.csv`, async (c) => {
    const stand = await speler.read(c.req.param('sleutel'))
    if (stand?.soort !== 'klaar') throw new AppError('niet_gevonden', { wat: 'Deze uitkomst' })
    return answerCsv(c, renderHerspelingCsv(stand.uitkomst.herspeling), 'kantelingen')
  })
}

/** Policy replay, for who is signed in: long runs go on in the background. */
export const addHerspelen: AddRoutes<Herspeelhuis> = (web, huis) => {
  const kamer = { ...huis, speler: createSpeler(huis) }
  addKeuze(web, kamer)
  addUitkomst(web, kamer)
}
