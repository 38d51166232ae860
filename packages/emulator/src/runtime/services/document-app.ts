import { authorised, scope } from '../access.ts';
import { text } from '../args.ts';
import { exception } from '../exception.ts';
import { type ServiceClass, ServiceRef } from '../service-class.ts';
import { method } from '../signature.ts';
import { documentRef, openDocument } from './document.ts';

/** https://developers.google.com/apps-script/reference/document/document-app */
const documentAppClass: ServiceClass = {
  path: 'DocumentApp',
  service: 'document',
  access: authorised(scope.documents),
  methods: {
    openById: method([
      ['String'],
      (run, _self, [id]) => {
        openDocument(run, text(id));
        return documentRef(text(id));
      },
    ]),
    openByUrl: method([
      ['String'],
      (run, _self, [url]) => {
        const id = /^https:\/\/docs\.google\.com\/document\/d\/([\w-]+)/.exec(text(url))?.[1];
        if (id === undefined) throw exception('Invalid argument: url');
        openDocument(run, id);
        return documentRef(id);
      },
    ]),
  },
};

export const documentApp = new ServiceRef(documentAppClass, undefined);
