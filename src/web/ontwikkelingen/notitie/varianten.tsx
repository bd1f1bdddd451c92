import type { FC } from 'hono/jsx'
import type { OntwikkelingMetBewijs } from '../../../app/ontwikkeling/antwoord.ts'
import type { Programmas } from '../../../app/ontwikkeling/programma.ts'
import { sayBeste } from '../../../app/ontwikkeling/vertellen/beste.ts'
import { firmest } from '../../../app/ontwikkeling/vertellen/richting.ts'
import type { Ontwikkelplan } from '../../../app/ports/ontwikkelplannen.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { joinEn, lowerFirst } from '../../../domain/tekst.ts'
import { Tabel } from '../../onderdelen/tabel.tsx'
import { Alinea, Kop2, Lijst } from '../../onderdelen/tekst.tsx'
import type { Keuze } from './keuzevraag.ts'
import type { AndereVariant, Onderling } from './lees-varianten.ts'
import { listWatKomt } from './woorden/programma-zinnen.ts'
import { sayKort, sayWijst } from './woorden/stand.ts'
import { toNotitie } from './woorden/toets-woorden.ts'

interface Props {
  readonly plan: Pick<Ontwikkelplan, 'naam'>
  readonly uitkomst: Pick<OntwikkelingMetBewijs, 'geheel' | 'delen'>
  readonly boek: Regelboek
  readonly programmas: Programmas
  readonly andere: readonly AndereVariant[]
  /** The other variants beside each other. */
  readonly onderling: readonly Onderling[]
  /** What can be chosen, in the order in which it is numbered. */
  readonly keuzes: readonly Keuze[]
}

/** So many points are named. */
const MAX_PUNTEN = 4

/** What an area says of a kind of use is no point by itself: it is where that use comes. */
const namePunt = (titel: string): string => {
  const [, gebruik] = /^wat het gebied vindt van (.+)$/i.exec(titel) ?? []
  return gebruik === undefined ? `“${lowerFirst(titel)}”` : `wat het gebied vindt van ${gebruik}`
}

const sayPunten = (punten: readonly string[]): string => {
  if (punten.length === 0) return 'geen punt'
  const meer = punten.length - MAX_PUNTEN
  return `${punten.slice(0, MAX_PUNTEN).map(namePunt).join('; ')}${meer > 0 ? `; en nog ${meer}` : ''}`
}

/** Two variants in a sentence each: on what it is better than the other, and whether one is better all over. */
const sayOnderling = ({ namen, beter, voorrang }: Onderling): string => {
  if (beter.every((punten) => punten.length === 0)) {
    return `Tussen “${namen[0]}” en “${namen[1]}” is voor het hele plan op geen punt zeker verschil. ${voorrang}`
  }
  const zin = (i: 0 | 1) => {
    const [dit, dat] = [namen[i], namen[i === 0 ? 1 : 0]]
    return `“${dit}” is beter dan “${dat}” op: ${sayPunten(beter[i])}.`
  }
  return [zin(0), zin(1), voorrang].join(' ')
}

/** Of which plan this is a variant, what differs, and how that one stands. */
export const VariantVan: FC<Pick<Props, 'boek' | 'andere'>> = ({ boek, andere }) => {
  const eerste = andere.find(({ isEerste }) => isEerste)
  if (eerste === undefined) return null
  const { naam, andersom, richting, conclusie, getallen, waardoor } = eerste
  return (
    <Alinea>
      Dit is een variant van het plan “{naam}”. Wat er in deze variant anders is:{' '}
      {andersom || 'nog niets.'} Het plan “{naam}” zelf{' '}
      {getallen.length > 0 && `telt ${joinEn(getallen)}, en `}
      {sayWijst(boek.visie, richting, conclusie)}
      {waardoor}.
    </Alinea>
  )
}

/** What differs in a variant, or the choice that told it already. */
export const sayAndersIn = (
  { anders }: Pick<AndereVariant, 'anders'>,
  keuzes: readonly Keuze[],
): string => {
  if (anders === '') return 'niets'
  const nummer = keuzes.findIndex(({ uitleg }) => uitleg.includes(anders))
  return nummer === -1 ? anders : `zie keuze ${nummer + 1}`
}

/** How the plan and its variants stand side by side: the first row is the plan that the memo is about. */
export const Varianten: FC<Props> = ({ plan, uitkomst, boek, programmas, andere, ...rest }) => {
  const { onderling, keuzes } = rest
  if (andere.length === 0) return null
  const { advies } = uitkomst.geheel
  const varianten = [
    { naam: plan.naam, ...uitkomst },
    ...andere.map((ander) => ({ ...ander.uitkomst, naam: ander.naam })),
  ]
  const beste = sayBeste(varianten, { orde: [] }, boek)
  const richting = firmest(uitkomst.geheel.richting, uitkomst.delen)
  return (
    <>
      <Kop2 id="varianten">De varianten naast elkaar</Kop2>
      <Tabel
        titel="Hoe elke variant ervoor staat"
        koppen={[
          ...['Variant', 'Wat er anders is', 'Welke kant, en hoe vast', 'Getallen'],
          `Beter dan “${plan.naam}” op`,
          'Minder op',
        ]}
        rijen={[
          [
            `${plan.naam} (deze notitie)`,
            '',
            sayKort(boek.visie, richting, advies.conclusie),
            listWatKomt(programmas.kolommen, programmas.plan.samen).join('; ') || 'geen getal',
            '',
            '',
          ],
          ...andere.map((ander) => [
            ander.naam,
            sayAndersIn(ander, keuzes),
            sayKort(boek.visie, ander.richting, ander.conclusie),
            ander.getallen.join('; ') || 'geen getal',
            sayPunten(ander.beter),
            sayPunten(ander.minder),
          ]),
        ]}
      />
      <Alinea>
        Beter of minder is een variant op een punt als dat zeker is, wat er ook nog onbekend is. Hoe
        vast dat punt zelf is, staat er niet bij. Meer of minder woningen staat bij de getallen.
      </Alinea>
      {beste && <Alinea>{toNotitie(beste.stand).replace(/"([^"]*)"/g, '“$1”')}</Alinea>}
      <Lijst delen={[...andere.map(({ voorrang }) => voorrang), ...onderling.map(sayOnderling)]} />
    </>
  )
}
