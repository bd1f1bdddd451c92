import type { FC } from 'hono/jsx'
import type { Briefdeel } from '../../../app/brief/briefzin.ts'
import { isBlijkenIn, isBlijkenTeKiezen } from '../../../app/brief/briefzinnen.ts'
import { listOpenGegevens, listOpenOordelen } from '../../../app/dossier/geldt-niet.ts'
import type { OpenFeit } from '../../../app/dossier/open-feiten.ts'
import { nameBeweegt } from '../../../app/dossier/open-telling.ts'
import type { Dossier } from '../../../app/dossier/read-dossier.ts'
import { findNietIngevuld, findTegenspraak } from '../../../app/effecten/afwijking-naast-plan.ts'
import { formatDatum } from '../../../app/woorden/codes.ts'
import { wordKeuze } from '../../../app/woorden/namen.ts'
import { aanvullingenVan, isTeBeantwoorden } from '../../../domain/dossier/aanvulling.ts'
import { gewijzigdSindsAfwijking } from '../../../domain/dossier/afwijking.ts'
import { bijdragenVan } from '../../../domain/dossier/bijdragen.ts'
import { openPuntenVan } from '../../../domain/dossier/punten.ts'
import { findNietAkkoord } from '../../../domain/dossier/tweede-lezer.ts'
import { geldendVan } from '../../../domain/dossier/zaak.ts'
import { formatAantal, joinEn, lowerFirst } from '../../../domain/tekst.ts'
import { Knop } from '../../onderdelen/knop.tsx'
import { Link } from '../../onderdelen/link.tsx'
import { Alinea, Kop2, Uitklap } from '../../onderdelen/tekst.tsx'
import { Tekstveld, Verborgen } from '../../onderdelen/velden.tsx'
import { fillVraag, Vraagveld } from '../../onderdelen/vraagveld.tsx'
import { LEEG } from '../../shared/inzending.ts'
import { Dossierformulier } from '../kader/formulier.tsx'
import { GeldtNietVak } from '../kader/geldt-niet.tsx'
import { Tegenspraak } from '../kader/tegenspraak.tsx'
import { vraagOf } from '../kader/waarden.ts'

/** So many judgements stand open on the page; more are folded. */
const ZICHTBAAR = 5

type Props = { readonly dossier: Dossier }

/** The judgements that can still move the advice, to give here; the letter is made again with them. */
const Formulier: FC<Props & { readonly feiten: readonly string[] }> = ({ dossier, feiten }) => (
  <Dossierformulier naar={`/dossiers/${dossier.id}/oordelen`} gezien={dossier.zaak.laatste}>
    <Verborgen naam="naar" waarde="afronden" />
    {feiten.map((id) => {
      const feit = dossier.boek.feiten.get(id)
      return feit === undefined ? null : (
        <section aria-label={vraagOf(dossier, id)}>
          <Vraagveld
            {...fillVraag(feit, LEEG)}
            vraag={vraagOf(dossier, id)}
            labelOf={(waarde) => wordKeuze(dossier.boek, feit, waarde)}
            weetNiet="Laat open"
          />
          <GeldtNietVak {...LEEG} feit={id} />
        </section>
      )
    })}
    <Tekstveld {...LEEG} naam="reden" label="Waarom oordeelt u zo?" rijen={2} />
    <Knop tweede>Leg de oordelen vast en maak de brief opnieuw</Knop>
  </Dossierformulier>
)

/** Who was asked something and has not answered yet: a letter that goes now goes without it. */
const listGevraagd = (dossier: Dossier) => {
  const { gebeurtenissen, zaak } = dossier
  return {
    bijdragen: bijdragenVan(geldendVan(dossier)).filter(({ antwoord }) => antwoord === undefined),
    aanvullingen: aanvullingenVan(gebeurtenissen, zaak).filter(isTeBeantwoorden),
  }
}

const WachtOp: FC<Props> = ({ dossier }) => {
  const { bijdragen, aanvullingen } = listGevraagd(dossier)
  const laatste = aanvullingen.at(-1)
  return (
    <>
      {laatste && (
        <Alinea>
          De initiatiefnemer heeft nog niet geantwoord op wat hem op{' '}
          {formatDatum(laatste.gevraagdOp)} is gevraagd.{' '}
          <Link naar={`/dossiers/${dossier.id}/aanvulling`}>Bekijk de vraag</Link>
        </Alinea>
      )}
      {bijdragen.length > 0 && (
        <Alinea>
          Nog geen antwoord van{' '}
          {joinEn(
            bijdragen.map(
              ({ naam, functie, gevraagdOp }) =>
                `${naam}, ${functie} (gevraagd op ${formatDatum(gevraagdOp)})`,
            ),
          )}
          . <Link naar={`/dossiers/${dossier.id}/adviseurs`}>Bekijk wat is gevraagd</Link>
        </Alinea>
      )}
    </>
  )
}

/** That the letter may say something of the deviation that is no longer so. */
const AfwijkingNogGoed: FC<Props & { readonly feiten: readonly string[] }> = ({
  dossier: { id, boek },
  feiten,
}) =>
  feiten.length === 0 ? null : (
    <Alinea>
      Na de beschrijving van de afwijking is ingevuld of gewijzigd:{' '}
      {joinEn(feiten.map((feit) => lowerFirst(boek.feiten.get(feit)?.label ?? feit)))}. Klopt de
      beschrijving in de brief nog? <Link naar={`/dossiers/${id}/afwijking`}>Wijzig haar</Link>
    </Alinea>
  )

/** What the second reader still wants of it. */
const Teruggelegd: FC<{
  readonly id: string
  readonly terug: number
  readonly lezing: ReturnType<typeof findNietAkkoord>
}> = ({ id, terug, lezing }) => {
  const naar = `/dossiers/${id}/behandeling#tweede-lezer`
  return (
    <>
      {terug > 0 && (
        <Alinea>
          De tweede lezer legde {formatAantal(terug, 'punt', 'punten')} terug.{' '}
          <Link naar={naar}>{terug === 1 ? 'Handel het af' : 'Handel ze af'}</Link>
        </Alinea>
      )}
      {lezing && (
        <Alinea>
          {lezing.door} las mee en is niet akkoord.{' '}
          <Link naar={naar}>Bekijk wat de tweede lezer schreef</Link>
        </Alinea>
      )}
    </>
  )
}

/** What is still open in the case while it is finished: it counts as unknown, and the letter says so (`delen`; absent: none yet). */
export const NogOpen: FC<Props & { readonly delen?: readonly Briefdeel[] | undefined }> = ({
  dossier,
  delen,
}) => {
  const decide = (open: readonly OpenFeit[]) => open.filter(({ beslissend }) => beslissend)
  const oordelen = decide(listOpenOordelen(dossier))
  const gegevens = decide(listOpenGegevens(dossier))
  const { bijdragen, aanvullingen } = listGevraagd(dossier)
  const later = gewijzigdSindsAfwijking(geldendVan(dossier))
  const tegenspraak = findTegenspraak(dossier).length + findNietIngevuld(dossier).length
  const terug = openPuntenVan(geldendVan(dossier)).length
  const nietAkkoord = findNietAkkoord(geldendVan(dossier))
  const gelezen = terug + (nietAkkoord ? 1 : 0)
  const wacht = bijdragen.length + aanvullingen.length + later.length + tegenspraak + gelezen
  if (oordelen.length + gegevens.length + wacht === 0) return null
  return (
    <section aria-labelledby="nog-open">
      <Kop2 id="nog-open">Wat nog open staat</Kop2>
      <AfwijkingNogGoed dossier={dossier} feiten={later} />
      <Tegenspraak dossier={dossier} />
      <Teruggelegd id={dossier.id} terug={terug} lezing={nietAkkoord} />
      <WachtOp dossier={dossier} />
      {gegevens.length > 0 && (
        <Alinea>
          {formatAantal(gegevens.length, 'ontbrekend gegeven kan', 'ontbrekende gegevens kunnen')}{' '}
          {nameBeweegt(dossier.huidig.advies)} nog veranderen.{' '}
          {aanvullingen.length === 0 ? (
            <>
              <Link naar={`/dossiers/${dossier.id}/aanvulling`}>Vraag het de initiatiefnemer</Link>,
              of rond
            </>
          ) : (
            'Wacht op zijn antwoord, of rond'
          )}{' '}
          af
          {(delen === undefined || isBlijkenTeKiezen(delen)) &&
            ' en vink in de brief aan wat nog moet blijken'}
          .
          {delen !== undefined &&
            !isBlijkenIn(delen) &&
            ' Bij deze conclusie staat in de brief niet wat nog open is.'}
        </Alinea>
      )}
      {oordelen.length > 0 && (
        <Uitklap
          kop={`${formatAantal(oordelen.length, 'oordeel kan', 'oordelen kunnen')} ${nameBeweegt(dossier.huidig.advies)} nog veranderen`}
          open={oordelen.length <= ZICHTBAAR}
        >
          <Formulier dossier={dossier} feiten={oordelen.map(({ feit }) => feit)} />
        </Uitklap>
      )}
    </section>
  )
}
