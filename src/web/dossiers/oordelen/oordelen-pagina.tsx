import type { FC } from 'hono/jsx'
import { listOpenFeiten, type OpenFeit } from '../../../app/dossier/open-feiten.ts'
import type { Dossier } from '../../../app/dossier/read-dossier.ts'
import { Link, Linkregel } from '../../onderdelen/link.tsx'
import { Tabel } from '../../onderdelen/tabel.tsx'
import { Alinea, Kop2, Kop3, Lijst, Uitklap } from '../../onderdelen/tekst.tsx'
import { formatTijdstip } from '../../shared/woorden.ts'
import { RegelLinks } from '../kader/regel-link.tsx'
import { Uitkomst } from '../kader/uitkomst.tsx'
import { nameFeit, showWaarde } from '../kader/waarden.ts'

type Props = { readonly dossier: Dossier }

export const vraagOf = ({ boek }: Pick<Dossier, 'boek'>, id: string): string =>
  boek.feiten.get(id)?.vraag ?? nameFeit(boek, id)

const OpenOordeel: FC<Props & { readonly open: OpenFeit }> = ({
  dossier,
  open: { feit, regels, beslissend },
}) => (
  <section aria-labelledby={`open-${feit}`}>
    <Kop3 id={`open-${feit}`}>{vraagOf(dossier, feit)}</Kop3>
    <Alinea>
      {beslissend
        ? 'Het antwoord kan het advies nog veranderen.'
        : 'Het antwoord verandert het advies nu niet.'}{' '}
      Weegt mee in:{' '}
      {regels.length === 0 ? (
        'de houding van het gebied'
      ) : (
        <RegelLinks regels={regels.map(({ regel }) => regel)} boek={dossier.boek} />
      )}
      .
    </Alinea>
    <Linkregel
      naar={`/dossiers/${dossier.id}/oordelen/${feit}`}
      aria-label={`Beantwoord: ${vraagOf(dossier, feit)}`}
    >
      Beantwoord
    </Linkregel>
    {regels.length > 0 && (
      <Uitklap kop="Waar de vraag vandaan komt">
        <Lijst delen={regels.map((uitkomst) => <Uitkomst {...{ uitkomst, dossier }} />)} />
      </Uitklap>
    )}
  </section>
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

/** What only a person can judge: the open questions, and the answers with who gave them and why. */
export const Oordelen: FC<Props> = ({ dossier }) => {
  const open = listOpenFeiten(dossier, 'behandelaar')
  return (
    <>
      <Kop2>Wat een oordeel vraagt</Kop2>
      <Alinea>
        Deze vragen beantwoordt een mens. Onbeantwoord tellen zij als onbekend. Een beantwoorde
        vraag weegt mee als een eis.
      </Alinea>
      {open.length === 0 && <Alinea>Er staat geen vraag open.</Alinea>}
      {open.map((deel) => (
        <OpenOordeel dossier={dossier} open={deel} />
      ))}
      <Kop2>Wat al is beoordeeld</Kop2>
      <Beantwoord dossier={dossier} />
    </>
  )
}
