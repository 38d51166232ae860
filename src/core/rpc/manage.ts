/** What managers choose from when they change the plan. */
export interface ManageOptions {
  /** Areas and chapters in plan order; `unassigned` have no lead. */
  readonly chapters: readonly {
    readonly number: string;
    readonly title: string;
    readonly actions: number;
    readonly unassigned: number;
  }[];
  /** Those who may lead. */
  readonly people: readonly {
    readonly email: string;
    readonly name: string;
  }[];
  /** Who leads now, also people whom Settings no longer names. */
  readonly leads: readonly {
    readonly email: string;
    readonly actions: number;
    readonly unfinished: number;
  }[];
  readonly sections: readonly string[];
  readonly tiers: readonly {
    readonly key: string;
    readonly label: string;
  }[];
  readonly retired: readonly {
    readonly id: string;
    readonly chapter: string;
    readonly text: string;
    readonly retiredOn: string;
    readonly retiredBy: string;
    readonly reason: string;
  }[];
}

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
