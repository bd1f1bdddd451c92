import type { Beoordeling } from '../../domain/model/beoordeling.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import type {
  GrondUitkomst,
  RichtingUitkomst,
  UitgelegdeRichting,
} from '../../domain/model/richting.ts'
import { findUitkomst } from '../../domain/model/uitkomst.ts'
import { sayAnderPlan } from '../../domain/uitleg/ander-plan.ts'
import { chooseRedenen } from '../../domain/uitleg/redenen.ts'
import { ALS_MEEVALT } from '../../domain/uitleg/richting.ts'
import { stapOf } from '../../domain/weging/schaal.ts'
import { isMisschien, sayAlsSpeeltKort } from '../../domain/woorden/als-speelt.ts'
import { sayUitBericht } from '../../domain/woorden/bericht.ts'
import { type Geteld, isHoogste, isNogOpen, labelVastheid, TWEE } from './richting.ts'

type Boek = Pick<Regelboek, 'regels' | 'visie'>
type Beoordeeld = Pick<Beoordeling, 'uitkomsten'>

/** A ground as everybody reads it: of a rule of which is open whether it is about this plan, with that; and what makes it another plan. */
export const sayGrondtekst = (
  { uitkomsten }: Beoordeeld,
  { soort, id, gebied, tekst }: GrondUitkomst,
): string =>
  soort === 'regel' && isMisschien(uitkomsten, { regel: id, gebied })
    ? sayAlsSpeeltKort(tekst)
    : sayAnderPlan(tekst)

/**
 * A ground as an officer reads it: of a rule that is met or not its own sentence in that register, with how firm it is and
 * whether its source was read;
 * what is open, and what a place or a tension says, is the same for everybody.
 */
export const sayGrond = (beoordeling: Beoordeeld, boek: Boek, grond: GrondUitkomst): string => {
  const { soort, id, gebied, hardheid } = grond
  const uitkomst =
    soort === 'regel' ? findUitkomst(beoordeling.uitkomsten, { regel: id, gebied }) : undefined
  const isBeslist = uitkomst?.oordeel === 'voldoet' || uitkomst?.oordeel === 'voldoet_niet'
  if (uitkomst === undefined || !isBeslist) return sayGrondtekst(beoordeling, grond)
  const gezegd = uitkomst.motivering + sayUitBericht(boek, id)
  return hardheid === undefined || hardheid === 'vast'
    ? gezegd
    : `${gezegd} (${labelVastheid(boek.visie, hardheid)})`
}

type Zin = Pick<GrondUitkomst, 'soort' | 'id' | 'tekst'>

/** Whether two grounds say the same: of another area, or of the same. */
export const isZelfdeGrond = (een: Zin, ander: Zin): boolean =>
  een.soort === ander.soort && een.id === ander.id && een.tekst === ander.tekst

const dropGelijke = <G extends Zin>(gronden: readonly G[]): readonly G[] =>
  gronden.filter((grond, i) => gronden.findIndex((een) => isZelfdeGrond(een, grond)) === i)

/** A direction in which each ground is said once, however many areas it is said of. */
export const dropDubbel = ({
  door,
  tegenkracht,
  zeker = [],
}: Pick<RichtingUitkomst, 'door' | 'tegenkracht' | 'zeker'>) => ({
  door: dropGelijke(door),
  tegenkracht: dropGelijke(tegenkracht),
  zeker: dropGelijke(zeker),
})

/** In a text about land nobody should read "de grond" as the soil. */
const GROND: readonly (readonly [string, string])[] = [
  [
    'De grond moet de gemeente nog bevestigen.',
    'Waar dit op rust, moet de gemeente nog bevestigen.',
  ],
  ['De grond is eigen uitwerking, geen', 'Waar dit op rust, is eigen uitwerking en geen'],
  ['De grond is vast:', 'Waar dit op rust, staat vast:'],
  // A reason can be firm and yet give no stand: that is not that the vision says nothing.
  [
    'Met alleen vaste grond is de stand: de visie zegt hier niets over.',
    'Uit alleen wat vaststaat, volgt nog geen stand.',
  ],
  // What could be changed until it fits, is another plan: that is not beyond repair.
  [
    'en binnen dit plan is dat niet te herstellen.',
    'en een kleine aanpassing van het plan is daarvoor niet genoeg.',
  ],
  // What the municipality must still confirm counts already, and is not certain.
  ['Nu al zeker: ', 'Dit telt al mee: '],
  ['Met alleen vaste grond is de stand:', 'Met alleen wat vaststaat, is de stand:'],
]

/** Which way it points and how firm that is, as it stands in a motivation. */
export const sayWaarop = (motivering: string): string =>
  GROND.reduce((tekst, [van, naar]) => tekst.replace(van, naar), motivering)

/** That sentence of a motivation, with the space before it. */
const HOOGSTENS = / ?De stand is hoogstens: [^.]+\./

/**
 * How high it can become, as it is now: what is open is no bound for ever, and where an answer can still take it higher
 * no highest is named.
 */
export const sayHoogste = (richting: Geteld, zin: string): string => {
  if (!isNogOpen(richting)) return zin
  return (isHoogste(richting) ? zin : zin.replace(HOOGSTENS, ''))
    .replace(/(Gunstiger dan "[^"]+" wordt het) niet\./, '$1 nu nog niet.')
    .replace('De stand is hoogstens:', 'De stand is nu hoogstens:')
}

/** That sentence of a motivation that names the two, up to where it says that it is not known which. */
const TWEE_STANDEN = /^(De stand is "[^"]+" of "[^"]+");/

/** Which two it may be, where it can still become lower than both: only if what must still be shown turns out well. */
export const sayTweeAls = ({ hoogstens, bandbreedte }: Geteld, zin: string): string =>
  hoogstens === TWEE[1] && bandbreedte && stapOf(bandbreedte.laagst) < stapOf(TWEE[0])
    ? zin.replace(TWEE_STANDEN, `$1${ALS_MEEVALT};`)
    : zin

/** The same of a direction, as it stands in a motivation. */
export const sayMotivering = (richting: Geteld & Pick<RichtingUitkomst, 'motivering'>): string =>
  sayTweeAls(richting, sayHoogste(richting, sayWaarop(richting.motivering ?? '')))

/** Which way it points and what decides that, as an officer reads it; of what has no direction only the advice. */
export const listRedenen = (
  beoordeling: Pick<Beoordeling, 'uitkomsten' | 'advies'> & {
    readonly richting?: UitgelegdeRichting | undefined
  },
  boek: Boek,
): readonly string[] => {
  const { richting, advies } = beoordeling
  if (richting === undefined) {
    const eerste = advies.zinnen.find(({ register }) => register === 'motivering')
    return eerste === undefined ? [] : [eerste.tekst]
  }
  const { beslissend } = chooseRedenen(richting)
  return [sayMotivering(richting), ...beslissend.map((deel) => sayGrond(beoordeling, boek, deel))]
}
