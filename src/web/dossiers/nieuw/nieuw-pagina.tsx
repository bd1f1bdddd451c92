import type { FC } from 'hono/jsx'
import { readPuntRd } from '../../../app/plekken/list-plekken.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { Formulierknoppen } from '../../onderdelen/knop.tsx'
import { Alinea, Kop1, Kop2, Uitklap } from '../../onderdelen/tekst.tsx'
import {
  Bestandsformulier,
  Keuzelijst,
  type Keuzes,
  Keuzeveld,
  Regelveld,
  Tekstveld,
  Verborgen,
} from '../../onderdelen/velden.tsx'
import { findFout } from '../../onderdelen/veldrand.tsx'
import { allOf } from '../../shared/formulier.ts'
import type { Ingevuld } from '../../shared/inzending.ts'
import { findRond, type Plekbronnen, sayWaar } from '../../zelftoets/plek/plekhuis.ts'
import { Plekvelden } from '../../zelftoets/plek/plekvelden.tsx'

/** None of the plans that were found: then one chooses from the list. */
export const IETS_ANDERS = 'anders'

/** What was found for what was typed, to choose from. */
export interface Keuze {
  readonly plekken: Keuzes
  /** Whether to go on with a street alone; empty: that is not asked. */
  readonly straten: Keuzes
  readonly plannen: Keuzes
}

export interface NieuwProps extends Ingevuld {
  readonly boek: Regelboek
  /** A key for what this form makes. */
  readonly sleutel: string
  readonly bronnen: Plekbronnen
  readonly keuze: Keuze
  /** The idea on which this follows, as it is called. */
  readonly idee?: { readonly id: string; readonly naam: string }
}

const Plan: FC<NieuwProps> = ({ boek, keuze, ...ingevuld }) => (
  <>
    <Kop2>Wat is het plan?</Kop2>
    <Regelveld
      {...ingevuld}
      naam="wat"
      label="Het plan in een paar woorden"
      hulp="Bijvoorbeeld: dakkapel, padelbaan of huis splitsen. Een typefout geeft niet."
      maxlength={100}
    />
    {keuze.plannen.length > 0 && (
      <Keuzeveld {...ingevuld} naam="plantype" label="Welk plan is dit?" opties={keuze.plannen} />
    )}
    <Uitklap
      kop="Of kies uit de lijst"
      open={allOf(ingevuld.velden, 'plantype')[0] === IETS_ANDERS}
    >
      <Keuzelijst
        {...ingevuld}
        naam="soortplan"
        label="Soort plan"
        leeg="volgens wat hierboven staat"
        opties={(boek.plantypen?.typen ?? []).map(({ id, label }) => [id, label])}
      />
      <Keuzelijst
        {...ingevuld}
        naam="activiteit"
        label="Of alleen een activiteit"
        leeg="geen"
        opties={Object.entries(boek.begrippen.activiteiten).map(([id, { label }]) => [id, label])}
      />
    </Uitklap>
  </>
)

const Waar: FC<NieuwProps> = ({ bronnen, keuze, velden, fouten, idee }) => {
  const punt = readPuntRd(allOf(velden, 'plek')[0] ?? '', bronnen.projectie)
  return (
    <>
      <Kop2>Waar is het?</Kop2>
      <Regelveld
        {...{ velden, fouten }}
        naam="zoekplek"
        label="Zoek de plek"
        hulp="Een straat met huisnummer, een perceel, een buurt, of een link van een kaart. Laat leeg als u de plek aanwijst."
        maxlength={2_000}
      />
      {keuze.plekken.length > 0 && (
        <Keuzeveld
          {...{ velden, fouten }}
          naam="gevonden"
          label="Welke plek is dit?"
          opties={keuze.plekken}
        />
      )}
      {keuze.straten.length > 0 && (
        <Keuzeveld
          {...{ velden, fouten }}
          naam="straat"
          label="Alleen de straat is bekend. Hoe verder?"
          opties={keuze.straten}
        />
      )}
      <Plekvelden
        velden={velden}
        fout={findFout(fouten, 'plek')}
        anders={`/dossiers/nieuw${idee ? `?idee=${idee.id}` : ''}`}
        lijst={bronnen.lijst}
        rond={findRond(bronnen, velden)}
        waar={punt && sayWaar(bronnen, punt)}
        zonderZoeken
      />
    </>
  )
}

const Afzender: FC<Ingevuld> = (ingevuld) => (
  <Uitklap
    kop="Van wie is het? (mag leeg blijven)"
    open={['afzender', 'email', 'telefoon', 'adres'].some(
      (naam) =>
        allOf(ingevuld.velden, naam).length > 0 || findFout(ingevuld.fouten, naam) !== undefined,
    )}
  >
    <Alinea>
      Dit staat apart. Alleen behandelaars zien het; het komt niet in het advies, het rapport of de
      API.
    </Alinea>
    <Regelveld {...ingevuld} naam="afzender" label="Naam" />
    <Regelveld {...ingevuld} naam="email" label="E-mailadres" type="email" />
    <Regelveld {...ingevuld} naam="telefoon" label="Telefoon" type="tel" />
    <Regelveld {...ingevuld} naam="adres" label="Adres" />
  </Uitklap>
)

const listProcedures = ({ procedure }: Regelboek): Keuzes =>
  Object.entries(procedure?.aanvraag ?? {}).map(([id, { label }]) => [id, label])

const Soort: FC<NieuwProps> = ({ boek, idee, ...ingevuld }) => {
  const procedures = listProcedures(boek)
  if (procedures.length === 0) return null
  return (
    <>
      {!idee && (
        <Keuzeveld
          {...ingevuld}
          naam="soort"
          label="Wat is het?"
          opties={[
            ['idee', 'een idee of vraag vooraf'],
            ['aanvraag', 'een aanvraag van een vergunning'],
          ]}
        />
      )}
      <Keuzelijst
        {...ingevuld}
        naam="procedure"
        label="Procedure van een aanvraag"
        {...(!idee && { hulp: 'Alleen bij een aanvraag: dan lopen de termijnen van de wet.' })}
        opties={procedures}
      />
    </>
  )
}

/** A case that came in another way, entered in one form; or an application that follows an idea. */
export const NieuwPagina: FC<NieuwProps> = (props) => {
  const { idee, sleutel, velden, fouten } = props
  const ingevuld = { velden, fouten }
  return (
    <>
      <Kop1>{idee ? 'Aanvraag bij een eerder idee' : 'Nieuwe zaak'}</Kop1>
      {idee && (
        <Alinea>
          De plek, het plan en de gegevens komen uit “{idee.naam}”. Wat nu anders is, wijzigt u
          daarna in de nieuwe zaak. Het idee blijft wat het is.
        </Alinea>
      )}
      <Bestandsformulier naar="/dossiers/nieuw" breed>
        <Verborgen naam="sleutel" waarde={sleutel} />
        {idee && <Verborgen naam="idee" waarde={idee.id} />}
        <div class="vt-smal">
          <Regelveld
            {...ingevuld}
            naam="naam"
            label="Naam van de zaak"
            hulp="Leeg: zoals het soort plan heet."
            maxlength={200}
          />
          {!idee && <Plan {...props} />}
        </div>
        {!idee && <Waar {...props} />}
        <div class="vt-smal">
          <Kop2>Hoe kwam het binnen?</Kop2>
          <Soort {...props} />
          <Regelveld {...ingevuld} naam="datum" label="Binnengekomen op" type="date" />
          <Regelveld
            {...ingevuld}
            naam="kenmerk"
            label="Kenmerk"
            hulp="Mag leeg blijven. Bijvoorbeeld het nummer in het Omgevingsloket. U vindt de zaak er later mee."
            maxlength={100}
          />
          <Tekstveld
            {...ingevuld}
            naam="omschrijving"
            label="Omschrijving"
            hulp="Mag leeg blijven. Zet hier geen namen, adressen of telefoonnummers."
            rijen={4}
          />
          <Afzender {...ingevuld} />
          <Formulierknoppen
            knop="Maak de zaak"
            naar={idee ? `/dossiers/${idee.id}` : '/dossiers'}
            terug="Terug zonder zaak"
          />
        </div>
      </Bestandsformulier>
    </>
  )
}
