import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import { type Dossier, readDossier } from '../../../app/dossier/read-dossier.ts'
import { giveAntwoord, renewLink } from '../../../app/inzenden/status.ts'
import type { OmgevingMetDossiers } from '../../../app/omgeving.ts'
import { antwoordenVan, findIngezonden } from '../../../domain/dossier/inzending.ts'
import { AppError } from '../../../domain/errors.ts'
import type { AddRoutes, Huis } from '../../shared/huis.ts'
import { answerForm, type Ingevuld, readForm, textOf } from '../../shared/inzending.ts'
import { readGezien, tellAt, wieVan } from '../kader/handelingen.ts'
import { answerDossier } from '../kader/kader.tsx'
import { LinkKopieren } from '../kader/link-kopieren.tsx'
import { InzenderPagina } from './inzender-pagina.tsx'

const GEEN_TEKST = { veld: 'tekst', melding: 'Schrijf het antwoord op.' }

/** The letter as it was saved last, until it was given as an answer. */
const draftOf = ({ gebeurtenissen }: Dossier): Ingevuld => {
  const brief = gebeurtenissen.findLast(
    ({ gebeurtenis }) => gebeurtenis.soort === 'brief_opgesteld',
  )?.gebeurtenis
  const tekst = brief?.soort === 'brief_opgesteld' ? brief.tekst : undefined
  const isGegeven = antwoordenVan(gebeurtenissen).some((antwoord) => antwoord.tekst === tekst)
  return { velden: tekst !== undefined && !isGegeven ? { tekst } : {}, fouten: [] }
}

/** Who sent a case in, for who handles it. */
export const addInzender: AddRoutes<Huis<OmgevingMetDossiers>> = (web, { omgeving, opmaak }) => {
  const show = async (c: Context, dossier: Dossier, ingevuld: Ingevuld, boven: Child = '') => {
    const geweigerd = await omgeving.berichten.listGeweigerd(dossier.id)
    return answerDossier(c, opmaak, {
      dossier,
      deel: 'inzender',
      fouten: ingevuld.fouten,
      inhoud: (
        <InzenderPagina dossier={dossier} geweigerd={geweigerd} {...ingevuld}>
          {boven}
        </InzenderPagina>
      ),
    })
  }
  /** Throws AppError('niet_gevonden') for a case that nobody sent in. */
  const readIngezonden = async (c: Context) => {
    const dossier = await readDossier(omgeving, c.req.param('id') ?? '')
    if (findIngezonden(dossier.gebeurtenissen) === undefined)
      throw new AppError('niet_gevonden', { wat: 'Een inzender van deze zaak' })
    return dossier
  }
  web.get('/dossiers/:id/inzender', async (c) => {
    const dossier = await readDossier(omgeving, c.req.param('id'))
    return show(c, dossier, draftOf(dossier))
  })
  web.post('/dossiers/:id/inzender', async (c) => {
    const { velden } = await readForm(c)
    const { id } = await readIngezonden(c)
    const tekst = textOf(velden, 'tekst')
    return answerForm(c, velden, {
      vooraf: tekst === '' ? [GEEN_TEKST] : [],
      doe: () => {
        const { naam, identiteit } = wieVan(c)
        const antwoord = {
          ...{ gezien: readGezien(velden), door: naam, tekst, identiteit },
          adres: new URL(c.req.url).origin,
        }
        return giveAntwoord(omgeving, id, antwoord)
      },
      ...tellAt('tekst'),
      naar: () => `/dossiers/${id}/inzender`,
      show: async (ingevuld) => show(c, await readDossier(omgeving, id), ingevuld),
    })
  })
  web.post('/dossiers/:id/inzender/link', async (c) => {
    await readForm(c)
    const dossier = await readIngezonden(c)
    const { sleutel, verlooptOp } = await renewLink(omgeving, dossier.id)
    // Not by a redirect: the key must not stand in an address of this part.
    return show(
      c,
      dossier,
      draftOf(dossier),
      <LinkKopieren
        titel="Er is een nieuwe statuslink"
        voor="de inzender"
        link={new URL(`/status/${sleutel}`, c.req.url).href}
        verlooptOp={verlooptOp}
        blijft
      />,
    )
  })
}
