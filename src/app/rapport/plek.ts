import { formatGetal } from '../../domain/tekst.ts'
import { nameGroep } from '../../domain/woorden/groep.ts'
import type { Blok, Hoofdstuk, Kaartschets, Punt } from '../ports/rapport.ts'
import { HOUDING, nameHerkomst, ZEKERHEID } from '../woorden/codes.ts'
import { nameGebied } from '../woorden/namen.ts'
import { alinea, letOp, orZin, paragraaf, tabel } from './blok.ts'
import type { Bron } from './bron.ts'

const listLigging = ({ beoordeling, boek }: Bron): Blok =>
  tabel({
    titel: 'De gebieden waarin het plan ligt',
    koppen: ['Gebied', 'Soort', 'Deel van het plan', 'Afstand', 'Hoe zeker'],
    breedtes: [4, 4, 3, 2, 3],
    rijen: beoordeling.ligging.map((deel) => [
      deel.naam,
      boek.visie.soorten[deel.soort]?.label ?? deel.soort,
      deel.m2 > 0
        ? `${formatGetal(Math.round(deel.aandeel * 1000) / 10)}% van de locatie, ${formatGetal(deel.m2)} m²`
        : 'ligt er niet in',
      `${formatGetal(Math.round(deel.afstandM))} m`,
      ZEKERHEID[deel.zekerheid],
    ]),
  })

const GEEN_VLAK: Blok = letOp(
  'De plek is opgegeven als een punt of een lijn, niet als een vlak. Wij rekenen met de grond daaromheen. De m² hieronder zeggen dus niet hoe groot het plan is.',
)

/** Whether what was drawn has no size of its own; false too where the rulebook does not ask. */
export const isGeenVlak = ({ beoordeling, boek }: Pick<Bron, 'beoordeling' | 'boek'>): boolean =>
  beoordeling.feiten.some(({ feit, waarde }) => {
    const meting = boek.feiten.get(feit)?.ligging
    return waarde === false && meting && 'meting' in meting && meting.meting === 'isVlak'
  })

const listHoudingen = ({ beoordeling, boek }: Bron): readonly Punt[] =>
  beoordeling.houdingen.map(({ gebied, activiteitengroep, stand, tekst, ...grond }) => {
    const groep = nameGroep(boek, activiteitengroep)
    return {
      kop: `${nameGebied(boek)(gebied)}, ${groep.toLowerCase()}: ${HOUDING[stand] ?? stand}`,
      tekst,
      labels: stand === 'zwijgt' ? [] : nameHerkomst(grond),
    }
  })

/** Where the plan lies, and what the areas say of it. */
export const writePlek = (
  bron: Bron,
  kaart: Kaartschets | undefined,
): Omit<Hoofdstuk, 'nummer'> => {
  const { beoordeling, register } = bron
  const houdingen = listHoudingen(bron)
  const randen = [...beoordeling.randgevoelig, ...(beoordeling.aandachtspunten ?? [])]
  const ligging: readonly Blok[] = [
    ...(kaart ? [{ soort: 'kaart', kaart } as const] : []),
    alinea(
      'De getekende gebieden zijn een illustratie van Visietoets, geen kaart van de gemeente. Een grens kan tientallen meters anders liggen.',
    ),
    ...(isGeenVlak(bron) ? [GEEN_VLAK] : []),
    listLigging(bron),
    ...randen.map(({ tekst }) => letOp(tekst)),
    ...beoordeling.reparaties.map(({ code, verschilM2 }) =>
      letOp(
        `De tekening is aangepast: ${code.replaceAll('_', ' ')}, ${formatGetal(verschilM2)} m².`,
      ),
    ),
  ]
  const gebied: readonly Blok[] = [
    orZin(houdingen, 'Over deze activiteit zegt geen gebiedsprofiel iets.'),
    ...(beoordeling.visieGeeftRichting
      ? []
      : [letOp('De visie geeft voor dit plan op deze plek geen richting.')]),
  ]
  return {
    titel: register === 'kort' ? 'De plek van uw plan' : 'De plek en het beleid',
    blokken: [],
    paragrafen: [
      paragraaf('Waar het plan ligt', ligging),
      paragraaf('Wat het gebied zegt', gebied),
    ],
  }
}
