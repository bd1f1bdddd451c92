import type { Context } from 'hono'
import { changeZelftoets } from '../../../app/beoordelen/wijzig-zelftoets.ts'
import {
  type Antwoorden,
  beginZelftoets,
  type Zelftoets,
} from '../../../app/beoordelen/zelftoets.ts'
import { linkdagenOf } from '../../../app/bewaartermijn/linkdagen.ts'
import { readPlankaart } from '../../../app/kaartje/lees-plankaart.ts'
import type { OmgevingMetZelftoetsen } from '../../../app/omgeving.ts'
import { readMetAantal, writeMetAantal } from '../../../app/plantypen/met-aantal.ts'
import { beginFeiten } from '../../../app/plantypen/start-plantype.ts'
import { findVanActiviteit } from '../../../app/plantypen/zoek-plantypen.ts'
import { listCirkelgebieden } from '../../../app/plekken/cirkelgebieden.ts'
import { withGebieden } from '../../../app/plekken/gebiedsplekken.ts'
import type { ProjectiePort } from '../../../app/ports/geo.ts'
import type { AdressenPort, BekendePlek } from '../../../app/ports/zoeken.ts'
import type { AppError } from '../../../domain/errors.ts'
import { ACTIVITEITEN } from '../../../domain/model/feit.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { answerPagina } from '../../shared/antwoord.tsx'
import { allOf, toVelden, type Velden } from '../../shared/formulier.ts'
import type { Veldfout } from '../../shared/fouten.tsx'
import type { AddRoutes, Huis } from '../../shared/huis.ts'
import type { Ingevuld, Inzending } from '../../shared/inzending.ts'
import { answerForm, readForm } from '../../shared/inzending.ts'
import type { NaarCrs84 } from '../../shared/plek.ts'
import { createNaarCrs84, GEEN_TEKENING, type Plek } from '../../shared/plek.ts'
import { GEVRAAGD, readGevraagd, readVersie } from '../kamer/bewaar.ts'
import { readSleutel } from '../kamer/sleutel.ts'
import { ZelftoetsBegin } from './begin-pagina.tsx'
import { fillToets, findToets, type Gewijzigd } from './eerder.ts'
import { findEerst } from './eerst-zoeken.ts'
import { readPlek, sayNogAanwijzen, toLocatie, wordPlekfout } from './lees-plek.ts'
import { fillGevonden, findRond, type Plekbronnen } from './plekhuis.ts'
import { answerKaart, answerKlik, OP_KAART, readKijk } from './wijs-aan.tsx'
import { addZoekplan } from './zoekplan.tsx'
import { addZoekplek } from './zoekplek.tsx'

interface Beginhuis extends Huis<OmgevingMetZelftoetsen> {
  readonly projectie: ProjectiePort
  readonly adressen?: AdressenPort
}

const toVeld = (pointer: string): string => {
  if (pointer.startsWith('/locatie')) return 'plek'
  return pointer.startsWith('/feiten/') ? (pointer.split('/')[2] ?? '') : 'activiteiten'
}

const toVeldfouten =
  (gemeente: string | undefined) =>
  (fout: AppError): readonly Veldfout[] =>
    fout.fouten.map((deel) => ({
      veld: toVeld(deel.pointer),
      melding: wordPlekfout(deel, gemeente),
    }))

const NIETS_GEKOZEN: Veldfout = {
  veld: 'activiteiten',
  melding: 'Kies ten minste één ding dat u wilt doen.',
}

interface Beginvraag {
  readonly omgeving: OmgevingMetZelftoetsen
  readonly boek: Regelboek
  readonly bronnen: Plekbronnen
  readonly naarCrs84: NaarCrs84
}

const GEEN_PLEK =
  'Wij weten nog niet waar uw plan is. Wijs uw plek aan op de kaart. Of vul twee getallen in, of kies een bestand met uw tekening. Weet u een straat of buurt? Zoek die dan eerst, bovenaan.'

/** Whether somebody said where, in whatever way. */
const saysPlek = ({ velden, bestand }: Inzending): boolean =>
  bestand !== undefined ||
  ['tekening', 'plek', 'rond'].some((naam) => allOf(velden, naam).length > 0)

/** Where and what, as it was filled in; or what is wrong with that. A plan that is changed stays where it is. */
const readBegin = async (
  inzending: Inzending,
  { omgeving, boek, bronnen, naarCrs84 }: Beginvraag,
  toets?: Zelftoets,
) => {
  const eerder = saysPlek(inzending) ? undefined : toets?.invoer
  const plek: Plek = eerder ? { locatie: eerder.locatie } : await readPlek(inzending)
  const bufferM = eerder?.bufferM
  const rond = findRond(bronnen, inzending.velden)
  const activiteiten = allOf(inzending.velden, ACTIVITEITEN)
  // Who chose from the list is asked what a planner asks of such a plan too.
  const type =
    readMetAantal(boek, allOf(inzending.velden, 'plantype')[0])?.type ??
    findVanActiviteit(boek, activiteiten)
  const { antwoorden } = readGevraagd(boek, inzending.velden)
  const locatie = toLocatie(plek, naarCrs84)
  const isLeeg = allOf(inzending.velden, 'plek').length === 0
  const sayRond = (plek: BekendePlek) => sayNogAanwijzen(plek, listCirkelgebieden(omgeving, plek))
  const nogAanwijzen = rond ? sayRond(rond) : saysPlek(inzending) ? undefined : GEEN_PLEK
  const { melding } = 'fout' in plek ? plek.fout : GEEN_TEKENING
  const fouten = [
    ...(locatie === undefined
      ? [{ veld: isLeeg && rond ? OP_KAART : 'plek', melding: (isLeeg && nogAanwijzen) || melding }]
      : []),
    ...(activiteiten.length === 0 ? [NIETS_GEKOZEN] : []),
  ]
  const feiten = { activiteiten, ...antwoorden }
  const rand = bufferM !== undefined && { bufferM }
  return { fouten, invoer: { locatie, ...rand, ...(type && { plantype: type.id }), feiten } }
}

/** What stands ready for a kind of plan; how many was said takes the place of what it begins with. */
const fillType = ({ type, aantal }: NonNullable<ReturnType<typeof readMetAantal>>): Velden => {
  const { feit, waarde } = aantal ?? {}
  const feiten: Antwoorden = { ...beginFeiten(type), ...(feit && { [feit]: waarde }) }
  const ingevuld = Object.entries(feiten).flatMap(([id, deel]) =>
    deel === undefined ? [] : [[id, deel] as const],
  )
  return {
    plantype: writeMetAantal(type, aantal),
    ...toVelden(Object.fromEntries(ingevuld)),
    ...(feit && { [GEVRAAGD]: [feit] }),
  }
}

const INGEHAALD: Veldfout = {
  veld: 'activiteiten',
  melding: 'Er zijn intussen andere antwoorden gegeven met deze link. Open deze pagina opnieuw.',
}

/** The first page: the place, perhaps from a search, and what somebody wants. */
export const addZelftoetsBegin: AddRoutes<Beginhuis> = (web, huis) => {
  const { omgeving, opmaak, adressen } = huis
  const boek = omgeving.boeken.all[0]?.regelboek
  if (boek === undefined) return
  const { projectie } = huis
  const namen = omgeving.plekkenVan?.(boek.visie.bevoegdGezag)
  const lijst = namen && withGebieden(namen, boek)
  const bronnen: Plekbronnen = { projectie, lijst, adressen }
  const naarCrs84 = createNaarCrs84(projectie)
  const beginvraag: Beginvraag = { omgeving, boek, bronnen, naarCrs84 }
  const listGebieden = (velden: Velden) => {
    const rond = findRond(bronnen, velden)
    return rond ? listCirkelgebieden(omgeving, rond) : []
  }
  const lookAt = ({ invoer: { locatie, bufferM }, boek: eigen }: Zelftoets) =>
    readPlankaart(omgeving, { locatie, ...(bufferM !== undefined && { bufferM }) }, eigen)
  const show = (c: Context, { velden, fouten }: Ingevuld, toets?: Gewijzigd) =>
    answerPagina(c, opmaak, {
      titel: toets ? 'Plek of plan wijzigen' : 'Zelftoets',
      fouten,
      script: opmaak.kaart,
      inhoud: (
        <ZelftoetsBegin
          boek={boek}
          gevonden={c.req.query('gevonden')}
          {...{ velden, fouten }}
          bewaardagen={linkdagenOf(omgeving).zelftoets}
          sleutel={omgeving.nieuweSleutel()}
          bronnen={bronnen}
          cirkelgebieden={listGebieden(velden)}
          kijk={readKijk(c.req.query('kijk'))}
          zelf={c.req.query('zelf') !== undefined}
          {...(toets && { toets, plankaart: lookAt(toets) })}
        />
      ),
    })
  addZoekplan(web, huis)
  if (lijst ?? adressen) {
    addZoekplek(web, { ...bronnen, opmaak, zoek: omgeving.zoek, gezag: boek.visie.bevoegdGezag })
  }
  if (lijst) {
    web.get('/zelftoets/plek/kaart.svg', (c) => answerKaart(c, lijst))
    web.get('/zelftoets/plek/punt', (c) => answerKlik(c, lijst))
  }
  web.get('/zelftoets', async (c) => {
    const { velden, fouten } = await fillGevonden(bronnen, c.req.query('gevonden'))
    const toets = await findToets(omgeving, c.req.query('van'))
    const gekozen = readMetAantal(boek, c.req.query('plantype'))
    const begin = gekozen ? fillType(gekozen) : fillToets(toets)
    const { wat = '', adres = '' } = c.req.query()
    return show(c, { velden: { ...begin, ...velden, wat, adres }, fouten }, toets)
  })
  web.post('/zelftoets', async (c) => {
    const inzending = await readForm(c)
    const { velden } = inzending
    const zoek = findEerst(velden, saysPlek(inzending))
    if (zoek !== undefined) return c.redirect(zoek, 303)
    const toets = await findToets(omgeving, allOf(velden, 'van')[0])
    const { invoer, fouten } = await readBegin(inzending, beginvraag, toets)
    const versie = readVersie(velden)
    const change = async ({ sleutel }: Gewijzigd) => {
      await changeZelftoets(omgeving, { sleutel, versie }, invoer)
      return sleutel
    }
    return answerForm(c, velden, {
      vooraf: fouten,
      doe: () => (toets ? change(toets) : beginZelftoets(omgeving, invoer, readSleutel(velden))),
      toFouten: toVeldfouten(lijst?.gemeente),
      ...(toets && { ingehaald: INGEHAALD }),
      naar: (sleutel) => `/zelftoets/${sleutel}`,
      show: (ingevuld) => show(c, ingevuld, toets),
    })
  })
}
