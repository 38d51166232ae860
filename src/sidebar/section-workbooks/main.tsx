import { start } from '../kit/app.tsx';
import { SectionsDialog } from './sections-dialog.tsx';

start(SectionsDialog);
