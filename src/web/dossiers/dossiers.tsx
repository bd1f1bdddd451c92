import type { Context } from 'hono'
import type { Voorbeeld } from '../../app/beoordelen/load-voorbeelden.ts'
import type { OmgevingMetOverdracht } from '../../app/omgeving.ts'
import { today } from '../../app/regelboek/peildatum.ts'
import { readFilter } from '../../app/werkvoorraad/filter.ts'
import { listOverTijd } from '../../app/werkvoorraad/over-tijd.ts'
import { listTeLezen } from '../../app/werkvoorraad/te-lezen.ts'
import { listWerkvoorraad, refreshWerkvoorraad } from '../../app/werkvoorraad/werkvoorraad.ts'
import { gezagenFor } from '../../domain/toegang/handelingen.ts'
import { answerPagina } from '../shared/antwoord.tsx'
import type { AddRoutes, Huis } from '../shared/huis.ts'
import { createEens } from '../toegang/eens.ts'
import { addAanvulling } from './aanvulling/aanvulling.tsx'
import { addAanvullingVragen } from './aanvulling/aanvulling-vragen.tsx'
import { addAdviseurs } from './adviseurs/adviseurs.tsx'
import { addBijdrage } from './adviseurs/bijdrage.tsx'
import { addAfronden } from './afronden/afronden.tsx'
import { addAfwijking } from './afwijking/afwijking.tsx'
import { addBehandeling } from './behandeling/behandeling.tsx'
import { addBrief } from './brief/brief.tsx'
import { addGebieden } from './gebieden/gebieden.tsx'
import { addGegevens } from './gegevens/gegevens.tsx'
import { addGeschiedenis } from './geschiedenis/geschiedenis.tsx'
import { addTerugnemen } from './geschiedenis/geschiedenis-terugnemen.tsx'
import { addInzender } from './inzender/inzender.tsx'
import { wieOf, wieVan } from './kader/handelingen.ts'
import { addNieuw, type Nieuwhuis } from './nieuw/nieuw.tsx'
import { addOordelen } from './oordelen/oordelen.tsx'
import { addOverdracht } from './overdracht/overdracht.tsx'
import { addVernietiging } from './overdracht/vernietiging.tsx'
import { addGelijk } from './overzicht/gelijk.tsx'
import { addOverzicht } from './overzicht/overzicht.tsx'
import { addTermijnen } from './termijnen/termijnen.tsx'
import { addAangemeld } from './werkvoorraad/aangemeld.tsx'
import { addAgenda } from './werkvoorraad/agenda.tsx'
import { addCollega } from './werkvoorraad/collega.tsx'
import { addWerkkaart } from './werkvoorraad/kaart.tsx'
import { addKeuzes } from './werkvoorraad/keuzes.tsx'
import { createLijstkeuze } from './werkvoorraad/lijstkeuze.ts'
import { addLijstCsv, kijkerOf } from './werkvoorraad/selectie.tsx'
import { addTaken } from './werkvoorraad/taken.tsx'
import { addUitZelftoets } from './werkvoorraad/uit-zelftoets.tsx'
import { addVoorbeelden } from './werkvoorraad/voorbeelden.tsx'
import { Werkvoorraad } from './werkvoorraad/werkvoorraad-pagina.tsx'
import { addWijzigingen } from './wijzigingen/wijzigingen.tsx'

interface Dossierhuis
  extends Huis<OmgevingMetOverdracht>,
    Pick<Nieuwhuis, 'projectie' | 'adressen'> {
  /** Whether people sign in at their organisation. */
  readonly metOrganisatie: boolean
  /** Whether people reach the service over https. */
  readonly overHttps: boolean
  readonly voorbeelden: readonly Voorbeeld[]
}

/** The officer's pages: the worklist and one case. */
export const addDossiers: AddRoutes<Dossierhuis> = (web, kamer) => {
  const { omgeving, opmaak, voorbeelden } = kamer
  const keuze = createLijstkeuze(kamer.overHttps)
  web.use('/dossiers/*', createEens(kamer.overHttps))
  const showWerkvoorraad = async (c: Context, fout?: string) => {
    const pagina = Number(c.req.query('pagina'))
    const filter = readFilter(c.req.queries())
    const [toetser] = omgeving.boeken.all
    // What was asked a moment ago is among what is looked through.
    const bijgewerkt = await refreshWerkvoorraad(omgeving)
    const kijker = { ...kijkerOf(c), leest: await listTeLezen(omgeving, wieVan(c)) }
    keuze.keep(c, filter)
    const voorraad = await listWerkvoorraad(omgeving, filter, { pagina, kijker, bijgewerkt })
    return answerPagina(c, opmaak, {
      titel: fout === undefined ? 'Werkvoorraad' : 'Fout: werkvoorraad',
      status: fout === undefined ? 200 : 400,
      inhoud: toetser && (
        <Werkvoorraad
          {...voorraad}
          overTijd={await listOverTijd(omgeving, voorraad.regels)}
          filter={filter}
          metVoorbeelden={voorbeelden.length > 0}
          boek={toetser.regelboek}
          vandaag={today(omgeving.nu())}
          ik={kijker.naam}
          zietInzender={gezagenFor('inzender_zien', kijker.rechten ?? []).length > 0}
          keuzes={await omgeving.keuzes.list(wieOf(c))}
          {...(fout !== undefined && { fout })}
        />
      ),
    })
  }

  web.get('/dossiers', (c) => showWerkvoorraad(c))
  addUitZelftoets(web, { ...kamer, showFout: showWerkvoorraad })
  addVoorbeelden(web, kamer)
  addAgenda(web, kamer)
  addLijstCsv(web, kamer)
  addTaken(web, kamer)
  addKeuzes(web, kamer)
  addWerkkaart(web, kamer)
  addCollega(web, kamer)
  addNieuw(web, kamer)
  addAangemeld(web, kamer)
  addOverzicht(web, kamer)
  addGelijk(web, kamer)
  addAfwijking(web, kamer)
  addGegevens(web, kamer)
  addInzender(web, kamer)
  addAanvullingVragen(web, kamer)
  addAanvulling(web, kamer)
  addOordelen(web, kamer)
  addGebieden(web, kamer)
  addWijzigingen(web, kamer)
  addAdviseurs(web, kamer)
  addBijdrage(web, kamer)
  addBehandeling(web, kamer)
  addTermijnen(web, kamer)
  addBrief(web, kamer)
  addAfronden(web, { ...kamer, readKeuze: keuze.read })
  addGeschiedenis(web, kamer)
  addTerugnemen(web, kamer)
  addOverdracht(web, kamer)
  addVernietiging(web, kamer)
}
