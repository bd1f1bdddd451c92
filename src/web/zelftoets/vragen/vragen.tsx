import type { Context } from 'hono'
import { findGevolgen } from '../../../app/beoordelen/find-uitwegen.ts'
import {
  answeredOnderwerpen,
  countVragen,
  type Geweest,
  listBladen,
  markGeweest,
  type Onderwerpblad,
} from '../../../app/beoordelen/onderwerpen.ts'
import {
  type Antwoorden,
  mergeAntwoorden,
  type Zelftoets,
} from '../../../app/beoordelen/zelftoets.ts'
import { onderwerpOf } from '../../../app/plantypen/onderwerp.ts'
import type { Beoordeling, OpenKernvraag, Vraag } from '../../../domain/model/beoordeling.ts'
import { answerPagina } from '../../shared/antwoord.tsx'
import { allOf, toVelden, type Velden } from '../../shared/formulier.ts'
import type { AddRoutes } from '../../shared/huis.ts'
import { type Ingevuld, readForm } from '../../shared/inzending.ts'
import { toWijzig } from '../kamer/begin-adres.ts'
import { askFeit, mayStayEmpty, readGevraagd, storeAntwoorden } from '../kamer/bewaar.ts'
import type { Verzendkamer } from '../kamer/kamer.ts'
import { askPlek } from '../kamer/plekkaart.tsx'
import { joinEerst, keepEerst, readEerst, writeEerst } from '../kamer/wijziging.ts'
import { sayWijziging } from '../kamer/zeg-wijziging.ts'
import { createDoorgeefluik } from './doorgeven.ts'
import { GEHAD, GEZIEN, OVERSLAAN, readGeweest, toBlad, writeGeweest } from './geweest.ts'
import { sayVoortgang, Vragenblad } from './vragenblad.tsx'

/** Why this is asked: what the answer can turn first. */
const withReden = (vraag: Vraag, gevolgen: readonly string[]) => {
  const [eerste] = vraag.redenen
  if (eerste === undefined) return vraag
  // Sometimes the rule asks just this; then what it serves says more.
  const { titel, vraag: regelvraag, principe = titel } = eerste
  const waarvoor =
    regelvraag === undefined
      ? `: ${titel}.`
      : regelvraag === vraag.vraag
        ? `: ${principe}.`
        : ` de vraag: ${regelvraag}`
  return { ...vraag, reden: [`Dit telt mee voor${waarvoor}`, ...gevolgen].join(' ') }
}

/** What stands ready in the fields: what was answered, and what a plan type begins with. */
const fieldsOf = ({ invoer }: Zelftoets, { gegeven, kern }: Onderwerpblad): Ingevuld => {
  const antwoorden = gegeven.flatMap((feit) => {
    const waarde = invoer.feiten[feit]
    return waarde === undefined ? [] : [[feit, waarde] as const]
  })
  const begin = kern.flatMap(({ feit, begin: waarde }: OpenKernvraag) =>
    waarde === undefined ? [] : [[feit, waarde] as const],
  )
  return { velden: toVelden(Object.fromEntries([...antwoorden, ...begin])), fouten: [] }
}

interface Getoond {
  readonly toets: Zelftoets
  readonly beoordeling: Beoordeling
  readonly bladen: readonly Onderwerpblad[]
  readonly blad: Onderwerpblad
  readonly geweest: readonly Geweest[]
  readonly ingevuld?: Ingevuld
}

/** The address of the topic before this one. */
const findVorige = (
  pad: string,
  { bladen, blad, geweest }: Getoond,
  naWijziging: string,
): string => {
  const eerder = bladen[bladen.indexOf(blad) - 1]
  return eerder
    ? joinEerst(toBlad(pad, { geweest, onderwerp: eerder.id }), naWijziging)
    : toWijzig(pad)
}

/**
 * What a screen says: an empty field is not known, and takes back what was answered there before. Who goes past a
 * topic only adds what he did fill in.
 */
const readBlad = ({ boek, invoer }: Zelftoets, velden: Velden) => {
  const { gevraagd, antwoorden } = readGevraagd(boek, velden)
  const over = allOf(velden, OVERSLAAN).length > 0
  const leeg = gevraagd
    .map(({ id }) => id)
    .filter((id) => antwoorden[id] === undefined && !(over && Object.hasOwn(invoer.feiten, id)))
  const terug = over ? [] : leeg.map((id) => [id, undefined] as const)
  const magLeeg = mayStayEmpty(velden)
  return {
    volgorde: gevraagd.map(({ id }) => id),
    antwoorden: { ...antwoorden, ...Object.fromEntries(terug) },
    /** What was left empty is not asked again. */
    overgeslagen: leeg.some((id) => over || !magLeeg.has(id)),
  }
}

/** What was asked in the form, and by that the topic that it was about. */
const findOnderwerp = ({ boek }: Zelftoets, velden: Velden): string => {
  const [onderwerp = onderwerpOf(boek, readGevraagd(boek, velden).gevraagd[0]?.id ?? '').id] =
    allOf(velden, 'onderwerp')
  return onderwerp
}

/** Where a form leads: to the first topic that is open, with what somebody went through where his answers do not say it. */
const findVervolg = (
  pad: string,
  { boek, invoer }: Zelftoets,
  {
    geweest,
    antwoorden,
  }: {
    readonly geweest: readonly Geweest[]
    readonly antwoorden: Antwoorden
  },
): string => {
  const straks = mergeAntwoorden(invoer, antwoorden)
  const vanzelf = writeGeweest(answeredOnderwerpen({ boek, invoer: straks }))
  return writeGeweest(geweest) === vanzelf ? pad : toBlad(pad, { geweest })
}

/** The first topic that is open; undefined when there is none, and the advice is next. */
const toOpen = (
  pad: string,
  { versie }: Zelftoets,
  {
    gehad,
    bladen,
  }: {
    readonly gehad: readonly Geweest[] | undefined
    readonly bladen: readonly Onderwerpblad[]
  },
): string | undefined => {
  const blad = bladen.find(({ open }) => open)
  return blad && toBlad(pad, { geweest: gehad, onderwerp: blad.id, gezien: versie })
}

/** The screen that a form came from: of what was answered before, only what it asked again. */
const pickGevraagd = (
  bladen: readonly Onderwerpblad[],
  { id, gevraagd }: { readonly id: string; readonly gevraagd: readonly string[] },
): Onderwerpblad | undefined => {
  const blad = bladen.find((een) => een.id === id) ?? bladen.find(({ open }) => open)
  return blad && { ...blad, gegeven: blad.gegeven.filter((feit) => gevraagd.includes(feit)) }
}

/** The questions, one topic a screen: what can still change the advice first, then what may be left empty. */
export const addVragen: AddRoutes<Verzendkamer> = (web, kamer) => {
  const { assess, lees, opmaak, padOf, plankaart, toVeld, totNuToe } = kamer

  /** The advice, with what was changed on the way to it. */
  const toAdvies = (c: Context, toets: Zelftoets): string =>
    `${padOf(c)}/advies${keepEerst(c, toets)}`

  /** What was worked out to know the next topic: its page needs no second time. */
  const onderweg = createDoorgeefluik<Beoordeling>()

  const show = async (c: Context, getoond: Getoond) => {
    const { toets, beoordeling, bladen, blad, geweest } = getoond
    const { boek, versie } = toets
    const ingevuld = getoond.ingevuld ?? fieldsOf(toets, blad)
    const gevolgen = await findGevolgen(kamer.omgeving, toets, {
      richting: beoordeling.richting,
      vragen: [...blad.beslissend, ...blad.kern].map(({ feit }) => feit),
    })
    const { gesteld, hoogstens } = countVragen(toets)
    const eerst = readEerst(toets, c.req.queries())
    const naWijziging = keepEerst(c, toets)
    const plek = { nummer: bladen.indexOf(blad) + 1, aantal: bladen.length }
    const gegeven = blad.gegeven.map((id) => toVeld(askFeit(boek, id), boek, ingevuld))
    const beslissend = blad.beslissend.map((vraag) =>
      toVeld(withReden(vraag, gevolgen(vraag.feit)), boek, ingevuld),
    )
    return answerPagina(c, opmaak, {
      titel: sayVoortgang(plek, blad.label),
      fouten: ingevuld.fouten,
      ...(ingevuld.fouten.length > 0 && { script: opmaak.terug }),
      inhoud: (
        <Vragenblad
          {...{
            ...plek,
            blad,
            geweest,
            versie,
            pad: padOf(c),
            vorige: findVorige(padOf(c), getoond, naWijziging),
            eerst,
            naWijziging,
          }}
          wijziging={sayWijziging(toets, eerst)}
          vragen={[...gegeven, ...beslissend]}
          kern={blad.kern.map((vraag) =>
            toVeld(
              { ...vraag, reden: [vraag.waarvoor, ...gevolgen(vraag.feit)].join(' ') },
              boek,
              ingevuld,
            ),
          )}
          overVragen={`U hebt ${gesteld} van hooguit ${hoogstens} vragen beantwoord. Vaak zijn wij eerder klaar. Laat leeg wat u niet weet.`}
          overKern={`Bij dit soort plan (${beoordeling.plantype?.label ?? ''}) vraagt een planoloog dit het eerst. Uw advies wacht er niet op. Laat leeg wat u niet weet. Staat er al iets? Verander het als het niet klopt.`}
          totNuToe={totNuToe(c, toets, beoordeling)}
          plek={plek.nummer === 1 && askPlek(toets, plankaart, toWijzig(padOf(c)))}
        />
      ),
    })
  }

  web.get('/zelftoets/:sleutel', async (c) => {
    const toets = await lees(c)
    // Who comes back with his link after sending sees that it was sent; from there he may still change it.
    const isKaal = c.req.query(GEHAD) === undefined && c.req.query('onderwerp') === undefined
    if (isKaal && (await kamer.findVerstuurd(c, toets))) {
      return c.redirect(toAdvies(c, toets), 303)
    }
    const hier = `${padOf(c)} ${toets.versie}`
    const beoordeling = onderweg.take(hier) ?? (await assess(toets))
    const gehad = readGeweest(c.req.query(GEHAD))
    const geweest = gehad ?? answeredOnderwerpen(toets)
    const bladen = listBladen(toets, beoordeling, geweest)
    const blad = bladen.find(({ id }) => id === c.req.query('onderwerp'))
    if (!blad) {
      if (bladen.some(({ open }) => open)) onderweg.give(hier, beoordeling)
      const open = toOpen(padOf(c), toets, { gehad, bladen })
      const naar = open && joinEerst(open, keepEerst(c, toets))
      return c.redirect(naar ?? toAdvies(c, toets), 303)
    }
    // Who goes on sees what is new; who came back, what he answered too.
    const gaatVerder = c.req.query(GEZIEN) === String(toets.versie)
    const getoond = gaatVerder && blad.open ? { ...blad, gegeven: [] } : blad
    const alle = bladen.map((een) => (een === blad ? getoond : een))
    return show(c, { toets, beoordeling, bladen: alle, blad: getoond, geweest })
  })
  web.post('/zelftoets/:sleutel', async (c) => {
    const toets = await lees(c)
    const { velden } = await readForm(c)
    const { volgorde, antwoorden, overgeslagen } = readBlad(toets, velden)
    const id = findOnderwerp(toets, velden)
    const eerst = readEerst(toets, c.req.queries())
    const eerder = readGeweest(allOf(velden, GEHAD)[0]) ?? answeredOnderwerpen(toets)
    return storeAntwoorden(kamer, c, {
      toets,
      velden,
      antwoorden,
      naar: joinEerst(
        findVervolg(padOf(c), toets, {
          antwoorden,
          geweest: markGeweest(eerder, { id, overgeslagen }),
        }),
        Object.keys(eerst).length > 0 ? writeEerst(toets, antwoorden, { eerder: eerst }) : '',
      ),
      showFouten: async (fouten) => {
        const beoordeling = await assess(toets)
        const bladen = listBladen(toets, beoordeling, eerder)
        const blad = pickGevraagd(bladen, { id, gevraagd: volgorde })
        if (!blad) return c.redirect(toAdvies(c, toets), 303)
        return show(c, {
          ...{ toets, beoordeling, geweest: eerder, blad },
          bladen: bladen.map((een) => (een.id === blad.id ? blad : een)),
          ingevuld: {
            velden,
            fouten: fouten.toSorted((a, b) => volgorde.indexOf(a.veld) - volgorde.indexOf(b.veld)),
          },
        })
      },
    })
  })
}
