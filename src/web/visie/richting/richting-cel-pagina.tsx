import type { FC } from 'hono/jsx'
import { HOUDING } from '../../../app/woorden/codes.ts'
import { wordRichting } from '../../../app/woorden/richting.ts'
import {
  type Dekking,
  GROND_REDENEN,
  RICHTINGEN,
  type Richting,
} from '../../../domain/model/antwoord/dekking.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { joinEn, lowerFirst } from '../../../domain/tekst.ts'
import { wordVanSoort } from '../../../domain/uitleg/houding-woorden.ts'
import { nameGroep } from '../../../domain/woorden/groep.ts'
import { Herkomst } from '../../onderdelen/herkomst.tsx'
import { Link, Linkregel } from '../../onderdelen/link.tsx'
import { Alinea, Inleiding, Kop2, Lijst, Uitklap } from '../../onderdelen/tekst.tsx'
import { type Kamer, Kamerkop } from '../kamer/kamer.tsx'
import { Regellijst } from '../kamer/regellijst.tsx'
import { KantWoorden, Vakken } from './richting-woorden.tsx'

interface Props {
  readonly kamer: Kamer
  /** The answer for one area and one activity. */
  readonly antwoord: Dekking
  readonly gebied: { readonly id: string; readonly naam: string }
  readonly activiteit: { readonly id: string; readonly label: string; readonly groep: string }
}
type Cel = Dekking['cellen'][number]

const rulesBy = ({ regels }: Regelboek, ids: readonly string[]) =>
  regels.filter(({ id }) => ids.includes(id))

/** A rule, or the stance of the area, with how much direction it gives and why. */
const Grond: FC<Props & { readonly id: string }> = ({ kamer, antwoord, gebied, id }) => {
  const grond = antwoord.gronden[id]
  if (!grond) return null
  const redenen = joinEn(grond.redenen.map((reden) => GROND_REDENEN[reden]))
  const [adres, naam] =
    grond.soort === 'houding'
      ? [`/visie/gebieden/${gebied.id}`, `De houding van ${gebied.naam}: ${grond.titel}`]
      : [`/visie/regels/${id}`, `${id} ${grond.titel}`]
  return (
    <li>
      <Link naar={kamer.link(adres)}>{naam}</Link> ({redenen})
    </li>
  )
}

const Passages: FC<Props & { readonly ids: readonly string[] }> = ({ kamer, ids }) => {
  const passages = kamer.boek.passages.filter(({ id }) => ids.includes(id))
  if (passages.length === 0) return <Alinea>Hierachter ligt geen passage van de visie.</Alinea>
  return (
    <>
      {passages.map(({ id, citaat }) => (
        <blockquote class="vt-citaat">
          {citaat}
          <footer>
            <Link naar={kamer.link(`/visie#${id}`)}>passage {id}</Link>
          </footer>
        </blockquote>
      ))}
    </>
  )
}

/** What lies behind a word, as the head of a list. */
const GEEFT: Readonly<Record<Richting, string>> = {
  beslist: 'Wat beslist',
  indicatief: 'Wat een aanwijzing geeft',
  open: 'Wat open is',
  zwijgt: 'Wat zwijgt',
}

const Principe: FC<Props & { readonly cel: Cel }> = (props) => {
  const { kamer, cel } = props
  const { label } = kamer.boek.begrippen.principes[cel.principe] ?? { label: cel.principe }
  const context = rulesBy(kamer.boek, cel.context)
  return (
    <section aria-labelledby={`principe-${cel.principe}`}>
      <Kop2 id={`principe-${cel.principe}`}>
        {label}: <KantWoorden richting={cel.richting} kant={cel.kant} boek={kamer.boek} />
      </Kop2>
      {RICHTINGEN.map((richting) =>
        (cel.gronden[richting]?.length ?? 0) === 0 ? null : (
          <Uitklap kop={`${GEEFT[richting]} (${cel.gronden[richting]?.length})`}>
            <ul>
              {cel.gronden[richting]?.map((id) => (
                <Grond {...props} id={id} />
              ))}
            </ul>
          </Uitklap>
        ),
      )}
      {cel.richting === 'zwijgt' ? (
        <Alinea>Niets van de visie kan hier richting geven.</Alinea>
      ) : (
        <Uitklap kop={`De passages die erachter liggen (${cel.passages.length})`}>
          <Passages {...props} ids={cel.passages} />
        </Uitklap>
      )}
      {context.length > 0 && (
        <Uitklap kop={`Regels die kunnen gelden en geen richting geven (${context.length})`}>
          <Alinea>Wetgeving, eisen aan hoe u bouwt, en signalen.</Alinea>
          <Regellijst kamer={kamer} regels={context} />
        </Uitklap>
      )}
    </section>
  )
}

const Houding: FC<Props> = ({ kamer: { boek }, gebied, activiteit }) => {
  const houding = boek.gebieden.find(({ id }) => id === gebied.id)?.houding[activiteit.groep]
  const groep = nameGroep(boek, activiteit.groep)
  return (
    <Alinea>
      De houding van {gebied.naam} tegenover {lowerFirst(groep)}:{' '}
      {HOUDING[houding?.stand ?? 'zwijgt']}. {houding?.tekst}
      {wordVanSoort(boek, houding?.vanSoort)}{' '}
      {houding && <Herkomst herkomst={houding.herkomst} werking={houding.werking} wie />}
    </Alinea>
  )
}

/** Everything that lies behind one combination of area and activity. */
export const RichtingCelPagina: FC<Props> = (props) => {
  const { kamer, antwoord, gebied, activiteit } = props
  const [plaats] = antwoord.plaatsen
  const spanningen = kamer.boek.spanningen.filter(({ id }) => plaats?.spanningen.includes(id))
  return (
    <>
      <Kamerkop
        kamer={kamer}
        titel={`${activiteit.label} in ${gebied.naam}: wat geeft richting?`}
        pad={`/visie/richting/${gebied.id}/${activiteit.id}`}
      >
        <Inleiding>
          Alle principes samen: {plaats?.richting ?? 'zwijgt'}
          {plaats?.kant && `; ${wordRichting(kamer.boek.visie, plaats.kant)}`}.{' '}
          {plaats?.adviesZonderRichting
            ? 'Elk advies zegt hier dat de visie geen richting geeft.'
            : 'Een advies kan hier op de visie rusten.'}
        </Inleiding>
        <Houding {...props} />
        <Linkregel naar={kamer.link(`/visie/richting/${gebied.id}`)}>
          Alle activiteiten in {gebied.naam}
        </Linkregel>
      </Kamerkop>
      <Vakken />
      {antwoord.cellen.map((cel) => (
        <Principe {...props} cel={cel} />
      ))}
      {spanningen.length > 0 && (
        <>
          <Kop2>Spanningen die hier kunnen spelen</Kop2>
          <Alinea>De visie en het gebied kiezen hier niet.</Alinea>
          <Lijst
            delen={spanningen.map(({ id, titel }) => (
              <Link naar={kamer.link(`/visie#${id}`)}>
                {id} {titel}
              </Link>
            ))}
          />
        </>
      )}
    </>
  )
}
