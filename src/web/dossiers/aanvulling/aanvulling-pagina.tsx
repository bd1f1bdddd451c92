import type { FC } from 'hono/jsx'
import type { GevraagdeAanvulling } from '../../../app/dossier/ask-aanvulling.ts'
import { wordKeuze } from '../../../app/woorden/namen.ts'
import type { Feit } from '../../../domain/model/feit.ts'
import { Knop } from '../../onderdelen/knop.tsx'
import { Alinea, Kop1, Kop2 } from '../../onderdelen/tekst.tsx'
import { Vraagveld } from '../../onderdelen/vraagveld.tsx'
import { allOf, WEET_NIET } from '../../shared/formulier.ts'
import type { Ingevuld } from '../../shared/inzending.ts'
import { formatTijdstip } from '../../shared/woorden.ts'
import { nameFeit, showWaarde } from '../kader/waarden.ts'

const Bedankt: FC<GevraagdeAanvulling> = ({
  dossier: { boek, huidig },
  aanvulling: { gevraagd, ontvangenOp = '', gevraagdDoor },
}) => (
  <>
    <Kop1>Dank u wel</Kop1>
    <Alinea>
      Wij hebben uw antwoorden ontvangen op {formatTijdstip(ontvangenOp)}. Klopt er iets niet? Neem
      dan contact op met {gevraagdDoor} van de gemeente.
    </Alinea>
    <Kop2>Dit weten wij nu</Kop2>
    <ul>
      {gevraagd.map((feit) => (
        <li>
          {nameFeit(boek, feit)}: {showWaarde(boek, feit, huidig.bewijs.verzoek.feiten?.[feit])}
        </li>
      ))}
    </ul>
  </>
)

/** What the initiator sees behind the link: the questions, or thanks when they were answered. */
export const AanvullingPagina: FC<GevraagdeAanvulling & Ingevuld> = (props) => {
  const { dossier, aanvulling, velden, fouten } = props
  const { boek, huidig } = dossier
  if (aanvulling.ontvangenOp !== undefined) return <Bedankt {...props} />
  if (aanvulling.open.length === 0) {
    return (
      <>
        <Kop1>Deze vragen zijn al beantwoord</Kop1>
        <Alinea>De gemeente heeft uw antwoorden niet meer nodig. U hoeft niets te doen.</Alinea>
      </>
    )
  }
  return (
    <>
      <Kop1>Vragen over uw plan: {huidig.naam}</Kop1>
      <Alinea>
        {aanvulling.gevraagdDoor} van de gemeente heeft deze gegevens nog nodig. U kunt één keer
        antwoorden, tot {formatTijdstip(aanvulling.verlooptOp)}. Weet u iets niet? Kies dan "Weet ik
        niet".
      </Alinea>
      {aanvulling.bericht && (
        <blockquote class="vt-citaat vt-regels">{aanvulling.bericht}</blockquote>
      )}
      <form method="post" class="vt-smal" novalidate>
        {aanvulling.open.map((id) => {
          const feit = boek.feiten.get(id) as Feit
          const fout = fouten.find(({ veld }) => veld === id)?.melding
          return (
            <Vraagveld
              feit={feit}
              vraag={feit.vraag ?? nameFeit(boek, id)}
              {...(feit.hulp !== undefined && { hulp: feit.hulp })}
              waarden={[...allOf(velden, id), ...allOf(velden, `${id}.${WEET_NIET}`)]}
              labelOf={(waarde) => wordKeuze(boek, feit, waarde)}
              {...(fout !== undefined && { fout })}
            />
          )
        })}
        <Knop>Verstuur uw antwoorden</Knop>
      </form>
    </>
  )
}
