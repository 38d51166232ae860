import { start } from '../kit/app.tsx';
import { InstallationDialog } from './installation-dialog.tsx';

start(InstallationDialog);
