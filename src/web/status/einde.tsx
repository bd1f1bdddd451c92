import type { FC } from 'hono/jsx'
import type { Einde } from '../../app/inzenden/status.ts'
import { formatDatum } from '../../app/woorden/codes.ts'
import type { Ideeantwoord } from '../../domain/ideeantwoord.ts'
import { Alinea, Kop2 } from '../onderdelen/tekst.tsx'

const KOP: Readonly<Record<Ideeantwoord, string>> = {
  kansrijk: 'Klaar: uw idee is kansrijk',
  kansrijk_onder_voorwaarden: 'Klaar: uw idee is kansrijk, onder voorwaarden',
  keuze_nodig: 'Klaar: over uw idee moet het gemeentebestuur eerst kiezen',
  niet_kansrijk: 'Klaar: zo is uw idee niet kansrijk',
  ingetrokken: 'Klaar: uw idee is ingetrokken',
  doorverwezen: 'Klaar: u kunt verder bij een ander',
}

const ZIN: Readonly<Record<Ideeantwoord, string>> = {
  kansrijk:
    'De gemeente heeft uw idee bekeken en ziet mogelijkheden. Dit is nog geen vergunning. U kunt nu een vergunning aanvragen. Noem daarbij het nummer van uw plan.',
  kansrijk_onder_voorwaarden:
    'De gemeente heeft uw idee bekeken en ziet mogelijkheden, als uw plan aan haar voorwaarden voldoet. Die leest u hieronder. Dit is nog geen vergunning. Vraagt u een vergunning aan? Laat dan zien hoe uw plan aan de voorwaarden voldoet, en noem het nummer van uw plan.',
  keuze_nodig:
    'De gemeente heeft uw idee bekeken. Alleen met de visie is het niet te beslissen: het gemeentebestuur moet eerst een keuze maken. Dit is geen ja en geen nee. Wilt u verder? Bel of mail de gemeente en noem het nummer van uw plan.',
  niet_kansrijk:
    'De gemeente heeft uw idee bekeken. In deze vorm ziet zij er geen mogelijkheid voor. U mag uw idee aanpassen en opnieuw sturen, en u mag altijd een vergunning aanvragen.',
  ingetrokken:
    'De gemeente doet niets meer met dit idee. Wilt u toch verder, of klopt dit niet? Bel of mail de gemeente en noem het nummer van uw plan.',
  doorverwezen: 'De gemeente heeft uw idee bekeken. Voor dit idee moet u ergens anders zijn.',
}

/** In a few words and kindly: how it ended, and what the sender can do now. */
export const Slot: FC<Einde> = ({ afronding: { gebeurtenis } }) => {
  const { antwoord, datum, waarheen } = gebeurtenis
  return (
    <>
      <Kop2>{KOP[antwoord]}</Kop2>
      <Alinea>{ZIN[antwoord]}</Alinea>
      {waarheen !== undefined && (
        <Alinea>
          U kunt terecht bij: <strong>{waarheen}</strong>.
        </Alinea>
      )}
      <Alinea>De gemeente rondde uw plan af op {formatDatum(datum)}.</Alinea>
    </>
  )
}

/** What the municipality wrote with it. */
export const Slottekst: FC<Einde> = ({ afronding: { gebeurtenis }, brief }) => (
  <>
    {gebeurtenis.tekst !== undefined && (
      <section>
        <Kop2>Toelichting van de gemeente</Kop2>
        <blockquote class="vt-citaat vt-regels">{gebeurtenis.tekst}</blockquote>
      </section>
    )}
    {brief !== undefined && (
      <section>
        <Kop2>De brief van de gemeente</Kop2>
        <blockquote class="vt-citaat vt-regels">{brief}</blockquote>
      </section>
    )}
  </>
)
