import type { Context, Hono } from 'hono'
import { adoptZelftoets } from '../../../app/dossier/adopt-zelftoets.ts'
import { readDossier } from '../../../app/dossier/read-dossier.ts'
import type { OmgevingMetDossiers } from '../../../app/omgeving.ts'
import { AppError } from '../../../domain/errors.ts'
import { answerPagina, type Opmaak } from '../../shared/antwoord.tsx'
import { allOf } from '../../shared/formulier.ts'
import { isInvoerfout, readForm } from '../../shared/inzending.ts'
import { AlDossier } from './uit-zelftoets-pagina.tsx'

const WERKT_NIET = 'Deze link werkt niet (meer). Vraag de initiatiefnemer om een nieuwe.'

/** From a self-check to a case, by its link. `showFout` shows the form again with what is wrong. */
export const addUitZelftoets = (
  web: Hono,
  omgeving: OmgevingMetDossiers,
  {
    opmaak,
    showFout,
  }: {
    readonly opmaak: Opmaak
    readonly showFout: (c: Context, fout: string) => Promise<Response>
  },
): void => {
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
          const { huidig, eerste } = await readDossier(omgeving, id)
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
