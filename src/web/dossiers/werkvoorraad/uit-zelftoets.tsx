import type { Context } from 'hono'
import type { FC } from 'hono/jsx'
import { adoptZelftoets } from '../../../app/dossier/adopt-zelftoets.ts'
import { readKortDossier } from '../../../app/dossier/read-dossier.ts'
import type { OmgevingMetDossiers } from '../../../app/omgeving.ts'
import { formatDatum } from '../../../app/woorden/codes.ts'
import { AppError } from '../../../domain/errors.ts'
import { Knop } from '../../onderdelen/knop.tsx'
import { Link } from '../../onderdelen/link.tsx'
import { Alinea, Kop1 } from '../../onderdelen/tekst.tsx'
import { Verborgen } from '../../onderdelen/velden.tsx'
import { answerPagina } from '../../shared/antwoord.tsx'
import { allOf } from '../../shared/formulier.ts'
import type { AddRoutes, Huis } from '../../shared/huis.ts'
import { isInvoerfout, readForm } from '../../shared/inzending.ts'

interface AlDossierProps {
  readonly link: string
  readonly naam: string
  readonly bestaand: readonly {
    readonly id: string
    readonly naam: string
    readonly aangemaaktOp: string
  }[]
}

/** The self-check already became a case: go there, or make another one on purpose. */
const AlDossier: FC<AlDossierProps> = ({ link, naam, bestaand }) => (
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
      <Verborgen naam="link" waarde={link} />
      <Verborgen naam="naam" waarde={naam} />
      <Verborgen naam="toch" waarde="ja" />
      <div class="vt-knoppen">
        <Knop naar={`/dossiers/${bestaand.at(-1)?.id ?? ''}`}>Naar het bestaande dossier</Knop>
        <Knop tweede>Maak toch een nieuw dossier</Knop>
      </div>
    </form>
  </>
)

const WERKT_NIET = 'Deze link werkt niet (meer). Vraag de initiatiefnemer om een nieuwe.'

/** From a self-check to a case, by its link. `showFout` shows the form again with what is wrong. */
export const addUitZelftoets: AddRoutes<
  Huis<OmgevingMetDossiers> & {
    readonly showFout: (c: Context, fout: string) => Promise<Response>
  }
> = (web, { omgeving, opmaak, showFout }) => {
  web.post('/dossiers', async (c) => {
    const { velden } = await readForm(c)
    const [link = ''] = allOf(velden, 'link')
    const [naam] = allOf(velden, 'naam')
    try {
      const gemaakt = await adoptZelftoets(omgeving, {
        sleutel: /zelftoets\/([\w-]+)/.exec(link)?.[1] ?? '',
        ...(naam !== undefined && { naam }),
        door: c.get('behandelaar').naam,
        toch: allOf(velden, 'toch')[0] === 'ja',
      })
      if ('id' in gemaakt) return c.redirect(`/dossiers/${gemaakt.id}`, 303)
      const bestaand = await Promise.all(
        gemaakt.bestaand.map(async (id) => {
          const { huidig, eerste } = await readKortDossier(omgeving, id)
          return { id, naam: huidig.naam, aangemaaktOp: eerste.aangemaaktOp }
        }),
      )
      return answerPagina(c, opmaak, {
        titel: 'Van deze zelftoets is al een dossier',
        inhoud: <AlDossier link={link} naam={naam ?? ''} bestaand={bestaand} />,
      })
    } catch (fout) {
      if (isInvoerfout(fout)) return showFout(c, fout.fouten[0]?.melding ?? fout.detail)
      if (!(fout instanceof AppError) || fout.code !== 'niet_gevonden') throw fout
      return showFout(c, WERKT_NIET)
    }
  })
}
