import type { FeitWaarde } from '../../../src/domain/model/feit.ts'
import { OORDELEN } from '../../../src/domain/model/regel.ts'
import type { Regelboek } from '../../../src/domain/model/regelboek.ts'
import type { Waarden } from '../../../src/domain/regeltaal/compile.ts'
import { emptyWaarden, newSpoor } from '../../../src/domain/regeltaal/regelwerk.ts'
import { WAAR } from '../../../src/domain/regeltaal/waarheid.ts'
import { evaluateRegel } from '../../../src/domain/weging/evaluate.ts'
import { NIET_AANWEZIG } from '../meten/anderen.ts'
import { measureInTurns, rond } from '../meten/meten.ts'
import { createMetHand, type MetHand } from '../meten/methand.ts'
import { inKort } from '../meten/omvang.ts'
import { createToeval } from '../meten/toeval.ts'
import { createProef, type Proef } from './honderd.ts'
import { createJsonRulesEngine } from './jsonrulesengine.ts'
import { createZen } from './zen.ts'

type Feiten = Proef['feiten'][number]

const RONDEN = { ronden: inKort(5, 3), minMs: inKort(300, 150) }
/** Sets of facts that are timed; on all of them the engines must agree. */
const GEMETEN = 100

/** Our evaluator from a plain object of facts to 100 outcomes, each with its trace. */
const createEigen = ({ werk }: Proef) => {
  const fill = (feiten: Feiten): Waarden => {
    const waarden = emptyWaarden(werk)
    for (const feit in feiten) waarden[werk.slotOf(feit)] = feiten[feit]
    return waarden
  }
  const evaluate = (waarden: Waarden) => {
    const spoor = newSpoor(werk, waarden)
    const context = { waarden, redenen: new Map(), maatgevend: true, profiel: true }
    const plek = { context, inGebied: WAAR, ontbrekendeLagen: [] } as const
    return werk.regels.map((regel) => evaluateRegel(werk, regel, { plek, spoor }))
  }
  return { fill, evaluate }
}

/** How many rule/facts pairs the engines give the same answer on. */
const compareEngines = async (
  proef: Proef,
  engines: {
    readonly eigen: (feiten: Feiten) => readonly string[]
    readonly json: (feiten: Feiten) => Promise<ReadonlySet<string>>
    readonly zen: ((feiten: Feiten) => Promise<ReadonlySet<string>>) | undefined
  },
) => {
  const telling = { paren: 0, voldoet: 0, gelijkJsonRulesEngine: 0, gelijkZen: 0, gelijkAlle: 0 }
  for (const feiten of proef.feiten) {
    const eigen = engines.eigen(feiten)
    const [json, zen] = [await engines.json(feiten), await engines.zen?.(feiten)]
    for (const [i, { id }] of proef.regels.entries()) {
      const wij = eigen[i] === 'voldoet'
      const [metJson, metZen] = [json.has(id) === wij, !zen || zen.has(id) === wij]
      telling.paren++
      telling.voldoet += Number(wij)
      telling.gelijkJsonRulesEngine += Number(metJson)
      telling.gelijkZen += Number(zen !== undefined && metZen)
      telling.gelijkAlle += Number(metJson && metZen)
    }
  }
  return telling
}

const each = <T>(lijst: readonly T[], werk: (deel: T) => unknown) => ({
  werk: () => {
    for (const deel of lijst) werk(deel)
  },
  eenheden: lijst.length,
})
const eachAsync = <T>(lijst: readonly T[], werk: (deel: T) => Promise<unknown>) => ({
  werk: async () => {
    for (const deel of lijst) await werk(deel)
  },
  eenheden: lijst.length,
})

/** 100 rules with the whole trace, against json-rules-engine and zen. */
export const measureRegels = async (regelboek: Regelboek) => {
  const proef = createProef(regelboek)
  const { fill, evaluate } = createEigen(proef)
  const json = createJsonRulesEngine(proef)
  const zen = await createZen(proef)
  try {
    const overeenstemming = await compareEngines(proef, {
      eigen: (feiten) => evaluate(fill(feiten)).map(({ oordeel }) => oordeel),
      json,
      zen: zen?.run,
    })
    const gemeten = proef.feiten.slice(0, GEMETEN)
    const us = await measureInTurns<string>(
      {
        eigen: each(gemeten, (feiten) => evaluate(fill(feiten))),
        jsonRulesEngine: eachAsync(gemeten, json),
        ...(zen && {
          zenZonderSpoor: eachAsync(gemeten, (feiten) => zen.evaluate(feiten, false)),
          zenMetSpoor: eachAsync(gemeten, (feiten) => zen.evaluate(feiten, true)),
        }),
      },
      RONDEN,
    )
    const factor = (naam: string) =>
      (us[naam]?.mediaan ?? Number.NaN) / (us.eigen?.mediaan ?? Number.NaN)
    const [factorJson, factorZen] = [factor('jsonRulesEngine'), factor('zenZonderSpoor')]
    return {
      regels: proef.regels.length,
      waarvanOngewijzigdUitRegelboek: proef.ongewijzigd,
      stellenFeiten: proef.feiten.length,
      feitenPerStel: Object.keys(proef.feiten[0] ?? {}).length,
      overeenstemming,
      microsecondenPer100Regels: us,
      factorJsonRulesEngine: rond(factorJson),
      factorZen: zen ? rond(factorZen) : NIET_AANWEZIG,
      factorZenMetSpoor: zen ? rond(factor('zenMetSpoor')) : NIET_AANWEZIG,
      doel: {
        factorJsonRulesEngine: 50,
        factorZen: 15,
        gehaald:
          factorJson >= 50 &&
          !(factorZen < 15) &&
          overeenstemming.gelijkAlle === overeenstemming.paren,
      },
    }
  } finally {
    zen?.free()
  }
}

/** The facts as an object of one fixed shape, as a program written by hand would have them. */
const createObject = ({ werk }: Proef) =>
  new Function(
    'w',
    `return { ${werk.feiten.map(({ id }, slot) => `${id}: w[${slot}]`).join(', ')} }`,
  ) as (waarden: Waarden) => Readonly<Record<string, FeitWaarde>>

const countEqual = (
  proef: Proef,
  gevallen: readonly { readonly waarden: Waarden; readonly object: Feiten }[],
  hand: MetHand,
) => {
  const { evaluate } = createEigen(proef)
  const uit = new Uint8Array(proef.regels.length)
  let gelijk = 0
  for (const { waarden, object } of gevallen) {
    hand(object, uit)
    for (const [i, { oordeel }] of evaluate(waarden).entries()) {
      gelijk += Number(uit[i] === OORDELEN.indexOf(oordeel))
    }
  }
  return { paren: gevallen.length * proef.regels.length, gelijkAlle: gelijk }
}

/** 100 rules with the whole trace, against JavaScript written by hand that gives the outcomes alone. */
export const measureMetHand = async (regelboek: Regelboek) => {
  const proef = createProef(regelboek)
  const { fill, evaluate } = createEigen(proef)
  const toObject = createObject(proef)
  const hand = createMetHand(proef)
  const toeval = createToeval(57)
  const measure = async (weg: number) => {
    const gevallen = proef.feiten.map((feiten) => {
      const waarden = fill(feiten).map((waarde) => (toeval.kans(weg) ? undefined : waarde))
      return { waarden, object: toObject(waarden) }
    })
    const uit = new Uint8Array(proef.regels.length)
    const us = await measureInTurns(
      {
        eigen: each(gevallen, ({ waarden }) => evaluate(waarden)),
        metDeHand: each(gevallen, ({ object }) => hand(object, uit)),
      },
      RONDEN,
    )
    return {
      overeenstemming: countEqual(proef, gevallen, hand),
      microsecondenPer100Regels: us,
      verhouding: rond(us.eigen.mediaan / us.metDeHand.mediaan),
    }
  }
  const allesBekend = await measure(0)
  // No target: the evaluator also names what is missing, which the program by hand does not.
  const helftOnbekend = await measure(0.5)
  return {
    allesBekend,
    helftOnbekend,
    doel: {
      verhouding: 4,
      gehaald:
        allesBekend.verhouding <= 4 &&
        [allesBekend, helftOnbekend].every(
          ({ overeenstemming: { paren, gelijkAlle } }) => paren === gelijkAlle,
        ),
    },
  }
}
