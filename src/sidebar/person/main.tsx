import { start } from '../kit/app.tsx';
import { PersonDialog } from './person-dialog.tsx';

start(PersonDialog);
