import type { Context } from 'hono'
import { type Dossier, readDossier } from '../../../app/dossier/read-dossier.ts'
import type { OmgevingMetDossiers } from '../../../app/omgeving.ts'
import type { Feit } from '../../../domain/model/feit.ts'
import type { RegelDefinitie } from '../../../domain/model/regel.ts'
import type { NietVanToepassing } from '../../../domain/model/uitkomst.ts'
import { Lijst } from '../../onderdelen/tekst.tsx'
import { toVelden } from '../../shared/formulier.ts'
import type { AddRoutes, Huis } from '../../shared/huis.ts'
import type { Ingevuld } from '../../shared/inzending.ts'
import { addFeitpagina, FeitFormulier } from '../kader/feit-formulier.tsx'
import { answerDossier } from '../kader/kader.tsx'
import { type Getoond, Uitkomst } from '../kader/uitkomst.tsx'
import { vraagOf } from '../kader/waarden.ts'
import { sayZojuist } from '../kader/zojuist.tsx'
import { type Gevuld, Oordelen } from './oordelen-pagina.tsx'
import { addSamen } from './samen.tsx'

/** Whether a rule asks for this fact before it applies at all. */
const isAppliedBy = (regel: RegelDefinitie, feit: string): boolean =>
  regel.versies.some(({ geldtVoor }) => JSON.stringify(geldtVoor ?? {}).includes(`"${feit}"`))

/** A rule that does not apply, as the others are shown. */
const showNvt = (regel: RegelDefinitie, { gebied, spoor }: NietVanToepassing): Getoond => ({
  regel: regel.id,
  titel: regel.titel,
  oordeel: 'niet_van_toepassing',
  ...(gebied !== undefined && { gebied }),
  herkomst: regel.herkomst,
  werking: regel.werking,
  motivering: 'Niet van toepassing op dit plan.',
  spoor: spoor === undefined ? {} : { geldtVoor: spoor },
})

/** The rules in this case that read the answer, whatever they say now. */
const listRegels = ({ huidig, boek }: Dossier, { id }: Feit): readonly Getoond[] => {
  const regels = new Map(boek.regels.map((regel) => [regel.id, regel]))
  const los = huidig.nietVanToepassing.flatMap((deel) => {
    const regel = regels.get(deel.regel)
    const leest = deel.reden !== 'niet_in_dit_gebied' && regel && isAppliedBy(regel, id)
    return leest ? [showNvt(regel, deel)] : []
  })
  const geldend = huidig.uitkomsten.filter(
    ({ ontbreekt, rustOp }) =>
      ontbreekt.some(({ feit }) => feit === id) || rustOp.feiten.includes(id),
  )
  return [...geldend, ...los]
}

/** What only a person can judge. */
export const addOordelen: AddRoutes<Huis<OmgevingMetDossiers>> = (web, { omgeving, opmaak }) => {
  const showFormulier = (
    c: Context,
    { dossier, feit }: { readonly dossier: Dossier; readonly feit: Feit },
    ingevuld?: Ingevuld,
  ) => {
    const { huidig, zaak } = dossier
    const nu = huidig.bewijs.verzoek.feiten?.[feit.id]
    const gegeven = zaak.feiten.get(feit.id)?.gebeurtenis
    const { velden, fouten } = ingevuld ?? {
      velden: {
        ...(nu !== undefined && toVelden({ [feit.id]: nu })),
        ...(gegeven && 'reden' in gegeven && { reden: gegeven.reden }),
      },
      fouten: [],
    }
    const regels = listRegels(dossier, feit)
    return answerDossier(c, opmaak, {
      dossier,
      deel: 'oordelen',
      fouten,
      inhoud: (
        <FeitFormulier
          dossier={dossier}
          feit={feit}
          titel="Een oordeel geven"
          vraag={vraagOf(dossier, feit.id)}
          deel="oordelen"
          reden="Motivering"
          hulp="Waarom oordeelt u zo? Deze tekst blijft bij het antwoord staan, met uw naam en de datum."
          {...{ velden, fouten }}
        >
          <Lijst delen={regels.map((uitkomst) => <Uitkomst {...{ uitkomst, dossier }} />)} />
        </FeitFormulier>
      ),
    })
  }
  const showAlle = (c: Context, dossier: Dossier, gevuld?: Gevuld) =>
    answerDossier(c, opmaak, {
      dossier,
      deel: 'oordelen',
      fouten: gevuld?.fouten ?? [],
      inhoud: (
        <>
          {gevuld === undefined && sayZojuist(c, dossier, omgeving.nu())}
          <Oordelen dossier={dossier} gevuld={gevuld} />
        </>
      ),
    })
  web.get('/dossiers/:id/oordelen', async (c) =>
    showAlle(c, await readDossier(omgeving, c.req.param('id'))),
  )
  addSamen(web, { omgeving, show: showAlle })
  addFeitpagina(web, {
    ...{ omgeving, opmaak, deel: 'oordelen', herkomst: 'behandelaar', wat: 'Deze vraag' },
    soort: 'norm_beantwoord',
    naar: 'oordelen',
    show: showFormulier,
  })
}
