import { createHost } from 'apps-script-emulator';

const host = createHost({ dist: new URL('hello', import.meta.url).pathname });
const spreadsheetId = host.createSpreadsheet({ owner: 'ann@city.org', title: 'Guests' });
const ann = host.session({ user: 'ann@city.org', locale: 'en', spreadsheetId });

console.log(ann.open()); // the menus, as onOpen made them
console.log(ann.clickMenu('openSidebar').sidebars); // what the run showed
console.log(ann.run('greet', 'Bob')); // google.script.run.greet('Bob')
console.log(ann.lastRun?.calls.map(({ method }) => method)); // each call of a Google service
