import type { FC } from 'hono/jsx'
import { listOpenOordelen } from '../../../app/dossier/geldt-niet.ts'
import { listOpenFeiten, type OpenFeit } from '../../../app/dossier/open-feiten.ts'
import type { Dossier } from '../../../app/dossier/read-dossier.ts'
import { wordKeuze } from '../../../app/woorden/namen.ts'
import { formatAantal } from '../../../domain/tekst.ts'
import { Knop } from '../../onderdelen/knop.tsx'
import { Link } from '../../onderdelen/link.tsx'
import { Alinea, Kop2, Uitklap } from '../../onderdelen/tekst.tsx'
import { Tekstveld, Verborgen } from '../../onderdelen/velden.tsx'
import { fillVraag, Vraagveld } from '../../onderdelen/vraagveld.tsx'
import { LEEG } from '../../shared/inzending.ts'
import { Dossierformulier } from '../kader/formulier.tsx'
import { GeldtNietVak } from '../kader/geldt-niet.tsx'
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

/** What is still open in the case while it is finished: it counts as unknown, and the letter says so. */
export const NogOpen: FC<Props> = ({ dossier }) => {
  const decide = (open: readonly OpenFeit[]) => open.filter(({ beslissend }) => beslissend)
  const oordelen = decide(listOpenOordelen(dossier))
  const gegevens = decide(listOpenFeiten(dossier, 'initiatief'))
  if (oordelen.length + gegevens.length === 0) return null
  return (
    <section aria-labelledby="nog-open">
      <Kop2 id="nog-open">Wat nog open staat</Kop2>
      {gegevens.length > 0 && (
        <Alinea>
          {formatAantal(gegevens.length, 'ontbrekend gegeven kan', 'ontbrekende gegevens kunnen')}{' '}
          het advies nog veranderen.{' '}
          <Link naar={`/dossiers/${dossier.id}/aanvulling`}>Vraag het de initiatiefnemer</Link>, of
          rond af en vink in de brief aan wat nog moet blijken.
        </Alinea>
      )}
      {oordelen.length > 0 && (
        <Uitklap
          kop={`${formatAantal(oordelen.length, 'oordeel kan', 'oordelen kunnen')} het advies nog veranderen`}
          open={oordelen.length <= ZICHTBAAR}
        >
          <Formulier dossier={dossier} feiten={oordelen.map(({ feit }) => feit)} />
        </Uitklap>
      )}
    </section>
  )
}
