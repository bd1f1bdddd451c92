import type { Context } from 'hono'
import { beginZaak } from '../../../app/afronden/begin-zaak.ts'
import { readKortDossier } from '../../../app/dossier/read-dossier.ts'
import type { OmgevingMetDossiers } from '../../../app/omgeving.ts'
import type { ProjectiePort } from '../../../app/ports/geo.ts'
import type { AdressenPort } from '../../../app/ports/zoeken.ts'
import { today } from '../../../app/regelboek/peildatum.ts'
import type { AppError } from '../../../domain/errors.ts'
import { datumSchema } from '../../../domain/model/bron.ts'
import { answerPagina } from '../../shared/antwoord.tsx'
import type { Velden } from '../../shared/formulier.ts'
import type { Veldfout } from '../../shared/fouten.tsx'
import type { AddRoutes, Huis } from '../../shared/huis.ts'
import { type Ingevuld, readForm, textOf, tryForm } from '../../shared/inzending.ts'
import { createNaarCrs84 } from '../../shared/plek.ts'
import { readSleutel } from '../../zelftoets/kamer/sleutel.ts'
import { wordPlekfout } from '../../zelftoets/plek/lees-plek.ts'
import type { Plekbronnen } from '../../zelftoets/plek/plekhuis.ts'
import { wieVan } from '../kader/handelingen.ts'
import { readZaakplan } from './lees-zaak.ts'
import { type Keuze, NieuwPagina } from './nieuw-pagina.tsx'

export interface Nieuwhuis extends Huis<OmgevingMetDossiers> {
  readonly projectie: ProjectiePort
  readonly adressen?: AdressenPort | undefined
}

const GEEN_KEUZE: Keuze = { plekken: [], straten: [], plannen: [] }

/** Each fault at its field; the name of who it is from stands beside that of the case. */
const toFouten =
  (gemeente: string | undefined) =>
  (fout: AppError): readonly Veldfout[] =>
    fout.fouten.map(({ pointer, code, melding }) => {
      const [, eerste = '', tweede = ''] = pointer.split('/')
      if (eerste === 'locatie')
        return { veld: 'plek', melding: wordPlekfout({ code, melding }, gemeente) }
      if (eerste === 'afzender') {
        return tweede === 'naam'
          ? { veld: 'afzender', melding: 'Vul de naam in, of laat de afzender weg.' }
          : { veld: tweede, melding }
      }
      return { veld: eerste === 'feiten' ? 'wat' : eerste, melding }
    })

/** How it came in, as the form says it. */
const readBinnen = (velden: Velden) => {
  const [kenmerk, omschrijving] = [textOf(velden, 'kenmerk'), textOf(velden, 'omschrijving')]
  const isAanvraag = textOf(velden, 'soort') === 'aanvraag' || textOf(velden, 'idee') !== ''
  const procedure = textOf(velden, 'procedure')
  return {
    erbij: omschrijving === '' ? {} : { omschrijving },
    zaak: {
      datum: textOf(velden, 'datum'),
      ...(kenmerk !== '' && { kenmerk }),
      ...(isAanvraag && procedure !== '' && { aanvraag: procedure }),
      afzender: {
        naam: textOf(velden, 'afzender'),
        email: textOf(velden, 'email'),
        telefoon: textOf(velden, 'telefoon'),
        adres: textOf(velden, 'adres'),
      },
    },
  }
}

/** A case that is entered by hand, and an application that follows an idea. */
export const addNieuw: AddRoutes<Nieuwhuis> = (web, { omgeving, opmaak, projectie, adressen }) => {
  const boek = omgeving.boeken.all[0]?.regelboek
  if (boek === undefined) return
  const lijst = omgeving.plekkenVan?.(boek.visie.bevoegdGezag)
  const bronnen: Plekbronnen = { projectie, lijst, adressen }
  const lees = { omgeving, boek, plekken: bronnen, naarCrs84: createNaarCrs84(projectie) }
  const findIdee = async (id: string) => {
    if (id === '') return {}
    const { id: zaak, huidig } = await readKortDossier(omgeving, id)
    return { idee: { id: zaak, naam: huidig.naam } }
  }
  const show = async (c: Context, ingevuld: Ingevuld, keuze = GEEN_KEUZE) => {
    const { idee } = await findIdee(textOf(ingevuld.velden, 'idee'))
    return answerPagina(c, opmaak, {
      titel: idee ? 'Aanvraag bij een eerder idee' : 'Nieuwe zaak',
      fouten: ingevuld.fouten,
      script: opmaak.kaart,
      inhoud: (
        <NieuwPagina
          {...ingevuld}
          {...{ boek, bronnen, keuze }}
          sleutel={readSleutel(ingevuld.velden) ?? omgeving.nieuweSleutel()}
          {...(idee && { idee })}
        />
      ),
    })
  }
  web.get('/dossiers/nieuw', (c) =>
    show(c, {
      velden: {
        soort: 'idee',
        datum: today(omgeving.nu()),
        ...(c.req.query('idee') && { idee: c.req.query('idee') }),
      },
      fouten: [],
    }),
  )
  web.post('/dossiers/nieuw', async (c) => {
    const inzending = await readForm(c)
    const { idee } = await findIdee(textOf(inzending.velden, 'idee'))
    const gelezen = idee
      ? { velden: inzending.velden, fouten: [], keuze: GEEN_KEUZE, plan: undefined }
      : await readZaakplan(lees, inzending)
    const { velden, plan } = gelezen
    const { erbij, zaak } = readBinnen(velden)
    const naam = textOf(velden, 'naam') || (idee?.naam ?? plan?.plantype?.label ?? '')
    const uitkomst = await tryForm({
      vooraf: [
        ...gelezen.fouten,
        ...(naam === '' && gelezen.fouten.length === 0
          ? [{ veld: 'naam', melding: 'Geef de zaak een naam.' }]
          : []),
        ...(datumSchema.safeParse(zaak.datum).success
          ? []
          : [{ veld: 'datum', melding: 'Kies een bestaande dag.' }]),
      ],
      doe: () =>
        beginZaak(omgeving, {
          ...zaak,
          door: wieVan(c).naam,
          sleutel: readSleutel(velden) ?? omgeving.nieuweSleutel(),
          ...(idee && { idee: idee.id }),
          ...(plan?.straat && { straat: plan.straat }),
          inhoud: {
            ...{ naam, ...erbij },
            ...(plan && { locatie: plan.locatie, feiten: plan.feiten }),
            ...(plan?.straat && { bufferM: plan.straat.straalM }),
            ...(plan?.zin !== undefined && {
              omschrijving: [erbij.omschrijving, plan.zin].filter(Boolean).join('\n\n'),
            }),
            ...(plan?.plantype && { plantype: plan.plantype.id }),
          },
        }),
      toFouten: toFouten(lijst?.gemeente),
    })
    return 'fouten' in uitkomst
      ? show(c, { velden, fouten: uitkomst.fouten }, gelezen.keuze)
      : c.redirect(`/dossiers/${uitkomst.gedaan}`, 303)
  })
}
