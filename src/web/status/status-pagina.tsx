import type { FC } from 'hono/jsx'
import type { Toelichting } from '../../app/bijlagen/lees-bijlagen.ts'
import type { Status } from '../../app/inzenden/status.ts'
import { sayWanneer } from '../../app/inzenden/wanneer.ts'
import { BUREN, listVervolg } from '../../app/overzicht/vervolg.ts'
import type { Bijlagegrens } from '../../app/ports/zelftoetsen.ts'
import { formatDatum } from '../../app/woorden/codes.ts'
import { sayVrij } from '../../app/woorden/vergunningvrij.ts'
import type { Inzendstand } from '../../domain/dossier/inzending.ts'
import { formatAantal } from '../../domain/tekst.ts'
import { Knop } from '../onderdelen/knop.tsx'
import { Link, Linkveld } from '../onderdelen/link.tsx'
import { Alinea, Gedaan, Kop1, Kop2, Melding } from '../onderdelen/tekst.tsx'
import { Tijdlijn } from '../overzicht/vervolg.tsx'
import { Bereiken, Wegen } from '../shared/huisrand.tsx'
import type { Stijlhuis } from '../shared/huisstijl.ts'
import type { Ingevuld } from '../shared/inzending.ts'
import { formatTijdstip } from '../shared/woorden.ts'
import { Slot, Slottekst } from './einde.tsx'
import { Erbij } from './erbij.tsx'
import { Verloop, Verstuurd } from './gestuurd.tsx'
import { Adviesstand, MeegestuurdAdvies } from './meegestuurd-advies.tsx'

const STAND: Readonly<
  Record<Exclude<Inzendstand, 'afgerond'>, { readonly kop: string; readonly zin: string }>
> = {
  ontvangen: {
    kop: 'Ontvangen',
    zin: 'De gemeente heeft uw plan, en moet er nog naar kijken. U hoeft voor de gemeente nu niets te doen.',
  },
  in_behandeling: {
    kop: 'In behandeling',
    zin: 'De gemeente kijkt naar uw plan. U hoeft voor de gemeente nu niets te doen.',
  },
  vraag: {
    kop: 'Vraag aan u',
    zin: 'De gemeente wil nog iets weten. Zij gaat verder als u hebt geantwoord.',
  },
  antwoord: {
    kop: 'Antwoord',
    zin: 'De gemeente heeft geantwoord. U leest het hieronder.',
  },
}

/** The municipality is to move: then one wants to know until when. */
const WACHT: ReadonlySet<Inzendstand> = new Set(['ontvangen', 'in_behandeling'])

export interface StatusProps extends Status {
  /** Address of this page, and the same to keep. */
  readonly pad: string
  readonly link: string
  /** It was sent a moment ago. */
  readonly netVerstuurd: boolean
  /** Whether messages go out by mail. */
  readonly metPost: boolean
  readonly huisstijl: Stijlhuis['huisstijl']
  readonly grens: Bijlagegrens
  /** What he wrote of his plan and drew, as the municipality has it now. */
  readonly toelichting: Toelichting
  /** What was just added, in words. */
  readonly gedaan?: string | undefined
  /** What was typed and cannot be kept. */
  readonly ingevuld: Ingevuld
}

const Vragen: FC<StatusProps> = ({ vragen, pad }) =>
  vragen.length === 0 ? null : (
    <section aria-labelledby="vragen">
      <Kop2 id="vragen">Vragen aan u</Kop2>
      {vragen.map(({ volgnummer, open, eigenVraag, gevraagdOp, verlooptOp, bericht }) => (
        <>
          <Alinea>
            {formatAantal(open.length + (eigenVraag === undefined ? 0 : 1), 'vraag', 'vragen')} van{' '}
            {formatDatum(gevraagdOp)}. U kunt antwoorden tot {formatTijdstip(verlooptOp)}.
          </Alinea>
          {bericht !== undefined && <blockquote class="vt-citaat vt-regels">{bericht}</blockquote>}
          <p class="vt-knoppen">
            <Knop naar={`${pad}/vragen/${volgnummer}`}>Beantwoord de vragen</Knop>
          </p>
        </>
      ))}
    </section>
  )

const Antwoorden: FC<Pick<Status, 'antwoorden'>> = ({ antwoorden }) => (
  <>
    {antwoorden.toReversed().map(({ op, tekst }) => (
      <section>
        <Kop2>Antwoord van {formatDatum(op)}</Kop2>
        <blockquote class="vt-citaat vt-regels">{tekst}</blockquote>
      </section>
    ))}
    {antwoorden.length > 0 && (
      <Alinea>
        Dit is een antwoord op uw idee, geen besluit op een aanvraag. U mag altijd een vergunning
        aanvragen.
      </Alinea>
    )}
  </>
)

const Bewaarlink: FC<Pick<StatusProps, 'link' | 'linkVerlooptOp'>> = ({ link, linkVerlooptOp }) => (
  <>
    <Kop2>Bewaar deze link</Kop2>
    <Linkveld label="Uw statuslink" link={link}>
      Hij werkt tot en met {formatDatum(linkVerlooptOp)}. Wie hem heeft, ziet deze pagina en kan
      antwoorden. Bent u hem kwijt? Vraag de gemeente om een nieuwe en noem uw nummer.
    </Linkveld>
  </>
)

/** Where it stands, in a word and a sentence. */
const Waar: FC<Pick<Status, 'dossier' | 'stand' | 'einde'>> = ({ dossier, stand, einde }) => {
  if (stand === 'afgerond') return einde ? <Slot {...einde} /> : null
  const { kop, zin } = STAND[stand]
  return (
    <>
      <Kop2>{kop}</Kop2>
      <Alinea>{zin}</Alinea>
      {WACHT.has(stand) && <Alinea>{sayWanneer(dossier)}</Alinea>}
    </>
  )
}

/** What goes before what follows: while the municipality is at it, nothing of that is for now. */
const EERST: Readonly<Record<Inzendstand, string>> = {
  ontvangen: 'Wacht eerst op het antwoord van de gemeente. Dit komt daarna.',
  in_behandeling: 'Wacht eerst op het antwoord van de gemeente. Dit komt daarna.',
  vraag: 'Beantwoord eerst de vragen hierboven. Dit komt daarna.',
  antwoord: '',
  afgerond: '',
}

/** What follows once the municipality answers: its answer tells how to begin, not the stand of the check. */
const listLater = ({ eerste, boek }: StatusProps['dossier']) => {
  const { richting: _, ...zonderStand } = eerste
  return listVervolg(zonderStand, boek)
}

/** The same while one waits: what waits for nobody is said apart. */
const splitBuren = (vervolg: ReturnType<typeof listLater>, wacht: boolean) => {
  const stappen = vervolg.stappen.filter(({ wat }) => !wacht || wat !== BUREN)
  return { vervolg: { ...vervolg, stappen }, buren: stappen.length < vervolg.stappen.length }
}

/** What follows with how long it takes, and whom to ask; of what is finished the end says it. */
const Verder: FC<Pick<StatusProps, 'dossier' | 'einde' | 'stand' | 'huisstijl'>> = ({
  dossier,
  einde,
  stand,
  huisstijl,
}) => {
  const { vervolg, buren } = splitBuren(listLater(dossier), EERST[stand] !== '')
  return (
    <>
      {!einde && (
        <>
          <Kop2>{EERST[stand] ? 'Wat komt er later?' : 'Wat nu?'}</Kop2>
          {EERST[stand] && (
            <Alinea>
              {EERST[stand]}
              {buren && ' Met uw buren praten kan nu al.'}
            </Alinea>
          )}
          <Tijdlijn vervolg={vervolg} vraagKosten={<Wegen {...huisstijl} />} />
        </>
      )}
      <Bereiken {...huisstijl} />
    </>
  )
}

const KLEUR = {
  ontvangen: 'info',
  in_behandeling: 'info',
  vraag: 'warning',
  antwoord: 'ok',
  afgerond: 'ok',
} as const satisfies Readonly<Record<Inzendstand, string>>

/** Green is for what simply goes well: not for conditions, and not for a no. */
const colourOf = ({ stand, einde }: Pick<Status, 'stand' | 'einde'>) =>
  einde && einde.afronding.gebeurtenis.antwoord !== 'kansrijk' ? 'info' : KLEUR[stand]

/** Where a plan stands that was sent in, for who has the link; first it says that it arrived. */
export const Statuspagina: FC<StatusProps> = (props) => {
  const { dossier, ingezonden, stand, einde, netVerstuurd, metPost, gedaan } = props
  const vrij = sayVrij(dossier.eerste.vergunningvrij, dossier.boek)
  return (
    <>
      <Kop1>{netVerstuurd ? 'Uw plan is verstuurd' : 'Waar staat uw plan?'}</Kop1>
      {gedaan !== undefined && <Gedaan>{gedaan}</Gedaan>}
      <Melding soort={colourOf(props)}>
        <Waar dossier={dossier} stand={stand} {...(einde && { einde })} />
        {netVerstuurd && metPost && (
          <Alinea>Gaf u een e-mailadres? Dan krijgt u dit nummer en de link ook per e-mail.</Alinea>
        )}
      </Melding>
      {netVerstuurd && <Bewaarlink {...props} />}
      {einde ? <Slottekst {...einde} /> : <Vragen {...props} />}
      <Antwoorden {...props} />
      <dl class="utrecht-data-list utrecht-data-list--rows vt-smal vt-wie-wat">
        {[
          ['Nummer', ingezonden.nummer],
          ['Plan', dossier.eerste.naam],
          ['Ontvangen', formatTijdstip(ingezonden.ontvangenOp)],
          [
            'Advies bij het insturen',
            <>
              <Adviesstand beoordeling={dossier.eerste} boek={dossier.boek} />{' '}
              <Link naar="#advies">Lees het advies</Link>
            </>,
          ],
          ...(vrij ? [['Vergunning', vrij.zin]] : []),
        ].map(([naam, waarde]) => (
          <div class="utrecht-data-list__item">
            <dt class="utrecht-data-list__item-key">{naam}</dt>
            <dd class="utrecht-data-list__item-value utrecht-data-list__item-value--html-dd">
              {waarde}
            </dd>
          </div>
        ))}
      </dl>
      <Verder {...props} />
      <Erbij {...props} />
      {!netVerstuurd && <Bewaarlink {...props} />}
      <MeegestuurdAdvies beoordeling={dossier.eerste} boek={dossier.boek} />
      <Verloop {...props} />
      <Verstuurd {...props} />
    </>
  )
}

/** What to do with a link that opens nothing (any more). */
export const StatusVerlopen: FC = () => (
  <>
    <Kop1>Deze link kennen wij niet</Kop1>
    <Alinea>
      De link is niet helemaal overgenomen, of verlopen of vervangen. Kijk of u de hele link hebt.
    </Alinea>
    <Alinea>
      Stuurde u een plan in? Dan heeft de gemeente het. Bel of mail haar, noem uw nummer (VT-…), en
      vraag om een nieuwe link.
    </Alinea>
    <Alinea>
      Stuurde u nog niets in? <Link naar="/zelftoets">Begin met de zelftoets</Link>.
    </Alinea>
  </>
)

/** A question that was answered, withdrawn or is too old. */
export const VraagWeg: FC<{ readonly pad: string }> = ({ pad }) => (
  <>
    <Kop1>Deze vraag staat niet meer open</Kop1>
    <Alinea>Zij is beantwoord of ingetrokken, of de tijd om te antwoorden is voorbij.</Alinea>
    <Alinea>
      <Link naar={pad}>Bekijk waar uw plan staat</Link>
    </Alinea>
  </>
)
