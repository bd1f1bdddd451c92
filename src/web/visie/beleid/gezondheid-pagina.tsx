import type { FC } from 'hono/jsx'
import { wordBevinding } from '../../../app/controle/bevinding-woorden.ts'
import type {
  Controleverslag,
  GemeldeBevinding,
  Onderzocht,
  Uitval,
} from '../../../app/ports/regelboeken.ts'
import { formatAantal, formatGetal } from '../../../domain/tekst.ts'
import { Link, Linkregel } from '../../onderdelen/link.tsx'
import { Tabel } from '../../onderdelen/tabel.tsx'
import { Alinea, Inleiding, Kop2, Kop3 } from '../../onderdelen/tekst.tsx'
import { formatTijdstip } from '../../shared/woorden.ts'
import { type Kamer, Kamerkop } from '../kamer/kamer.tsx'
import { BEVINDING_WOORDEN } from '../kamer/woorden.ts'

const PAD = '/visie/gezondheid'
const TITEL = 'Is het regelboek gezond?'

const Bevindingen: FC<{
  readonly kamer: Kamer
  readonly kop: string
  readonly uitleg: string
  readonly lijst: readonly GemeldeBevinding[]
}> = ({ kamer, kop, uitleg, lijst }) => (
  <>
    <Kop2>
      {kop} ({lijst.length})
    </Kop2>
    <Alinea>{lijst.length === 0 ? 'Geen.' : uitleg}</Alinea>
    {[...Map.groupBy(lijst, ({ code }) => code)].map(([code, deel]) => (
      <>
        <Kop3>
          {BEVINDING_WOORDEN[code]} ({deel.length})
        </Kop3>
        <ul>
          {deel.map(({ plaats, id, ...bevinding }) => (
            <li>
              <code class="vt-code">{plaats}</code>
              <br />
              {wordBevinding(kamer.boek, { id, ...bevinding })}{' '}
              {kamer.boek.regels.some((regel) => regel.id === id) && (
                <Link naar={kamer.link(`/visie/regels/${id}`)}>Regel {id}</Link>
              )}
            </li>
          ))}
        </ul>
      </>
    ))}
  </>
)

const Mutatie: FC<Pick<Controleverslag, 'mutatie'>> = ({ mutatie }) => {
  const { mutanten, gedood, gelijkwaardig, perRegel } = mutatie
  const zwak = perRegel.filter((deel) => deel.gedood < deel.mutanten)
  return (
    <>
      <Kop2>Merken de gevallen een vergissing?</Kop2>
      <Alinea>
        In elke regel en voorwaarde is één voor één elke kleine fout gemaakt: een andere
        vergelijking, een grens die verschuift, een deel weg. De eigen gevallen van de regel merken{' '}
        {formatGetal(gedood)} van de {formatGetal(mutanten)} vergissingen.
        {gelijkwaardig === 0 ? '' : ` ${formatGetal(gelijkwaardig)} `}
        {gelijkwaardig === 0
          ? null
          : gelijkwaardig === 1
            ? 'andere maakt geen verschil en telt niet mee.'
            : 'andere maken geen verschil en tellen niet mee.'}
      </Alinea>
      <Tabel
        titel="Waar een geval ontbreekt"
        koppen={['Regel of voorwaarde', 'Gemerkt', 'Vergissingen']}
        rijen={zwak.map((deel) => [deel.id, String(deel.gedood), String(deel.mutanten)])}
        leeg=""
      />
    </>
  )
}

/** What the health check found in one rulebook, each finding with its place and what to do. */
export const GezondheidPagina: FC<{
  readonly kamer: Kamer
  /** Absent: this rulebook is no longer in the files. */
  readonly onderzocht: Onderzocht | undefined
  readonly op: Date
  /** Drafts that do not load. */
  readonly uitval: readonly Uitval[]
}> = ({ kamer, onderzocht, op, uitval }) => {
  if (!onderzocht) {
    return (
      <Kamerkop kamer={kamer} titel={TITEL} pad={PAD}>
        <Alinea>
          Dit regelboek staat niet meer zo in de bestanden dat het is te onderzoeken. De dienst
          werkt door met wat bij het starten is gelezen.
        </Alinea>
      </Kamerkop>
    )
  }
  const { verslag, sha256 } = onderzocht
  const { fouten, aandachtspunten, omvang } = verslag
  return (
    <>
      <Kamerkop kamer={kamer} titel={TITEL} pad={PAD}>
        <Inleiding>
          {fouten.length === 0
            ? 'Er zijn geen fouten gevonden.'
            : `Er ${fouten.length === 1 ? 'is' : 'zijn'} ${formatAantal(fouten.length, 'fout', 'fouten')} gevonden.`}{' '}
          {formatAantal(aandachtspunten.length, 'aandachtspunt', 'aandachtspunten')} voor wie over
          de visie gaat.
        </Inleiding>
        <Alinea>
          Onderzocht op {formatTijdstip(op.toISOString())}: {formatGetal(omvang.regels)} regels,{' '}
          {formatGetal(omvang.gevallen)} gevallen, {formatGetal(omvang.gebieden)} gebieden,{' '}
          {formatGetal(omvang.spanningen)} spanningen en {formatGetal(omvang.feiten)} feiten.
        </Alinea>
        {sha256 !== kamer.boek.sha256 && (
          <Alinea>
            <strong>De bestanden zijn veranderd sinds de dienst startte.</strong> Dit gaat over de
            bestanden; adviezen gebruiken nog wat bij het starten is gelezen.
          </Alinea>
        )}
      </Kamerkop>
      <Bevindingen
        kamer={kamer}
        kop="Fouten"
        uitleg="Een fout zegt voor elk plan niets, of het verkeerde. Bij elke fout staan bestand, regel en kolom."
        lijst={fouten}
      />
      <Bevindingen
        kamer={kamer}
        kop="Aandachtspunten"
        uitleg="Dit hoeft niet fout te zijn. Ga na of het zo bedoeld is."
        lijst={aandachtspunten}
      />
      <Mutatie mutatie={verslag.mutatie} />
      {uitval.map(({ map, fouten: lijst }) => (
        <>
          <Kop2>Niet geladen: {map}</Kop2>
          <Alinea>De dienst werkt zonder dit ontwerp, tot het is hersteld.</Alinea>
          <ul>
            {lijst.map(({ melding }) => (
              <li class="vt-code">{melding}</li>
            ))}
          </ul>
        </>
      ))}
      <Alinea>
        Zelf onderzoeken, bijvoorbeeld na een wijziging:{' '}
        <code class="vt-code">npm run visietoets -- regels controleer</code>
      </Alinea>
    </>
  )
}

/** The check is under way, or it failed. */
export const GezondheidWacht: FC<{ readonly kamer: Kamer; readonly mislukt: boolean }> = ({
  kamer,
  mislukt,
}) => (
  <Kamerkop kamer={kamer} titel={TITEL} pad={PAD}>
    <Alinea>
      {mislukt
        ? 'Het onderzoek is niet gelukt. De beheerder vindt de oorzaak in het logboek.'
        : 'Het regelboek wordt onderzocht. Dat duurt meestal enkele seconden en gebeurt één keer per start.'}
    </Alinea>
    <Linkregel naar={kamer.link(PAD)}>
      {mislukt ? 'Probeer het opnieuw' : 'Kijk of het klaar is'}
    </Linkregel>
  </Kamerkop>
)
