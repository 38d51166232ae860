import { runEngine } from '../server/run-engine.ts';
import { plainSeed } from './plain-seed.ts';

// The thread of the engine; the command gives it the add-on's name.
runEngine((addonName) => plainSeed(String(addonName)));
