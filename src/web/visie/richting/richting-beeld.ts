import type { Richtingblad } from '../../../app/visie/read-richting.ts'
import { labelVastheid } from '../../../app/woorden/richting.ts'
import { type Kant, RICHTINGEN, type Richting } from '../../../domain/model/antwoord/dekking.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { HARDHEDEN, STANDEN } from '../../../domain/model/visie.ts'
import { standenOf } from '../../../domain/woorden/stand-woorden.ts'
import { VULLING } from '../../onderdelen/kleuren/staal.tsx'
import { escapeXml } from '../kamer/xml.ts'
import { drawVakken, vakId, ZIJDE } from './vakken.ts'

/** Sizes in px: a cell, the room for names of areas and of activities, the legend, a margin. */
const CEL = 20
const LINKS = 290
const BOVEN = 270
const ONDER = 200
const RAND = 16

/** Each direction has a shape: a heavy border round a square, a half disc, a ring, and a dash for silence. */
const VORM: Readonly<Record<Richting, (x: number, y: number) => string>> = {
  beslist: (x, y) =>
    `<rect x="${x - ZIJDE / 2}" y="${y - ZIJDE / 2}" width="${ZIJDE}" height="${ZIJDE}" fill="none" stroke="#1b2a33" stroke-width="2.5"/>`,
  indicatief: (x, y) =>
    `<circle cx="${x}" cy="${y}" r="6.5" fill="#fff" stroke="#2b6f9e"/><path d="M${x} ${y - 6.5}a6.5 6.5 0 0 0 0 13z" fill="#2b6f9e"/>`,
  open: (x, y) =>
    `<circle cx="${x}" cy="${y}" r="6" fill="#fff" stroke="#8a4b00" stroke-width="2"/>`,
  zwijgt: (x, y) => `<path d="M${x - 3} ${y}h6" stroke="#5b666d" stroke-width="1.5"/>`,
}

const useVak = (kant: Kant, x: number, y: number): string =>
  `<use href="#${vakId(kant)}" x="${x - ZIJDE / 2}" y="${y - ZIJDE / 2}" width="${ZIJDE}" height="${ZIJDE}"/>`

const write = (tekst: string, x: number, y: number, extra = ''): string =>
  `<text x="${x}" y="${y}"${extra}>${escapeXml(tekst)}</text>`

/** What each shape means in the picture. */
const VORM_UITLEG: Readonly<Record<Richting, string>> = {
  beslist: 'dikke rand: beslist',
  indicatief: 'indicatief, niets voor of tegen',
  open: 'open',
  zwijgt: 'zwijgt',
}

/** How many of the nine words fit beside each other. */
const OP_EEN_RIJ = 4

const drawLegend = ({ visie }: Regelboek, y: number): string => {
  const vormen = RICHTINGEN.map((richting, i) => {
    const x = RAND + 10 + i * 250
    return VORM[richting](x, y) + write(VORM_UITLEG[richting], x + 14, y + 5)
  })
  const standen = STANDEN.toReversed().map((stand, i) => {
    const x = RAND + 10 + (i % OP_EEN_RIJ) * 250
    const hier = y + 26 + Math.floor(i / OP_EEN_RIJ) * 24
    return (
      useVak({ stand, hardheid: 'vast' }, x, hier) +
      write(standenOf(visie)[stand].woorden, x + 14, hier + 5)
    )
  })
  const vullingen = HARDHEDEN.toReversed().map((hardheid, i) => {
    const x = RAND + 10 + i * 250
    const tekst = `${VULLING[hardheid]}: ${labelVastheid(visie, hardheid)}`
    return useVak({ stand: 'aanpassen', hardheid }, x, y + 98) + write(tekst, x + 14, y + 103)
  })
  return [...vormen, ...standen, ...vullingen].join('')
}

/** What the picture shows, for whoever cannot see it; everything in it also stands in the table. */
const describe = ({ labels, countOf }: Richtingblad): string => {
  const som = { beslist: 0, indicatief: 0, open: 0, zwijgt: 0 }
  for (const gebied of labels.gebied.keys()) {
    const telling = countOf(gebied)
    for (const richting of RICHTINGEN) som[richting] += telling[richting]
  }
  const delen = RICHTINGEN.map((richting) => `${richting} ${som[richting]}`).join(', ')
  return `${labels.gebied.size} gebieden naar beneden, ${labels.activiteit.size} activiteiten opzij. Aantal vakjes: ${delen}. Elk vakje staat ook in de tabel op de pagina.`
}

/** The coverage map as an SVG that stands on its own: with title, description and legend. */
export const drawRichting = (boek: Regelboek, blad: Richtingblad): string => {
  const { labels, richtingOf, kantOf, antwoord, principe } = blad
  const gebieden = [...labels.gebied]
  const activiteiten = [...labels.activiteit]
  const breed = LINKS + activiteiten.length * CEL + RAND + 60
  const hoog = BOVEN + gebieden.length * CEL + ONDER
  const wat =
    principe === undefined ? 'alle principes samen' : (labels.principe.get(principe) ?? principe)
  const { titel, status } = antwoord.regelboek
  const kop = `Waar de visie richting geeft: ${wat}. ${titel}${status === 'vastgesteld' ? '' : ` (${status}: telt niet in een advies)`}`
  const midden = (i: number) => i * CEL + CEL / 2
  const namen = activiteiten.map(([, naam], i) => {
    const x = LINKS + midden(i) + 4
    return write(naam, x, BOVEN - 8, ` transform="rotate(-55 ${x} ${BOVEN - 8})"`)
  })
  const rijen = gebieden.map(([gebied, naam], rij) => {
    const y = BOVEN + midden(rij)
    const lijn = `<path d="M${RAND} ${y + CEL / 2}h${breed - 2 * RAND}" stroke="#d5d9dc"/>`
    const cellen = activiteiten.map(([activiteit], i) => {
      const kant = kantOf(gebied, activiteit)
      const x = LINKS + midden(i)
      const richting = richtingOf(gebied, activiteit)
      const vorm = kant === undefined || richting === 'beslist' ? VORM[richting](x, y) : ''
      return (kant ? useVak(kant, x, y) : '') + vorm
    })
    return lijn + write(naam, RAND, y + 5) + cellen.join('')
  })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" lang="nl" width="${breed}" height="${hoog}" viewBox="0 0 ${breed} ${hoog}" role="img" aria-labelledby="titel omschrijving" font-family="sans-serif" font-size="13">`,
    `<title id="titel">${escapeXml(kop)}</title><desc id="omschrijving">${escapeXml(describe(blad))}</desc>`,
    `<defs>${drawVakken()}</defs>`,
    `<rect width="100%" height="100%" fill="#fff"/>`,
    write(kop, RAND, RAND + 12, ' font-weight="bold" font-size="15"'),
    ...namen,
    ...rijen,
    drawLegend(boek, hoog - 166),
    write(
      'Berekend uit het regelboek, voor een plan waarvan verder niets bekend is. Geen besluit en geen toezegging.',
      RAND,
      hoog - 16,
    ),
    '</svg>',
  ].join('\n')
}
