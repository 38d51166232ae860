import { start } from '../kit/app.tsx';
import { MyActionsSidebar } from './my-actions-sidebar.tsx';

start(MyActionsSidebar);
