import type { FC } from 'hono/jsx'
import type { Dossier } from '../../../app/dossier/read-dossier.ts'
import { IDEEANTWOORD_WOORDEN } from '../../../app/woorden/afronding.ts'
import { type Afronding, afrondingVan, listNagekomen } from '../../../domain/dossier/afronding.ts'
import { IDEEANTWOORDEN } from '../../../domain/dossier/gebeurtenis-afronding.ts'
import { findIngezonden } from '../../../domain/dossier/inzending.ts'
import { Knop } from '../../onderdelen/knop.tsx'
import { Link } from '../../onderdelen/link.tsx'
import { Alinea, Kop2, Lijst, Melding } from '../../onderdelen/tekst.tsx'
import { Keuzelijst, Keuzeveld, Regelveld, Tekstveld } from '../../onderdelen/velden.tsx'
import type { Ingevuld } from '../../shared/inzending.ts'
import { formatTijdstip } from '../../shared/woorden.ts'
import { Dossierformulier } from '../kader/formulier.tsx'
import { describeGebeurtenis } from '../kader/gebeurtenis-woorden.ts'
import { readGezien } from '../kader/handelingen.ts'
import { Intussen } from '../kader/intussen.tsx'

interface Props {
  readonly dossier: Dossier
  readonly ingevuld: Ingevuld
}

/** The versions of the letter, the last one first. */
const listBrieven = ({ gebeurtenissen }: Dossier) =>
  gebeurtenissen
    .filter(({ gebeurtenis }) => gebeurtenis.soort === 'brief_opgesteld')
    .map(
      ({ volgnummer, door, vastgelegdOp }, i) =>
        [String(volgnummer), `versie ${i + 1}, ${door}, ${formatTijdstip(vastgelegdOp)}`] as const,
    )
    .toReversed()

const Formulier: FC<Props> = ({ dossier, ingevuld }) => {
  const { id, gebeurtenissen, zaak } = dossier
  const brieven = listBrieven(dossier)
  const leest = findIngezonden(gebeurtenissen) !== undefined
  return (
    <Dossierformulier naar={`/dossiers/${id}/afronden`} gezien={zaak.laatste}>
      <Keuzeveld
        {...ingevuld}
        naam="antwoord"
        label="Hoe eindigt dit idee?"
        opties={IDEEANTWOORDEN.map((deel) => [deel, IDEEANTWOORD_WOORDEN[deel]])}
      />
      <Regelveld
        {...ingevuld}
        naam="waarheen"
        label="Doorverwezen naar"
        hulp="Alleen bij doorverwezen. Noem een organisatie of loket, geen mens."
        maxlength={300}
      />
      <Regelveld {...ingevuld} naam="datum" label="Beantwoord op" type="date" />
      {brieven.length > 0 && (
        <Keuzelijst
          {...ingevuld}
          naam="brief"
          label="Met welke brief?"
          {...(leest && { hulp: 'De inzender leest deze brief ook op zijn statuspagina.' })}
          leeg="zonder brief"
          opties={brieven}
        />
      )}
      <Tekstveld
        {...ingevuld}
        naam="tekst"
        label="Toelichting"
        hulp={
          leest
            ? 'Mag leeg blijven. De inzender leest dit op zijn statuspagina.'
            : 'Mag leeg blijven.'
        }
        rijen={4}
      />
      <Knop>Rond af</Knop>
    </Dossierformulier>
  )
}

const Afgerond: FC<Props & { readonly afronding: Afronding }> = ({
  dossier,
  ingevuld,
  afronding,
}) => {
  const { id, gebeurtenissen, zaak } = dossier
  const { gebeurtenis, door, vastgelegdOp } = afronding
  const nagekomen = listNagekomen(gebeurtenissen)
  const brief = listBrieven(dossier).find(([nummer]) => nummer === String(gebeurtenis.brief))
  return (
    <>
      <Kop2>Dit idee is afgerond</Kop2>
      <Alinea>
        {describeGebeurtenis(dossier, gebeurtenis)}. Vastgelegd door {door} op{' '}
        {formatTijdstip(vastgelegdOp)}.
      </Alinea>
      {brief && (
        <Alinea>
          Met de <Link naar={`/dossiers/${id}/brief`}>brief</Link>: {brief[1]}.
        </Alinea>
      )}
      {gebeurtenis.tekst !== undefined && (
        <blockquote class="vt-citaat vt-regels">{gebeurtenis.tekst}</blockquote>
      )}
      <Alinea>
        Komt er een aanvraag?{' '}
        <Link naar={`/dossiers/nieuw?idee=${id}`}>Maak een aanvraag bij dit idee</Link>. Zij neemt
        de plek, het plan en de gegevens over.
      </Alinea>
      {nagekomen.length > 0 && (
        <Melding soort="warning">
          <Kop2>Daarna kwam nog iets binnen</Kop2>
          <Lijst
            delen={nagekomen.map(
              ({ vastgelegdOp: op, door: wie }) => `${formatTijdstip(op)}, van ${wie}`,
            )}
          />
          <Alinea>Het staat in de geschiedenis. Verandert het iets? Heropen de zaak dan.</Alinea>
        </Melding>
      )}
      <Kop2>Heropenen</Kop2>
      <Dossierformulier naar={`/dossiers/${id}/heropenen`} gezien={zaak.laatste}>
        <Tekstveld
          {...ingevuld}
          naam="reden"
          label="Waarom gaat de zaak verder?"
          hulp="De zaak komt terug in de lijst met werk. Wat er stond, blijft leesbaar."
          rijen={3}
        />
        <Knop tweede>Heropen de zaak</Knop>
      </Dossierformulier>
    </>
  )
}

/** Finishing an idea, or what it was finished with and reopening it. An application ends with a decision. */
export const AfrondenPagina: FC<Props & { readonly isAanvraag: boolean }> = (props) => {
  const { dossier, ingevuld, isAanvraag } = props
  const afronding = afrondingVan(dossier.gebeurtenissen)
  const wat = isAanvraag ? (
    <>
      <Kop2>Een aanvraag rondt u af met een besluit</Kop2>
      <Alinea>
        Leg bij <Link naar={`/dossiers/${dossier.id}/behandeling`}>Conclusie</Link> vast of de
        aanvraag is vergund, geweigerd of ingetrokken. Dan gaat de zaak uit de lijst met werk.
      </Alinea>
    </>
  ) : (
    <>
      <Kop2>Rond dit idee af</Kop2>
      <Alinea>
        Daarna gaat de zaak uit de lijst met werk. U vindt haar terug bij “afgerond”. Heropenen kan
        altijd.
      </Alinea>
      <Formulier {...props} />
    </>
  )
  return (
    <>
      {ingevuld.fouten.length > 0 && (
        <Intussen dossier={dossier} gezien={readGezien(ingevuld.velden)} />
      )}
      {afronding === undefined ? wat : <Afgerond {...props} afronding={afronding} />}
    </>
  )
}
