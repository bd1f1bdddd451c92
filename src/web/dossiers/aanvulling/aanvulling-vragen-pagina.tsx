import type { Child, FC } from 'hono/jsx'
import { AANVULLING_DAGEN } from '../../../app/dossier/ask-aanvulling.ts'
import type { OpenFeit } from '../../../app/dossier/open-feiten.ts'
import type { Dossier } from '../../../app/dossier/read-dossier.ts'
import { Knop } from '../../onderdelen/knop.tsx'
import { Alinea, Kop2 } from '../../onderdelen/tekst.tsx'
import { allOf } from '../../shared/formulier.ts'
import type { Ingevuld } from '../../shared/inzending.ts'
import { Gezien, Tekstveld } from '../kader/behandeling-velden.tsx'
import { nameFeit } from '../kader/waarden.ts'

const Keuzes: FC<Ingevuld & { readonly dossier: Dossier; readonly open: readonly OpenFeit[] }> = ({
  dossier: { boek },
  open,
  velden,
  fouten,
}) => {
  const fout = fouten.find(({ veld }) => veld === 'feiten')?.melding
  return (
    <fieldset
      id="feiten"
      tabindex={-1}
      class={fout ? 'vt-veld--fout' : ''}
      {...(fout && { 'aria-describedby': 'feiten-fout' })}
    >
      <legend>Wat wilt u vragen?</legend>
      {fout && (
        <p class="vt-fout" id="feiten-fout">
          Fout: {fout}
        </p>
      )}
      {open.map(({ feit, beslissend }) => (
        <div class="vt-keuze">
          <input
            type="checkbox"
            id={`vraag-${feit}`}
            name="feiten"
            value={feit}
            checked={allOf(velden, 'feiten').includes(feit)}
            class="utrecht-checkbox utrecht-checkbox--html-input"
          />
          <label for={`vraag-${feit}`}>
            {boek.feiten.get(feit)?.vraag ?? nameFeit(boek, feit)}
            {beslissend ? ' (kan het advies nog veranderen)' : ''}
          </label>
        </div>
      ))}
    </fieldset>
  )
}

/** Chooses what to ask the initiator; gives a link to copy. */
export const AanvullingVragen: FC<
  Ingevuld & {
    readonly dossier: Dossier
    readonly open: readonly OpenFeit[]
    /** Says that a link was made. */
    readonly children?: Child
  }
> = ({ dossier, open, velden, fouten, children }) => {
  const { id, zaak } = dossier
  return (
    <>
      {children}
      <Kop2>Vraag de initiatiefnemer</Kop2>
      {open.length === 0 ? (
        <Alinea>Er ontbreekt geen gegeven waar een regel op rust.</Alinea>
      ) : (
        <>
          <Alinea>
            U krijgt een link om in een brief of e-mail te zetten. Wie hem heeft, ziet de naam van
            het dossier en deze vragen, en kan {AANVULLING_DAGEN} dagen lang één keer antwoorden,
            zonder account. Visietoets verstuurt niets.
          </Alinea>
          <form method="post" action={`/dossiers/${id}/aanvulling`} class="vt-smal" novalidate>
            <Gezien laatste={zaak.laatste} />
            <Keuzes dossier={dossier} open={open} velden={velden} fouten={fouten} />
            <Tekstveld
              velden={velden}
              fouten={fouten}
              naam="bericht"
              label="Toelichting voor de initiatiefnemer (mag leeg blijven)"
              hulp="Schrijf eenvoudig. De initiatiefnemer leest dit boven de vragen."
            />
            <div class="vt-knoppen">
              <Knop>Maak een link</Knop>
              <Knop naar={`/dossiers/${id}/gegevens`} tweede>
                Terug naar de gegevens
              </Knop>
            </div>
          </form>
        </>
      )}
    </>
  )
}
