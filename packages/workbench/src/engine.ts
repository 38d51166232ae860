// What the script of the engine's thread is made of: see `startWorkbench`.
export type { Lang, Text } from './protocol/lang.ts';
export { t } from './protocol/lang.ts';
export type { Begun, Seed, SeedPerson, SeedSetting } from './seed.ts';
export { SeedError } from './seed.ts';
export { runEngine } from './server/run-engine.ts';
