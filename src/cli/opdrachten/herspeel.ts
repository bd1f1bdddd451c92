import { chooseHerspeling } from '../../app/herspeel/choose-herspeling.ts'
import { renderHerspelingCsv } from '../../app/herspeel/csv.ts'
import { eachGeval, listGevallen } from '../../app/herspeel/read-gevallen.ts'
import { replayAlles } from '../../app/herspeel/replay-alles.ts'
import { parseJson } from '../../app/invoer/read-json.ts'
import type { Herspeelgeval } from '../../app/ports/herspeel.ts'
import { datumSchema } from '../../domain/model/bron.ts'
import { AFLOOP, type Afloop, GebruikFout } from '../shared/afloop.ts'
import type { Wereld } from '../shared/opdracht.ts'
import { parseOpties, readUri, TEKST, VLAG } from '../shared/opties.ts'
import { withVoortgang } from '../shared/voortgang.ts'
import { renderHerspeling } from '../tekst/rapport-herspeling.ts'

export const HERSPEEL_HULP = `  herspeel    speel gevallen na op een concept: welke stand en welk advies kantelen, en door welke regel of
              grens

      visietoets regels herspeel [BESTAND…] [opties]

  BESTAND               een initiatief, een beoordeling of een bewijs, of een lijst ervan, als JSON;
                        met .ndjson een per regel; - leest van standaardinvoer
  --bewaard             alle bewaarde beoordelingen uit de database
  --concept ID          het concept; standaard het enige dat er is
  --met ID              het regelboek ernaast; standaard het vastgestelde van vandaag
  --geldig-op DATUM     voor elk geval; standaard de eerste dag waarop beide gelden
  --beschikbaar-op DATUM
  --content-crs URI     coördinatenstelsel van de initiatieven; standaard CRS84
  --json, --csv         in plaats van leesbare tekst
`

const OPTIES = {
  bewaard: VLAG,
  concept: TEKST,
  met: TEKST,
  'geldig-op': TEKST,
  'beschikbaar-op': TEKST,
  'content-crs': TEKST,
  json: VLAG,
  csv: VLAG,
}

const REGELS = /\.(ndjson|jsonl)$/

const readDatum = (naam: string, waarde: string | undefined) => {
  if (waarde === undefined || datumSchema.safeParse(waarde).success) return waarde
  throw new GebruikFout(`--${naam} moet een bestaande datum zijn, geschreven als JJJJ-MM-DD.`)
}

/** One file at a time; a line that is no JSON stops the whole, with its place. */
async function* readBestanden(
  bestanden: readonly string[],
  { read }: Wereld,
  contentCrs: string | undefined,
): AsyncGenerator<Herspeelgeval> {
  for (const bestand of bestanden) {
    const tekst = await read(bestand)
    if (!REGELS.test(bestand)) {
      yield* listGevallen(parseJson(tekst, { bestand, regel: 1 }), bestand, contentCrs)
      continue
    }
    for (const [i, regel] of tekst.split('\n').entries()) {
      if (regel.trim() !== '')
        yield* listGevallen(
          parseJson(regel, { bestand, regel: i + 1 }),
          `${bestand}:${i + 1}`,
          contentCrs,
        )
    }
  }
}

const STAP_MS = 1_000

/** Says on standard error, once a second, how many cases were played. */
const createTeller = () => {
  const begin = performance.now()
  let laatst = begin
  return (aantal: number) => {
    const nu = performance.now()
    if (nu - laatst < STAP_MS) return
    laatst = nu
    const s = Math.round((nu - begin) / 1_000)
    process.stderr.write(`${aantal.toLocaleString('nl-NL')} gevallen nagespeeld … (${s} s)\n`)
  }
}

export const herspeel = async (args: readonly string[], wereld: Wereld): Promise<Afloop> => {
  const { values, positionals } = parseOpties(args, OPTIES, 'elk')
  if (positionals.length === 0 && values.bewaard !== true) {
    throw new GebruikFout('Geef een of meer bestanden, of --bewaard.')
  }
  if (values.json === true && values.csv === true) throw new GebruikFout('Kies --json of --csv.')
  const geldigOp = readDatum('geldig-op', values['geldig-op'])
  const beschikbaarOp = readDatum('beschikbaar-op', values['beschikbaar-op'])
  const gevraagd = {
    ...(geldigOp === undefined ? {} : { geldigOp }),
    ...(beschikbaarOp === undefined ? {} : { beschikbaarOp }),
  }
  const contentCrs = readUri(values['content-crs'])
  const { omgeving, beoordelingen, close } = await withVoortgang('Regelboeken laden', () =>
    wereld.composeHerspeel({ metOpslag: values.bewaard === true }),
  )
  try {
    const boeken = chooseHerspeling(omgeving, {
      ...gevraagd,
      ...(values.concept === undefined ? {} : { concept: values.concept }),
      ...(values.met === undefined ? {} : { vergelekenMet: values.met }),
    })
    async function* gevallen() {
      yield* readBestanden(positionals, wereld, contentCrs)
      if (beoordelingen) yield* eachGeval(beoordelingen)
    }
    const opdracht = { ...boeken, gevraagd, gevallen: gevallen(), meld: createTeller() }
    const uitslag = await replayAlles(omgeving, opdracht)
    if (values.json === true) wereld.print(JSON.stringify(uitslag))
    else if (values.csv === true) wereld.print(renderHerspelingCsv(uitslag))
    else wereld.print(renderHerspeling(uitslag, boeken.oud.visie))
    return AFLOOP.goed
  } finally {
    await close()
  }
}
