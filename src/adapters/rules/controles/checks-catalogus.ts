import { ACTIVITEITEN, type Feit, ZWAARWEGEND_BELANG } from '../../../domain/model/feit.ts'
import type { Controle, FeitDefinitie } from '../lezen/boek.ts'
import { at, listMis } from '../lezen/meldingen.ts'
import { oordeelFeit } from './oordelen.ts'

type Fout = readonly [sleutel: string | undefined, tekst: string, doen: string]

/** Facts that the weighing itself reads: what someone wants to do, and a recorded weighty interest. */
const KERNFEITEN = [
  [ACTIVITEITEN, 'meerkeuze'],
  [ZWAARWEGEND_BELANG, 'janee'],
] as const

const KEUZES: readonly Feit['type'][] = ['keuze', 'meerkeuze']

const typeFaults = (feit: FeitDefinitie): readonly Fout[] => {
  const { type, waarden = [], keuzen = {}, aangeboden = [], min, max, geheel } = feit
  const onbekend = Object.keys(keuzen).filter((keuze) =>
    type === 'getal' ? Number.isNaN(Number(keuze)) : !waarden.includes(keuze),
  )
  const vreemd = aangeboden.filter((waarde) => !waarden.includes(waarde))
  const keuze = KEUZES.includes(type)
  const omgekeerd = min !== undefined && max !== undefined && min > max
  const gemeten = (min ?? max ?? geheel) !== undefined
  return listMis<Fout>(
    [keuze && !feit.waarden, undefined, `een ${type} heeft waarden nodig`, 'Voeg waarden toe'],
    [!keuze && !!feit.waarden, 'waarden', `een ${type} heeft geen waarden`, 'Haal waarden weg'],
    [
      type !== 'getal' && gemeten,
      undefined,
      `een ${type} heeft geen min, max of geheel`,
      'Haal ze weg',
    ],
    [
      onbekend.length > 0,
      'keuzen',
      `"${onbekend.join('", "')}" staat niet in waarden`,
      'Verbeter de naam of haal haar weg',
    ],
    [
      vreemd.length > 0,
      'aangeboden',
      `"${vreemd.join('", "')}" staat niet in waarden`,
      'Verbeter de naam of haal haar weg',
    ],
    [omgekeerd, 'min', `min ${min} is hoger dan max ${max}`, 'Draai ze om'],
  )
}

const bestaandFaults = ({ type, aggregatie, bestaand }: FeitDefinitie): readonly Fout[] =>
  listMis<Fout>([
    bestaand !== undefined && !(type === 'getal' && aggregatie === 'som'),
    'bestaand',
    'alleen een getal dat optelt kan zeggen dat het er al is',
    'Haal bestaand weg',
  ])

const herkomstFaults = (feit: FeitDefinitie): readonly Fout[] => {
  const { herkomst, formule, ligging, veranderbaar, aantonen } = feit
  return listMis<Fout>(
    [
      (herkomst === 'afgeleid') !== (formule !== undefined),
      'herkomst',
      'een afgeleid feit heeft een formule, en alleen dat',
      'Voeg de formule toe of haal haar weg',
    ],
    [
      (herkomst === 'ligging') !== (ligging !== undefined),
      'herkomst',
      'een ligging-feit heeft een meting, en alleen dat',
      'Voeg ligging toe of haal haar weg',
    ],
    [
      !!veranderbaar && herkomst !== 'initiatief',
      'veranderbaar',
      `een feit van herkomst ${herkomst} kan de initiatiefnemer niet veranderen`,
      'Haal veranderbaar weg',
    ],
    [
      herkomst === 'initiatief' && !aantonen,
      undefined,
      'er staat niet wanneer dit aangetoond moet zijn',
      'Voeg aantonen toe: nu of bij_aanvraag',
    ],
  )
}

/** Each fact of the catalogue agrees with itself. */
export const checkCatalogus: Controle = ({ feiten, regels, catalogus }, meldingen) => {
  for (const [id, feit] of Object.entries(feiten.waarde)) {
    const fouten = [...typeFaults(feit), ...bestaandFaults(feit), ...herkomstFaults(feit)]
    for (const [sleutel, tekst, doen] of fouten) {
      meldingen.meld(at(feiten.bestand, id, ...(sleutel ? [sleutel] : [])), tekst, doen)
    }
  }
  for (const [id, type] of KERNFEITEN) {
    if (feiten.waarde[id]?.type === type) continue
    const doen = `Voeg het toe als ${type}: de weging leest het`
    meldingen.meld(at(feiten.bestand), `kernfeit "${id}" (${type}) ontbreekt`, doen)
  }
  for (const { waarde, bestand } of regels) {
    const id = oordeelFeit(waarde.id)
    if (waarde.beoordeling && Object.hasOwn(feiten.waarde, id)) {
      const doen = 'Haal het uit de feitencatalogus; de open norm maakt het zelf'
      meldingen.meld(
        { bestand: feiten.bestand, pad: [id], sleutel: true },
        `feit "${id}" bestaat al`,
        doen,
      )
    }
    for (const [i, { feit }] of (waarde.mits ?? []).entries()) {
      const gevonden = catalogus.get(feit)
      if (!gevonden || gevonden.veranderbaar) continue
      const doen = 'Kies een veranderbaar feit, of maak dit veranderbaar in de feitencatalogus'
      meldingen.meld(at(bestand, 'mits', i, 'feit'), `feit "${feit}" is niet veranderbaar`, doen)
    }
  }
}
