import type { FC } from 'hono/jsx'
import type { Regelblad, Regelversie } from '../../../app/visie/read-regel.ts'
import { DOORWERKING, FEIT_HERKOMST, formatDatum, OORDEEL } from '../../../app/woorden/codes.ts'
import { labelFeit, nameGebied, wordFormule, wordWaarde } from '../../../app/woorden/namen.ts'
import type { Oordeel } from '../../../domain/model/regel.ts'
import { joinEn } from '../../../domain/tekst.ts'
import { wordStrenger } from '../../../domain/uitleg/toelichten.ts'
import { Herkomst } from '../../onderdelen/herkomst.tsx'
import { Link } from '../../onderdelen/link.tsx'
import { Tabel } from '../../onderdelen/tabel.tsx'
import { Alinea, Kop2, Kop3, Lijst, Uitklap } from '../../onderdelen/tekst.tsx'
import { Bronnen } from '../kamer/bronnen.tsx'
import { type Kamer, Kamerkop } from '../kamer/kamer.tsx'
import { AARD_UITLEG, AARD_WOORDEN } from '../kamer/woorden.ts'
import { Zinnen } from './zin.tsx'

interface Props {
  readonly kamer: Kamer
  readonly blad: Regelblad
}

const periodOf = ({ versie: { geldigVan, geldigTot, beschikbaarVan } }: Regelversie): string =>
  [
    `geldig vanaf ${formatDatum(geldigVan)}`,
    geldigTot ? ` tot ${formatDatum(geldigTot)}` : '',
    beschikbaarVan ? `, bekend vanaf ${formatDatum(beschikbaarVan)}` : '',
  ].join('')

const Waar: FC<Props & { readonly deel: Regelversie }> = ({ kamer, blad, deel }) => {
  const { geldtIn } = deel.versie
  const { visie } = kamer.boek
  if (!geldtIn) return <Alinea>Overal in de gemeente.</Alinea>
  const delen = [
    geldtIn.soorten &&
      `gebieden van de soort ${joinEn(geldtIn.soorten.map((s) => visie.soorten[s]?.label ?? s))}`,
    geldtIn.gebieden &&
      `${joinEn(geldtIn.gebieden.map(nameGebied(kamer.boek)))}, en wat daarin ligt`,
    geldtIn.metWaarde &&
      `gebieden waarvan het profiel iets zegt over: ${joinEn(geldtIn.metWaarde.map((f) => labelFeit(kamer.boek, f)))}`,
  ].filter((tekst) => tekst !== undefined)
  return (
    <>
      <Alinea>Alleen hier: {delen.join('; en alleen ')}.</Alinea>
      {deel.geldt && blad.gebieden && (
        <Uitklap
          kop={
            blad.gebieden.length === 1
              ? 'Dat is nu 1 gebied'
              : `Dat zijn nu ${blad.gebieden.length} gebieden`
          }
        >
          <Lijst
            delen={blad.gebieden.map(({ id, naam }) => (
              <Link naar={kamer.link(`/visie/gebieden/${id}`)}>{naam}</Link>
            ))}
          />
        </Uitklap>
      )}
    </>
  )
}

const Versie: FC<Props & { readonly deel: Regelversie }> = (props) => {
  const { deel, blad } = props
  const { beoordeling } = blad.regel
  return (
    <>
      <Kop3>Waar geldt de regel?</Kop3>
      <Waar {...props} />
      <Kop3>Voor welke plannen?</Kop3>
      {deel.geldtVoor ? <Zinnen zin={deel.geldtVoor} /> : <Alinea>Voor elk plan.</Alinea>}
      <Kop3>
        {beoordeling ? 'Welke vraag moet een mens beantwoorden?' : 'Wat vraagt de regel?'}
      </Kop3>
      {beoordeling && (
        <Alinea>
          {beoordeling.vraag} {beoordeling.hulp}
        </Alinea>
      )}
      {deel.voldoetAls && !beoordeling && <Zinnen zin={deel.voldoetAls} />}
      {deel.beslissendAls && (
        <>
          <Kop3>Wanneer is dit beslissend, ook als het nog open is?</Kop3>
          <Zinnen zin={deel.beslissendAls} />
        </>
      )}
    </>
  )
}

const Versies: FC<Props> = (props) => {
  const { versies } = props.blad
  const geldend = versies.find(({ geldt }) => geldt)
  return (
    <>
      {geldend ? (
        <>
          <Kop2>De regel, {periodOf(geldend)}</Kop2>
          <Versie {...props} deel={geldend} />
        </>
      ) : (
        <Alinea>Nu geldt geen enkele versie van deze regel.</Alinea>
      )}
      {versies
        .filter((deel) => deel !== geldend)
        .map((deel) => (
          <>
            <Kop2>Andere versie: {periodOf(deel)}</Kop2>
            <Versie {...props} deel={deel} />
          </>
        ))}
    </>
  )
}

const Vervolg: FC<Props> = ({ kamer: { boek }, blad: { regel } }) => {
  const { adviseurs, stukken, procedurestappen } = boek.begrippen
  const delen = [
    regel.adviseur && `Adviseur: ${adviseurs[regel.adviseur]?.label ?? regel.adviseur}.`,
    regel.stuk && `Stuk: ${stukken[regel.stuk]?.label ?? regel.stuk}.`,
    regel.procedure && `Stap: ${procedurestappen[regel.procedure]?.label ?? regel.procedure}.`,
    ...(regel.mits ?? []).map(
      ({ feit, tekst }) => `Wat helpt (${labelFeit(boek, feit)}): ${tekst}`,
    ),
  ].filter(Boolean)
  if (delen.length === 0) return null
  return (
    <>
      <Kop2>Wat erbij hoort</Kop2>
      <Lijst delen={delen} />
    </>
  )
}

const Gevallen: FC<Props> = ({ kamer: { boek }, blad: { gevallen } }) => {
  if (gevallen.length === 0) return null
  const naam = (id: string | undefined) =>
    id === undefined ? 'een gebied dat niets bepaalt' : nameGebied(boek)(id)
  return (
    <>
      <Kop2>Voorbeelden waarop de regel is beproefd</Kop2>
      <Alinea>
        Verzonnen gevallen. Elke keer dat het regelboek wordt beproefd, moet dit eruit komen.
      </Alinea>
      <Tabel
        titel="Voorbeelden"
        koppen={['Geval', 'Gebied', 'Gegevens', 'Uitkomst']}
        rijen={gevallen.map((geval) => [
          geval.naam,
          naam(geval.gebied),
          Object.entries(geval.feiten)
            .map(
              ([id, waarde]) =>
                `${labelFeit(boek, id)}: ${wordWaarde(boek, boek.feiten.get(id), waarde)}`,
            )
            .join('; '),
          OORDEEL[geval.verwacht] ?? geval.verwacht,
        ])}
      />
    </>
  )
}

/** One rule: what it rests on, what it asks, where, for whom, and what it says. */
export const RegelPagina: FC<Props> = ({ kamer, blad }) => {
  const { regel, teksten, feiten } = blad
  const { begrippen } = kamer.boek
  return (
    <>
      <Kamerkop
        kamer={kamer}
        titel={`${regel.id} ${regel.titel}`}
        pad={`/visie/regels/${regel.id}`}
      >
        <Alinea>
          <span class="nl-data-badge">{AARD_WOORDEN[regel.aard]}</span>{' '}
          <Herkomst herkomst={regel.herkomst} werking={regel.werking} wie />
        </Alinea>
        <Alinea>
          {AARD_UITLEG[regel.aard]} Doorwerking: {DOORWERKING[regel.doorwerking]}. Principe:{' '}
          {begrippen.principes[regel.principe]?.label ?? regel.principe}. Thema’s:{' '}
          {joinEn(regel.themas.map((id) => begrippen.themas[id]?.label ?? id))}.
          {regel.geeftRichting === false
            ? ' De regel gaat over hoe u bouwt. Hij zegt niet of de activiteit hier past.'
            : ''}
        </Alinea>
        {regel.vraag && regel.voorbehoud && (
          <Alinea>
            Als vraag: {regel.vraag} Als het nog moet blijken: {regel.voorbehoud}.
          </Alinea>
        )}
      </Kamerkop>
      <Kop2>Waarop de regel rust</Kop2>
      {regel.strengerDanBron !== undefined && <Alinea>{wordStrenger(regel).trim()}</Alinea>}
      <Bronnen kamer={kamer} bron={regel.bron} />
      <Versies kamer={kamer} blad={blad} />
      <Tabel
        titel="Gegevens waarop de regel rust"
        koppen={['Gegeven', 'Van wie', 'Vraag of berekening', 'Wanneer nodig']}
        rijen={feiten.map((feit) => [
          feit.label,
          FEIT_HERKOMST[feit.herkomst] ?? feit.herkomst,
          feit.vraag ?? (feit.formule ? wordFormule(kamer.boek, feit.formule) : ''),
          feit.aantonen === 'bij_aanvraag' ? 'bij de aanvraag' : feit.aantonen === 'nu' ? 'nu' : '',
        ])}
        leeg=""
      />
      <Kop2>Wat er in een advies staat</Kop2>
      <Alinea>Tussen rechte haken staat een gegeven van het plan.</Alinea>
      <Tabel
        titel="Tekst per uitkomst"
        koppen={['Uitkomst', 'Voor de initiatiefnemer', 'Voor de behandelaar']}
        rijen={teksten.map(({ oordeel, kort, motivering }) => [
          OORDEEL[oordeel as Oordeel] ?? oordeel,
          kort,
          motivering,
        ])}
      />
      <Vervolg kamer={kamer} blad={blad} />
      <Gevallen kamer={kamer} blad={blad} />
    </>
  )
}
