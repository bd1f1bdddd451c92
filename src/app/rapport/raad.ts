import type { Poging } from '../kantelen/probeer-nodig.ts'
import type { Paragraaf, Punt } from '../ports/rapport.ts'
import { wordRichting } from '../woorden/richting.ts'
import { alinea, listParagraaf } from './blok.ts'
import type { Bron } from './bron.ts'

/** What rules that are not met tell to do, by what comes of it. */
interface Raad {
  /** With it the plan points another way. */
  readonly anders: readonly Punt[]
  /** With it that rule is met, and the plan points the same way. */
  readonly gelijk: readonly Punt[]
  /** Nobody worked out what it does. */
  readonly onbekend: readonly Punt[]
}

/** Each advice once, with the rules that give it and what was tried for the first of these. */
const gatherRaad = ({ beoordeling, pogingen = [] }: Bron) => {
  const delen = beoordeling.uitkomsten.flatMap(({ regel, herstel = [] }) =>
    herstel.map(({ feit, tekst }) => ({
      ...{ regel, tekst },
      poging: pogingen.find((deel) => deel.regel === regel && deel.feit === feit),
    })),
  )
  return [...Map.groupBy(delen, ({ tekst }) => tekst)].map(([tekst, gelijke]) => ({
    tekst,
    regels: [...new Set(gelijke.map(({ regel }) => regel))],
    poging: gelijke.find(({ poging }) => poging !== undefined)?.poging,
  }))
}

const isGelijk = ({ beoordeling: { richting } }: Bron, poging: Poging): boolean =>
  poging.richting.stand === richting?.stand && poging.richting.hoogstens === richting.hoogstens

export const listRaad = (bron: Bron): Raad => {
  const { register, boek } = bron
  const alle = gatherRaad(bron).map(({ tekst, regels, poging }) => {
    const labels = register === 'motivering' ? regels : []
    if (poging === undefined) return { soort: 'onbekend', punt: { tekst, labels } }
    if (isGelijk(bron, poging)) return { soort: 'gelijk', punt: { tekst, labels } }
    const dan = `${tekst} Dan wordt het: ${wordRichting(boek.visie, poging.richting)}.`
    return { soort: 'anders', punt: { tekst: dan, labels } }
  })
  const pick = (soort: keyof Raad) =>
    alle.flatMap((deel) => (deel.soort === soort ? deel.punt : []))
  return { anders: pick('anders'), gelijk: pick('gelijk'), onbekend: pick('onbekend') }
}

/** What does not change which way the plan points, and what nobody worked out: told apart from what does. */
export const writeRaad = (bron: Bron): readonly Paragraaf[] => {
  const { gelijk, onbekend } = listRaad(bron)
  const { richting, advies } = bron.beoordeling
  const kort = bron.register === 'kort'
  const blijft = wordRichting(
    bron.boek.visie,
    richting && {
      stand: richting.stand,
      ...(richting.hoogstens && { hoogstens: richting.hoogstens }),
    },
    advies.conclusie,
  )
  return [
    ...listParagraaf(
      kort ? 'Wat alleen niet genoeg is' : 'Wat aan een eis voldoet en de richting niet verandert',
      gelijk,
      alinea(
        `Wij rekenden dit elk apart uit. Dan is aan die eis voldaan, en blijft het: ${blijft}.`,
      ),
    ),
    ...listParagraaf(
      kort ? 'Wat een regel nog aanraadt' : 'Wat een regel aanraadt en niet is uitgerekend',
      onbekend,
      alinea('Wij hebben niet uitgerekend of het advies daarmee verandert.'),
    ),
  ]
}
