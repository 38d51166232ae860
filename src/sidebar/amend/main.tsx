import { start } from '../kit/app.tsx';
import { AmendSidebar } from './amend-sidebar.tsx';

start(AmendSidebar);
