import type { FC } from 'hono/jsx'
import { ariaOf, Veldrand, type Veldtekst } from './veldrand.tsx'

/** One line of text with its label, help and fault. */
export const Tekstveld: FC<
  Veldtekst & {
    readonly label: string
    readonly waarde: string
    readonly inputmode?: 'numeric' | 'decimal'
  }
> = ({ label, waarde, inputmode, ...tekst }) => (
  <Veldrand label={label} {...tekst}>
    <input
      id={tekst.naam}
      name={tekst.naam}
      value={waarde}
      autocomplete="off"
      class="utrecht-textbox utrecht-textbox--html-input"
      {...(inputmode && { inputmode })}
      {...ariaOf(tekst)}
    />
  </Veldrand>
)
