import type { FC } from 'hono/jsx'
import type { Ontwikkelplan } from '../../../app/ports/ontwikkelplannen.ts'
import type { DeelInvoer } from '../../../domain/model/antwoord/ontwikkeling-invoer.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { joinEn } from '../../../domain/tekst.ts'
import { Formulierknoppen } from '../../onderdelen/knop.tsx'
import { Link } from '../../onderdelen/link.tsx'
import { Tabel } from '../../onderdelen/tabel.tsx'
import { Alinea, Kop1, Kop2, Lijst, Melding, Uitklap } from '../../onderdelen/tekst.tsx'
import { Bestandsformulier, Bestandsveld, Verborgen } from '../../onderdelen/velden.tsx'
import { Keuzerand, Optie } from '../../onderdelen/veldrand.tsx'
import type { Ingevuld } from '../../shared/inzending.ts'
import { Standen } from '../kamer/sinds.tsx'
import type { Gelezenblad } from './lees.ts'

interface Plan {
  readonly plan: Ontwikkelplan
  readonly boek: Regelboek
}

/** What somebody can write in the column of what comes there. */
const Woorden: FC<Pick<Plan, 'boek'>> = ({ boek }) => (
  <Uitklap kop="Welke woorden kent de kolom Activiteiten?">
    <Alinea>
      Zet er een van deze woorden in. Is het er meer dan één, zet dan een puntkomma ertussen.
    </Alinea>
    <Lijst delen={Object.values(boek.begrippen.activiteiten).map(({ label }) => label)} />
  </Uitklap>
)

const Bestand: FC<Plan & Pick<Ingevuld, 'fouten'>> = ({ plan, boek, fouten }) => {
  const pad = `/ontwikkelingen/${plan.id}`
  return (
    <Bestandsformulier naar={`${pad}/inlezen`}>
      <Bestandsveld
        fouten={fouten}
        label="Rekenblad met delen"
        hulp="XLSX of CSV, met één deel per rij. Van een werkmap lezen wij het eerste blad. Een lege cel betekent: niet opgegeven. Een kolom die u weghaalt, blijft zoals zij in het plan staat. Ten hoogste 5 MB."
        accept=".xlsx,.csv,text/csv"
      />
      <Woorden boek={boek} />
      <Formulierknoppen knop="Bekijk wat er verandert" naar={pad} terug="Terug" />
    </Bestandsformulier>
  )
}

/** The parts out and in: as a table for a spreadsheet. */
export const Inlezen: FC<Plan & Pick<Ingevuld, 'fouten'>> = ({ plan, boek, fouten }) => {
  const pad = `/ontwikkelingen/${plan.id}`
  return (
    <>
      <Kop1>Delen van {plan.naam} in een rekenblad</Kop1>
      <Alinea>
        Download de delen, wijzig ze in Excel of LibreOffice, en lees het bestand hier weer in. U
        ziet eerst per rij wat er verandert. Pas daarna neemt u het over.
      </Alinea>
      <Lijst
        delen={[
          <Link naar={`${pad}/delen.xlsx`}>Download de delen als XLSX</Link>,
          <Link naar={`${pad}/delen.csv`}>Download de delen als CSV</Link>,
        ]}
      />
      <Kop2>Een bestand inlezen</Kop2>
      <Bestand {...{ plan, boek, fouten }} />
    </>
  )
}

/** What a row does, and what is wrong with it. */
export interface Rijgevolg {
  readonly rij: number
  readonly naam: string
  readonly soort: 'nieuw' | 'gewijzigd' | 'gelijk' | 'fout'
  readonly zinnen: readonly string[]
}

/** Every fault of every row, with where it is. */
export const listRijfouten = (gevolgen: readonly Rijgevolg[]): readonly string[] =>
  gevolgen.flatMap(({ rij, naam, soort, zinnen }) =>
    soort === 'fout'
      ? zinnen.map((zin) => `Rij ${rij}${naam === '' ? '' : ` (${naam})`}: ${zin}`)
      : [],
  )

export interface VoorbeeldProps extends Plan {
  readonly gevolgen: readonly Rijgevolg[]
  readonly blad: Pick<Gelezenblad, 'onbekend' | 'anderePlannen'>
  /** Parts of the plan that the file does not name. */
  readonly nietGenoemd: readonly Pick<DeelInvoer, 'id' | 'naam'>[]
  /** As they would be taken over. */
  readonly delen: readonly DeelInvoer[]
  /** What that would do; the parts that the file does not name may stay, or go. */
  readonly uitkomsten: { readonly blijft: Gevolg; readonly weg?: Gevolg }
}

/** What taking over would do, a sentence each: to the sums, and to where the plan and its parts point. */
export interface Gevolg {
  readonly totalen: readonly string[]
  readonly standen: readonly string[]
}

const SOORTEN = {
  fout: ['rij met een fout', 'rijen met een fout'],
  nieuw: ['nieuw deel', 'nieuwe delen'],
  gewijzigd: ['deel verandert', 'delen veranderen'],
  gelijk: ['deel blijft gelijk', 'delen blijven gelijk'],
} as const

const WOORD = { fout: 'Fout', nieuw: 'Nieuw deel', gewijzigd: 'Verandert', gelijk: 'Gelijk' }

const countSoorten = (gevolgen: readonly Rijgevolg[]): string =>
  joinEn(
    Object.entries(SOORTEN).flatMap(([soort, [een, meer]]) => {
      const aantal = gevolgen.filter((gevolg) => gevolg.soort === soort).length
      return aantal === 0 ? [] : `${aantal} ${aantal === 1 ? een : meer}`
    }),
  )

const Uitkomst: FC<{ readonly gevolg: Gevolg; readonly kop: string }> = ({
  gevolg: { totalen, standen },
  kop,
}) => <Standen standen={[...totalen, ...standen]} kop={kop} />

/** What taking over would do: once, or with and without the parts that the file does not name. */
export const Uitkomsten: FC<Pick<VoorbeeldProps, 'uitkomsten'>> = ({
  uitkomsten: { blijft, weg },
}) => {
  if (weg === undefined) {
    return (
      <>
        {blijft.totalen.length > 0 && <Lijst delen={blijft.totalen} />}
        <Standen
          standen={blijft.standen}
          kop="Neemt u dit over, dan doet dat dit met welke kant het op wijst:"
        />
      </>
    )
  }
  return (
    <>
      <Uitkomst
        gevolg={blijft}
        kop="Laat u de delen staan die niet in het bestand staan, dan doet dit bestand dit:"
      />
      <Uitkomst
        gevolg={weg}
        kop="Haalt u de delen weg die niet in het bestand staan, dan wordt het dit:"
      />
    </>
  )
}

const nameAll = (delen: VoorbeeldProps['nietGenoemd']): string =>
  joinEn(delen.map(({ id, naam = id }) => `"${naam}"`))

const LetOp: FC<Pick<VoorbeeldProps, 'blad' | 'plan'>> = ({ blad, plan }) => (
  <>
    {blad.anderePlannen.length > 0 && (
      <Melding soort="warning">
        Volgens de kolom "plan" hoort dit bestand bij{' '}
        {joinEn(blad.anderePlannen.map((naam) => `"${naam}"`))}, en u leest het in bij "{plan.naam}
        ". Is dat de bedoeling?
      </Melding>
    )}
    {blad.onbekend.length > 0 && (
      <Melding soort="warning">
        Deze kolommen kennen wij niet en nemen wij niet over:{' '}
        {joinEn(blad.onbekend.map((naam) => `"${naam}"`))}.
      </Melding>
    )}
  </>
)

/** What changes, row by row, before anything is taken over. */
export const Voorbeeld: FC<VoorbeeldProps> = (props) => {
  const { plan, boek, gevolgen, blad, nietGenoemd, delen, uitkomsten } = props
  const fout = gevolgen.some(({ soort }) => soort === 'fout')
  const anders = gevolgen.some(({ soort }) => soort === 'nieuw' || soort === 'gewijzigd')
  const pad = `/ontwikkelingen/${plan.id}`
  return (
    <>
      <Kop1>Wat er verandert in {plan.naam}</Kop1>
      <Alinea>{`Er is nog niets overgenomen. Dit doet het bestand: ${countSoorten(gevolgen)}.`}</Alinea>
      <LetOp {...{ blad, plan }} />
      <Tabel
        titel="Het bestand, rij voor rij"
        koppen={['Rij', 'Deel', 'Wat er gebeurt', 'Waarom of wat']}
        rijen={gevolgen.map(({ rij, naam, soort, zinnen }) => [
          String(rij),
          naam || 'zonder naam',
          soort === 'fout' ? <strong>{WOORD.fout}</strong> : WOORD[soort],
          zinnen.join('; ') || 'er verandert niets',
        ])}
      />
      {!fout && <Uitkomsten uitkomsten={uitkomsten} />}
      {fout ? (
        <>
          <Kop2>Eerst de fouten</Kop2>
          <Alinea>
            Er is niets overgenomen, ook niet van de andere rijen. Herstel de rijen in uw bestand en
            lees het opnieuw in.
          </Alinea>
          <Bestand {...{ plan, boek }} fouten={[]} />
        </>
      ) : (
        <Bestandsformulier naar={`${pad}/overnemen`}>
          <Verborgen naam="versie" waarde={plan.versie} />
          <Verborgen naam="delen" waarde={JSON.stringify(delen)} />
          {nietGenoemd.length > 0 && (
            <Keuzerand
              naam="weg"
              label={`Niet in het bestand: ${nameAll(nietGenoemd)}`}
              hulp="Deze delen blijven in het plan, tenzij u dit aankruist."
            >
              <Optie naam="weg" waarde="ja" soort="checkbox" aan={false}>
                Haal de delen weg die niet in het bestand staan
              </Optie>
            </Keuzerand>
          )}
          {!anders && nietGenoemd.length === 0 && (
            <Alinea>Het bestand zegt hetzelfde als het plan. Overnemen verandert niets.</Alinea>
          )}
          <Formulierknoppen knop="Neem over" naar={pad} terug="Terug zonder over te nemen" />
        </Bestandsformulier>
      )}
    </>
  )
}
