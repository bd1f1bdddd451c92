import type { Child, FC } from 'hono/jsx'
import { findEldersBewaard } from '../../../app/beoordelen/elders.ts'
import { readToelichting, type Toelichting } from '../../../app/bijlagen/lees-bijlagen.ts'
import { findEigen } from '../../../app/brief/draft-brief.ts'
import { type Briefpunt, readBriefpunten } from '../../../app/brief/naast-aanvraag.ts'
import type { EigenConclusie } from '../../../app/brief/redenen.ts'
import { keepGeldend } from '../../../app/dossier/geldt-niet.ts'
import { isOpenPunt, sayPunten } from '../../../app/dossier/open-telling.ts'
import { type Dossier, type KortDossier, readDossier } from '../../../app/dossier/read-dossier.ts'
import { plekOf } from '../../../app/dossier/read-plan.ts'
import { readPlankaart } from '../../../app/kaartje/lees-plankaart.ts'
import type { Plankaart } from '../../../app/kaartje/plankaart.ts'
import { createKantelzoeker, type Kantelpunt } from '../../../app/kantelen/kantelpunten.ts'
import type { OmgevingMetDossiers } from '../../../app/omgeving.ts'
import { readDelen } from '../../../app/rapport/delen/lees-delen.ts'
import { tellDelen } from '../../../app/rapport/delen/tell-delen.ts'
import { today } from '../../../app/regelboek/peildatum.ts'
import { formatDatum } from '../../../app/woorden/codes.ts'
import { sayVoorbehoud } from '../../../app/woorden/lidwoord.ts'
import { wordRichting } from '../../../app/woorden/richting.ts'
import {
  countVoorbehouden,
  foldLos,
  sayGeenVoorbehouden,
  tellVoorbehouden,
} from '../../../app/woorden/voorbehouden.ts'
import type { Persoon } from '../../../domain/dossier/persoon.ts'
import type { BudgetUitkomst } from '../../../domain/model/antwoord/budget.ts'
import type { Voorbehoud as Reserve } from '../../../domain/model/beoordeling.ts'
import type { Elders } from '../../../domain/model/richting.ts'
import { STAND_ONBEKEND } from '../../../domain/model/visie.ts'
import { ElderGebieden } from '../../onderdelen/elders.tsx'
import { Herkomst } from '../../onderdelen/herkomst.tsx'
import { Link } from '../../onderdelen/link.tsx'
import { Nodig } from '../../onderdelen/nodig.tsx'
import { Alinea, Kop2, Kop3, Lijst, Melding, Uitklap } from '../../onderdelen/tekst.tsx'
import { Vergunningvrij } from '../../onderdelen/vergunningvrij.tsx'
import type { AddRoutes, Huis } from '../../shared/huis.ts'
import { AdviesZinnen, giveGenoemdeRuimte } from '../kader/advies-zinnen.tsx'
import { wieVan } from '../kader/handelingen.ts'
import { answerDossier } from '../kader/kader.tsx'
import { RegelLink } from '../kader/regel-link.tsx'
import { sayZojuist } from '../kader/zojuist.tsx'
import { Afwijking, Effecten } from './afwijking.tsx'
import { Antwoorden } from './antwoorden.tsx'
import { addBehandelaar } from './behandelaar.tsx'
import { Beslist } from './beslist.tsx'
import { BriefBijIdee } from './brief-bij-idee.tsx'
import { Na, readVorige } from './na.tsx'
import { GebiedEnSpanning } from './overzicht-gebied.tsx'
import { Principes } from './overzicht-principes.tsx'
import { Plan } from './plan.tsx'
import { addBijlagen } from './toelichting.tsx'
import { Werk } from './werk.tsx'

/** A reservation, and how sure the rule is that makes it. */
const Voorbehoud: FC<{
  readonly voorbehoud: Reserve
  readonly dossier: Dossier
}> = ({ voorbehoud: { regel, tekst, beslissend }, dossier: { huidig, boek } }) => {
  const uitkomst = huidig.uitkomsten.find((deel) => deel.regel === regel)
  return (
    <li>
      {beslissend && <strong>Beslissend: </strong>}
      {sayVoorbehoud(tekst)} <RegelLink regel={regel} boek={boek} />{' '}
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

/**
 * How many there are, and of how many open points where each of them is one: what is open in several areas is one
 * reservation, and a point in each.
 */
const sayVoorbehouden = ({ advies: { voorbehouden }, uitkomsten }: Dossier['huidig']): string => {
  const open = uitkomsten.filter(isOpenPunt)
  const aantal = countVoorbehouden(voorbehouden)
  const meer = aantal === voorbehouden.length ? '' : `, in de gebieden samen ${voorbehouden.length}`
  const kop = `Voorbehouden: ${aantal}${meer}`
  const zijnPunten = voorbehouden.every(({ regel, gebied }) =>
    open.some((deel) => deel.regel === regel && deel.gebied === gebied),
  )
  return zijnPunten && open.length > 0 ? `${kop} van de ${sayPunten(open.length)}` : kop
}

/** What the advice rests on, each folded: it is looked up, not read. */
const Onderbouwing: FC<Pick<Props, 'dossier' | 'elders'> & { readonly heeftWeg: boolean }> = ({
  dossier,
  elders,
  heeftWeg,
}) => {
  const { huidig, boek } = dossier
  const { advies } = huidig
  return (
    <div class="vt-mappen">
      <Uitklap kop={sayVoorbehouden(huidig)}>
        <div id="voorbehouden">
          {advies.voorbehouden.length === 0 ? (
            <Alinea>{sayGeenVoorbehouden(heeftWeg)}</Alinea>
          ) : (
            <Voorbehouden dossier={dossier} />
          )}
        </div>
      </Uitklap>
      {(huidig.nodig.length > 0 || huidig.mits.length > 0) && (
        <Uitklap kop="Wat het plan nodig heeft, en wat het advies gunstiger maakt">
          <Nodig nodig={huidig.nodig} boek={boek} />
          {huidig.mits.length > 0 && (
            <>
              <Kop2>Wat het advies gunstiger maakt</Kop2>
              <Lijst delen={huidig.mits.map(({ tekst }) => tekst)} />
            </>
          )}
        </Uitklap>
      )}
      {huidig.vergunningvrij && (
        <Uitklap kop="Of het zonder vergunning mag">
          <Vergunningvrij uitkomst={huidig.vergunningvrij} boek={boek} />
        </Uitklap>
      )}
      <Uitklap kop="Wat de plek ervan vindt">
        <GebiedEnSpanning dossier={dossier} />
      </Uitklap>
      {elders && (
        <Uitklap kop="Of het elders beter past">
          <ElderGebieden elders={elders} visie={boek.visie} />
        </Uitklap>
      )}
      <Uitklap kop="Per principe">
        <Principes dossier={dossier} />
      </Uitklap>
      <Uitklap kop="Bewijs">
        <p class="vt-code">sha256 {huidig.bewijs.sha256}</p>
        <Alinea>
          Regelboek {huidig.bewijs.regelboek.id}, versie {huidig.bewijs.regelboek.versie}.{' '}
          <Link naar={`/v1/beoordelingen/${huidig.id}`}>De hele beoordeling als JSON</Link>
        </Alinea>
      </Uitklap>
    </div>
  )
}

const Verder: FC<{ readonly id: string }> = ({ id }) => (
  <>
    <Kop3>Rapport en eerdere gevallen</Kop3>
    <ul>
      <li>
        <Link naar={`/dossiers/${id}/rapport`}>
          Rapport met alle uitkomsten, bronnen en een kaart
        </Link>
        , ook <Link naar={`/dossiers/${id}/rapport.pdf`}>als PDF</Link>
      </li>
      <li>
        <Link naar={`/dossiers/${id}/rapport.docx`}>
          De motivering voor Word (DOCX), met plekken voor uw eigen tekst
        </Link>
      </li>
      <li>
        <Link naar={`/dossiers/${id}/gelijk`}>
          Zoek eerdere gevallen, met wat erover is besloten
        </Link>
      </li>
    </ul>
  </>
)

interface Props {
  readonly dossier: Dossier
  readonly elders: Elders | undefined
  readonly kaart: Plankaart | undefined
  readonly toelichting: Toelichting
  readonly eigen: EigenConclusie | undefined
  /** A permit was granted, refused or withdrawn. */
  readonly isBeslist: boolean
  readonly vandaag: string
  readonly nu: string
  readonly wie: Persoon
  /** Questions of which one answer moves an open stand. */
  readonly kantelpunten: readonly Kantelpunt[]
  /** That was finished just before. */
  readonly vorige: KortDossier | undefined
  /** That what was just sent is recorded. */
  readonly zojuist: Child
  /** The budgets of its areas, worked out with other plans. */
  readonly budgetten: readonly BudgetUitkomst[]
  /** What the letter at the idea before it asked; empty: there was none. */
  readonly briefpunten: readonly Briefpunt[]
}

/** The advice as it goes into a motivation, and what it was on what came in. */
const Advies: FC<Pick<Props, 'dossier' | 'budgetten'>> = ({ dossier, budgetten }) => {
  const { id, eerste, huidig, boek } = dossier
  return (
    <div>
      <Kop2>Het advies</Kop2>
      <AdviesZinnen dossier={dossier} uitgewerkt={budgetten} />
      {huidig.id !== eerste.id && (
        <Alinea>
          Op wat binnenkwam was de richting:{' '}
          {wordRichting(boek.visie, eerste.richting, eerste.advies.conclusie)}; en het advies:{' '}
          {eerste.advies.woorden}.{' '}
          <Link naar={`/dossiers/${id}/wijzigingen`}>Bekijk wat de wijzigingen deden</Link>
        </Alinea>
      )}
      {!huidig.visieGeeftRichting && (
        <Melding soort="warning">
          <Alinea>De visie geeft voor dit plan op deze plek geen richting.</Alinea>
        </Melding>
      )}
      <p class="nl-paragraph vt-hulp">
        Beoordeeld op {formatDatum(huidig.aangemaaktOp)}, peildatum{' '}
        {formatDatum(huidig.peildatum.geldigOp)}.
      </p>
    </div>
  )
}

/** The case on one page, in the order of the work: the plan, the deviation, what decides, what to do. */
const Overzicht: FC<Props> = ({
  dossier,
  elders,
  kaart,
  toelichting,
  eigen,
  isBeslist,
  vandaag,
  nu,
  wie,
  kantelpunten,
  vorige,
  zojuist,
  budgetten,
  briefpunten,
}) => {
  // What the officer said does not play here is told nowhere as still to be judged.
  const gezegd = { ...dossier, huidig: keepGeldend(dossier) }
  return (
    <div class="vt-zaak">
      {vorige && <Na vorige={vorige} />}
      {zojuist}
      <BriefBijIdee id={dossier.id} punten={briefpunten} />
      <Plan dossier={dossier} kaart={kaart} toelichting={toelichting} />
      <Antwoorden dossier={dossier} />
      <div class="vt-naast vt-naast--gelijk">
        <Afwijking dossier={dossier} />
        <Effecten dossier={dossier} />
      </div>
      <div class="vt-naast">
        <Beslist dossier={gezegd} kantelpunten={kantelpunten} />
        <Werk {...{ dossier, eigen, isBeslist, vandaag, nu, wie }} />
      </div>
      <div class="vt-naast vt-naast--gelijk">
        <Advies dossier={gezegd} budgetten={budgetten} />
        <div>
          <Kop2>Waar het op rust</Kop2>
          <Onderbouwing
            dossier={gezegd}
            elders={elders}
            heeftWeg={dossier.huidig.advies.voorbehouden.length > 0}
          />
          <Verder id={dossier.id} />
        </div>
      </div>
    </div>
  )
}

/** Whether its stand is not settled yet. */
const isOpen = ({ huidig: { richting } }: Dossier): boolean => richting?.stand === STAND_ONBEKEND

/** A case that was made of a plan in parts tells it as its parts have it. */
const tellZaak = async (omgeving: OmgevingMetDossiers, dossier: Dossier): Promise<Dossier> => {
  const delen = await readDelen(omgeving, dossier)
  if (delen === undefined) return dossier
  return { ...dossier, huidig: tellDelen(dossier.huidig, delen, dossier.boek) }
}

/** The advice on a case and what it rests on. */
export const addOverzicht: AddRoutes<Huis<OmgevingMetDossiers>> = (web, { omgeving, opmaak }) => {
  addBijlagen(web, { omgeving, opmaak })
  addBehandelaar(web, { omgeving, opmaak })
  const findPunten = createKantelzoeker(omgeving)
  web.get('/dossiers/:id', async (c) => {
    const dossier = await tellZaak(omgeving, await readDossier(omgeving, c.req.param('id')))
    const elders = await findEldersBewaard(omgeving, dossier.huidig)
    const kaart = readPlankaart(omgeving, plekOf(dossier.huidig), dossier.boek)
    const bijlagen = await readToelichting(omgeving, { zaak: dossier.id })
    // What its initiator wrote, or else what was typed when it came in another way.
    const omschrijving = bijlagen.omschrijving || (dossier.huidig.bewijs.verzoek.omschrijving ?? '')
    const toelichting = { ...bijlagen, omschrijving }
    const besluiten = await omgeving.beoordelingen.listBesluiten(dossier.id)
    const eigen = findEigen(besluiten)
    const isBeslist = (besluiten.at(-1)?.stand ?? 'in_behandeling') !== 'in_behandeling'
    const vandaag = today(omgeving.nu())
    const nu = omgeving.nu().toISOString()
    const vorige = await readVorige(omgeving, c.req.query('na'))
    const zojuist = sayZojuist(c, dossier, omgeving.nu())
    const wie = wieVan(c)
    // Of a stand that is settled this page says nothing about single answers.
    const kantelpunten = isOpen(dossier) ? await findPunten(dossier) : []
    const budgetten = await giveGenoemdeRuimte(omgeving, dossier)
    const briefpunten = await readBriefpunten(omgeving, dossier)
    const inhoud = (
      <Overzicht
        {...{ dossier, elders, kaart, toelichting, eigen, isBeslist, vandaag, nu, wie }}
        {...{ vorige, kantelpunten, budgetten, zojuist, briefpunten }}
      />
    )
    return answerDossier(c, opmaak, { dossier, deel: '', inhoud })
  })
}
