/** The rule engines, by the names under which their findings are excused. */
export type EngineName = 'axe' | 'IBM' | 'Alfa' | 'html-validate';

/** What an engine objects to, or what it asks a person to decide. */
export interface Finding {
  readonly engine: EngineName;
  readonly rule: string;
  /** The element: the engine's way to it, then its opening tag or its text. */
  readonly target: string;
  readonly why: string;
}

/** What an engine says of a document. */
export interface Report {
  /** The rules that had something to judge and were kept: where there is none, the engine did not run. */
  readonly passed: ReadonlySet<string>;
  readonly findings: readonly Finding[];
}

/** A whole page is judged as one; a component stands alone in its document, which has no landmarks, headings or skip links to ask for. */
export type Scope = 'page' | 'component';
