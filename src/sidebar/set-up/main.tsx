import { start } from '../kit/app.tsx';
import { SetUpDialog } from './set-up-dialog.tsx';

start(SetUpDialog);
