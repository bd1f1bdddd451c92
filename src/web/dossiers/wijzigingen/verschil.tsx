import type { FC } from 'hono/jsx'
import type { BewaardeBeoordeling, KorteBewaarde } from '../../../app/beoordelen/explain-bewaard.ts'
import { compareDossier } from '../../../app/dossier/compare-dossier.ts'
import { geldtNietIn, leaveOutGeldtNiet } from '../../../app/dossier/geldt-niet.ts'
import type { DossierMetBegin } from '../../../app/dossier/read-dossier.ts'
import { formatDatum, HOUDING } from '../../../app/woorden/codes.ts'
import { sayMotivering } from '../../../app/woorden/grond.ts'
import { wordOordeel } from '../../../app/woorden/namen.ts'
import { headRichting } from '../../../app/woorden/richting.ts'
import { countVoorbehouden, listVoorbehouden } from '../../../app/woorden/voorbehouden.ts'
import type { Verschilpunt } from '../../../domain/model/antwoord/vergelijking.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { joinEn, lowerFirst, upperFirst } from '../../../domain/tekst.ts'
import { standenOf } from '../../../domain/woorden/stand-woorden.ts'
import { AdviesWoorden } from '../../onderdelen/advies.tsx'
import { RichtingKort } from '../../onderdelen/richting.tsx'
import { Tabel } from '../../onderdelen/tabel.tsx'
import { Alinea, Kop3 } from '../../onderdelen/tekst.tsx'
import { formatTijdstip } from '../../shared/woorden.ts'
import { showBand } from '../kader/waarden.ts'

const KOPPEN: readonly [string, string] = ['Zoals het binnenkwam', 'Zoals het nu is']

/** A judgement, a direction or what an area says, each in the words of the other pages. */
const wordPunt = (
  { visie, regels }: Regelboek,
  { soort, id, oordeel }: Pick<Verschilpunt, 'soort' | 'id'> & { readonly oordeel: string },
): string => {
  if (soort === 'stand') {
    const standen: Readonly<Record<string, { readonly woorden: string }>> = standenOf(visie)
    return standen[oordeel]?.woorden ?? oordeel
  }
  if (soort !== 'houding') return wordOordeel(oordeel, regels.find((een) => een.id === id)?.aard)
  return oordeel
    .split(', ')
    .map((deel) => HOUDING[deel] ?? deel)
    .join('; ')
}

/** What one of the two readings says of a point. */
const zegPunt = (
  { boek }: DossierMetBegin,
  { soort, id, perVariant }: Verschilpunt,
  { lezing, i }: { readonly lezing: BewaardeBeoordeling; readonly i: number },
): string => {
  const punt = perVariant[i]
  if (!punt) return 'speelt niet'
  const { richting, advies } = lezing
  if (soort === 'stand' && richting) {
    const { woorden } = headRichting(boek.visie, richting, advies.conclusie)
    return `${upperFirst(woorden)}. ${sayMotivering(richting)}`
  }
  return `${upperFirst(wordPunt(boek, { soort, id, oordeel: punt.oordeel }))}. ${punt.motivering}`
}

const namePunt = ({ begrippen }: Regelboek, { soort, id, titel }: Verschilpunt): string => {
  if (soort === 'regel') return `${id} ${titel}`
  const groep = soort === 'houding' ? begrippen.activiteitengroepen[id]?.label : undefined
  return groep === undefined ? titel : `Wat het gebied vindt van ${lowerFirst(groep)}`
}

type Niet = ReturnType<typeof geldtNietIn>

/** How many there are, as the overview counts them: what does not play in the case is said apart. */
const sayVoorbehouden = (lezing: BewaardeBeoordeling, niet: Niet, boek: Regelboek): string => {
  const count = ({ advies }: Pick<BewaardeBeoordeling, 'advies'>) =>
    countVoorbehouden(advies.voorbehouden)
  const over = count(leaveOutGeldtNiet(lezing, niet, boek))
  const weg = count(lezing) - over
  if (weg === 0) return String(over)
  return `${over}, en ${weg} die niet ${weg === 1 ? 'geldt' : 'gelden'}`
}

/** Which must still be shown in one reading only: a number that moves says not which. */
const Voorbehouden: FC<Pick<DossierMetBegin, 'eerste' | 'huidig'>> = ({ eerste, huidig }) => {
  const [toen, nu] = [eerste, huidig].map(({ advies }) => listVoorbehouden(advies.voorbehouden))
  const list = (van: readonly string[] = [], tegen: readonly string[] = []) =>
    van.filter((tekst) => !tegen.includes(tekst))
  const groepen = [
    ['Voorbehoud erbij', list(nu, toen)],
    ['Voorbehoud vervallen', list(toen, nu)],
  ] as const
  return (
    <>
      {groepen.flatMap(([wat, teksten]) =>
        teksten.map((tekst) => (
          <Alinea>
            {wat}: {lowerFirst(tekst)}
          </Alinea>
        )),
      )}
    </>
  )
}

/** Whether both readings judge it the same: then only what it reads is another, such as a number that is known now. */
const isEender = ({ soort, perVariant: [toen, nu] }: Verschilpunt): boolean =>
  soort === 'regel' && toen != null && toen.oordeel === nu?.oordeel

const GEEN: Niet = new Map()

/** The advice on what came in beside the advice now, and in words what differs. */
export const Verschil: FC<{
  readonly dossier: DossierMetBegin
  /** What the two readings are called. */
  readonly koppen?: readonly [string, string]
  /** What did not play in the first of them. */
  readonly toenNiet?: Niet
}> = ({ dossier, koppen = KOPPEN, toenNiet = GEEN }) => {
  const verschil = compareDossier(dossier)
  if (verschil === undefined) return <Alinea>Er is nog niets gewijzigd.</Alinea>
  const { eerste, huidig, boek } = dossier
  const both = <T,>(lees: (beoordeling: KorteBewaarde) => T) => [lees(eerste), lees(huidig)]
  const gezien = verschil.vergelijking.verschillen.filter(({ soort }) => soort !== 'bandbreedte')
  const punten = gezien.filter((punt) => !isEender(punt))
  const eender = gezien.filter(isEender)
  return (
    <>
      <Tabel
        titel="Twee lezingen van dit plan"
        koppen={['Wat', ...koppen]}
        rijen={[
          [
            'Richting',
            ...both(({ richting, advies: { conclusie } }) => (
              <RichtingKort richting={richting} visie={boek.visie} conclusie={conclusie} />
            )),
          ],
          ['Advies', ...both(({ advies }) => <AdviesWoorden advies={advies} />)],
          ['Bandbreedte', ...both(({ advies }) => showBand(boek, advies.bandbreedte))],
          [
            'De visie geeft richting',
            ...both(({ visieGeeftRichting }) => (visieGeeftRichting ? 'ja' : 'nee')),
          ],
          [
            'Voorbehouden',
            sayVoorbehouden(eerste, toenNiet, boek),
            sayVoorbehouden(huidig, geldtNietIn(dossier), boek),
          ],
          ['Beoordeeld op', ...both(({ aangemaaktOp }) => formatTijdstip(aangemaaktOp))],
          ['Peildatum', ...both(({ peildatum }) => formatDatum(peildatum.geldigOp))],
        ]}
      />
      <Voorbehouden {...{ eerste, huidig }} />
      {verschil.anderRegelboek && (
        <Alinea>
          Het regelboek is sinds de ontvangst gewijzigd. Een deel van het verschil kan daardoor
          komen.
        </Alinea>
      )}
      <Kop3>Wat verschilt</Kop3>
      <Alinea>
        Een punt is hier een regel, wat gebieden van iets vinden, een spanning of het advies zelf.
        Een rapport telt anders: alleen uitkomsten van regels, voor elk gebied apart.
      </Alinea>
      {verschil.gebieden.map(({ naam, teltNu }) => (
        <Alinea>{teltNu ? `${naam} telt nu mee.` : `${naam} telt nu niet meer mee.`}</Alinea>
      ))}
      <Tabel
        titel={`${punten.length} ${punten.length === 1 ? 'punt komt' : 'punten komen'} anders uit, ${verschil.vergelijking.gelijk + eender.length} gelijk`}
        koppen={['Punt', ...koppen]}
        rijen={punten.map((punt) => [
          namePunt(boek, punt),
          ...[eerste, huidig].map((lezing, i) => zegPunt(dossier, punt, { lezing, i })),
        ])}
        leeg="Geen regel, gebied of spanning komt nu anders uit."
      />
      {eender.length > 0 && (
        <Alinea>
          Met een ander gegeven of om een andere reden, en met dezelfde uitkomst:{' '}
          {joinEn(eender.map((punt) => namePunt(boek, punt)))}.
        </Alinea>
      )}
    </>
  )
}
