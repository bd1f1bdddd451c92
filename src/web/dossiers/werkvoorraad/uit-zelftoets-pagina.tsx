import type { FC } from 'hono/jsx'
import { formatDatum } from '../../../app/woorden/codes.ts'
import { Knop } from '../../onderdelen/knop.tsx'
import { Link } from '../../onderdelen/link.tsx'
import { Alinea, Kop1 } from '../../onderdelen/tekst.tsx'

export interface AlDossierProps {
  readonly link: string
  readonly naam: string
  readonly bestaand: readonly {
    readonly id: string
    readonly naam: string
    readonly aangemaaktOp: string
  }[]
}

/** The self-check already became a case: go there, or make another one on purpose. */
export const AlDossier: FC<AlDossierProps> = ({ link, naam, bestaand }) => (
  <>
    <Kop1>Van deze zelftoets is al een dossier</Kop1>
    <ul>
      {bestaand.map((dossier) => (
        <li>
          <Link naar={`/dossiers/${dossier.id}`}>{dossier.naam}</Link>, gemaakt op{' '}
          {formatDatum(dossier.aangemaaktOp)}
        </li>
      ))}
    </ul>
    <Alinea>
      Zijn er sindsdien antwoorden gewijzigd, of wilt u het plan twee keer behandelen? Maak dan toch
      een nieuw dossier. Het bestaande blijft wat het is.
    </Alinea>
    <form method="post" action="/dossiers">
      <input type="hidden" name="link" value={link} />
      <input type="hidden" name="naam" value={naam} />
      <input type="hidden" name="toch" value="ja" />
      <div class="vt-knoppen">
        <Knop naar={`/dossiers/${bestaand.at(-1)?.id ?? ''}`}>Naar het bestaande dossier</Knop>
        <Knop tweede>Maak toch een nieuw dossier</Knop>
      </div>
    </form>
  </>
)
