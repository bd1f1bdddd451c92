import type { FC } from 'hono/jsx'
import type { Toelichting } from '../../../app/bijlagen/lees-bijlagen.ts'
import type { Dossier } from '../../../app/dossier/read-dossier.ts'
import type { Plankaart } from '../../../app/kaartje/plankaart.ts'
import { shortenZinnen } from '../../../app/overzicht/inkorten.ts'
import { listKern } from '../../../app/overzicht/kenmerken.ts'
import { sayAlleenStraat } from '../../../app/plekken/alleen-straat.ts'
import { labelFeit, showWaarde } from '../../../app/woorden/namen.ts'
import { findOntwikkeling, findStraat } from '../../../domain/dossier/begin.ts'
import { toegevoegdVan } from '../../../domain/dossier/inzending.ts'
import { joinEn, upperFirst } from '../../../domain/tekst.ts'
import { Gecorrigeerd } from '../../bijlagen/gecorrigeerd.tsx'
import { EigenTekst, Tekening } from '../../bijlagen/tekening.tsx'
import { Link } from '../../onderdelen/link.tsx'
import { Plekkaart } from '../../onderdelen/plekkaart.tsx'
import { Alinea, Kop2, Lijst, Uitklap } from '../../onderdelen/tekst.tsx'
import { formatTijdstip } from '../../shared/woorden.ts'

/** So many figures tell what kind of plan it is; the rest has a page. */
const KERN = 6
/** So many words of a description are read at a glance. */
const MAX_WOORDEN = 60

const Beschreven: FC<{ readonly tekst: string }> = ({ tekst }) => {
  const kort = shortenZinnen(tekst, MAX_WOORDEN)
  return kort.length >= tekst.length ? (
    <EigenTekst tekst={tekst} />
  ) : (
    <>
      <EigenTekst tekst={kort} />
      <Uitklap kop="De hele omschrijving">
        <EigenTekst tekst={tekst} />
      </Uitklap>
    </>
  )
}

/** What its sender added after he had sent it in, newest first. */
const Erbij: FC<{ readonly dossier: Dossier }> = ({ dossier: { gebeurtenissen } }) => {
  const erbij = toegevoegdVan(gebeurtenissen)
  return erbij.length === 0 ? null : (
    <>
      <Alinea>
        <strong>Later toegevoegd door de initiatiefnemer</strong>
      </Alinea>
      {erbij.map(({ op, tekst, tekeningen = [] }) => (
        <>
          <Alinea>
            {formatTijdstip(op)}
            {tekeningen.length > 0 && `: ${joinEn(tekeningen)} (bij de bijlagen)`}
          </Alinea>
          {tekst !== undefined && <Beschreven tekst={tekst} />}
        </>
      ))}
    </>
  )
}

/** Of a case that was made of an area development: where its parts and the room of its areas stand. */
const VanOntwikkeling: FC<{ readonly dossier: Dossier }> = ({ dossier: { gebeurtenissen } }) => {
  const begin = findOntwikkeling(gebeurtenissen)
  return begin === undefined ? null : (
    <Alinea>
      Gemaakt van het geheel van een gebiedsontwikkeling (versie {begin.versie}). De delen, de
      varianten en de ruimte in elk gebied staan bij{' '}
      <Link naar={`/ontwikkelingen/${begin.plan}`}>het plan</Link>.
    </Alinea>
  )
}

/** The plan in short: what it is, where, how large, what was written and drawn. */
export const Plan: FC<{
  readonly dossier: Dossier
  readonly kaart: Plankaart | undefined
  readonly toelichting: Toelichting
}> = ({ dossier, kaart, toelichting: { omschrijving, tekeningen } }) => {
  const { id, huidig, boek } = dossier
  const kern = listKern(huidig, boek)
  const straat = findStraat(dossier.gebeurtenissen)
  const binnen = huidig.ligging.filter(({ raakt }) => raakt).map(({ naam }) => naam)
  return (
    <div class="vt-naast">
      <section aria-labelledby="plan">
        <Kop2 id="plan">Het plan</Kop2>
        {omschrijving !== '' && (
          <>
            <Beschreven tekst={omschrijving} />
            <Gecorrigeerd dossier={dossier} />
          </>
        )}
        <VanOntwikkeling dossier={dossier} />
        <dl class="vt-begrippen">
          {kern.slice(0, KERN).map(({ feit, waarde }) => (
            <div>
              <dt>{upperFirst(labelFeit(boek, feit))}</dt>
              <dd>{showWaarde(boek, feit, waarde)}</dd>
            </div>
          ))}
          <div>
            <dt>Plek</dt>
            <dd>
              {straat && <strong>{sayAlleenStraat(straat)} </strong>}
              {binnen.length > 0 ? joinEn(binnen) : 'in geen gebied dat meetelt'}.{' '}
              <Link naar={`/dossiers/${id}/gebieden`}>Kaart en gebieden</Link>
            </dd>
          </div>
        </dl>
        {kern.length > KERN && (
          <Alinea>
            <Link naar={`/dossiers/${id}/gegevens`}>Alle gegevens van het plan</Link>
          </Alinea>
        )}
        <Erbij dossier={dossier} />
        {tekeningen.length > 0 && (
          <>
            <Alinea>
              <strong>Bijlagen</strong> (tellen niet mee in het advies)
            </Alinea>
            <Lijst
              delen={tekeningen.map((bijlage) => (
                <Tekening bijlage={bijlage} naar={`/dossiers/${id}/bijlagen/${bijlage.id}`} />
              ))}
            />
          </>
        )}
      </section>
      {kaart && <Plekkaart kaart={kaart} />}
    </div>
  )
}
