import type { FC } from 'hono/jsx'
import { Knop } from './onderdelen/knop.tsx'
import { Link } from './onderdelen/link.tsx'
import { Alinea, Inleiding, Kop1, Kop2, Lijst } from './onderdelen/tekst.tsx'
import { Verborgen } from './onderdelen/velden.tsx'

export interface StartProps {
  /** Whose vision it is; absent: nothing says so. */
  readonly gemeente?: string | undefined
  /** Shipped examples: what they are called and where to open them. */
  readonly voorbeelden: readonly { readonly naam: string; readonly pad: string }[]
  /** The key that a self-check begun here gets: a second click makes no second one. */
  readonly sleutel: string
}

const TAKEN = [
  [
    '/zelftoets',
    'Ik heb een plan',
    'Doe de zelftoets. U beantwoordt vragen over uw plan, die u mag overslaan, en krijgt een advies. U hoeft geen account te maken en geen naam te geven.',
  ],
  [
    '/dossiers',
    'Ik behandel plannen',
    'Uw werkvoorraad, met bovenaan wat u nu kunt beslissen. Per plan het hele spoor, en naast het advies uw eigen conclusie.',
  ],
  [
    '/ontwikkelingen',
    'Ik leid een gebiedsontwikkeling',
    'Uw plan in delen en fasen. Per deel en voor het geheel het advies, en wat er nog past in het gebied.',
  ],
  [
    '/visie',
    'Ik werk aan de visie',
    'De visie met bij elke passage de regels die erop rusten, en waar zij wel en geen richting geeft.',
  ],
] as const

/** The start page: each user finds the own task in one click. */
export const Start: FC<StartProps> = ({ gemeente, voorbeelden, sleutel }) => (
  <>
    <Kop1>Past mijn plan bij de visie{gemeente === undefined ? '' : ` van ${gemeente}`}?</Kop1>
    <Inleiding>
      Past een plan niet in het omgevingsplan? Visietoets laat zien wat de omgevingsvisie ervan
      vindt, en wat uw plan beter zou laten passen.
    </Inleiding>
    <ul class="vt-tegels">
      {TAKEN.map(([naar, taak, uitleg]) => (
        <li class="vt-tegel">
          <Kop2>
            <Link naar={naar}>{taak}</Link>
          </Kop2>
          <Alinea>{uitleg}</Alinea>
        </li>
      ))}
    </ul>
    <Kop2>Waar staat mijn plan?</Kop2>
    <Alinea>
      Dat ziet u met uw statuslink. Die stond op de pagina na het versturen, en in de e-mail als u
      een adres gaf. Bent u hem kwijt? Vraag de gemeente om een nieuwe en noem uw nummer (VT-…).
    </Alinea>
    {voorbeelden.length > 0 && (
      <>
        <Kop2>Kijk eerst naar een voorbeeld</Kop2>
        <Alinea>
          Deze plannen zijn verzonnen. U ziet het advies, of eerst de vraag die nog openstaat.
        </Alinea>
        <Lijst
          class="vt-lijst-kaal vt-naast-elkaar"
          delen={voorbeelden.map(({ naam, pad }) => (
            <form method="post" action={pad}>
              <Verborgen naam="sleutel" waarde={sleutel} />
              <Knop tweede>{naam}</Knop>
            </form>
          ))}
        />
      </>
    )}
  </>
)
