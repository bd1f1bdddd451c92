import type { FC } from 'hono/jsx'
import {
  nameKolom,
  type Programmas,
  sayProgramma,
  wordActiviteiten,
  wordGetal,
} from '../../../app/ontwikkeling/programma.ts'
import type { Getal } from '../../../domain/ontwikkeling/programma.ts'
import { formatGetal, lowerFirst } from '../../../domain/tekst.ts'
import { Link, Linkregel } from '../../onderdelen/link.tsx'
import { Tabel } from '../../onderdelen/tabel.tsx'
import { Alinea, Kop2, Uitklap } from '../../onderdelen/tekst.tsx'

/** So many numbers stand beside one another; the others are folded. */
const NAAST = 6

type Stuk = readonly [van: number, tot: number]

const wordRij = (getallen: readonly Getal[], [van, tot]: Stuk): readonly string[] =>
  getallen.slice(van, tot).map((getal) => wordGetal(getal))

/** The parts of a plan with what each brings, a row for each phase and for all. */
const PerDeel: FC<{ readonly programmas: Programmas; readonly stuk: Stuk }> = ({
  programmas: { boek, kolommen, plan },
  stuk,
}) => {
  const dik = (tekst: string) => <strong>{tekst}</strong>
  const gesteld = plan.gesteld.slice(...stuk)
  return (
    <Tabel
      titel={stuk[0] === 0 ? 'Programma per deel en per fase' : 'Programma: de andere getallen'}
      koppen={['Deel', 'Fase', 'Activiteiten', ...kolommen.slice(...stuk).map(nameKolom)]}
      rijen={[
        ...plan.fasen.flatMap(({ fase, delen, samen }) => [
          ...delen.map(({ deel, getallen }) => [
            deel.naam,
            fase === undefined ? 'geen' : String(fase),
            wordActiviteiten(boek, deel),
            ...wordRij(getallen, stuk),
          ]),
          // Of one part the phase would be the same row again.
          ...(fase === undefined || delen.length === 1
            ? []
            : [
                [
                  `Fase ${fase} samen`,
                  String(fase),
                  `${delen.length} delen`,
                  ...wordRij(samen, stuk).map(dik),
                ],
              ]),
        ]),
        ['Het hele plan', 'alle', 'alle delen', ...wordRij(plan.samen, stuk).map(dik)],
        ...(gesteld.every((waarde) => waarde === undefined)
          ? []
          : [
              [
                'Opgegeven voor het geheel',
                'alle',
                'gaat voor',
                ...gesteld.map((waarde) =>
                  waarde === undefined ? 'niets' : dik(formatGetal(waarde)),
                ),
              ],
            ]),
      ]}
    />
  )
}

/** What each variant comes to, by phase and in all. */
const PerVariant: FC<{ readonly programmas: Programmas; readonly stuk: Stuk }> = ({
  programmas: { kolommen, varianten },
  stuk,
}) =>
  varianten.length < 2 ? null : (
    <Tabel
      titel={stuk[0] === 0 ? 'Programma per variant' : 'Programma per variant: de andere getallen'}
      koppen={['Variant', 'Fase', ...kolommen.slice(...stuk).map(nameKolom)]}
      rijen={varianten.flatMap(({ naam, fasen, samen }) => [
        ...fasen.flatMap(({ fase, samen: inFase }) =>
          fase === undefined ? [] : [[naam, String(fase), ...wordRij(inFase, stuk)]],
        ),
        [
          `${naam}, samen`,
          'alle',
          ...wordRij(samen, stuk).map((tekst) => <strong>{tekst}</strong>),
        ],
      ])}
    />
  )

const Bestanden: FC<{ readonly plan: string }> = ({ plan }) => (
  <div class="vt-niet-afdrukken">
    <Linkregel naar={`/ontwikkelingen/${plan}/inlezen`}>
      Werk aan de delen in een rekenblad: downloaden en weer inlezen
    </Linkregel>
    <Alinea>
      <Link naar={`/ontwikkelingen/${plan}/programma.xlsx`}>Download het programma als XLSX</Link>{' '}
      of{' '}
      <Link
        naar={`/ontwikkelingen/${plan}/programma.csv`}
        aria-label="Download het programma als CSV"
      >
        als CSV
      </Link>
      , om te lezen: inlezen kan alleen met de delen.
    </Alinea>
  </div>
)

/** The numbers per part, per phase, of the plan and of its variants. */
export const Programmatabellen: FC<{ readonly programmas: Programmas }> = ({ programmas }) => {
  const { kolommen } = programmas
  const voor: Stuk = [0, NAAST]
  const rest: Stuk = [NAAST, kolommen.length]
  return (
    <>
      <PerDeel programmas={programmas} stuk={voor} />
      <PerVariant programmas={programmas} stuk={voor} />
      {kolommen.length > NAAST && (
        <Uitklap
          kop={`De andere getallen: ${kolommen.slice(NAAST).map(nameKolom).map(lowerFirst).join(', ')}`}
        >
          <PerDeel programmas={programmas} stuk={rest} />
          <PerVariant programmas={programmas} stuk={rest} />
        </Uitklap>
      )}
    </>
  )
}

/** What is built where and when: the whole in a line, and folded the numbers of each part. */
export const Programma: FC<{ readonly programmas: Programmas }> = ({ programmas }) => (
  <>
    <Kop2 id="programma">Programma</Kop2>
    <Alinea>
      {programmas.kolommen.length === 0
        ? 'Geen deel geeft nog een getal op dat optelt.'
        : `Het hele plan: ${sayProgramma(programmas)}.`}
    </Alinea>
    <Uitklap kop="Programma per deel, per fase en per variant" class="vt-op-papier">
      <Alinea>
        Wat een deel niet opgeeft, is onbekend en telt niet als nul. Het totaal is dan ten minste
        wat bekend is.
      </Alinea>
      <Programmatabellen programmas={programmas} />
    </Uitklap>
    <Bestanden plan={programmas.plan.id} />
  </>
)
