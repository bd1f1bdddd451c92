import type { Voorbehoud } from '../../domain/model/beoordeling.ts'
import { joinEn } from '../../domain/tekst.ts'
import { countVragenVan, sayAllesSamen, sayInZaak } from '../dossier/open-telling.ts'
import { listWijzigingen } from '../overzicht/aanbod.ts'
import { GEEN_UITWEGEN } from '../overzicht/uitwegen.ts'
import type { Blok, Hoofdstuk, Paragraaf, Punt } from '../ports/rapport.ts'
import { nameHerkomst } from '../woorden/codes.ts'
import { sayVoorbehoud } from '../woorden/lidwoord.ts'
import { askRegelVan, nameGebied } from '../woorden/namen.ts'
import {
  type EenVoorbehoud,
  mergeVoorbehouden,
  sayGeenVoorbehouden,
  sayWaarOpen,
  sayWaaruit,
  tellVoorbehouden,
} from '../woorden/voorbehouden.ts'
import { alinea, eigenTekst, listParagraaf, opsomming, orZin, paragraaf, toKaal } from './blok.ts'
import type { Bron } from './bron.ts'
import { listDeelvragen, sayPlekdelen } from './delen/schrijf-delen.ts'
import { listRaad, writeRaad } from './raad.ts'
import { listVragen } from './vragen.ts'

const OORDEEL = {
  treedt_op: 'treedt op',
  treedt_niet_op: 'treedt niet op',
  onbekend: 'onbekend of zij optreedt',
} as const

/** Where aims meet; what is the same in more areas once, with those areas. */
const listSpanningen = ({ beoordeling, boek, register }: Bron): readonly Punt[] =>
  [
    ...Map.groupBy(beoordeling.spanningen, ({ id, oordeel, toelichting }) =>
      JSON.stringify([id, oordeel, toelichting[register]]),
    ).values(),
  ].flatMap(([spanning, ...meer]): readonly Punt[] => {
    if (spanning === undefined) return []
    const grond = boek.spanningen.find(({ id }) => id === spanning.id)
    const gebieden = [spanning, ...meer].flatMap(({ gebied }) =>
      gebied === undefined ? [] : nameGebied(boek)(gebied),
    )
    const waar = gebieden.length === 0 ? '' : `, ${joinEn(gebieden)}`
    return [
      {
        ...(register === 'motivering' && {
          kop: `${spanning.id} ${spanning.titel}: ${OORDEEL[spanning.oordeel]}${waar}`,
        }),
        tekst: spanning.toelichting[register],
        labels: grond ? nameHerkomst(grond) : [],
      },
    ]
  })

/** One of them: for the initiator as what it is about, for the officer as the condition itself. */
const toVoorbehoud = ({ boek, register, beoordeling }: Bron, voorbehoud: EenVoorbehoud): Punt => {
  const { regel, tekst, beslissend } = voorbehoud
  const grond = boek.regels.find(({ id }) => id === regel)
  const labels = grond ? nameHerkomst(grond) : []
  if (register === 'motivering') {
    return {
      kop: beslissend ? `${regel}, beslissend` : regel,
      tekst: sayVoorbehoud(tekst),
      labels,
    }
  }
  const waaruit = sayWaaruit(boek, beoordeling, voorbehoud)
  const gewicht = beslissend ? ' Dit kan de doorslag geven.' : ''
  return {
    tekst: `${askRegelVan(boek, regel)} ${waaruit}${sayWaarOpen(boek, voorbehoud)}${gewicht}`,
    labels,
  }
}

const asEen = (voorbehoud: Voorbehoud): EenVoorbehoud => ({ ...voorbehoud, gebieden: [] })

/** What still has to show: what is special for this plan first, the usual together. */
const listVoorbehouden = (bron: Bron): readonly Blok[] => {
  const alle = bron.beoordeling.advies.voorbehouden
  const { los, samen } = tellVoorbehouden(
    // The officer has to find each of them, the initiator reads a question once.
    bron.register === 'kort' ? mergeVoorbehouden(alle) : alle.map(asEen),
  )
  const write = (delen: readonly EenVoorbehoud[]) => delen.map((deel) => toVoorbehoud(bron, deel))
  return [
    ...(los.length > 0 ? [opsomming(write(los))] : []),
    ...samen.map(({ [bron.register]: kop, voorbehouden }) =>
      // The initiator reads of the usual in one line; the officer has to find each of them.
      bron.register === 'kort'
        ? alinea(`${kop}.`)
        : { soort: 'punten' as const, titel: kop, punten: write(voorbehouden) },
    ),
  ]
}

/** What would change the advice, each worked out: sets, and what a rule tells to do that was tried. */
const listVeranderingen = (bron: Bron): readonly Punt[] => {
  const { beoordeling, boek, register } = bron
  // The initiator reads what a change gives in the words of the stand, as on page one.
  const wijzigingen =
    register === 'kort' && beoordeling.richting
      ? listWijzigingen(beoordeling, boek, bron.uitwegen ?? GEEN_UITWEGEN)
      : beoordeling.mits
  return [
    ...wijzigingen.map(({ tekst }) => toKaal(tekst)),
    ...listRaad(bron).anders,
    ...(beoordeling.mitsVolledig
      ? []
      : [toKaal('Er kan meer zijn: wij hebben niet alles geprobeerd.')]),
  ]
}

/** Per eis that is not met: what the plan needs to meet it, each by itself enough. */
const writeNodig = ({ beoordeling, boek, register }: Bron): readonly Paragraaf[] => {
  const titels = new Map(boek.regels.map(({ id, titel }) => [id, titel]))
  const punten = beoordeling.nodig.map((deel) => ({
    ...(register === 'kort' && { kop: titels.get(deel.regel) ?? deel.regel }),
    tekst: deel[register],
    labels: [],
  }))
  return listParagraaf('Wat dit plan nodig heeft', punten)
}

/** Of a case and of a plan in parts, after what it asks first: how much more can still move the advice. */
const listRest = (
  { delen, vastgesteld, beoordeling, boek, geldtNiet }: Bron,
  genoemd: number,
): readonly Punt[] => {
  const say = vastgesteld ? sayInZaak : delen && sayAllesSamen
  const telling = countVragenVan({ huidig: beoordeling, boek }, geldtNiet)
  const zin = say?.(telling, genoemd) ?? ''
  return zin === '' ? [] : [toKaal(zin)]
}

/** What is asked now: of the whole, and of a plan in parts what only parts miss. */
const listGevraagd = (bron: Bron): readonly Punt[] => {
  const gevraagd = [
    ...listVragen(bron),
    ...(bron.delen ? listDeelvragen(bron.delen, bron.boek).map(toKaal) : []),
  ]
  return gevraagd.length === 0 && !bron.vastgesteld
    ? []
    : [...gevraagd, ...listRest(bron, gevraagd.length)]
}

/** That no question is left that matters; what must still be shown matters only where the advice can still move. */
const sayGeenVraag = ({ beoordeling: { advies, richting }, register }: Bron): string => {
  const { laagst, hoogst } =
    register === 'kort' && richting ? richting.bandbreedte : advies.bandbreedte
  const zin = 'Er is geen vraag meer die u nu kunt beantwoorden en die het advies verandert.'
  return laagst === hoogst ? zin : `${zin} Wat bij de aanvraag nog moet blijken, kan dat wel.`
}

const writeOpen = (bron: Bron): readonly Paragraaf[] => {
  const kort = bron.register === 'kort'
  return [
    paragraaf(
      kort ? 'Wat nog moet blijken' : 'Voorbehouden',
      bron.beoordeling.advies.voorbehouden.length > 0
        ? listVoorbehouden(bron)
        : [
            alinea(
              kort
                ? 'Er is niets dat later nog moet blijken.'
                : sayGeenVoorbehouden((bron.bewezenAdvies?.voorbehouden.length ?? 0) > 0),
            ),
          ],
    ),
    paragraaf(kort ? 'Wat wij nog niet weten' : 'Open vragen', [
      orZin(listGevraagd(bron), sayGeenVraag(bron)),
    ]),
  ]
}

/** A change is one of what is known: without that there is nothing to work out. */
const sayGeenWijziging = ({ beoordeling, boek }: Bron): string =>
  beoordeling.feiten.some(({ feit }) => boek.feiten.get(feit)?.veranderbaar !== undefined)
    ? 'Wij vonden binnen dit plan geen wijziging die het advies beter maakt.'
    : 'Van dit plan is nog geen kenmerk bekend dat kan veranderen. Daarom is niet uit te rekenen welke wijziging het advies beter maakt.'

/** Where aims meet, what is still open, and what could be otherwise. */
export const writeAfweging = (bron: Bron): Omit<Hoofdstuk, 'nummer'> => {
  const kort = bron.register === 'kort'
  const spanningen = listSpanningen(bron)
  const veranderingen = [
    ...(bron.delen ? sayPlekdelen(bron.delen, bron.boek).map(toKaal) : []),
    ...listVeranderingen(bron),
  ]
  const anders: Paragraaf = paragraaf(
    kort ? 'Wat u kunt veranderen' : 'Wat het advies anders maakt',
    [orZin(veranderingen, sayGeenWijziging(bron))],
  )
  const raad = writeRaad(bron)
  if (kort) {
    const botst = listParagraaf('Waar doelen botsen', spanningen)
    return {
      titel: 'Wat er nog kan veranderen',
      blokken: [],
      paragrafen: [...writeNodig(bron), anders, ...raad, ...writeOpen(bron), ...botst],
    }
  }
  return {
    titel: 'Spanningen en afweging',
    blokken: [],
    paragrafen: [
      paragraaf('Spanningen', [
        orZin(spanningen, 'In dit plan botsen geen doelen die het regelboek noemt.'),
      ]),
      ...writeOpen(bron),
      ...writeNodig(bron),
      anders,
      ...raad,
      paragraaf('Belangenafweging', [
        alinea('Visietoets weegt geen belangen af. Dat doet de gemeente.'),
        eigenTekst('Welke belangen spelen er, en hoe weegt u ze af?'),
      ]),
    ],
  }
}
