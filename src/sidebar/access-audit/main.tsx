import { start } from '../kit/app.tsx';
import { AuditDialog } from './audit-dialog.tsx';

start(AuditDialog);
