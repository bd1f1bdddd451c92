// `npm run bench`: one JSON on stdout with every figure, measured side by side in this run; progress on stderr.
//   `npm run bench -- kort`          what matters most, in under two minutes
//   `npm run bench -- regels dienst` only those parts
//   `npm run bench -- onderscheid`   how well the advice tells random plans apart (no times)
//   `npm run bench -- paren [ZAAD]`  forty pairs of random plans that get another stand, to judge by hand
//   `npm run bench -- eersteAdvies [MAP]` what it takes ten plans to come to an advice, beside another checkout if given
//   `npm run bench -- naast MAP`     this code beside another checkout of it, with a table
import { composeOmgeving } from '../../src/compositie.ts'
import { readConfig } from '../../src/config.ts'
import { measureEersteAdvies } from './eerste-advies.ts'
import { measureHerspelen } from './herspelen.ts'
import { measureGezondheid } from './kern/gezondheid.ts'
import { measureOnderscheid } from './kern/onderscheid.ts'
import { listParen } from './kern/paren.ts'
import { measureMetHand, measureRegels } from './kern/regels.ts'
import { measureRichting } from './kern/richting.ts'
import { measureVragen } from './kern/vragen.ts'
import { measureDienst } from './meten/dienst.ts'
import { describeMachine } from './meten/machine.ts'
import { rond } from './meten/meten.ts'
import { KORT } from './meten/omvang.ts'
import { createVerzoeken } from './meten/verzoeken.ts'
import { measureNaast } from './naast/naast.ts'
import { measureOntwikkeling } from './ontwikkeling.ts'
import { measureKamers, measurePaginas } from './paginas.ts'
import { measureKaart } from './plaats/kaart.ts'
import { measureLigging } from './plaats/ligging.ts'
import { measureMiljoen, measureSchaal } from './plaats/schaal.ts'
import { measureStart } from './start.ts'

const meld = (tekst: string) => process.stderr.write(`${tekst}\n`)

const config = readConfig()
const begin = performance.now()
const omgeving = await composeOmgeving(config)
const regelboek = omgeving.boeken.all[0]?.regelboek
const [verzoek] = createVerzoeken(omgeving, 1)
if (!regelboek || !verzoek) throw new Error('Geen regelboek geladen')

const DELEN = {
  regels: () => measureRegels(regelboek),
  metDeHand: () => measureMetHand(regelboek),
  kostenVanDeRichting: () => measureRichting(omgeving),
  ligging: () => measureLigging(regelboek),
  dienst: () => measureDienst(omgeving, meld),
  kaart: () => measureKaart(regelboek),
  ontwikkeling: () => measureOntwikkeling(omgeving),
  schaal: () => measureSchaal(omgeving, regelboek),
  miljoen: () => measureMiljoen(omgeving, regelboek),
  gezondheid: () => measureGezondheid(config),
  herspelen: () => measureHerspelen(omgeving, config),
  start: () => measureStart(verzoek, config),
  paginas: () => measurePaginas(omgeving, meld),
  kamers: () => measureKamers(omgeving, meld),
  vragen: () => measureVragen(omgeving, regelboek),
  onderscheid: () => measureOnderscheid(omgeving),
} as const

/** Too large for every run. */
const OP_VERZOEK: readonly string[] = KORT
  ? ['miljoen', 'gezondheid', 'vragen', 'onderscheid', 'kamers']
  : ['miljoen']

const gevraagd = process.argv.slice(2).filter((naam) => naam !== 'kort')
if (gevraagd[0] === 'naast') {
  process.stdout.write(await measureNaast(omgeving, gevraagd.slice(1), meld))
  process.exit(0)
}
if (gevraagd[0] === 'eersteAdvies') {
  const uitkomst = await measureEersteAdvies(gevraagd[1], meld)
  process.stdout.write(`${JSON.stringify(uitkomst, null, 2)}\n`)
  process.exit(0)
}
if (gevraagd[0] === 'paren') {
  process.stdout.write(listParen(omgeving, Number(gevraagd[1] ?? 2026)))
  process.exit(0)
}
const onbekend = gevraagd.filter((naam) => !(naam in DELEN))
if (onbekend.length > 0) {
  meld(`Onbekend: ${onbekend.join(', ')}. Kies uit: ${Object.keys(DELEN).join(', ')}.`)
  process.exit(2)
}

const uitkomsten: Record<string, unknown> = {}
for (const [naam, measure] of Object.entries(DELEN)) {
  if (gevraagd.length > 0 ? !gevraagd.includes(naam) : OP_VERZOEK.includes(naam)) continue
  const start = performance.now()
  meld(`${naam} ...`)
  uitkomsten[naam] = await measure()
  meld(`${naam} klaar in ${((performance.now() - start) / 1_000).toFixed(1)} s`)
}
const { visie, regels, gebieden } = regelboek
const verslag = {
  machine: describeMachine(),
  regelboek: {
    id: visie.id,
    versie: visie.versie,
    regels: regels.length,
    gebieden: gebieden.length,
  },
  ...uitkomsten,
  duurS: rond((performance.now() - begin) / 1_000),
}
process.stdout.write(`${JSON.stringify(verslag, null, 2)}\n`)
process.exit(0)
