import type { FC, PropsWithChildren } from 'hono/jsx'
import { allOf } from '../shared/formulier.ts'
import type { Ingevuld } from '../shared/inzending.ts'
import { ariaOf, findFout, Keuzerand, Optie, Veldrand } from './veldrand.tsx'

interface VeldProps extends Partial<Ingevuld> {
  readonly naam: string
  readonly label: string
  readonly hulp?: string
}

export type Keuzes = readonly (readonly [waarde: string, tekst: string])[]

const textOfVeld = ({ naam, hulp, fouten = [] }: VeldProps) => ({
  naam,
  hulp,
  fout: findFout(fouten, naam),
})

const waardeOf = ({ velden = {}, naam }: VeldProps): string | undefined => allOf(velden, naam)[0]

/** One line, or a date, with its help and its fault. */
export const Regelveld: FC<
  VeldProps & {
    readonly type?: 'text' | 'date' | 'email' | 'tel'
    readonly autocomplete?: string
    readonly inputmode?: 'numeric'
    readonly maxlength?: number
    /** Id of the form that it goes along with, when it stands outside that. */
    readonly form?: string | undefined
  }
> = ({ type = 'text', autocomplete = 'off', inputmode, maxlength, form, ...props }) => (
  <Veldrand label={props.label} {...textOfVeld(props)}>
    <input
      id={props.naam}
      name={props.naam}
      type={type}
      autocomplete={autocomplete}
      value={waardeOf(props) ?? ''}
      class="utrecht-textbox utrecht-textbox--html-input"
      {...(inputmode && { inputmode })}
      {...(maxlength && { maxlength })}
      {...(form && { form })}
      {...ariaOf(textOfVeld(props))}
    />
  </Veldrand>
)

/** Several lines, with their help and their fault. */
export const Tekstveld: FC<
  VeldProps & {
    readonly rijen?: number
    readonly spellcheck?: false
    /** To read and copy from; it goes along as it is. */
    readonly readonly?: boolean
  }
> = ({ rijen = 5, spellcheck, readonly: vast = false, ...props }) => (
  <Veldrand label={props.label} {...textOfVeld(props)}>
    <textarea
      id={props.naam}
      name={props.naam}
      rows={rijen}
      class="utrecht-textarea utrecht-textarea--html-textarea"
      {...(spellcheck === false && { spellcheck })}
      {...(vast && { readonly: true })}
      {...ariaOf(textOfVeld(props))}
    >
      {waardeOf(props) ?? ''}
    </textarea>
  </Veldrand>
)

/** Several files of one's own; what is wrong with each is told. */
export const Bestandenveld: FC<VeldProps & { readonly accept: string }> = ({
  accept,
  ...props
}) => {
  const eigen = (props.fouten ?? []).flatMap(({ veld, melding }) =>
    veld === props.naam ? [melding] : [],
  )
  const tekst = { ...textOfVeld(props), fout: eigen.length > 0 ? eigen : undefined }
  return (
    <Veldrand label={props.label} {...tekst}>
      <input
        id={props.naam}
        name={props.naam}
        type="file"
        multiple
        accept={accept}
        {...ariaOf(tekst)}
      />
    </Veldrand>
  )
}

/** A file of one's own; every fault of it is told. */
export const Bestandsveld: FC<Omit<VeldProps, 'naam'> & { readonly accept: string }> = ({
  accept,
  label,
  hulp,
  fouten = [],
}) => {
  const eigen = fouten.flatMap(({ veld, melding }) => (veld === 'bestand' ? [melding] : []))
  // Many are read at the top of the page, once.
  const fout =
    eigen.length > 1
      ? `${eigen.length} dingen kloppen niet; zij staan bovenaan deze pagina.`
      : eigen[0]
  const tekst = { naam: 'bestand', hulp, fout }
  return (
    <Veldrand label={label} {...tekst}>
      <input id="bestand" name="bestand" type="file" accept={accept} {...ariaOf(tekst)} />
    </Veldrand>
  )
}

/** One of a few, all in sight. */
export const Keuzeveld: FC<VeldProps & { readonly opties: Keuzes }> = ({ opties, ...props }) => {
  const gekozen = waardeOf(props)
  return (
    <Keuzerand label={props.label} {...textOfVeld(props)}>
      {opties.map(([waarde, woorden]) => (
        <Optie naam={props.naam} waarde={waarde} soort="radio" aan={waarde === gekozen}>
          {woorden}
        </Optie>
      ))}
    </Keuzerand>
  )
}

const Lijst: FC<VeldProps & { readonly leeg?: string | undefined; readonly opties: Keuzes }> = ({
  leeg,
  opties,
  ...props
}) => {
  const gekozen = waardeOf(props)
  return (
    <select
      id={props.naam}
      name={props.naam}
      class="utrecht-select utrecht-select--html-select"
      {...ariaOf(textOfVeld(props))}
    >
      {leeg !== undefined && <option value="">{leeg}</option>}
      {opties.map(([waarde, tekst]) => (
        <option value={waarde} selected={waarde === gekozen}>
          {tekst}
        </option>
      ))}
    </select>
  )
}

/** One of many; with `leeg` also none. */
export const Keuzelijst: FC<Parameters<typeof Lijst>[0]> = (props) => (
  <Veldrand label={props.label} {...textOfVeld(props)}>
    <Lijst {...props} />
  </Veldrand>
)

/** The same in a row of filters. */
export const Filterlijst: FC<Parameters<typeof Lijst>[0]> = (props) => (
  <div>
    <label for={props.naam} class="utrecht-form-label">
      {props.label}
    </label>
    <div>
      <Lijst {...props} />
    </div>
  </div>
)

/** A form that may carry a file along. */
export const Bestandsformulier: FC<
  PropsWithChildren<{
    readonly naar: string
    readonly id?: string
    readonly tabindex?: number
    /** As wide as the page. */
    readonly breed?: boolean
  }>
> = ({ naar, breed, children, ...plek }) => (
  <form
    method="post"
    action={naar}
    enctype="multipart/form-data"
    {...(!breed && { class: 'vt-smal' })}
    {...plek}
    novalidate
  >
    {children}
  </form>
)

/** What goes along with a form without being asked. */
export const Verborgen: FC<{
  readonly naam: string
  readonly waarde: string | number
  /** For a script that writes in it. */
  readonly id?: string
}> = ({ naam, waarde, id }) => (
  <input type="hidden" name={naam} value={String(waarde)} {...(id && { id })} />
)
