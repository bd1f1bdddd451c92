import type { FC } from 'hono/jsx'
import { geldtNietIn, listOpenOordelen } from '../../../app/dossier/geldt-niet.ts'
import type { OpenFeit } from '../../../app/dossier/open-feiten.ts'
import { countOpen, nameBeweegt, sayOpen } from '../../../app/dossier/open-telling.ts'
import type { Dossier } from '../../../app/dossier/read-dossier.ts'
import { listAfwijking } from '../../../app/woorden/afwijking.ts'
import { wordKeuze } from '../../../app/woorden/namen.ts'
import { afwijkingVan } from '../../../domain/dossier/afwijking.ts'
import { geldendVan } from '../../../domain/dossier/zaak.ts'
import { Knop } from '../../onderdelen/knop.tsx'
import { Link, Linkregel } from '../../onderdelen/link.tsx'
import { Tabel } from '../../onderdelen/tabel.tsx'
import { Alinea, Kop2, Lijst, Uitklap } from '../../onderdelen/tekst.tsx'
import { Tekstveld } from '../../onderdelen/velden.tsx'
import { findFout } from '../../onderdelen/veldrand.tsx'
import { fillVraag, Vraagveld } from '../../onderdelen/vraagveld.tsx'
import { allOf } from '../../shared/formulier.ts'
import { type Ingevuld, LEEG } from '../../shared/inzending.ts'
import { formatTijdstip } from '../../shared/woorden.ts'
import { Dossierformulier } from '../kader/formulier.tsx'
import { GeldtNietVak } from '../kader/geldt-niet.tsx'
import { Uitkomst } from '../kader/uitkomst.tsx'
import { showWaarde, vraagOf } from '../kader/waarden.ts'

type Props = { readonly dossier: Dossier }

/** The form as it was filled in, with the points that it asks. */
export interface Gevuld extends Ingevuld {
  readonly open: readonly OpenFeit[]
  /** Number of the last event that who fills it in was told of. */
  readonly gezien: number
}

/** Name of the field with the reason of one point. */
export const redenveldOf = (feit: string): string => `reden.${feit}`

type Vraagpunt = Ingevuld & Props & { readonly open: OpenFeit }

/** One question, what rests on it, and a reason of its own when it needs one. */
const Punt: FC<Vraagpunt> = ({ dossier, open: { feit, regels, beslissend }, velden, fouten }) => {
  const { boek } = dossier
  const definitie = boek.feiten.get(feit)
  const vraag = vraagOf(dossier, feit)
  return definitie === undefined ? null : (
    <section aria-label={vraag} class="vt-oordeel">
      <Vraagveld
        {...fillVraag(definitie, { velden, fouten })}
        vraag={vraag}
        reden={
          beslissend
            ? 'Het antwoord kan het advies nog veranderen.'
            : 'Het antwoord verandert het advies nu niet.'
        }
        labelOf={(waarde) => wordKeuze(boek, definitie, waarde)}
        weetNiet="Laat open"
      />
      <GeldtNietVak feit={feit} velden={velden} fouten={fouten} />
      <Uitklap
        kop="Eigen motivering en waar de vraag vandaan komt"
        open={
          findFout(fouten, redenveldOf(feit)) !== undefined ||
          allOf(velden, redenveldOf(feit)).length > 0
        }
      >
        <Tekstveld
          velden={velden}
          fouten={fouten}
          naam={redenveldOf(feit)}
          label={`Motivering alleen bij: ${vraag}`}
          rijen={2}
        />
        {regels.length === 0 ? (
          <Alinea>Dit weegt mee in de houding van het gebied.</Alinea>
        ) : (
          <Lijst delen={regels.map((uitkomst) => <Uitkomst {...{ uitkomst, dossier }} />)} />
        )}
        <Linkregel
          naar={`/dossiers/${dossier.id}/oordelen/${feit}`}
          aria-label={`Beantwoord: ${vraag}`}
        >
          Beantwoord alleen deze vraag
        </Linkregel>
      </Uitklap>
    </section>
  )
}

/** All that is open on one form: what is filled in is recorded at once, the rest stays open. */
const Samen: FC<Gevuld & Props> = ({ dossier, open, gezien, velden, fouten }) => (
  <Dossierformulier naar={`/dossiers/${dossier.id}/oordelen`} gezien={gezien}>
    {open.map((deel) => (
      <Punt dossier={dossier} open={deel} velden={velden} fouten={fouten} />
    ))}
    <Tekstveld
      velden={velden}
      fouten={fouten}
      naam="reden"
      label="Motivering"
      hulp="Geldt voor elk punt waarbij u geen eigen motivering schrijft."
      rijen={4}
    />
    <Knop>Leg de antwoorden vast en beoordeel opnieuw</Knop>
  </Dossierformulier>
)

const Beantwoord: FC<Props> = ({ dossier }) => {
  const { id, huidig, zaak, boek } = dossier
  const gegeven = huidig.feiten.filter(({ herkomst }) => herkomst === 'behandelaar')
  if (gegeven.length === 0) return <Alinea>Er is nog geen oordeel gegeven.</Alinea>
  return (
    <Tabel
      titel="Gegeven oordelen"
      koppen={['Vraag', 'Antwoord', 'Door wie en wanneer', 'Motivering', 'Wijzigen']}
      rijen={gegeven.map(({ feit, waarde }) => {
        const antwoord = zaak.feiten.get(feit)
        return [
          vraagOf(dossier, feit),
          showWaarde(boek, feit, waarde),
          antwoord
            ? `${antwoord.door}, ${formatTijdstip(antwoord.vastgelegdOp)}`
            : 'stond in de aanvraag',
          antwoord && 'reden' in antwoord.gebeurtenis ? antwoord.gebeurtenis.reden : '',
          <Link
            naar={`/dossiers/${id}/oordelen/${feit}`}
            aria-label={`Wijzig het antwoord op: ${vraagOf(dossier, feit)}`}
          >
            Wijzig
          </Link>,
        ]
      })}
    />
  )
}

/** What does not play here, with why; it can be answered after all. */
const NietGeldend: FC<Props> = ({ dossier }) => {
  const { id } = dossier
  const niet = [...geldtNietIn(dossier)]
  return niet.length === 0 ? null : (
    <>
      <Alinea>
        Wat niet geldt, is geen ja en geen nee: in het advies blijft het onbekend. In de brief, de
        motivering en de lijst van adviseurs vraagt niemand er nog naar.
      </Alinea>
      <Tabel
        titel="Geldt niet voor dit plan"
        koppen={['Vraag', 'Waarom', 'Door wie en wanneer', 'Wijzigen']}
        rijen={niet.map(([feit, { reden, door, op }]) => [
          vraagOf(dossier, feit),
          reden,
          `${door}, ${formatTijdstip(op)}`,
          <Link
            naar={`/dossiers/${id}/oordelen/${feit}`}
            aria-label={`Beantwoord toch: ${vraagOf(dossier, feit)}`}
          >
            Beantwoord toch
          </Link>,
        ])}
      />
    </>
  )
}

/** The deviation as it was described: who judges in what the plan departs need not look it up. */
const Beschreven: FC<Props> = ({ dossier }) => {
  const afwijking = afwijkingVan(geldendVan(dossier))
  return afwijking === undefined ? null : (
    <>
      <Alinea>
        Zo is de afwijking van het omgevingsplan beschreven.{' '}
        <Link naar={`/dossiers/${dossier.id}/afwijking`}>Wijzig de afwijking</Link>
      </Alinea>
      <Lijst delen={listAfwijking(afwijking).map(([naam, tekst]) => `${naam}: ${tekst}`)} />
    </>
  )
}

/** What only a person can judge: the open questions on one form, and the answers with who gave them and why. */
export const Oordelen: FC<Props & { readonly gevuld?: Gevuld | undefined }> = ({
  dossier,
  gevuld,
}) => {
  const formulier = gevuld ?? {
    ...LEEG,
    open: listOpenOordelen(dossier),
    gezien: dossier.zaak.laatste,
  }
  return (
    <>
      <Kop2>Wat een oordeel vraagt</Kop2>
      <Alinea>
        Deze vragen beantwoordt een mens. Onbeantwoord tellen zij als onbekend. Een antwoord weegt
        mee als een eis. Of het advies daarmee nu nog kan veranderen, staat bij elke vraag.
      </Alinea>
      <Alinea>{sayOpen(countOpen(dossier), nameBeweegt(dossier.huidig.advies))}</Alinea>
      <Beschreven dossier={dossier} />
      {formulier.open.length === 0 ? (
        <Alinea>Er staat geen vraag open.</Alinea>
      ) : (
        <Samen dossier={dossier} {...formulier} />
      )}
      <Kop2>Wat al is beoordeeld</Kop2>
      <Beantwoord dossier={dossier} />
      <NietGeldend dossier={dossier} />
    </>
  )
}
