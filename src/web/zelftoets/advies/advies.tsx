import type { Context } from 'hono'
import type { FC } from 'hono/jsx'
import {
  findGevolgen,
  findUitwegen,
  type Gevolgzinnen,
} from '../../../app/beoordelen/find-uitwegen.ts'
import { splitKernvragen } from '../../../app/beoordelen/onderwerpen.ts'
import type { Zelftoets } from '../../../app/beoordelen/zelftoets.ts'
import type { Verstuurd } from '../../../app/inzenden/verstuurd.ts'
import type { Plankaart } from '../../../app/kaartje/plankaart.ts'
import type { Hulp } from '../../../app/overzicht/aanbod.ts'
import { listMist } from '../../../app/overzicht/helpt.ts'
import { listMaten } from '../../../app/overzicht/maten.ts'
import { makeOverzicht } from '../../../app/overzicht/overzicht.ts'
import type { Uitwegen } from '../../../app/overzicht/uitwegen.ts'
import {
  listGetalverschuivingen,
  listVerschuivingen,
} from '../../../app/overzicht/verschuivingen.ts'
import { formatDatum } from '../../../app/woorden/codes.ts'
import type { Beoordeling } from '../../../domain/model/beoordeling.ts'
import { AdviesWoorden } from '../../onderdelen/advies.tsx'
import { Knop } from '../../onderdelen/knop.tsx'
import { Plekkaart } from '../../onderdelen/plekkaart.tsx'
import { StandWoorden } from '../../onderdelen/richting.tsx'
import { Kop1, Uitklap } from '../../onderdelen/tekst.tsx'
import { Overzicht } from '../../overzicht/overzicht.tsx'
import { answerPagina } from '../../shared/antwoord.tsx'
import { allOf, type Velden } from '../../shared/formulier.ts'
import type { AddRoutes } from '../../shared/huis.ts'
import { Bereiken, Wegen } from '../../shared/huisrand.tsx'
import type { Stijlhuis } from '../../shared/huisstijl.ts'
import { type Ingevuld, readForm } from '../../shared/inzending.ts'
import {
  GEVRAAGD,
  readGevraagd,
  readTerug,
  readVersie,
  storeAntwoorden,
  wordFouten,
  ZET_TERUG,
} from '../kamer/bewaar.ts'
import type { Verzendkamer } from '../kamer/kamer.ts'
import { TotNuToe, type TotNuToeProps } from '../kamer/tot-nu-toe.tsx'
import { writeEerst } from '../kamer/wijziging.ts'
import { sayStand } from '../kamer/zeg-wijziging.ts'
import { Bewaren } from './bewaren.tsx'
import { findGewijzigd, type Gewijzigd, Wijzigmelding } from './gewijzigd.tsx'
import { Meer } from './meer.tsx'
import { askNaast, type Naastvraag, Naastvragen, readOnderwerp } from './naast-vragen.tsx'
import { KernvragenRegel } from './open-kernvragen.tsx'
import { findProef, type Proef } from './proef.ts'
import { AlGestuurd } from './verstuurd.tsx'
import { Vrijmelding } from './vrijmelding.tsx'
import { Proberen, Proefmelding } from './wat-als.tsx'

interface AdviesProps {
  readonly pad: string
  readonly toets: Zelftoets
  readonly beoordeling: Beoordeling
  /** The whole address, to keep. */
  readonly link: string
  readonly totNuToe: TotNuToeProps
  readonly plankaart?: Plankaart | undefined
  /** A trial with other answers, and the advice without it. */
  readonly proef?: Proef
  readonly eigen?: Beoordeling
  /** What was changed just now. */
  readonly gewijzigd?: Gewijzigd | undefined
  /** What it was sent in as, when it was. */
  readonly verstuurd?: Verstuurd | undefined
  /** What else one could change; a trial has none. */
  readonly uitwegen?: Uitwegen | undefined
  /** What keeps the permit open, and what the stand. */
  readonly vrijvraag: Naastvraag
  readonly mistvraag: Naastvraag
  /** What the answers to what is still open would do. */
  readonly gevolgen: Gevolgzinnen
  readonly huisstijl: Stijlhuis['huisstijl']
  /** A trial that cannot be, as it was typed. */
  readonly mis?: Ingevuld
}

/** What one sees at once, and folded below it everything that it rests on. */
const ZelftoetsAdvies: FC<AdviesProps> = (props) => {
  const { pad, toets, beoordeling, proef, eigen = beoordeling } = props
  const { boek, versie } = toets
  const overzicht = makeOverzicht(beoordeling, boek, { eigen, uitwegen: props.uitwegen })
  const plaats = { pad, versie }
  const kern = splitKernvragen(toets, beoordeling)
  return (
    <>
      <Overzicht
        overzicht={overzicht}
        vraagKosten={<Wegen {...props.huisstijl} />}
        kop={
          <Kop1>
            {proef ? 'Als u dit verandert: ' : 'Uw plan: '}
            {overzicht.stand ? (
              <StandWoorden {...overzicht.stand} />
            ) : (
              <AdviesWoorden advies={beoordeling.advies} />
            )}
          </Kop1>
        }
        melding={
          <>
            {props.gewijzigd && <Wijzigmelding {...props.gewijzigd} pad={pad} />}
            {overzicht.vrij && (
              <Vrijmelding
                vrij={overzicht.vrij}
                vragen={proef ? 0 : props.vrijvraag.vragen.length}
              />
            )}
            {proef && (
              <Proefmelding
                {...plaats}
                proef={proef}
                nu={sayStand(toets, beoordeling)}
                verschuivingen={listVerschuivingen(eigen, beoordeling, boek)}
                maten={listGetalverschuivingen(eigen, beoordeling, {
                  boek,
                  maten: [listMaten(eigen, boek, eigen), overzicht.maten],
                })}
              />
            )}
          </>
        }
        {...(!proef && { proberen: (hulp: Hulp) => <Proberen {...plaats} hulp={hulp} /> })}
        probeer={{
          ...plaats,
          gevraagd: GEVRAAGD,
          mee: proef?.gekozen ?? {},
          ...(props.mis && { mis: props.mis }),
        }}
        naast={
          <>
            {props.plankaart && <Plekkaart kaart={props.plankaart} />}
            <TotNuToe {...props.totNuToe} gevouwen />
          </>
        }
        onder={
          !proef &&
          (props.mistvraag.vragen.length > 0 ? (
            <div id="ontbreekt">
              <Uitklap kop="Beantwoord deze vragen hier" open={props.mistvraag.isMis}>
                <Naastvragen {...props.mistvraag} />
              </Uitklap>
            </div>
          ) : (
            <KernvragenRegel pad={pad} kern={kern} richting={beoordeling.richting} />
          ))
        }
        onderNaast={
          !proef && (
            <>
              <Bereiken {...props.huisstijl} />
              {props.verstuurd ? (
                <AlGestuurd verstuurd={props.verstuurd} />
              ) : (
                <p class="vt-knoppen vt-niet-afdrukken">
                  <Knop naar={`${pad}/insturen`}>Stuur naar de gemeente</Knop>
                </p>
              )}
              <Bewaren pad={pad} link={props.link} bewaardTot={formatDatum(toets.verlooptOp)} />
            </>
          )
        }
      />
      <Meer
        beoordeling={beoordeling}
        boek={boek}
        vervolg={overzicht.vervolg}
        hulp={overzicht.hulp}
        gevolgen={props.gevolgen}
        kern={kern}
        {...(!proef && { plaats, vrijvraag: props.vrijvraag })}
      />
    </>
  )
}

/** What nobody answered yet and an initiator can. */
const listOpenVragen = ({ vragen, kernvragen = [] }: Beoordeling): readonly string[] => [
  ...vragen.filter(({ wie }) => wie === 'initiatiefnemer').map(({ feit }) => feit),
  ...kernvragen.map(({ feit }) => feit),
]

/** The advice, and the same with a change tried out. */
export const addAdvies: AddRoutes<Verzendkamer> = (web, kamer) => {
  const { assess, lees, opmaak, padOf, plankaart, totNuToe } = kamer
  type Getoond = Pick<
    AdviesProps,
    'toets' | 'beoordeling' | 'proef' | 'eigen' | 'mis' | 'gewijzigd'
  >
  const show = async (c: Context, deel: Getoond) => {
    const gevolgen = await findGevolgen(kamer.omgeving, deel.toets, {
      richting: deel.proef ? undefined : deel.beoordeling.richting,
      vragen: listOpenVragen(deel.beoordeling),
    })
    const ask = (over: Naastvraag['over'], feiten: readonly string[] = []) =>
      askNaast(kamer, { pad: padOf(c), over, toets: deel.toets, mis: deel.mis, gevolgen }, feiten)
    return answerPagina(c, opmaak, {
      titel: `${deel.proef ? 'Proef' : 'Advies'}: ${sayStand(deel.toets, deel.beoordeling)}`,
      fouten: deel.mis?.fouten ?? [],
      ...(!deel.proef && { script: opmaak.kopieer }),
      inhoud: (
        <ZelftoetsAdvies
          {...{ ...deel, gevolgen }}
          pad={padOf(c)}
          link={`${new URL(c.req.url).origin}${padOf(c)}`}
          {...(!deel.proef && {
            uitwegen: findUitwegen(kamer.omgeving, deel.toets, deel.beoordeling),
          })}
          totNuToe={totNuToe(c, deel.toets, deel.beoordeling)}
          plankaart={plankaart(deel.toets)}
          huisstijl={opmaak.stijlhuis.huisstijl}
          vrijvraag={ask(
            'vergunningvrij',
            deel.beoordeling.vergunningvrij?.ontbreekt.map(({ feit }) => feit),
          )}
          mistvraag={ask(
            'ontbreekt',
            listMist(deel.beoordeling).map(({ feit }) => feit),
          )}
          verstuurd={await kamer.findVerstuurd(c, deel.toets)}
        />
      ),
    })
  }

  /** Numbers that cannot be are told at their field, above the advice on the plan as it is. */
  const tryOut = async (c: Context, toets: Zelftoets, velden: Velden) => {
    const eigen = await assess(toets)
    const proef = findProef(kamer, { toets, eigen, velden })
    if (!proef) return c.redirect(`${padOf(c)}/advies`, 303)
    try {
      const beoordeling = await assess(toets, proef.antwoorden)
      return show(c, { toets, beoordeling, proef, eigen })
    } catch (fout) {
      const fouten = wordFouten(fout, toets.boek.feiten)
      return show(c, { toets, beoordeling: eigen, mis: { velden, fouten } })
    }
  }

  web.get('/zelftoets/:sleutel/advies', async (c) => {
    const toets = await lees(c)
    const beoordeling = await assess(toets)
    const velden = c.req.queries()
    const gewijzigd = await findGewijzigd(kamer, { toets, beoordeling, velden })
    return show(c, { toets, beoordeling, gewijzigd })
  })
  // The one page on two plans: that of its user, which offers the change, and the changed one.
  web.get('/zelftoets/:sleutel/wat-als', async (c) => tryOut(c, await lees(c), c.req.queries()))
  web.post('/zelftoets/:sleutel/wat-als', async (c) => {
    const toets = await lees(c)
    const { velden } = await readForm(c)
    const naarAdvies = () => c.redirect(`${padOf(c)}/advies`, 303)
    const { antwoorden } = readGevraagd(toets.boek, velden)
    const over = readOnderwerp(velden)
    if (over) {
      return storeAntwoorden(kamer, c, {
        ...{ toets, velden, antwoorden },
        naar: `${padOf(c)}/advies#${over}`,
        showFouten: async (fouten) =>
          show(c, { toets, beoordeling: await assess(toets), mis: { velden, fouten } }),
      })
    }
    if (readVersie(velden) !== toets.versie) return naarAdvies()
    const isTerug = allOf(velden, ZET_TERUG).length > 0
    const anders = isTerug ? readTerug(toets.boek, velden) : antwoorden
    return storeAntwoorden(kamer, c, {
      ...{ toets, velden, antwoorden: anders },
      naar: `${padOf(c)}/advies${writeEerst(toets, anders, { isTerug })}`,
      showFouten: naarAdvies,
    })
  })
}
