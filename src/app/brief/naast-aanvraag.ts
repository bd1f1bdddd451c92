import { isAfronding } from '../../domain/dossier/afronding.ts'
import { findIngevoerd } from '../../domain/dossier/begin.ts'
import { AppError } from '../../domain/errors.ts'
import type { MitsUitkomst } from '../../domain/model/beoordeling.ts'
import { type Begrenzing, listBegrenzingen, listVoorschriften } from '../../domain/voorschriften.ts'
import { keepGeldend } from '../dossier/geldt-niet.ts'
import { type Dossier, readDossier } from '../dossier/read-dossier.ts'
import type { OmgevingMetDossiers } from '../omgeving.ts'
import { nameUitkomst, sayOordeel } from '../woorden/namen.ts'
import { checkBegrenzing, joinNageleefd, type Nageleefd, type Naleving } from './begrenzing.ts'
import { readBriefblokken } from './briefblokken.ts'
import { keyOf } from './briefzin.ts'
import { listBriefdelen } from './briefzinnen.ts'
import { redengevingVan } from './draft-brief.ts'
import { BLIJKEN_NA_KEUZE, createNameVoorschriftdeel, VAN_VOORWAARDEN } from './voorwaarden.ts'

/** A point of the letter at an idea, and what the application after it does with that. */
export interface Briefpunt extends Nageleefd {
  readonly tekst: string
}

interface Paar {
  /** The application. */
  readonly dossier: Dossier
  /** The case of the idea that it follows. */
  readonly idee: Dossier
}

/** The letter with which the idea was finished last, also where it was reopened since. */
const findVerstuurd = ({ gebeurtenissen }: Dossier): string | undefined => {
  const nummer = gebeurtenissen
    .filter(isAfronding)
    .findLast(({ gebeurtenis }) => gebeurtenis.brief !== undefined)?.gebeurtenis.brief
  const brief = gebeurtenissen.find(({ volgnummer }) => volgnummer === nummer)?.gebeurtenis
  return brief?.soort === 'brief_opgesteld' ? brief.tekst : undefined
}

/** What the letter asks, as the officer sent it, below the headings of what a yes depends on. */
const listGevraagd = (tekst: string): readonly string[] => {
  let kop = ''
  return readBriefblokken(tekst).flatMap((blok) => {
    if (blok.soort === 'kop') kop = blok.tekst
    const telt = VAN_VOORWAARDEN.has(kop) || kop === BLIJKEN_NA_KEUZE
    return blok.soort === 'punten' && telt ? blok.punten.map((punt) => punt.trim()) : []
  })
}

const grensVan = ({ van, naar }: MitsUitkomst['wijzigingen'][number]): Begrenzing['grens'] => {
  if (typeof van !== 'number' || typeof naar !== 'number') return 'precies'
  return naar < van ? 'hoogstens' : 'minstens'
}

/** What a rule says of the application; every other judgement leaves it open. */
const NALEVING: Readonly<Record<string, Naleving>> = { voldoet: 'houdt', voldoet_niet: 'wijkt_af' }

const NIET_TE_ZEGGEN: Nageleefd = {
  naleving: 'onbekend',
  waarom: 'Geen gegeven of regel van de aanvraag zegt dit.',
}

/** By key of a sentence what the application does with it, as far as a fact with a bound or a rule tells it. */
const nageleefdPer = ({ dossier, idee }: Paar): ReadonlyMap<string, Nageleefd> => {
  const { boek } = dossier
  const { feiten, uitkomsten, nietVanToepassing } = keepGeldend(dossier)
  const toen = keepGeldend(idee)
  const findNu = (id: string) =>
    feiten.find(({ feit, gebied }) => feit === id && gebied === undefined)?.waarde
  const check = (delen: readonly Begrenzing[]): Nageleefd =>
    delen.length === 0
      ? NIET_TE_ZEGGEN
      : joinNageleefd(delen.map((deel) => checkBegrenzing(boek, deel, findNu(deel.feit))))
  const nameDeel = createNameVoorschriftdeel({ beoordeling: toen })
  // A number of the whole says nothing of the part that a condition is for.
  const standaard = listVoorschriften(idee.boek, toen).filter(
    ({ regels }) => nameDeel(regels) === '',
  )
  return new Map([
    ...toen.mits.map(({ tekst, wijzigingen }) => {
      const delen = wijzigingen.map((deel) => {
        const { feit, naar: waarde } = deel
        return { feit, waarde, grens: grensVan(deel) }
      })
      return [keyOf('mits', tekst), check(delen)] as const
    }),
    ...standaard.map(
      ({ id }) => [keyOf('voorschrift', id), check(listBegrenzingen(idee.boek, toen, id))] as const,
    ),
    ...nietVanToepassing.map(
      ({ regel, gebied }) =>
        [
          keyOf('regel', regel, gebied),
          { naleving: 'onbekend', waarom: `${regel} geldt niet voor de aanvraag.` } as const,
        ] as const,
    ),
    ...uitkomsten.map((deel) => {
      const naleving = NALEVING[deel.oordeel] ?? 'onbekend'
      const waarom = `${deel.regel} ${nameUitkomst(deel)}${sayOordeel(deel)}.`
      return [keyOf('regel', deel.regel, deel.gebied), { naleving, waarom }] as const
    }),
  ])
}

const isMits = (sleutels: readonly string[]): boolean =>
  sleutels.some((sleutel) => sleutel.startsWith(keyOf('mits', '')))

/**
 * What the letter at an idea asked, each point with what the application does with it. What the officer wrote in his own words
 * is read by nobody: of that nothing can be told. Empty where no letter was sent.
 */
export const listBriefpunten = (paar: Paar): readonly Briefpunt[] => {
  const { eigenConclusie: conclusie } = paar.idee
  const gevraagd = listGevraagd(findVerstuurd(paar.idee) ?? '')
  if (conclusie === undefined || gevraagd.length === 0) return []
  const delenVanBrief = listBriefdelen({ ...redengevingVan(paar.idee), conclusie })
  const zinnen = delenVanBrief.flatMap((deel) => deel.zinnen)
  const perSleutel = nageleefdPer(paar)
  const punten = gevraagd.map((tekst) => {
    const sleutels = zinnen.flatMap((zin) => (zin.tekst.trim() === tekst ? [zin.sleutel] : []))
    const delen = sleutels.flatMap((sleutel) => perSleutel.get(sleutel) ?? [])
    const gezegd = delen.length === 0 ? NIET_TE_ZEGGEN : joinNageleefd(delen)
    return { tekst, ...gezegd, mits: isMits(sleutels) }
  })
  // Each of these raises the advice by itself: who did one of them need not do another.
  const gedaan = punten.some(({ mits, naleving }) => mits && naleving === 'houdt')
  return punten.map(({ mits, ...punt }) =>
    mits && gedaan && punt.naleving === 'wijkt_af'
      ? {
          ...punt,
          naleving: 'onbekend',
          waarom: `${punt.waarom} Een andere aanpassing uit de brief is wel gedaan.`,
        }
      : punt,
  )
}

/** The same of a case, which reads the idea that it follows; empty where it follows none, or that is no more. */
export const readBriefpunten = async (
  omgeving: OmgevingMetDossiers,
  dossier: Dossier,
): Promise<readonly Briefpunt[]> => {
  const { idee } = findIngevoerd(dossier.gebeurtenissen) ?? {}
  if (idee === undefined) return []
  try {
    return listBriefpunten({ dossier, idee: await readDossier(omgeving, idee) })
  } catch (fout) {
    if (fout instanceof AppError && fout.code === 'niet_gevonden') return []
    throw fout
  }
}
