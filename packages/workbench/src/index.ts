// The public surface of the package, for the process that serves the page.
export { EngineError } from './server/engine-link.ts';
export {
  PortsTakenError,
  startWorkbench,
  type Workbench,
  type WorkbenchOptions,
} from './server/start-workbench.ts';
