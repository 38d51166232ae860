/** A field of an action that is to change: its title, and the values as Updates shows them. */
interface Change {
  readonly id: string;
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** Overwritten fields that a preview lists. */
export const mostShown = 100;

/** What a save would do. Writes nothing. */
export interface ChangePreview {
  /** Actions that are meant, and those of them that change. */
  readonly actions: number;
  readonly changed: readonly string[];
  readonly fields: number;
  /** What stands there now and would be replaced. */
  readonly overwritten: readonly Change[];
  /** Replaced fields beyond those that are listed. */
  readonly more: number;
}

export interface ChangeResult {
  readonly changed: readonly string[];
  readonly message: string;
}

export interface ActionResult {
  readonly id: string;
  readonly message: string;
}
