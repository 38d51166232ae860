import type { DataStore, Host } from 'apps-script-emulator';
import type { Lang, Text } from './protocol/lang.ts';

/** What an add-on begins with in the workbench: whose it is, and which files are there. */
export interface Seed {
  /** In the menu of extensions. */
  readonly addonName: string;
  /** Whom the workbench can be used as; the first one is whom a new window belongs to. */
  readonly people: readonly SeedPerson[];
  /**
   * Called once at every start, before a window is served: makes what is to be there, and finds what an
   * earlier start has made. @throws SeedError
   */
  readonly begin: (setting: SeedSetting) => Begun;
}

export interface SeedPerson {
  readonly email: string;
  readonly name: string;
  /** What they are where the add-on is used: "Manager". */
  readonly role: Text;
}

export interface SeedSetting {
  readonly host: Host;
  /** In its state a seed keeps how far it has come, as `seeded`. */
  readonly dataStore: DataStore;
  readonly lang: Lang;
  /** Of new spreadsheets. */
  readonly timeZone: string;
}

export interface Begun {
  /** Whether the files were made now. */
  readonly made: boolean;
  /** The workbook that a window shows first; undefined if it is gone. */
  readonly firstFile: () => string | undefined;
  /** Makes what may come after the first window is served. */
  readonly later?: () => void;
}

/** What the seed was given cannot be begun with, for a reason that the person can mend. */
export class SeedError extends Error {
  override readonly name = 'SeedError';
}
