import type { FC } from 'hono/jsx'
import { findEldersBewaard } from '../../../app/beoordelen/elders.ts'
import { readToelichting, type Toelichting } from '../../../app/bijlagen/lees-bijlagen.ts'
import { type Dossier, readDossier } from '../../../app/dossier/read-dossier.ts'
import { plekOf } from '../../../app/dossier/read-plan.ts'
import { readPlankaart } from '../../../app/kaartje/lees-plankaart.ts'
import type { Plankaart } from '../../../app/kaartje/plankaart.ts'
import type { OmgevingMetDossiers } from '../../../app/omgeving.ts'
import { formatDatum } from '../../../app/woorden/codes.ts'
import { wordRichting } from '../../../app/woorden/richting.ts'
import { foldLos, tellVoorbehouden } from '../../../app/woorden/voorbehouden.ts'
import type { Voorbehoud as Reserve } from '../../../domain/model/beoordeling.ts'
import type { Elders } from '../../../domain/model/richting.ts'
import { ElderGebieden } from '../../onderdelen/elders.tsx'
import { Herkomst } from '../../onderdelen/herkomst.tsx'
import { Link, Linkregel } from '../../onderdelen/link.tsx'
import { Nodig } from '../../onderdelen/nodig.tsx'
import { Plekkaart } from '../../onderdelen/plekkaart.tsx'
import { Richting } from '../../onderdelen/richting.tsx'
import { Alinea, Kop2, Lijst, Melding, Uitklap } from '../../onderdelen/tekst.tsx'
import { Vergunningvrij } from '../../onderdelen/vergunningvrij.tsx'
import type { AddRoutes, Huis } from '../../shared/huis.ts'
import { AdviesZinnen } from '../kader/advies-zinnen.tsx'
import { answerDossier } from '../kader/kader.tsx'
import { RegelLink } from '../kader/regel-link.tsx'
import { GebiedEnSpanning } from './overzicht-gebied.tsx'
import { Principes } from './overzicht-principes.tsx'
import { addBijlagen, VanInitiatiefnemer } from './toelichting.tsx'

/** A reservation, and how sure the rule is that makes it. */
const Voorbehoud: FC<{
  readonly voorbehoud: Reserve
  readonly dossier: Dossier
}> = ({ voorbehoud: { regel, tekst, beslissend }, dossier: { huidig, boek } }) => {
  const uitkomst = huidig.uitkomsten.find((deel) => deel.regel === regel)
  return (
    <li>
      {beslissend && <strong>Beslissend: </strong>}
      {tekst} <RegelLink regel={regel} boek={boek} />{' '}
      {uitkomst && <Herkomst herkomst={uitkomst.herkomst} werking={uitkomst.werking} />}
    </li>
  )
}

/** What is special for this plan one by one, the usual together. */
const Voorbehouden: FC<{ readonly dossier: Dossier }> = ({ dossier }) => {
  const { los, samen } = tellVoorbehouden(dossier.huidig.advies.voorbehouden)
  const { eerst, verder } = foldLos(los)
  const list = (delen: readonly Reserve[]) => (
    <ul>
      {delen.map((voorbehoud) => (
        <Voorbehoud voorbehoud={voorbehoud} dossier={dossier} />
      ))}
    </ul>
  )
  return (
    <>
      {eerst.length > 0 && list(eerst)}
      {[...verder, ...samen].map(({ motivering, voorbehouden }) => (
        <Uitklap kop={motivering}>{list(voorbehouden)}</Uitklap>
      ))}
    </>
  )
}

/** What the advice on this case rests on. */
const Overzicht: FC<{
  readonly dossier: Dossier
  readonly elders: Elders | undefined
  readonly kaart: Plankaart | undefined
  readonly toelichting: Toelichting
}> = ({ dossier, elders, kaart, toelichting }) => {
  const { eerste, huidig } = dossier
  const { advies } = huidig
  return (
    <>
      <div class="vt-naast">
        <div>
          <Richting
            richting={huidig.richting}
            visie={dossier.boek.visie}
            conclusie={advies.conclusie}
          />
        </div>
        {kaart && <Plekkaart kaart={kaart} />}
      </div>
      <Vergunningvrij uitkomst={huidig.vergunningvrij} boek={dossier.boek} />
      <ElderGebieden elders={elders} visie={dossier.boek.visie} />
      <Kop2>Het advies</Kop2>
      <AdviesZinnen dossier={dossier} />
      <Alinea>
        Beoordeeld op {formatDatum(huidig.aangemaaktOp)}, peildatum{' '}
        {formatDatum(huidig.peildatum.geldigOp)}.
      </Alinea>
      {huidig.id !== eerste.id && (
        <Alinea>
          Op wat binnenkwam was de richting:{' '}
          {wordRichting(dossier.boek.visie, eerste.richting, eerste.advies.conclusie)}; en het
          advies: {eerste.advies.woorden}.{' '}
          <Link naar={`/dossiers/${dossier.id}/wijzigingen`}>Bekijk wat de wijzigingen deden</Link>
        </Alinea>
      )}
      {!huidig.visieGeeftRichting && (
        <Melding soort="warning">
          <Alinea>De visie geeft voor dit plan op deze plek geen richting.</Alinea>
        </Melding>
      )}
      <Linkregel naar={`/dossiers/${dossier.id}/behandeling`}>
        Leg uw eigen conclusie vast
      </Linkregel>
      <Kop2 id="voorbehouden">Voorbehouden</Kop2>
      {advies.voorbehouden.length === 0 ? (
        <Alinea>Er zijn geen voorbehouden.</Alinea>
      ) : (
        <Voorbehouden dossier={dossier} />
      )}
      <Nodig nodig={huidig.nodig} boek={dossier.boek} />
      {huidig.mits.length > 0 && (
        <>
          <Kop2>Wat het advies gunstiger maakt</Kop2>
          <Lijst delen={huidig.mits.map(({ tekst }) => tekst)} />
        </>
      )}
      <GebiedEnSpanning dossier={dossier} />
      <Principes dossier={dossier} />
      <VanInitiatiefnemer id={dossier.id} toelichting={toelichting} />
      <Kop2>Eerdere gevallen die hierop lijken</Kop2>
      <Linkregel naar={`/dossiers/${dossier.id}/gelijk`}>
        Zoek eerdere gevallen, met wat erover is besloten
      </Linkregel>
      <Kop2>Rapport</Kop2>
      <ul>
        <li>
          <Link naar={`/dossiers/${dossier.id}/rapport`}>
            Rapport met alle uitkomsten, bronnen en een kaart
          </Link>
        </li>
        <li>
          <Link naar={`/dossiers/${dossier.id}/rapport.pdf`}>Het rapport als PDF</Link>
        </li>
        <li>
          <Link naar={`/dossiers/${dossier.id}/rapport.docx`}>
            De motivering voor Word (DOCX), met plekken voor uw eigen tekst
          </Link>
        </li>
      </ul>
      <Kop2>Bewijs</Kop2>
      <p class="vt-code">sha256 {huidig.bewijs.sha256}</p>
      <Alinea>
        Regelboek {huidig.bewijs.regelboek.id}, versie {huidig.bewijs.regelboek.versie}.{' '}
        <Link naar={`/v1/beoordelingen/${huidig.id}`}>De hele beoordeling als JSON</Link>
      </Alinea>
    </>
  )
}

/** The advice on a case and what it rests on. */
export const addOverzicht: AddRoutes<Huis<OmgevingMetDossiers>> = (web, { omgeving, opmaak }) => {
  addBijlagen(web, { omgeving, opmaak })
  web.get('/dossiers/:id', async (c) => {
    const dossier = await readDossier(omgeving, c.req.param('id'))
    const elders = await findEldersBewaard(omgeving, dossier.huidig)
    const kaart = readPlankaart(omgeving, plekOf(dossier.huidig), dossier.boek)
    const toelichting = await readToelichting(omgeving, { zaak: dossier.id })
    const inhoud = <Overzicht {...{ dossier, elders, kaart, toelichting }} />
    return answerDossier(c, opmaak, { dossier, deel: '', inhoud })
  })
}
