import type { Context } from 'hono'
import { type Dossier, readDossier } from '../../../app/dossier/read-dossier.ts'
import type { OmgevingMetDossiers } from '../../../app/omgeving.ts'
import { AppError } from '../../../domain/errors.ts'
import type { Feit } from '../../../domain/model/feit.ts'
import type { RegelDefinitie } from '../../../domain/model/regel.ts'
import type { NietVanToepassing } from '../../../domain/model/uitkomst.ts'
import { allOf, readAntwoord, toVelden } from '../../shared/formulier.ts'
import type { AddRoutes, Huis } from '../../shared/huis.ts'
import type { Ingevuld } from '../../shared/inzending.ts'
import { readForm } from '../../shared/inzending.ts'
import { FeitFormulier } from '../kader/feit-formulier.tsx'
import { answerVastlegging } from '../kader/handelingen.ts'
import { answerDossier } from '../kader/kader.tsx'
import { type Getoond, Uitkomst } from '../kader/uitkomst.tsx'
import { Oordelen, vraagOf } from './oordelen-pagina.tsx'

const REDEN = {
  label: 'Motivering',
  hulp: 'Waarom oordeelt u zo? Deze tekst blijft bij het antwoord staan, met uw naam en de datum.',
}

const findFeit = ({ boek }: Dossier, id: string): Feit => {
  const feit = boek.feiten.get(id)
  if (feit?.herkomst !== 'behandelaar') throw new AppError('niet_gevonden', { wat: 'Deze vraag' })
  return feit
}

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
  const showFormulier = (c: Context, dossier: Dossier, feit: Feit, ingevuld?: Ingevuld) => {
    const { id, huidig, zaak } = dossier
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
          pad={`/dossiers/${id}/oordelen/${feit.id}`}
          terug={`/dossiers/${id}/oordelen`}
          reden={REDEN}
          knop="Leg vast en beoordeel opnieuw"
          velden={velden}
          fouten={fouten}
        >
          {regels.length > 0 && (
            <ul>
              {regels.map((uitkomst) => (
                <Uitkomst uitkomst={uitkomst} dossier={dossier} />
              ))}
            </ul>
          )}
        </FeitFormulier>
      ),
    })
  }
  web.get('/dossiers/:id/oordelen', async (c) => {
    const dossier = await readDossier(omgeving, c.req.param('id'))
    return answerDossier(c, opmaak, {
      dossier,
      deel: 'oordelen',
      inhoud: <Oordelen dossier={dossier} />,
    })
  })
  web.get('/dossiers/:id/oordelen/:feit', async (c) => {
    const dossier = await readDossier(omgeving, c.req.param('id'))
    return showFormulier(c, dossier, findFeit(dossier, c.req.param('feit')))
  })
  web.post('/dossiers/:id/oordelen/:feit', async (c) => {
    const { velden } = await readForm(c)
    const feit = findFeit(await readDossier(omgeving, c.req.param('id')), c.req.param('feit'))
    const waarde = readAntwoord(feit, velden)
    const [reden] = allOf(velden, 'reden')
    return answerVastlegging(c, omgeving, {
      velden,
      gebeurtenis: { soort: 'norm_beantwoord', feit: feit.id, waarde, reden },
      waardeveld: feit.id,
      feit,
      naar: 'oordelen',
      show: (dossier, ingevuld) => showFormulier(c, dossier, feit, ingevuld),
    })
  })
}
