import type { FC } from 'hono/jsx'
import type { Ontwerpverschil } from '../../../app/visie/ontwerpverschil.ts'
import type { Passagestuk, Visiedocument } from '../../../app/visie/visie-document.ts'
import type { Passage } from '../../../domain/model/regelboek.ts'
import { formatAantal, lowerFirst } from '../../../domain/tekst.ts'
import { Herkomst } from '../../onderdelen/herkomst.tsx'
import { Link } from '../../onderdelen/link.tsx'
import { Alinea, Inleiding, Kop2, Kop3, Kop4, Lijst, Uitklap } from '../../onderdelen/tekst.tsx'
import { type Kamer, Kamerkop } from '../kamer/kamer.tsx'
import { Regellijst } from '../kamer/regellijst.tsx'
import { sayVerdeling, type Verdeeld, Verdeling } from '../kamer/verdeling.tsx'
import { SOORT_WOORDEN } from '../kamer/woorden.ts'
import { OverRegelboek, Verschil } from './over-regelboek.tsx'

/** Of every passage in which the vision wants something: what it comes to. */
const WORDT: Readonly<Record<string, string>> = {
  beslist: 'beslist ergens mee over een plan',
  indicatief: 'geeft een aanwijzing',
  open: 'blijft een vraag voor een mens',
}

const Antwoord: FC<{ readonly antwoord: NonNullable<Passage['antwoord']> }> = ({ antwoord }) =>
  'context' in antwoord ? (
    <Alinea>
      <strong>Achtergrond, geen regel.</strong> {antwoord.context}
    </Alinea>
  ) : (
    <Alinea>
      <strong>Wat Visietoets hiermee doet.</strong> {antwoord.vermogen}
    </Alinea>
  )

const Naast: FC<{ readonly kamer: Kamer; readonly stuk: Passagestuk }> = ({ kamer, stuk }) => {
  const { passage, regels, spanningen, gebieden } = stuk
  return (
    <div class="vt-ernaast">
      {passage.antwoord && <Antwoord antwoord={passage.antwoord} />}
      <Regellijst kamer={kamer} regels={regels} />
      <Lijst
        delen={spanningen.map(({ id, titel, herkomst, werking }) => (
          <>
            <Link naar={`#${id}`}>
              {id} {titel}
            </Link>{' '}
            <span class="nl-data-badge">spanning: de visie kiest niet</span>{' '}
            <Herkomst herkomst={herkomst} werking={werking} wie />
          </>
        ))}
      />
      {gebieden.length > 0 && (
        <Uitklap
          kop={
            gebieden.length === 1
              ? '1 gebiedsprofiel rust hierop'
              : `${gebieden.length} gebiedsprofielen rusten hierop`
          }
        >
          <Lijst
            delen={gebieden.map(({ id, naam }) => (
              <Link naar={kamer.link(`/visie/gebieden/${id}`)}>{naam}</Link>
            ))}
          />
        </Uitklap>
      )}
      {!passage.antwoord && regels.length + spanningen.length + gebieden.length === 0 && (
        <Alinea>Hierop rust geen regel.</Alinea>
      )}
    </div>
  )
}

const Stuk: FC<{ readonly kamer: Kamer; readonly stuk: Passagestuk }> = ({ kamer, stuk }) => (
  <article class="vt-tweeluik" id={stuk.passage.id} aria-labelledby={`kop-${stuk.passage.id}`}>
    <div>
      <Kop4 id={`kop-${stuk.passage.id}`}>
        {stuk.passage.id}
        {stuk.richting && (
          <>
            {' '}
            <span class="nl-data-badge">{WORDT[stuk.richting]}</span>
          </>
        )}
      </Kop4>
      <blockquote class="vt-citaat">{stuk.passage.citaat}</blockquote>
    </div>
    <Naast kamer={kamer} stuk={stuk} />
  </article>
)

type Hoofdstuk = Visiedocument['hoofdstukken'][number]
type Onderwerp = Hoofdstuk['onderwerpen'][number]

const Inhoud: FC<{ readonly document: Visiedocument }> = ({ document: { hoofdstukken } }) => (
  <nav aria-labelledby="inhoudsopgave" class="vt-zijde">
    <Kop2 id="inhoudsopgave">Inhoud</Kop2>
    <Lijst
      delen={[
        ...hoofdstukken.map(({ soort }) => (
          <Link naar={`#${soort}`}>{SOORT_WOORDEN[soort]?.titel ?? soort}</Link>
        )),
        <Link naar="#spanningen">Spanningen</Link>,
        <Link naar="#overig">Regels die op geen passage rusten</Link>,
        <Link naar="#over">Over dit regelboek</Link>,
      ]}
    />
  </nav>
)

const countStukken = (stukken: readonly Passagestuk[]): Verdeeld => {
  const telling = { beslist: 0, indicatief: 0, open: 0, geen: 0 }
  for (const { richting } of stukken) {
    telling[richting ?? 'geen']++
  }
  return telling
}

/** One subject: what its passages come to, and below that the passages themselves for who opens it. */
const OnderwerpDeel: FC<{
  readonly kamer: Kamer
  readonly soort: string
  readonly onderwerp: Onderwerp
}> = ({ kamer, soort, onderwerp: { id, titel, stukken } }) => {
  const verdeeld = countStukken(stukken)
  return (
    <article aria-labelledby={`${soort}-${id}`}>
      <Kop3 id={`${soort}-${id}`}>{titel}</Kop3>
      <Verdeling verdeeld={verdeeld} />
      <Uitklap
        kop={`${formatAantal(stukken.length, 'passage', 'passages')}: ${sayVerdeling(verdeeld)}`}
      >
        {stukken.map((stuk) => (
          <Stuk kamer={kamer} stuk={stuk} />
        ))}
      </Uitklap>
    </article>
  )
}

const Spanningen: FC<{ readonly kamer: Kamer }> = ({ kamer: { boek } }) => (
  <section aria-labelledby="spanningen">
    <Kop2 id="spanningen">Spanningen</Kop2>
    <Alinea>
      Hier staan twee doelen tegenover elkaar en kiest de visie niet. Kiest een gebied, dan geldt
      die keuze daar.
    </Alinea>
    <Uitklap kop={formatAantal(boek.spanningen.length, 'spanning', 'spanningen')}>
      {boek.spanningen.map(({ id, titel, tussen, herkomst, werking, toelichting, drempel }) => (
        <article id={id} class="vt-passage">
          <Kop3>
            {id} {titel}
          </Kop3>
          <Alinea>
            {tussen[0].label} tegenover {lowerFirst(tussen[1].label)}.{' '}
            <Herkomst herkomst={herkomst} werking={werking} wie />
          </Alinea>
          <Alinea>{toelichting.motivering}</Alinea>
          <Alinea>Vanaf welke omvang dit telt: {drempel}</Alinea>
        </article>
      ))}
    </Uitklap>
  </section>
)

/** The vision as a document to read, with what the rulebook makes of each passage beside it. */
export const DocumentPagina: FC<{
  readonly kamer: Kamer
  readonly document: Visiedocument
  /** Absent: this rulebook builds on no other. */
  readonly verschil: Ontwerpverschil | undefined
}> = ({ kamer, document, verschil }) => (
  <>
    <Kamerkop kamer={kamer} titel="Wat de visie zegt, en wat daarvan een regel is" pad="/visie">
      <Inleiding>
        Elke zin waarin de visie iets zegt, met ernaast wat het regelboek ervan maakt: een regel,
        een vraag aan een mens, een spanning, of alleen achtergrond.
      </Inleiding>
      <Alinea>{document.kop}</Alinea>
      <Alinea>
        {document.kopAdvies}{' '}
        <Link naar={kamer.link('/visie/richting')}>Bekijk dit per gebied en activiteit</Link>.
      </Alinea>
    </Kamerkop>
    <Alinea>
      De citaten zijn letterlijk uit de bron. De regels zijn van Visietoets; bij elke regel staat
      waarop hij rust.
    </Alinea>
    {verschil && <Verschil kamer={kamer} verschil={verschil} />}
    <Inhoud document={document} />
    {document.hoofdstukken.map(({ soort, onderwerpen }) => (
      <section aria-labelledby={soort}>
        <Kop2 id={soort}>{SOORT_WOORDEN[soort]?.titel ?? soort}</Kop2>
        <Alinea>{SOORT_WOORDEN[soort]?.uitleg}</Alinea>
        <div class="vt-kolommen">
          {onderwerpen.map((onderwerp) => (
            <OnderwerpDeel kamer={kamer} soort={soort} onderwerp={onderwerp} />
          ))}
        </div>
      </section>
    ))}
    <Spanningen kamer={kamer} />
    <section aria-labelledby="overig">
      <Kop2 id="overig">Regels die op geen passage rusten</Kop2>
      <Alinea>Zij rusten op de wet, op ander beleid of op eigen uitwerking.</Alinea>
      <Uitklap kop={formatAantal(document.overig.length, 'regel', 'regels')}>
        <Regellijst kamer={kamer} regels={document.overig} />
      </Uitklap>
    </section>
    <OverRegelboek kamer={kamer} />
  </>
)
