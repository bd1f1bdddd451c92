import type { Context, Hono, MiddlewareHandler } from 'hono'
import { beoordeelInitiatief } from '../../app/beoordeel-initiatief.ts'
import { haalBeoordeling } from '../../app/haal-beoordeling.ts'
import { legBesluitVast, lijstBesluiten } from '../../app/leg-besluit-vast.ts'
import type { OmgevingMetDossiers } from '../../app/omgeving.ts'
import type { BeoordelingMetBewijs } from '../../app/ports.ts'
import { vindGelijkeGevallen } from '../../app/vind-gelijke-gevallen.ts'
import { lijstWerkvoorraad } from '../../app/werkvoorraad.ts'
import { leesZelftoets } from '../../app/zelftoets.ts'
import { AppError } from '../../domain/errors.ts'
import type { Regelboek } from '../../domain/regelboek.ts'
import { answerPagina, type Opmaak } from '../antwoord.tsx'
import { allOf, type Velden } from '../formulier.ts'
import type { Veldfout } from '../onderdelen/fouten.tsx'
import { Dossier, type DossierProps } from './dossier-pagina.tsx'
import { Werkvoorraad } from './werkvoorraad-pagina.tsx'

const readVelden = async (c: Context) => (await c.req.parseBody({ all: true })) as Velden

const toFouten = (fout: AppError): readonly Veldfout[] =>
  fout.fouten.map(({ pointer, melding }) => ({ veld: pointer.slice(1), melding }))

const isInvoerfout = (fout: unknown): fout is AppError =>
  fout instanceof AppError && fout.code === 'ongeldige_invoer'

const INTUSSEN: Veldfout = {
  veld: 'motivering',
  melding:
    'Een collega heeft intussen iets vastgelegd; het staat hieronder. Uw tekst staat er nog. Lees eerst wat er staat, en leg dan vast.',
}

/** The officer's pages: the worklist and one case. */
export const addDossiers = (
  web: Hono,
  omgeving: OmgevingMetDossiers,
  { opmaak, bewaak }: { readonly opmaak: Opmaak; readonly bewaak: MiddlewareHandler },
): void => {
  web.use('/dossiers', bewaak)
  web.use('/dossiers/*', bewaak)
  const boekOf = ({ bewijs }: BeoordelingMetBewijs): Regelboek => {
    const boeken = omgeving.toetsers.map(({ regelboek }) => regelboek)
    const boek =
      boeken.find(({ sha256 }) => sha256 === bewijs.regelboek.sha256) ??
      boeken.find(({ visie }) => visie.id === bewijs.regelboek.id) ??
      boeken[0]
    if (!boek) throw new Error('no rulebook is loaded')
    return boek
  }

  const showWerkvoorraad = async (c: Context, fout?: string) => {
    const { pagina, ...gevraagd } = c.req.query()
    const filter = Object.fromEntries(Object.entries(gevraagd).filter(([, w]) => w !== ''))
    const [toetser] = omgeving.toetsers
    const voorraad = await lijstWerkvoorraad(omgeving.werkvoorraad, filter, Number(pagina))
    return answerPagina(c, opmaak, {
      titel: fout === undefined ? 'Werkvoorraad' : 'Fout: werkvoorraad',
      status: fout === undefined ? 200 : 400,
      inhoud: toetser && (
        <Werkvoorraad
          {...voorraad}
          filter={filter}
          woorden={toetser.regelboek.visie.woorden}
          {...(fout !== undefined && { fout })}
        />
      ),
    })
  }

  const showDossier = async (
    c: Context,
    ingevuld: { readonly velden: Velden; readonly fouten: readonly Veldfout[] },
  ) => {
    const id = c.req.param('id') ?? ''
    const { inhoud } = await haalBeoordeling(omgeving.beoordelingen, id)
    const beoordeling = JSON.parse(inhoud) as DossierProps['beoordeling']
    const boek = boekOf(beoordeling)
    const besluiten = await lijstBesluiten(omgeving, id)
    const { fouten } = ingevuld
    return answerPagina(c, opmaak, {
      titel: fouten.length > 0 ? `Fout: ${beoordeling.naam}` : beoordeling.naam,
      status: fouten.length > 0 ? 400 : 200,
      inhoud: (
        <Dossier
          beoordeling={beoordeling}
          boek={boek}
          besluiten={besluiten}
          gelijk={await vindGelijkeGevallen(omgeving, id)}
          formulier={{
            pad: `/dossiers/${id}`,
            laatste: besluiten.at(-1)?.id ?? '',
            woorden: boek.visie.woorden,
            ...ingevuld,
          }}
        />
      ),
    })
  }

  web.get('/dossiers', (c) => showWerkvoorraad(c))
  web.post('/dossiers', async (c) => {
    const velden = await readVelden(c)
    const sleutel = /zelftoets\/([\w-]+)/.exec(allOf(velden, 'link')[0] ?? '')?.[1] ?? ''
    try {
      const { invoer } = await leesZelftoets(omgeving, sleutel)
      const naam = allOf(velden, 'naam')[0] ?? invoer.naam
      const { id } = await beoordeelInitiatief(omgeving, { inhoud: { ...invoer, naam } })
      return c.redirect(`/dossiers/${id}`, 303)
    } catch (fout) {
      if (isInvoerfout(fout)) return showWerkvoorraad(c, fout.fouten[0]?.melding ?? fout.detail)
      if (!(fout instanceof AppError) || fout.code !== 'niet_gevonden') throw fout
      return showWerkvoorraad(
        c,
        'Deze link werkt niet (meer). Vraag de initiatiefnemer om een nieuwe.',
      )
    }
  })
  web.get('/dossiers/:id', async (c) => {
    // What was decided stays decided until somebody chooses otherwise.
    const laatste = (await lijstBesluiten(omgeving, c.req.param('id'))).at(-1)
    const { stand, gepubliceerdOp } = laatste ?? {}
    return showDossier(c, { velden: { stand, gepubliceerdOp }, fouten: [] })
  })
  web.post('/dossiers/:id', async (c) => {
    const id = c.req.param('id')
    const velden = await readVelden(c)
    const laatste = (await lijstBesluiten(omgeving, id)).at(-1)?.id ?? ''
    if (laatste !== (allOf(velden, 'laatste')[0] ?? '')) {
      return showDossier(c, { velden, fouten: [INTUSSEN] })
    }
    const besluit = Object.fromEntries(
      ['stand', 'conclusie', 'motivering', 'gepubliceerdOp'].flatMap((naam) =>
        allOf(velden, naam).map((waarde) => [naam, waarde]),
      ),
    )
    try {
      await legBesluitVast(omgeving, id, besluit)
      return c.redirect(`/dossiers/${id}`, 303)
    } catch (fout) {
      if (!isInvoerfout(fout)) throw fout
      return showDossier(c, { velden, fouten: toFouten(fout) })
    }
  })
}
