import type { FC } from 'hono/jsx'
import { geldtNietIn } from '../../../app/dossier/geldt-niet.ts'
import type { Dossier } from '../../../app/dossier/read-dossier.ts'
import { afrondingVan } from '../../../domain/dossier/afronding.ts'
import { afwijkingVan } from '../../../domain/dossier/afwijking.ts'
import { geldendVan } from '../../../domain/dossier/zaak.ts'
import { Link } from '../../onderdelen/link.tsx'
import { Tabel } from '../../onderdelen/tabel.tsx'
import { Alinea, Kop2 } from '../../onderdelen/tekst.tsx'
import { describeGebeurtenis } from '../kader/gebeurtenis-woorden.ts'
import { nameFeit, showWaarde } from '../kader/waarden.ts'
import { BriefBijIdee } from './brief-bij-idee.tsx'
import { Verschil } from './verschil.tsx'

interface Props {
  /** The application. */
  readonly dossier: Dossier
  /** The case of the idea that it follows, as that is now. */
  readonly idee: Dossier
}

const KOPPEN: readonly [string, string] = ['Het idee', 'De aanvraag']

/** Facts that one says otherwise than the other, or that one alone says. */
const Feiten: FC<Props> = ({ dossier, idee }) => {
  const { boek, huidig } = dossier
  const [toen, nu] = [idee.huidig.bewijs.verzoek.feiten ?? {}, huidig.bewijs.verzoek.feiten ?? {}]
  const [toenNiet, nuNiet] = [geldtNietIn(idee), geldtNietIn(dossier)]
  const show = (feiten: typeof nu, niet: typeof nuNiet, feit: string) => {
    if (niet.has(feit)) return 'geldt niet'
    const waarde = feiten[feit]
    return waarde === undefined ? 'niet gegeven' : showWaarde(boek, feit, waarde)
  }
  const namen = [
    ...new Set([...Object.keys(toen), ...Object.keys(nu), ...toenNiet.keys(), ...nuNiet.keys()]),
  ]
  return (
    <Tabel
      titel="Wat er anders is gegeven"
      koppen={['Gegeven', ...KOPPEN]}
      rijen={namen
        .map((feit) => [nameFeit(boek, feit), show(toen, toenNiet, feit), show(nu, nuNiet, feit)])
        .filter(([, links, rechts]) => links !== rechts)}
      leeg="Alle gegevens zijn gelijk."
    />
  )
}

/** What an application says otherwise than the idea before it, and what that does to the advice. */
export const VerschilMetIdee: FC<Props> = ({ dossier, idee }) => {
  const afronding = afrondingVan(idee.gebeurtenissen)
  return (
    <section aria-labelledby="idee">
      <Kop2 id="idee">Wat anders is dan bij het idee</Kop2>
      <Alinea>
        Het idee: <Link naar={`/dossiers/${idee.id}`}>{idee.huidig.naam}</Link>.
        {afronding && ` ${describeGebeurtenis(idee, afronding.gebeurtenis)}.`}
      </Alinea>
      <BriefBijIdee dossier={dossier} idee={idee} />
      <Feiten dossier={dossier} idee={idee} />
      {afwijkingVan(geldendVan(idee)) && afwijkingVan(geldendVan(dossier)) === undefined && (
        <Alinea>
          De afwijking die bij het idee is beschreven, is niet overgenomen.{' '}
          <Link naar={`/dossiers/${dossier.id}/afwijking`}>Beschrijf haar bij deze aanvraag</Link>.
        </Alinea>
      )}
      <Verschil
        dossier={{ ...dossier, eerste: idee.huidig }}
        koppen={KOPPEN}
        toenNiet={geldtNietIn(idee)}
      />
    </section>
  )
}
