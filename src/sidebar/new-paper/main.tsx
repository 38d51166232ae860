import { start } from '../kit/app.tsx';
import { NewPaperDialog } from './new-paper-dialog.tsx';

start(NewPaperDialog);
