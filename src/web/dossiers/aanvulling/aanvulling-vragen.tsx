import type { Context } from 'hono'
import type { Child, FC } from 'hono/jsx'
import { linkdagenOf } from '../../../app/bewaartermijn/linkdagen.ts'
import { askAanvulling, noteAanvulling } from '../../../app/dossier/ask-aanvulling.ts'
import { listOpenGegevens } from '../../../app/dossier/geldt-niet.ts'
import type { OpenFeit } from '../../../app/dossier/open-feiten.ts'
import { type Dossier, readDossier } from '../../../app/dossier/read-dossier.ts'
import { findMail, tellInzender } from '../../../app/inzenden/berichten.ts'
import {
  createKantelzoeker,
  type Kantelpunt,
  sayUitslagen,
} from '../../../app/kantelen/kantelpunten.ts'
import type { OmgevingMetDossiers } from '../../../app/omgeving.ts'
import type { Aanvulling } from '../../../domain/dossier/aanvulling.ts'
import { findIngezonden } from '../../../domain/dossier/inzending.ts'
import { Formulierknoppen } from '../../onderdelen/knop.tsx'
import { Linkregel } from '../../onderdelen/link.tsx'
import { Alinea, Kop2 } from '../../onderdelen/tekst.tsx'
import { Tekstveld } from '../../onderdelen/velden.tsx'
import { findFout, Keuzerand, Optie } from '../../onderdelen/veldrand.tsx'
import { allOf, readNummer, type Velden } from '../../shared/formulier.ts'
import type { AddRoutes, Huis } from '../../shared/huis.ts'
import {
  answerForm,
  type Ingevuld,
  LEEG,
  readForm,
  textOf,
  tryForm,
} from '../../shared/inzending.ts'
import { Dossierformulier } from '../kader/formulier.tsx'
import { readGezien, tellAt } from '../kader/handelingen.ts'
import { answerDossier } from '../kader/kader.tsx'
import { LinkKopieren } from '../kader/link-kopieren.tsx'
import { isVoorAdviseur, nameFeit, sayWaarStaat, vraagOf } from '../kader/waarden.ts'
import { AlGesloten, isGesloten } from './al-gesloten.tsx'
import { GEBELD, gebeldVeld } from './gebeld.tsx'
import { checkDubbel, gevraagdSinds, listOpenstaand, Openstaand } from './openstaand.tsx'
import { wordAanvulvraag } from './vraagtekst.ts'

interface KeuzeProps extends Ingevuld {
  readonly dossier: Dossier
  readonly open: readonly OpenFeit[]
  /** Questions of which one answer moves an open stand, the one that decides first before the others. */
  readonly kantelpunten: readonly Kantelpunt[]
}

/** Why a question is worth asking. */
const sayBelang = ({ dossier, kantelpunten }: KeuzeProps, { feit, beslissend }: OpenFeit) => {
  const punt = kantelpunten.find((deel) => deel.feit === feit)
  if (punt === undefined) return beslissend ? ' (kan het advies nog veranderen)' : ''
  const uitslag = sayUitslagen(dossier, punt)
  const meest = punt === kantelpunten[0] ? 'telt het meest' : 'telt zwaar'
  return ` (${meest}${uitslag === '' ? '' : `: ${uitslag}`})`
}

const Keuzes: FC<KeuzeProps> = (props) => {
  const {
    dossier: { boek },
    open,
    velden,
    fouten,
  } = props
  return (
    <Keuzerand naam="feiten" label="Wat wilt u vragen?" fout={findFout(fouten, 'feiten')}>
      {open.map((deel) => (
        <Optie
          naam="feiten"
          waarde={deel.feit}
          soort="checkbox"
          aan={allOf(velden, 'feiten').includes(deel.feit)}
        >
          {boek.feiten.get(deel.feit)?.vraag ?? nameFeit(boek, deel.feit)}
          {sayBelang(props, deel)}
          {isVoorAdviseur(boek, deel.feit) && ` (${sayWaarStaat(boek, deel.feit)})`}
        </Optie>
      ))}
    </Keuzerand>
  )
}

/** Chooses what to ask the initiator; gives a link to copy. */
const AanvullingVragen: FC<
  Ingevuld & {
    readonly dossier: Dossier
    readonly open: readonly OpenFeit[]
    readonly kantelpunten: readonly Kantelpunt[]
    readonly openstaand: readonly Aanvulling[]
    /** How long the link works. */
    readonly dagen: number
    /** Whether who sent the case in hears of it by mail. */
    readonly mailt: boolean
  }
> = ({ dossier, open, kantelpunten, openstaand, velden, fouten, dagen, mailt }) => {
  const { id, zaak, gebeurtenissen } = dossier
  const isIngezonden = findIngezonden(gebeurtenissen) !== undefined
  return (
    <>
      <Openstaand {...{ dossier, openstaand }} ingevuld={{ velden, fouten }} />
      <Kop2>Vraag de initiatiefnemer</Kop2>
      {open.length === 0 && openstaand.length === 0 && (
        <Alinea>
          Er ontbreekt geen gegeven waar een regel op rust. Een eigen vraag kunt u wel stellen.
        </Alinea>
      )}
      <Alinea>
        U krijgt een link om in een brief of e-mail te zetten. Wie hem heeft, ziet de naam van het
        dossier en deze vragen, en kan {dagen} dagen lang één keer antwoorden, zonder account.
        Vooraf staan hoogstens {VOORAF} vragen aangevinkt: die het advies het meest kunnen
        veranderen. {mailt ? 'De inzender krijgt ook een e-mail.' : 'Visietoets verstuurt niets.'}
        {isIngezonden && ' De inzender ziet deze vragen ook op zijn statuspagina.'}
      </Alinea>
      {open.length > 0 && kantelpunten.length === 0 && (
        <Alinea>
          Van geen vraag rekenden wij uit dat één antwoord alleen de richting verandert. Vooraan
          staat wat het advies nog kan veranderen.
        </Alinea>
      )}
      <Dossierformulier naar={`/dossiers/${id}/aanvulling`} gezien={zaak.laatste}>
        {open.length > 0 && <Keuzes {...{ dossier, open, kantelpunten, velden, fouten }} />}
        <Tekstveld
          {...{ velden, fouten }}
          naam="eigenVraag"
          label="Uw eigen vraag (mag leeg blijven)"
          hulp="De initiatiefnemer antwoordt in eigen woorden. Het antwoord telt niet mee in het advies tot u er een gegeven van maakt."
          rijen={2}
        />
        <Tekstveld
          {...{ velden, fouten }}
          naam="bericht"
          label="Toelichting voor de initiatiefnemer (mag leeg blijven)"
          hulp="Schrijf eenvoudig. De initiatiefnemer leest dit boven de vragen."
        />
        <Formulierknoppen
          knop="Maak een link"
          naar={`/dossiers/${id}/gegevens`}
          terug="Terug naar de gegevens"
        />
      </Dossierformulier>
    </>
  )
}

/** So many are chosen beforehand: who gets more questions answers none. */
const VOORAF = 4
/** After all that have a rank. */
const LAATST = Number.MAX_SAFE_INTEGER

/** Those that the initiator answers. */
const listVan = (punten: readonly Kantelpunt[]) =>
  punten.filter(({ wie }) => wie === 'initiatiefnemer')

/** First what can move the stand by itself, in that order; the rest as it was, what only a study says last. */
const putEerst = (
  { boek }: Dossier,
  open: readonly OpenFeit[],
  punten: readonly Kantelpunt[],
): readonly OpenFeit[] => {
  const eerst = punten.flatMap(({ feit }) => open.find((deel) => deel.feit === feit) ?? [])
  return [...eerst, ...open.filter((deel) => !eerst.includes(deel))].toSorted(
    (een, ander) =>
      Number(isVoorAdviseur(boek, een.feit)) - Number(isVoorAdviseur(boek, ander.feit)),
  )
}

const NIETS_GEKOZEN = {
  veld: 'eigenVraag',
  melding: 'Kies ten minste één vraag, of stel er zelf een.',
}

/** Asking the initiator for what is missing. */
export const addAanvullingVragen: AddRoutes<Huis<OmgevingMetDossiers>> = (
  web,
  { omgeving, opmaak },
) => {
  const findPunten = createKantelzoeker(omgeving)
  const show = async (c: Context, dossier: Dossier, ingevuld: Ingevuld, boven?: Child) => {
    const openstaand = listOpenstaand(dossier, omgeving.nu().toISOString())
    const sinds = gevraagdSinds(openstaand)
    const kantelpunten = listVan(await findPunten(dossier))
    const nog = listOpenGegevens(dossier).filter(({ feit }) => !sinds.has(feit))
    return answerDossier(c, opmaak, {
      dossier,
      deel: 'gegevens',
      fouten: ingevuld.fouten,
      inhoud: boven ?? (
        <AanvullingVragen
          dagen={linkdagenOf(omgeving).aanvulling}
          mailt={findMail(omgeving, dossier.gebeurtenissen) !== undefined}
          dossier={dossier}
          open={putEerst(dossier, nog, kantelpunten)}
          kantelpunten={kantelpunten}
          openstaand={openstaand}
          {...ingevuld}
        />
      ),
    })
  }
  /** The few that move the advice most, as the advice itself ranks them, that were not asked in vain and that a layman knows. */
  const preselect = async (dossier: Dossier): Promise<Ingevuld> => {
    const { bewijs, vragen } = dossier.huidig
    const gegeven = bewijs.verzoek.feiten ?? {}
    const sinds = gevraagdSinds(listOpenstaand(dossier, omgeving.nu().toISOString()))
    const rang = new Map(vragen.map(({ feit }, i) => [feit, i]))
    const open = listOpenGegevens(dossier)
      .filter(
        ({ feit, beslissend }) => beslissend && gegeven[feit] === undefined && !sinds.has(feit),
      )
      .toSorted((een, ander) => (rang.get(een.feit) ?? LAATST) - (rang.get(ander.feit) ?? LAATST))
    const kantelpunten = listVan(await findPunten(dossier))
    const feiten = putEerst(dossier, open, kantelpunten)
      .map(({ feit }) => feit)
      .filter((feit) => !isVoorAdviseur(dossier.boek, feit))
    return { velden: { feiten: feiten.slice(0, VOORAF) }, fouten: [] }
  }
  /** What the initiator told this officer: the question is closed, and the facts show the answer. */
  const note = (c: Context, dossier: Dossier, velden: Velden) => {
    const bij = readNummer(velden, GEBELD)
    const veld = gebeldVeld(bij)
    const tekst = textOf(velden, veld)
    const door = c.get('behandelaar').naam
    const showGebeld = (nu: Dossier, ingevuld: Ingevuld) =>
      isGesloten(nu, bij)
        ? show(c, nu, LEEG, <AlGesloten dossier={nu} vraag={bij} tekst={tekst} />)
        : show(c, nu, ingevuld)
    if (isGesloten(dossier, bij)) return showGebeld(dossier, LEEG)
    return answerForm(c, velden, {
      vooraf: tekst === '' ? [{ veld, melding: 'Schrijf wat de initiatiefnemer antwoordde.' }] : [],
      doe: () =>
        noteAanvulling(omgeving, dossier, { gezien: readGezien(velden), door, bij, tekst }),
      toFouten: (fout) => fout.fouten.map(({ melding }) => ({ veld, melding })),
      ingehaald: tellAt(veld).ingehaald,
      naar: () => `/dossiers/${dossier.id}/gegevens`,
      show: async (ingevuld) => showGebeld(await readDossier(omgeving, dossier.id), ingevuld),
    })
  }
  web.get('/dossiers/:id/aanvulling', async (c) => {
    const dossier = await readDossier(omgeving, c.req.param('id'))
    return show(c, dossier, await preselect(dossier))
  })
  web.post('/dossiers/:id/aanvulling', async (c) => {
    const dossier = await readDossier(omgeving, c.req.param('id'))
    const { velden } = await readForm(c)
    if (textOf(velden, GEBELD) !== '') return note(c, dossier, velden)
    const open = new Set(listOpenGegevens(dossier).map(({ feit }) => feit))
    const feiten = allOf(velden, 'feiten').filter((feit) => open.has(feit))
    const bericht = textOf(velden, 'bericht')
    const eigenVraag = textOf(velden, 'eigenVraag')
    const door = c.get('behandelaar').naam
    const openstaand = listOpenstaand(dossier, omgeving.nu().toISOString())
    const uitkomst = await tryForm({
      vooraf:
        feiten.length === 0 && eigenVraag === ''
          ? [NIETS_GEKOZEN]
          : checkDubbel(dossier, openstaand, { feiten, eigenVraag }),
      doe: () =>
        askAanvulling(omgeving, dossier.id, {
          ...{ gezien: readGezien(velden), door },
          feiten,
          ...(eigenVraag !== '' && { eigenVraag }),
          ...(bericht !== '' && { bericht }),
          mee: tellInzender(omgeving, dossier.gebeurtenissen, {
            soort: 'vraag',
            adres: new URL(c.req.url).origin,
          }),
        }),
      ...tellAt('feiten'),
    })
    const nu = await readDossier(omgeving, dossier.id)
    if ('fouten' in uitkomst) return show(c, nu, { velden, ...uitkomst })
    const { sleutel, verlooptOp } = uitkomst.gedaan
    const adres = new URL(`/aanvulling/${sleutel}`, c.req.url).href
    // Not by a redirect: the key must not stand in an address of this part.
    return show(
      c,
      nu,
      LEEG,
      <>
        <LinkKopieren
          titel="De vraag is vastgelegd"
          voor="de initiatiefnemer"
          link={adres}
          verlooptOp={verlooptOp}
          mailt={findMail(omgeving, nu.gebeurtenissen) !== undefined}
          tekst={wordAanvulvraag({
            ...{ zaak: nu.huidig.naam, adres, door, verlooptOp, bericht },
            vragen: [
              ...feiten.map((feit) => vraagOf(nu, feit)),
              ...(eigenVraag === '' ? [] : [eigenVraag]),
            ],
          })}
        />
        {findIngezonden(nu.gebeurtenissen) && (
          <Alinea>De inzender ziet deze vragen ook op zijn statuspagina.</Alinea>
        )}
        <Linkregel naar={`/dossiers/${nu.id}/aanvulling`}>Stel nog een vraag</Linkregel>
        <Linkregel naar={`/dossiers/${nu.id}`}>Terug naar de zaak</Linkregel>
      </>,
    )
  })
}
