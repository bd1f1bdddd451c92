import type { FC } from 'hono/jsx'
import { Alinea, Kop1 } from '../../onderdelen/tekst.tsx'
import { formatDatum } from '../../shared/woorden.ts'

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
          <a class="nl-link" href={`/dossiers/${dossier.id}`}>
            {dossier.naam}
          </a>
          , gemaakt op {formatDatum(dossier.aangemaaktOp)}
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
        <a class="nl-button nl-button--primary" href={`/dossiers/${bestaand.at(-1)?.id ?? ''}`}>
          Naar het bestaande dossier
        </a>
        <button type="submit" class="nl-button nl-button--secondary">
          Maak toch een nieuw dossier
        </button>
      </div>
    </form>
  </>
)
