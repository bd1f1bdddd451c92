/** A form that somebody is busy with in a case, as it was left. */
export interface Concept {
  /** The fields of the form, as they came in. */
  readonly velden: Readonly<Record<string, readonly string[]>>
  /** ISO 8601 instant, UTC. */
  readonly op: string
}

/** Of each case one for each person: `wie` is what tells people apart. */
export interface ConceptenPort {
  /** Undefined when there is none of since this instant. */
  readonly read: (dossier: string, wie: string, sinds: string) => Promise<Concept | undefined>
  /** In the place of the last one; what nobody touched since `sinds` goes. */
  readonly keep: (dossier: string, wie: string, concept: Concept, sinds: string) => Promise<void>
  readonly remove: (dossier: string, wie: string) => Promise<void>
}
