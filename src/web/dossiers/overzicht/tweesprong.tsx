import type { FC } from 'hono/jsx'
import type { Dossier } from '../../../app/dossier/read-dossier.ts'
import {
  type Kantelpunt,
  readTweesprong,
  type Tweesprong as Sprong,
  sayUitslagen,
} from '../../../app/kantelen/kantelpunten.ts'
import { formatDatum } from '../../../app/woorden/codes.ts'
import { wordStand } from '../../../app/woorden/richting.ts'
import { countVoorbehouden, tellVoorbehouden } from '../../../app/woorden/voorbehouden.ts'
import { aanvullingenVan, isTeBeantwoorden } from '../../../domain/dossier/aanvulling.ts'
import { geldendVan, isAanvraag } from '../../../domain/dossier/zaak.ts'
import { Link } from '../../onderdelen/link.tsx'
import { Alinea } from '../../onderdelen/tekst.tsx'
import { vraagOf } from '../kader/waarden.ts'

/** So many of what must still be shown are named here; all of it stands below. */
const GENOEMD = 3

interface Props {
  readonly dossier: Dossier
  readonly kantelpunten: readonly Kantelpunt[]
}

const Vragen: FC<Props> = ({ dossier, kantelpunten }) => (
  <ul>
    {kantelpunten.map((punt) => (
      <li>
        {vraagOf(dossier, punt.feit)} <strong>{sayUitslagen(dossier, punt)}</strong>.
      </li>
    ))}
  </ul>
)

/** What has to be shown with the application for the higher of the two. */
const Voorwaarden: FC<{ readonly dossier: Dossier }> = ({ dossier }) => {
  const { los, samen } = tellVoorbehouden(dossier.huidig.advies.voorbehouden)
  const zinnen = [...los.map(({ tekst }) => tekst), ...samen.map(({ motivering }) => motivering)]
  return zinnen.length === 0 ? null : (
    <>
      <Alinea>
        Voorwaarden zijn er dan omdat dit{' '}
        {isAanvraag(geldendVan(dossier)) ? 'nog moet blijken' : 'bij de aanvraag nog moet blijken'}:
      </Alinea>
      <ul>
        {zinnen.slice(0, GENOEMD).map((tekst) => (
          <li>{tekst}</li>
        ))}
        {zinnen.length > GENOEMD && (
          <li>
            <Link naar={`/dossiers/${dossier.id}#voorbehouden`}>
              Alle voorbehouden: {countVoorbehouden(dossier.huidig.advies.voorbehouden)}
            </Link>
          </li>
        )}
      </ul>
    </>
  )
}

/** When this was asked of the initiator, who has not answered yet. */
const findGevraagd = ({ gebeurtenissen, zaak }: Dossier, feit: string): string | undefined =>
  aanvullingenVan(gebeurtenissen, zaak)
    .filter(isTeBeantwoorden)
    .findLast(({ open }) => open.includes(feit))?.gevraagdOp

/** Where the question that decides first is asked or answered; of one that was asked, that it waits. */
const Waar: FC<{ readonly dossier: Dossier; readonly punt: Kantelpunt }> = ({ dossier, punt }) => {
  const naar = (deel: string) => `/dossiers/${dossier.id}/${deel}`
  if (punt.wie !== 'initiatiefnemer')
    return <Link naar={naar(`oordelen/${punt.feit}`)}>Geef uw oordeel</Link>
  const gevraagdOp = findGevraagd(dossier, punt.feit)
  return gevraagdOp === undefined ? (
    <Link naar={naar('aanvulling')}>Vraag het de initiatiefnemer</Link>
  ) : (
    <>
      Gevraagd op {formatDatum(gevraagdOp)}; er is nog geen antwoord.{' '}
      <Link naar={naar('aanvulling')}>Bekijk de vraag</Link>
    </>
  )
}

/** The question that decides first. */
const Beslissend: FC<Props> = ({ dossier, kantelpunten: [eerste] }) =>
  eerste === undefined ? null : (
    <Alinea>
      Deze vraag telt het meest: <strong>{vraagOf(dossier, eerste.feit)}</strong>{' '}
      <Waar dossier={dossier} punt={eerste} />
    </Alinea>
  )

/** Questions that can lower it too, of which it was not worked out which answer does. */
const Ook: FC<{ readonly dossier: Dossier; readonly sprong: Sprong }> = ({ dossier, sprong }) => {
  const { omlaag, ook } = sprong
  if (ook.length === 0) {
    return omlaag.length > 0 ? null : (
      <Alinea>Van geen open vraag rekenden wij uit dat één antwoord dat alleen doet.</Alinea>
    )
  }
  return (
    <>
      <Alinea>
        {omlaag.length > 0
          ? 'Ook een antwoord hierop kan dat doen'
          : 'Een antwoord hierop kan dat doen'}
        , alleen of samen met een ander. Welk antwoord, is niet nagerekend:
      </Alinea>
      <ul>
        {ook.map((feit) => (
          <li>{vraagOf(dossier, feit)}</li>
        ))}
      </ul>
    </>
  )
}

/** Of an open stand: what makes it the one and what the other, and which question decides between them. */
export const Tweesprong: FC<Props> = ({ dossier, kantelpunten }) => {
  const sprong = readTweesprong(dossier, kantelpunten)
  const { visie } = dossier.boek
  if (sprong === undefined) return <Beslissend {...{ dossier, kantelpunten }} />
  const [laag, hoog] = [wordStand(visie, sprong.laag), wordStand(visie, sprong.hoog)]
  return (
    <>
      <Alinea>
        <strong>Het wordt “{laag}” als een antwoord hierop tegenvalt</strong>
      </Alinea>
      {sprong.omlaag.length > 0 && <Vragen dossier={dossier} kantelpunten={sprong.omlaag} />}
      <Ook {...{ dossier, sprong }} />
      <Alinea>
        <strong>
          Het wordt “{hoog}” als{' '}
          {sprong.omlaag.length + sprong.ook.length > 0
            ? 'die antwoorden alle in orde zijn'
            : 'alles wat open is, in orde is'}
        </strong>
      </Alinea>
      <Voorwaarden dossier={dossier} />
      {sprong.eronder.length > 0 && (
        <>
          <Alinea>
            <strong>Het wordt lager dan beide als dit tegenvalt</strong>
          </Alinea>
          <Vragen dossier={dossier} kantelpunten={sprong.eronder} />
        </>
      )}
      <Beslissend dossier={dossier} kantelpunten={[...sprong.omlaag, ...sprong.eronder]} />
    </>
  )
}
