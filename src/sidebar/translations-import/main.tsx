import { start } from '../kit/app.tsx';
import { TranslationsDialog } from './translations-dialog.tsx';

start(TranslationsDialog);
