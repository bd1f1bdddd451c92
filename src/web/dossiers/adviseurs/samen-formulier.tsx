import type { FC } from 'hono/jsx'
import { keepGeldend } from '../../../app/dossier/geldt-niet.ts'
import type { Dossier } from '../../../app/dossier/read-dossier.ts'
import { adviesstandVan, type Bijdrage } from '../../../domain/dossier/bijdragen.ts'
import { Knop } from '../../onderdelen/knop.tsx'
import { Alinea, Kop2, Uitklap } from '../../onderdelen/tekst.tsx'
import { Keuzelijst, Regelveld, Tekstveld } from '../../onderdelen/velden.tsx'
import { findFout, Keuzerand, Optie } from '../../onderdelen/veldrand.tsx'
import type { Ingevuld } from '../../shared/inzending.ts'
import { Dossierformulier } from '../kader/formulier.tsx'
import { listPunten } from './punten.ts'
import { listAangevinkt, SAMEN, veldVan } from './samen-vragen.ts'
import { STAND } from './stand.ts'

interface SamenProps {
  readonly dossier: Dossier
  readonly bijdragen: readonly Bijdrage[]
  readonly ingevuld: Ingevuld
  /** What is said of the last day that can be asked for. */
  readonly dag: string
}

interface EenProps extends Pick<SamenProps, 'dossier' | 'bijdragen' | 'ingevuld'> {
  readonly adviseur: string
  readonly label: string
  /** Ids of the rules that ask for this adviser; empty: none. */
  readonly regels: readonly string[]
}

/** One adviser to tick; who it is and what is asked of him alone shows once he is. */
const Een: FC<EenProps> = ({ dossier, bijdragen, ingevuld, adviseur, label, regels }) => {
  const punten = listPunten(dossier).filter(([regel]) => regels.includes(regel))
  return (
    <div class="vt-adviseur">
      <Optie
        naam={SAMEN.wie}
        waarde={adviseur}
        soort="checkbox"
        aan={listAangevinkt(ingevuld.velden, dossier.boek).includes(adviseur)}
      >
        {label} ({STAND[adviesstandVan(bijdragen, adviseur)]})
      </Optie>
      <div class="vt-adviseur-vraag">
        <Regelveld {...ingevuld} naam={veldVan('naam', adviseur)} label={`Naam, ${label}`} />
        <Tekstveld
          {...ingevuld}
          naam={veldVan('vraag', adviseur)}
          label={`Eigen vraag, ${label}`}
          hulp="Mag leeg blijven: dan geldt de vraag voor allen."
          rijen={3}
        />
        {punten.length > 0 && (
          <Keuzelijst
            {...ingevuld}
            naam={veldVan('over', adviseur)}
            label={`Over welk punt, ${label}`}
            leeg="over het plan, of over meer dan één punt"
            opties={punten}
          />
        )}
      </div>
    </div>
  )
}

/** What all who are ticked read. */
const VoorAllen: FC<Pick<SamenProps, 'ingevuld' | 'dag'>> = ({ ingevuld, dag }) => (
  <>
    <Tekstveld
      {...ingevuld}
      naam={SAMEN.vraag}
      label="Vraag voor allen"
      hulp="Mag leeg blijven als elke adviseur een eigen vraag krijgt."
    />
    <Tekstveld
      {...ingevuld}
      naam={SAMEN.toelichting}
      label="Toelichting voor allen"
      hulp="Mag leeg blijven. Zij komt onder elke vraag te staan."
      rijen={3}
    />
    <Regelveld
      {...ingevuld}
      naam={SAMEN.uiterlijk}
      type="date"
      label="Antwoord van allen uiterlijk op"
      hulp={`Mag leeg blijven. ${dag}`}
    />
  </>
)

/** Asks several advisers at once: first those that follow from the outcomes, then all others. */
export const SamenVragen: FC<SamenProps> = ({ dossier, bijdragen, ingevuld, dag }) => {
  const { id, boek, zaak } = dossier
  const nodig = keepGeldend(dossier).adviseurs
  const rest = Object.entries(boek.begrippen.adviseurs).filter(
    ([deel]) => !nodig.some(({ adviseur }) => adviseur === deel),
  )
  const aan = new Set(listAangevinkt(ingevuld.velden, boek))
  const kader = { dossier, bijdragen, ingevuld }
  const anderen = rest.map(([adviseur, { label }]) => (
    <Een {...kader} adviseur={adviseur} label={label} regels={[]} />
  ))
  return (
    <>
      <Kop2 id="samen-kop">Vraag meer adviseurs tegelijk</Kop2>
      <Alinea>
        Vink aan wie u vraagt. Ieder krijgt een eigen link en een eigen tekst om te sturen.
      </Alinea>
      <Dossierformulier naar={`/dossiers/${id}/adviseurs`} gezien={zaak.laatste}>
        <Keuzerand
          naam={SAMEN.wie}
          label="Wie vraagt u?"
          fout={findFout(ingevuld.fouten, SAMEN.wie)}
        >
          {nodig.map(({ adviseur, label, regels }) => (
            <Een {...kader} {...{ adviseur, label, regels }} />
          ))}
          {nodig.length === 0 ? (
            anderen
          ) : (
            <Uitklap kop="Andere adviseurs" open={rest.some(([deel]) => aan.has(deel))}>
              {anderen}
            </Uitklap>
          )}
        </Keuzerand>
        <VoorAllen {...{ ingevuld, dag }} />
        <Knop name="samen-vragen" value="ja">
          Maak de links
        </Knop>
      </Dossierformulier>
    </>
  )
}
