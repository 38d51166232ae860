import { defineProblems } from '../shared/define-problems.ts';
import { t } from '../shared/i18n/lang.ts';
import { rowProblemTexts } from '../workbook/row-problem-texts.ts';

/** What the rules about the workbook as a whole say. */
export const workbookTexts = defineProblems({
  'no-id': rowProblemTexts['no-id'],
  'repeated-id': rowProblemTexts['repeated-id'],
  'unknown-id': {
    message: t(
      'This ID was never given to an action',
      'Cet identifiant n’a jamais été attribué',
      'Este identificador nunca se asignó',
    ),
    remedy: t(
      'Restore the ID that stood here (Edit → Undo, or the version history), or ask a manager to add the action.',
      'Rétablissez l’identifiant d’origine (Annuler ou historique des versions), ou demandez à un responsable d’ajouter l’action.',
      'Restaure el identificador que había (Deshacer o historial de versiones), o pida a un responsable que añada la acción.',
    ),
  },
  'missing-action': {
    message: t(
      'The action is missing from the sheets',
      'L’action manque dans les feuilles',
      'La acción falta en las hojas',
    ),
    remedy: t(
      'Ask a manager to run “Repair the layout”, which offers to bring it back, or restore its row from the version history.',
      'Demandez à un responsable de lancer « Réparer la mise en page », qui propose de la rétablir, ou rétablissez sa ligne depuis l’historique des versions.',
      'Pida a un responsable que ejecute «Reparar el diseño», que ofrece recuperarla, o restaure su fila desde el historial de versiones.',
    ),
  },
  'stale-translation': {
    severity: 'warning',
    message: t(
      'This translation is stale: its source text was changed, or it was translated again below',
      'Cette traduction est périmée : le texte source a changé, ou une traduction plus récente suit',
      'Esta traducción está obsoleta: el texto de origen cambió, o más abajo hay otra más reciente',
    ),
    remedy: t(
      'Translate the text of now in a row of its own, and delete this one. Papers do not use it.',
      'Traduisez le texte actuel dans une nouvelle ligne et supprimez celle-ci. Les documents ne l’utilisent pas.',
      'Traduzca el texto actual en otra fila y elimine esta. Los documentos no la usan.',
    ),
  },
  'missing-column': rowProblemTexts['missing-column'],
  'repeated-column': rowProblemTexts['repeated-column'],
  'header-lost': {
    message: t(
      'The first rows of the sheet are gone or moved: its actions cannot be read',
      'Les premières lignes de la feuille ont disparu ou changé de place : ses actions sont illisibles',
      'Las primeras filas de la hoja faltan o se movieron: sus acciones no se pueden leer',
    ),
    remedy: t(
      'Undo that change, or restore the sheet from the version history.',
      'Annulez cette modification ou rétablissez la feuille depuis l’historique des versions.',
      'Deshaga ese cambio o restaure la hoja desde el historial de versiones.',
    ),
  },
  'lost-key': {
    severity: 'warning',
    message: t(
      'The hidden first row no longer names this column: only its title does',
      'La première ligne masquée ne nomme plus cette colonne : seul son titre la désigne',
      'La primera fila oculta ya no nombra esta columna: solo lo hace su título',
    ),
    remedy: t(
      'Ask a manager to run “Repair the layout”.',
      'Demandez à un responsable de lancer « Réparer la mise en page ».',
      'Pida a un responsable que ejecute «Reparar el diseño».',
    ),
  },
  'missing-sheet': {
    message: t('The sheet is missing', 'La feuille manque', 'Falta la hoja'),
    remedy: t(
      'Restore it from the version history, or run “Repair the layout”: it makes a new one, and offers to bring actions back.',
      'Rétablissez-la depuis l’historique des versions, ou lancez « Réparer la mise en page » : une nouvelle est créée, et les actions peuvent être rétablies.',
      'Restáurela desde el historial de versiones, o ejecute «Reparar el diseño»: crea una nueva y ofrece recuperar las acciones.',
    ),
  },
  'foreign-area': {
    message: t(
      'The sheet has the ID of an area that Settings does not list: nothing in it counts',
      'La feuille porte l’identifiant d’un domaine absent de Réglages : rien n’y compte',
      'La hoja tiene el identificador de un área que no figura en Ajustes: nada de ella cuenta',
    ),
    remedy: t(
      'Somebody added this sheet by hand: delete it. If Settings has lost the area, a manager enters its number and title there again.',
      'Quelqu’un a ajouté cette feuille à la main : supprimez-la. Si Réglages a perdu ce domaine, un responsable y saisit à nouveau son numéro et son titre.',
      'Alguien añadió esta hoja a mano: elimínela. Si Ajustes perdió el área, un responsable vuelve a escribir allí su número y su título.',
    ),
  },
  'retired-here': {
    message: t(
      'An action with this ID was retired',
      'Une action portant cet identifiant a été retirée',
      'Se retiró una acción con este identificador',
    ),
    remedy: t(
      'Ask a manager to delete one of the two rows: this one, or the one in Retired if the action counts again.',
      'Demandez à un responsable de supprimer l’une des deux lignes : celle-ci, ou celle de Retirées si l’action compte de nouveau.',
      'Pida a un responsable que borre una de las dos filas: esta, o la de Retiradas si la acción vuelve a contar.',
    ),
  },
  'access-broken': {
    message: t(
      'Rows of the record of access were changed, deleted or put in by hand',
      'Des lignes du registre des accès ont été modifiées, supprimées ou ajoutées à la main',
      'Se cambiaron, borraron o añadieron a mano filas del registro de accesos',
    ),
    remedy: t(
      'Restore the sheet from the version history, and look with “Access audit…” who opens what.',
      'Rétablissez la feuille depuis l’historique des versions et vérifiez avec « Audit des accès… » qui ouvre quoi.',
      'Restaure la hoja desde el historial de versiones y vea con «Auditoría de accesos…» quién abre qué.',
    ),
  },
  'contribution-forged': {
    message: t(
      'A row of Contributions does not say what its Section did: it was changed or put in by hand',
      'Une ligne des Contributions ne dit pas ce que sa Section a saisi : elle a été modifiée ou ajoutée à la main',
      'Una fila de Contribuciones no dice lo que su Sección introdujo: se cambió o se añadió a mano',
    ),
    remedy: t(
      'Sync that Section. If the row stays in this list, delete it. Papers tell what the last sync recorded.',
      'Synchronisez cette Section. Si la ligne reste dans cette liste, supprimez-la. Les documents reprennent ce que la dernière synchronisation a noté.',
      'Sincronice esa Sección. Si la fila sigue en esta lista, bórrela. Los documentos recogen lo que anotó la última sincronización.',
    ),
  },
  'chain-broken': {
    message: t(
      'A row of Updates was changed or lost',
      'Une ligne des Mises à jour a été modifiée ou perdue',
      'Una fila de Actualizaciones se modificó o se perdió',
    ),
    remedy: t(
      'Compare with the version history and restore the sheet: the record of who changed what is not whole.',
      'Comparez avec l’historique des versions et rétablissez la feuille : la trace des modifications n’est pas complète.',
      'Compare con el historial de versiones y restaure la hoja: el registro de los cambios no está completo.',
    ),
  },
  'witness-failed': {
    message: t(
      'Rows of Updates were rewritten or deleted since a manager saw them (who, when, how many rows)',
      'Des lignes des Mises à jour ont été réécrites ou supprimées depuis qu’un responsable les a vues (qui, quand, nombre de lignes)',
      'Se reescribieron o borraron filas de Actualizaciones desde que un responsable las vio (quién, cuándo, cuántas filas)',
    ),
    remedy: t(
      'Do not rely on names and dates in Updates. Restore the sheet from the version history of that day. If that cannot be done, delete this row and the later ones of the hidden sheet Witnesses: new ones then count from today.',
      'Ne vous fiez pas aux noms et aux dates des Mises à jour. Rétablissez la feuille depuis l’historique des versions de ce jour. Si c’est impossible, supprimez cette ligne et les suivantes de la feuille masquée Témoins : de nouveaux témoins compteront dès aujourd’hui.',
      'No se fíe de los nombres y fechas de Actualizaciones. Restaure la hoja desde el historial de versiones de ese día. Si no es posible, borre esta fila y las siguientes de la hoja oculta Testigos: los nuevos contarán desde hoy.',
    ),
  },
  'witness-damaged': {
    message: t(
      'A row of Witnesses was changed: it no longer proves anything',
      'Une ligne des Témoins a été modifiée : elle ne prouve plus rien',
      'Se cambió una fila de Testigos: ya no prueba nada',
    ),
    remedy: t(
      'Only managers can do that. Undo the change, or delete the row: the others still count.',
      'Seuls les responsables peuvent le faire. Annulez la modification ou supprimez la ligne : les autres comptent toujours.',
      'Solo los responsables pueden hacerlo. Deshaga el cambio o borre la fila: las demás siguen contando.',
    ),
  },
  'witness-open': {
    message: t(
      'Witnesses is not protected: everybody who edits the file can change it, so no new ones are kept',
      'La feuille Témoins n’est pas protégée : toute personne qui modifie le fichier peut la changer ; aucun nouveau témoin n’est conservé',
      'Testigos no está protegida: cualquiera que edite el archivo puede cambiarla, y no se guardan testigos nuevos',
    ),
    remedy: t(
      'Ask a manager to run “Repair the layout”.',
      'Demandez à un responsable de lancer « Réparer la mise en page ».',
      'Pida a un responsable que ejecute «Reparar el diseño».',
    ),
  },
  'verdict-outgrown': {
    message: t(
      'Rows were added in Updates to a save that a manager had approved already',
      'Des lignes ont été ajoutées dans Mises à jour à un enregistrement déjà approuvé par un responsable',
      'Se añadieron filas en Actualizaciones a un registro que un responsable ya había aprobado',
    ),
    remedy: t(
      'The add-on never does that: find out in the version history who did. They count as approved only once a manager approves them with “Review updates…”.',
      'Le module ne le fait jamais : cherchez dans l’historique des versions qui l’a fait. Elles ne comptent comme approuvées qu’une fois approuvées avec « Revoir les mises à jour… ».',
      'El complemento nunca lo hace: busque en el historial de versiones quién lo hizo. Solo cuentan como aprobadas cuando un responsable las aprueba con «Revisar actualizaciones…».',
    ),
  },
  'other-text': {
    message: t(
      'Updates gives the action a text of before that it never had',
      'Les Mises à jour prêtent à l’action un ancien texte qu’elle n’a jamais eu',
      'Actualizaciones atribuye a la acción un texto anterior que nunca tuvo',
    ),
    remedy: t(
      'Find out in the version history who added the row, and restore the sheet from before. Until then no paper is made of an earlier day or of approved updates.',
      'Cherchez dans l’historique des versions qui a ajouté la ligne et rétablissez la feuille d’avant. D’ici là, aucun document n’est produit à une date passée ni avec les seules mises à jour approuvées.',
      'Busque en el historial de versiones quién añadió la fila y restaure la hoja anterior. Hasta entonces no se hacen documentos de un día pasado ni con lo aprobado.',
    ),
  },
  'other-standing': {
    message: t(
      'What Updates says of when the action was added, retired or brought back does not fit the plan',
      'Ce que les Mises à jour disent de l’ajout, du retrait ou du retour de l’action ne correspond pas au plan',
      'Lo que dice Actualizaciones sobre cuándo se añadió, retiró o recuperó la acción no concuerda con el plan',
    ),
    remedy: t(
      'If you retired it or brought it back just now, do so again with “Add, amend or retire…”. Otherwise find out in the version history who added the row, and restore the sheet from before.',
      'Si vous venez de la retirer ou de la remettre, recommencez avec « Ajouter, modifier ou retirer… ». Sinon, cherchez dans l’historique des versions qui a ajouté la ligne et rétablissez la feuille d’avant.',
      'Si acaba de retirarla o recuperarla, hágalo de nuevo con «Añadir, modificar o retirar…». Si no, busque en el historial de versiones quién añadió la fila y restaure la hoja anterior.',
    ),
  },
  'history-lost': {
    message: t(
      'Updated according to its row, but Updates has no word of it',
      'Mise à jour d’après sa ligne, mais les Mises à jour n’en disent rien',
      'Actualizada según su fila, pero Actualizaciones no dice nada de ella',
    ),
    remedy: t(
      'Rows of Updates are lost: restore the sheet from the version history before anybody saves.',
      'Des lignes des Mises à jour sont perdues : rétablissez la feuille depuis l’historique des versions avant tout nouvel enregistrement.',
      'Se perdieron filas de Actualizaciones: restaure la hoja desde el historial de versiones antes de que alguien guarde.',
    ),
  },
  'no-history': {
    severity: 'info',
    message: t(
      'Entries that nobody recorded: another program or an edit that was not noticed',
      'Saisies que rien n’a enregistrées : un autre programme ou une modification passée inaperçue',
      'Datos que nadie registró: otro programa o una edición que no se notó',
    ),
    remedy: t(
      'Check the entries. The next save in the sidebar records them as of an unknown person.',
      'Vérifiez les saisies. Le prochain enregistrement dans le panneau les notera comme d’une personne inconnue.',
      'Compruebe los datos. El próximo guardado en el panel los registra como de una persona desconocida.',
    ),
  },
  'without-right': {
    severity: 'warning',
    message: t(
      'Changed by somebody who may not update',
      'Modifié par quelqu’un qui n’en a pas le droit',
      'Modificado por alguien sin permiso para actualizar',
    ),
    remedy: t(
      'Check the entry. Add the person to Settings, or take away their right to edit the file.',
      'Vérifiez la saisie. Ajoutez la personne dans Réglages ou retirez-lui le droit de modifier le fichier.',
      'Compruebe el dato. Añada a la persona en Ajustes o quítele el permiso de edición del archivo.',
    ),
  },
  'person-address': {
    message: t(
      'A person in Settings has no valid email address',
      'Une personne de Réglages n’a pas d’adresse e-mail valide',
      'Una persona de Ajustes no tiene un correo válido',
    ),
    remedy: t(
      'Enter one address of a Google account.',
      'Saisissez l’adresse d’un compte Google.',
      'Escriba la dirección de una cuenta de Google.',
    ),
  },
}).texts;
export type WorkbookCode = keyof typeof workbookTexts;
