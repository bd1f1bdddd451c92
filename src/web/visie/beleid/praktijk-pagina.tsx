import type { FC } from 'hono/jsx'
import { VOOR_RICHTING, wordStand } from '../../../app/woorden/richting.ts'
import type { Praktijk } from '../../../domain/model/antwoord/praktijk.ts'
import { formatGetal } from '../../../domain/tekst.ts'
import { Link } from '../../onderdelen/link.tsx'
import { Tabel } from '../../onderdelen/tabel.tsx'
import { Alinea, Inleiding, Kop2, Kop3, Lijst } from '../../onderdelen/tekst.tsx'
import { formatTijdstip, STAND_WOORDEN } from '../../shared/woorden.ts'
import { type Kamer, Kamerkop } from '../kamer/kamer.tsx'

export const PRAKTIJK = '/visie/praktijk'

interface Props {
  readonly kamer: Kamer
  readonly praktijk: Praktijk
  /** When this was counted. */
  readonly op: Date
}

const VERHOUDING: Readonly<Record<keyof Praktijk['besluiten']['tegenoverAdvies'], string>> = {
  gelijk: 'Gelijk aan het advies',
  gunstiger: 'Gunstiger dan het advies',
  strenger: 'Strenger dan het advies',
  advies_open: 'Het advies was nog niet te zeggen',
}

const PerTabel: FC<{
  readonly titel: string
  readonly kop: string
  readonly delen: Praktijk['perGebied']
}> = ({ titel, kop, delen }) => (
  <Tabel
    titel={titel}
    koppen={[kop, 'Besliste niet zelf', 'Beoordelingen']}
    rijen={delen.map(({ label, nietBeslist, beoordelingen }) => [
      label,
      formatGetal(nietBeslist),
      formatGetal(beoordelingen),
    ])}
    leeg=""
  />
)

const Aantallen: FC<{
  readonly kamer: Kamer
  readonly titel: string
  readonly kop: string
  readonly delen: Praktijk['perSpanning']
}> = ({ kamer, titel, kop, delen }) => (
  <Tabel
    titel={titel}
    koppen={[kop, 'Beoordelingen']}
    rijen={delen.map(({ id, label, aantal }) => [
      <Link naar={kamer.link(`/visie#${id}`)}>
        {id} {label}
      </Link>,
      formatGetal(aantal),
    ])}
    leeg=""
  />
)

const OpenNormen: FC<Props> = ({ kamer, praktijk: { openNormen } }) => (
  <>
    <Kop2>Hoe mensen de open vragen beantwoordden</Kop2>
    {openNormen.length === 0 && <Alinea>Er is nog geen open vraag gesteld.</Alinea>}
    {openNormen.map(({ regel, titel, gesteld, beantwoord, antwoorden }) => (
      <section aria-labelledby={`norm-${regel}`}>
        <Kop3 id={`norm-${regel}`}>
          <Link naar={kamer.link(`/visie/regels/${regel}`)}>
            {regel} {titel}
          </Link>
        </Kop3>
        <Alinea>
          {formatGetal(gesteld)} keer gesteld, {formatGetal(beantwoord)} keer beantwoord.
        </Alinea>
        <Lijst
          delen={antwoorden.map(
            ({ vraag, waarde, aantal }) => `${vraag} ${waarde}: ${formatGetal(aantal)} keer`,
          )}
        />
      </section>
    ))}
  </>
)

const Besluiten: FC<Props> = ({ kamer, praktijk: { besluiten } }) => {
  const { woorden } = kamer.boek.visie
  const { vastgelegd, standen, eigenConclusies, tegenoverAdvies, paren } = besluiten
  return (
    <>
      <Kop2>Waar de eigen conclusie afweek van het advies</Kop2>
      <Alinea>
        Bij {formatGetal(vastgelegd)} beoordelingen is iets vastgelegd, bij{' '}
        {formatGetal(eigenConclusies)} met een eigen conclusie. Een afwijking is geen fout: mensen
        beslissen.
      </Alinea>
      <Tabel
        titel="Eigen conclusie tegenover het advies"
        koppen={['Verhouding', 'Aantal']}
        rijen={Object.entries(tegenoverAdvies).map(([soort, aantal]) => [
          VERHOUDING[soort as keyof typeof VERHOUDING],
          formatGetal(aantal),
        ])}
      />
      <Tabel
        titel="Van welk advies naar welke conclusie"
        koppen={['Advies', 'Richting van het advies', 'Eigen conclusie', 'Aantal']}
        rijen={paren.map(({ advies, stand, conclusie, aantal }) => [
          woorden[advies],
          stand ? wordStand(kamer.boek.visie, stand) : VOOR_RICHTING,
          woorden[conclusie],
          formatGetal(aantal),
        ])}
        leeg=""
      />
      <Tabel
        titel="Stand van de zaken waarvan iets is vastgelegd"
        koppen={['Stand', 'Aantal']}
        rijen={Object.entries(standen).map(([stand, aantal]) => [
          STAND_WOORDEN[stand as keyof typeof STAND_WOORDEN],
          formatGetal(aantal),
        ])}
      />
    </>
  )
}

/** What happened with the vision in the stored beoordelingen. */
export const PraktijkPagina: FC<Props> = (props) => {
  const { kamer, praktijk, op } = props
  return (
    <>
      <Kamerkop kamer={kamer} titel="Waar besliste de visie niet zelf?" pad={PRAKTIJK}>
        <Inleiding>{praktijk.kop}</Inleiding>
        <Alinea>
          Geteld op {formatTijdstip(op.toISOString())}, over alle bewaarde zaken met dit regelboek.
          Van elke zaak telt de laatste beoordeling.{' '}
          <Link naar={kamer.link(`${PRAKTIJK}.csv`)} download="praktijk.csv">
            Bewaar de telling (CSV)
          </Link>
        </Alinea>
      </Kamerkop>
      {praktijk.beoordelingen !== 0 && (
        <>
          <Tabel
            titel="Waarom niet"
            koppen={['Reden', 'Beoordelingen']}
            rijen={praktijk.redenen.map(({ uitleg, aantal }) => [uitleg, formatGetal(aantal)])}
          />
          <Tabel
            titel="Welke kant de adviezen op wijzen"
            koppen={['Richting', 'Beoordelingen']}
            rijen={praktijk.perStand.map((deel) => [deel.woorden, formatGetal(deel.aantal)])}
          />
          <PerTabel titel="Per gebied" kop="Gebied" delen={praktijk.perGebied} />
          <PerTabel titel="Per activiteit" kop="Activiteit" delen={praktijk.perActiviteit} />
          <Aantallen
            kamer={kamer}
            titel="Spanningen die speelden"
            kop="Spanning"
            delen={praktijk.perSpanning}
          />
          <Aantallen
            kamer={kamer}
            titel="Passages achter open vragen en spanningen"
            kop="Passage"
            delen={praktijk.perPassage}
          />
          <OpenNormen {...props} />
          <Besluiten {...props} />
        </>
      )}
    </>
  )
}
