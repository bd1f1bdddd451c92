import { raw } from 'hono/html'
import type { FC } from 'hono/jsx'
import { labelVastheid, wordRichting } from '../../../app/woorden/richting.ts'
import type { Kant, Richting } from '../../../domain/model/antwoord/dekking.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { HARDHEDEN, STANDEN } from '../../../domain/model/visie.ts'
import { standenOf } from '../../../domain/woorden/stand-woorden.ts'
import { VULLING } from '../../onderdelen/kleuren/staal.tsx'
import { Uitklap } from '../../onderdelen/tekst.tsx'
import { drawVakken, vakId } from './vakken.ts'

/** A sign beside the word: nobody depends on colour. */
const TEKEN: Readonly<Record<Richting, string>> = {
  beslist: '●',
  indicatief: '◐',
  open: '○',
  zwijgt: '–',
}

export const RichtingWoord: FC<{ readonly richting: Richting }> = ({ richting }) => (
  <>
    <span aria-hidden="true">{TEKEN[richting]}</span> {richting}
  </>
)

interface Vak {
  readonly richting: Richting
  readonly kant: Kant | undefined
}

/** The square itself, which the words beside it say too. */
const Vakje: FC<Vak> = ({ richting, kant }) =>
  kant === undefined ? (
    <span aria-hidden="true" class="vt-vak">
      {TEKEN[richting]}
    </span>
  ) : (
    <svg aria-hidden="true" class={richting === 'beslist' ? 'vt-vak vt-vak--beslist' : 'vt-vak'}>
      <use href={`#${vakId(kant)}`} />
    </svg>
  )

/** Which way it points there and how firm that is, as a square and in words; needs `Vakken` on the page. */
export const KantWoorden: FC<Vak & { readonly boek: Regelboek }> = ({ richting, kant, boek }) => (
  <>
    {kant && (
      <>
        <Vakje richting={richting} kant={kant} />{' '}
      </>
    )}
    <RichtingWoord richting={richting} />
    {kant && `: ${wordRichting(boek.visie, kant)}`}
  </>
)

/** The same as one square: colour for the side, pattern for how firm, a letter for both, and the words for who listens. */
export const KantVak: FC<Vak & { readonly boek: Regelboek }> = (props) => (
  <>
    <Vakje {...props} />
    <span class="vt-onzichtbaar">
      {props.richting}
      {props.kant && `: ${wordRichting(props.boek.visie, props.kant)}`}
    </span>
  </>
)

/** What every square on a page is drawn from: once. */
export const Vakken: FC = () => (
  <svg aria-hidden="true" class="vt-onzichtbaar">
    <defs>{raw(drawVakken())}</defs>
  </svg>
)

/** What the squares mean: short, and in full for who wants to know. */
export const Legenda: FC<{
  readonly uitleg: Readonly<Record<Richting, string>>
  readonly boek: Regelboek
}> = ({ uitleg, boek: { visie } }) => (
  <>
    <ul class="vt-lijst-kaal vt-sleutel">
      {STANDEN.toReversed().map((stand) => (
        <li>
          <Vakje richting="indicatief" kant={{ stand, hardheid: 'vast' }} />{' '}
          {standenOf(visie)[stand].woorden}
        </li>
      ))}
      {HARDHEDEN.toReversed().map((hardheid) => (
        <li>
          <Vakje richting="indicatief" kant={{ stand: 'aanpassen', hardheid }} />{' '}
          {VULLING[hardheid]}: {labelVastheid(visie, hardheid)}
        </li>
      ))}
      <li>
        <Vakje richting="beslist" kant={{ stand: 'past', hardheid: 'vast' }} /> dikke rand: beslist
      </li>
      {(['indicatief', 'open', 'zwijgt'] as const).map((richting) => (
        <li>
          <Vakje richting={richting} kant={undefined} /> {richting}, niets voor of tegen
        </li>
      ))}
    </ul>
    <Uitklap kop="Wat de woorden betekenen">
      <dl>
        {Object.entries(uitleg).map(([woord, tekst]) => (
          <div>
            <dt>
              <strong>
                <RichtingWoord richting={woord as Richting} />
              </strong>
            </dt>
            <dd>{tekst}</dd>
          </div>
        ))}
      </dl>
      <p class="nl-paragraph">
        De kleur zegt welke kant de visie daar op wijst, als alleen de activiteit en het gebied
        bekend zijn; de vulling zegt hoe hard dat is. Een eis die nog van het plan afhangt, is dan
        een voorwaarde. Een vakje zonder kleur: niets spreekt voor of tegen.
      </p>
    </Uitklap>
  </>
)
