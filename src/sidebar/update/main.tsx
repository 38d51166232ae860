import { start } from '../kit/app.tsx';
import { UpdateSidebar } from './update-sidebar.tsx';

start(UpdateSidebar);
