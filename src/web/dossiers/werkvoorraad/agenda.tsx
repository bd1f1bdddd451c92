import type { Context } from 'hono'
import type { Child, FC } from 'hono/jsx'
import { awaitBeurt } from '../../../app/beurt.ts'
import { type Agendapunt, createAgenda, HOOGSTENS } from '../../../app/dossier/create-agenda.ts'
import { readPlankaart } from '../../../app/kaartje/lees-plankaart.ts'
import type { Plankaart } from '../../../app/kaartje/plankaart.ts'
import type { OmgevingMetDossiers } from '../../../app/omgeving.ts'
import { currentRegelboek } from '../../../app/regelboek/choose-catalogus.ts'
import { today } from '../../../app/regelboek/peildatum.ts'
import { refreshWerkvoorraad } from '../../../app/werkvoorraad/werkvoorraad.ts'
import { formatDatum } from '../../../app/woorden/codes.ts'
import { datumSchema } from '../../../domain/model/bron.ts'
import type { Conclusie, Visie } from '../../../domain/model/visie.ts'
import { Herkomst } from '../../onderdelen/herkomst.tsx'
import { Knop } from '../../onderdelen/knop.tsx'
import { Link } from '../../onderdelen/link.tsx'
import { Plekkaart } from '../../onderdelen/plekkaart.tsx'
import { RichtingEnAdvies } from '../../onderdelen/richting.tsx'
import { Alinea, Kop1, Kop2, Kop3, Lijst } from '../../onderdelen/tekst.tsx'
import { Regelveld, Verborgen } from '../../onderdelen/velden.tsx'
import { answerPagina } from '../../shared/antwoord.tsx'
import type { AddRoutes, Huis } from '../../shared/huis.ts'
import type { Ingevuld } from '../../shared/inzending.ts'
import { wordRest } from '../kader/rest.ts'
import { kijkerOf, readSelectie, toVraag } from './selectie.tsx'

const VRAAG: Readonly<Record<Conclusie, string>> = {
  ja: 'Kunnen wij zonder verdere afweging positief reageren?',
  ja_mits: 'Kunnen wij positief reageren, en welke voorwaarden noemen wij?',
  afweging_nodig: 'Werkt de gemeente mee, waarom wel of niet, en onder welke voorwaarden?',
  nee_in_deze_vorm: 'Blijft het bij nee in deze vorm, en wat zou het anders maken?',
  nog_niet_te_zeggen: 'Welke gegevens vragen wij eerst, en aan wie?',
}

const Puntenlijst: FC<{ readonly titel: string; readonly delen: readonly Child[] }> = ({
  titel,
  delen,
}) =>
  delen.length === 0 ? null : (
    <>
      <Kop3>{titel}</Kop3>
      <Lijst delen={delen} />
    </>
  )

const Punt: FC<{
  readonly punt: Agendapunt
  readonly nummer: number
  readonly visie: Visie
  readonly kaart: Plankaart | undefined
  readonly vandaag: string
}> = ({ punt, nummer, visie, kaart, vandaag }) => (
  <section class="vt-agendapunt" aria-labelledby={`punt-${nummer}`}>
    <Kop2 id={`punt-${nummer}`}>
      {nummer}. {punt.naam}
    </Kop2>
    <Alinea>
      {punt.gebieden.length > 0 ? `Plek: ${punt.gebieden.join(', ')}.` : 'De plek is niet bekend.'}{' '}
      <Link naar={`/dossiers/${punt.id}`} class="vt-niet-afdrukken">
        Open de zaak
      </Link>
    </Alinea>
    {(punt.nummer !== undefined || punt.termijn) && (
      <Alinea>
        {punt.nummer !== undefined && (
          <>
            Nummer <strong class="vt-nummer">{punt.nummer}</strong>.{' '}
          </>
        )}
        {punt.termijn &&
          `${punt.termijn.wat}: uiterlijk ${formatDatum(punt.termijn.einde)}. ${wordRest(punt.termijn.einde, vandaag)}`}
      </Alinea>
    )}
    <Alinea>
      <RichtingEnAdvies beoordeling={punt} visie={visie} />{' '}
      {punt.eigenConclusie ? `Eigen conclusie: ${visie.woorden[punt.eigenConclusie]}.` : ''}
    </Alinea>
    {kaart && <Plekkaart kaart={kaart} />}
    <Lijst delen={punt.redenen} />
    <Kop3>Te besluiten</Kop3>
    <Alinea>{VRAAG[punt.conclusie]}</Alinea>
    <Puntenlijst
      titel="Vraagt een oordeel"
      delen={punt.open.map(({ regel, tekst, herkomst, werking }) => (
        <>
          {regel}: {tekst} <Herkomst herkomst={herkomst} werking={werking} />
        </>
      ))}
    />
    <Puntenlijst
      titel="Spanningen waarin de visie niet kiest"
      delen={punt.spanningen.map(({ id, titel, tekst }) => `${id} ${titel}: ${tekst}`)}
    />
    <Puntenlijst titel="Beslissende voorbehouden" delen={punt.voorbehouden} />
    <Puntenlijst titel="Wie er nog nodig is" delen={punt.nodig} />
  </section>
)

/** What a meeting of the intaketafel has to talk about; made to be printed. */
const Agenda: FC<{
  readonly punten: readonly Agendapunt[]
  /** So many were chosen. */
  readonly aantal: number
  readonly datum: string
  readonly visie: Visie
  readonly ingevuld: Ingevuld
  readonly kaarten: readonly (Plankaart | undefined)[]
  /** ISO 8601 day. */
  readonly vandaag: string
}> = ({ punten, aantal, datum, visie, ingevuld, kaarten, vandaag }) => (
  <>
    <Kop1>Agenda van de intaketafel{datum ? `, ${formatDatum(datum)}` : ''}</Kop1>
    <Alinea>
      De adviezen zijn geen besluit en geen toezegging. Wat eigen uitwerking van Visietoets is of
      nog te bevestigen, staat bij de regels in de zaak.
    </Alinea>
    {aantal > punten.length && (
      <Alinea>
        Op één agenda passen {HOOGSTENS} zaken. Dit zijn de eerste van de {aantal} die u koos.
      </Alinea>
    )}
    {punten.length === 0 ? (
      <Alinea>
        Er staat nog niets op de agenda. Vink in de werkvoorraad zaken aan, ten hoogste {HOOGSTENS}.{' '}
        <Link naar="/dossiers?stap=op_tafel">Naar de zaken voor de intaketafel</Link>
      </Alinea>
    ) : (
      <form method="get" action="/dossiers/agenda" class="vt-smal vt-niet-afdrukken" novalidate>
        {punten.map(({ id }) => (
          <Verborgen naam="dossier" waarde={id} />
        ))}
        <Regelveld {...ingevuld} naam="datum" label="Datum van de vergadering" type="date" />
        <Knop tweede>Zet de datum op de agenda</Knop>
      </form>
    )}
    {punten.map((punt, i) => (
      <Punt punt={punt} nummer={i + 1} visie={visie} kaart={kaarten[i]} vandaag={vandaag} />
    ))}
  </>
)

const DATUM = { veld: 'datum', melding: 'Kies een bestaande dag.' }

/** The agenda of the intaketafel from cases chosen in the worklist; it is kept by its address. */
export const addAgenda: AddRoutes<Huis<OmgevingMetDossiers>> = (web, { omgeving, opmaak }) => {
  /** Ids in the order in which they were given; of a filter those that come first. */
  const chooseZaken = async (
    c: Context,
  ): Promise<{ readonly ids: readonly string[]; readonly aantal: number }> => {
    const selectie = readSelectie(c.req.queries())
    if ('ids' in selectie) {
      const ids = c.req.queries('dossier') ?? []
      return { ids, aantal: new Set(ids).size }
    }
    const vraag = toVraag(omgeving, selectie, kijkerOf(c))
    await refreshWerkvoorraad(omgeving)
    const regels = await omgeving.werkvoorraad.list(vraag, 0, HOOGSTENS)
    return {
      ids: regels.map(({ id }) => id),
      aantal: await omgeving.werkvoorraad.count(vraag),
    }
  }
  web.get('/dossiers/agenda', async (c) => {
    const datum = c.req.query('datum') ?? ''
    const goed = datum === '' || datumSchema.safeParse(datum).success
    const fouten = goed ? [] : [DATUM]
    const { ids, aantal } = await chooseZaken(c)
    const punten = await createAgenda(omgeving, ids)
    const kaarten: (Plankaart | undefined)[] = []
    for (const { plek, boek } of punten) {
      await awaitBeurt()
      kaarten.push(readPlankaart(omgeving, plek, boek))
    }
    return answerPagina(c, opmaak, {
      titel: 'Agenda van de intaketafel',
      fouten,
      inhoud: (
        <Agenda
          {...{ punten, kaarten, aantal }}
          vandaag={today(omgeving.nu())}
          datum={goed ? datum : ''}
          visie={currentRegelboek(omgeving).visie}
          ingevuld={{ velden: { datum }, fouten }}
        />
      ),
    })
  })
}
