import { upperFirst } from '../../domain/tekst.ts'
import { listBeslissend } from '../dossier/open-feiten.ts'
import { findPlantype } from '../plantypen/kernvragen.ts'
import { wordPlan } from '../plantypen/word-plan.ts'
import type { Blok, Hoofdstuk, Paragraaf } from '../ports/rapport.ts'
import { listAfwijking } from '../woorden/afwijking.ts'
import { FEIT_HERKOMST } from '../woorden/codes.ts'
import { labelFeit, nameGebied, showWaarde } from '../woorden/namen.ts'
import { wordVergunningvrij } from '../woorden/vergunningvrij.ts'
import {
  alinea,
  eigenTekst,
  letOp,
  listParagraaf,
  opsomming,
  paragraaf,
  tabel,
  toKaal,
} from './blok.ts'
import type { Bron } from './bron.ts'
import { createIsErgensVan, createSpeeltMee } from './delen/komt-daar.ts'
import { writeDelen } from './delen/schrijf-delen.ts'

const nameVanWie = (herkomst: string, register: Bron['register']): string =>
  register === 'kort' && herkomst === 'initiatief' ? 'uzelf' : (FEIT_HERKOMST[herkomst] ?? herkomst)

/** As the catalogue has them: an answer has them by origin. */
const sortFeiten = (
  { feiten }: Bron['boek'],
  bekend: Bron['beoordeling']['feiten'],
): Bron['beoordeling']['feiten'] => {
  const plaats = new Map([...feiten.keys()].map((feit, i) => [feit, i]))
  return bekend.toSorted(
    (een, ander) => (plaats.get(een.feit) ?? 0) - (plaats.get(ander.feit) ?? 0),
  )
}

const listFeiten = ({ beoordeling, boek, register, delen, vastgesteld }: Bron): Blok =>
  tabel({
    titel: 'Wat bekend is van het plan',
    koppen: ['Gegeven', 'Waarde', 'Van wie'],
    breedtes: [3, 3, 2],
    // What a budget counts is worked out, and stands with the room of its area.
    rijen: sortFeiten(
      boek,
      beoordeling.feiten
        .filter(({ feit }) => boek.feiten.has(feit))
        .filter(createSpeeltMee(beoordeling, boek))
        .filter(delen ? createIsErgensVan(delen, boek) : () => true),
    ).map(({ feit, waarde, herkomst, gebied }) => [
      upperFirst(labelFeit(boek, feit)),
      showWaarde(boek, feit, waarde),
      `${vastgesteld?.van.get(feit) ?? nameVanWie(herkomst, register)}${gebied === undefined ? '' : ` (${nameGebied(boek)(gebied)})`}`,
    ]),
  })

const listGegevens = ({ vastgesteld }: Bron): readonly Paragraaf[] =>
  listParagraaf('Wat in de behandeling is vastgesteld', vastgesteld?.gegevens ?? [])

/** The kind of plan, which decides nothing. */
const namePlantype = ({ beoordeling, boek }: Bron): readonly Blok[] => {
  const { feiten, bewijs } = beoordeling
  const plantype = beoordeling.plantype ?? findPlantype(boek, bewijs.verzoek.plantype)
  const label = wordPlan({ feiten, ...(plantype && { plantype }) }, boek)
  return label === undefined ? [] : [alinea(`Soort plan: ${label}.`)]
}

const KAN_VERANDEREN =
  'Bij een vraag staat het erbij als het antwoord het advies nog kan veranderen.'
const SCHERPER = 'De antwoorden maken het plan wel scherper.'

/** What a planner would still ask about this kind of plan. */
const listKernvragen = ({ beoordeling, boek }: Bron): readonly Paragraaf[] => {
  const { kernvragen = [] } = beoordeling
  const beslissend = listBeslissend({ huidig: beoordeling, boek })
  const kan = kernvragen.some(({ feit }) => beslissend.has(feit)) ? KAN_VERANDEREN : SCHERPER
  return listParagraaf(
    'Wat een planoloog nog zou vragen',
    kernvragen.map(({ feit, vraag, waarvoor }) =>
      toKaal(
        `${vraag} ${waarvoor}${beslissend.has(feit) ? ' Dit antwoord kan het advies nog veranderen.' : ''}`,
      ),
    ),
    alinea(`Dit advies is gemaakt zonder deze antwoorden. ${kan}`),
  )
}

/** Beside the advice: whether no permit is needed by national law. */
const listVergunningvrij = ({
  beoordeling: { vergunningvrij },
  boek,
}: Bron): readonly Paragraaf[] => {
  if (!vergunningvrij) return []
  const { titel, antwoord, delen, vragen, voorbehoud } = wordVergunningvrij(vergunningvrij, boek)
  const open: readonly Blok[] =
    vragen.length === 0
      ? []
      : [{ soort: 'punten', titel: 'Nog te beantwoorden', punten: vragen.map(toKaal) }]
  return [
    paragraaf(titel, [alinea(antwoord), opsomming(delen.map(toKaal)), ...open, alinea(voorbehoud)]),
  ]
}

/** Where it departs from the omgevingsplan, as the officer described it; otherwise he still has to. */
const writeAfwijking = ({ vastgesteld }: Bron): Blok =>
  vastgesteld?.afwijking === undefined
    ? eigenTekst('Past het plan in het omgevingsplan? Zo niet: welke regels, welke afwijking?')
    : opsomming(
        listAfwijking(vastgesteld.afwijking).map(([kop, tekst]) => ({ kop, tekst, labels: [] })),
      )

/** It departs from the omgevingsplan where an officer described that. */
export const sayWijktAf = ({ vastgesteld }: Bron): string | undefined =>
  vastgesteld?.afwijking && 'Het plan past niet in het omgevingsplan.'

/** The same beside the stand: that it fits the vision is no permission. */
export const sayToestemming = (bron: Bron): string | undefined =>
  sayWijktAf(bron) && 'Het plan wijkt af van het omgevingsplan: daarvoor is toestemming nodig.'

/** Of any other plan nobody looked. */
const sayAanleiding = (bron: Bron): string =>
  sayWijktAf(bron) ?? 'Of het plan in het omgevingsplan past, is hier niet getoetst.'

/** What the report is about. */
export const writePlan = (bron: Bron): Omit<Hoofdstuk, 'nummer'> => {
  const { omschrijving } = bron.beoordeling.bewijs.verzoek
  const beschreven: readonly Blok[] = omschrijving ? [alinea(omschrijving)] : []
  if (bron.register === 'kort') {
    return {
      titel: 'Uw plan',
      blokken: [...namePlantype(bron), ...beschreven, listFeiten(bron)],
      paragrafen: [...listVergunningvrij(bron), ...listKernvragen(bron)],
    }
  }
  return {
    titel: 'Inleiding',
    blokken: [],
    paragrafen: [
      paragraaf('Aanleiding', [
        alinea(
          `${sayAanleiding(bron)} Dit document zet op een rij wat de omgevingsvisie, het beleid en de wet over het plan zeggen, voor zover dat in regels is te vatten. Het gaat over het hele plan, niet alleen over de afwijking. Of het plan leidt tot een evenwichtige toedeling van functies aan locaties, beoordeelt de gemeente.`,
        ),
        writeAfwijking(bron),
        ...(bron.vastgesteld?.afwijkend ?? []).map(letOp),
      ]),
      paragraaf('Het plan', [
        ...namePlantype(bron),
        ...beschreven,
        eigenTekst('Beschrijf het plan en de huidige situatie.'),
        listFeiten(bron),
      ]),
      ...writeDelen(bron.delen, bron.boek, bron.beoordeling.feiten),
      ...listVergunningvrij(bron),
      ...listKernvragen(bron),
      ...listGegevens(bron),
    ],
  }
}
