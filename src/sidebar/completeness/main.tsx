import { start } from '../kit/app.tsx';
import { CompletenessDialog } from './completeness-dialog.tsx';

start(CompletenessDialog);
