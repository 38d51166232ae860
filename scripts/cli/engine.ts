import { runEngine, type Seed } from 'apps-script-workbench/engine';
import { beginExample, type ExampleOptions } from './example.ts';
import { members } from './people.ts';

// The thread of the workbench's engine.
runEngine((options): Seed => {
  const example = options as ExampleOptions; // given by workbench.ts
  return {
    addonName: 'Work Plan',
    people: members,
    begin: (setting) => beginExample(setting, example),
  };
});
