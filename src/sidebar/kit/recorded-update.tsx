import type { RecordedUpdate } from '../../core/actions/review/recorded-updates.ts';
import { type Lang, t } from '../../core/shared/i18n/lang.ts';
import { shownDay, shownMoment } from './moment.ts';

const texts = {
  nothingNew: t(
    'Nothing new, still correct',
    'Rien de nouveau, toujours exact',
    'Sin novedades, sigue siendo correcto',
  ),
  since: t('holds since', 'valable depuis le', 'rige desde el'),
  byHand: t('edited in the sheet', 'saisi dans la feuille', 'editado en la hoja'),
  ofPlan: t('changed by a manager', 'modifié par un responsable', 'cambiado por un responsable'),
  empty: t('(empty)', '(vide)', '(vacío)'),
  before: t('before:', 'avant :', 'antes:'),
  asRowSays: t(
    '* As the row says: whoever may edit the file could have written this name.',
    '* Selon la ligne : toute personne qui peut modifier le fichier a pu écrire ce nom.',
    '* Según la fila: cualquiera que pueda editar el archivo pudo escribir este nombre.',
  ),
};

/** What the mark behind names means, where one of them has it. */
export function MarkedNames({
  updates,
  lang,
}: {
  readonly updates: readonly RecordedUpdate[];
  readonly lang: Lang;
}) {
  return updates.some(({ asRowSays }) => asRowSays) ? (
    <p class="quiet">{texts.asRowSays[lang]}</p>
  ) : null;
}

/** One save: who recorded what, and when. */
export function RecordedSave({ update, lang }: { update: RecordedUpdate; lang: Lang }) {
  const { recordedOn, effectiveOn, by, source, changes, asRowSays } = update;
  const backdated = effectiveOn.slice(0, 10) !== recordedOn.slice(0, 10);
  return (
    <section class="recorded">
      <p class="quiet">
        {recordedOn !== '' && shownMoment(recordedOn, lang)} · {by}
        {asRowSays && ' *'}
        {source === 'plan' && ` · ${texts.ofPlan[lang]}`}
        {(source === 'edit' || source === 'reconcile') && ` · ${texts.byHand[lang]}`}
        {backdated &&
          effectiveOn !== '' &&
          ` · ${texts.since[lang]} ${shownDay(effectiveOn, lang)}`}
      </p>
      {changes.length === 0 && <p>{texts.nothingNew[lang]}</p>}
      <dl>
        {changes.map(({ field, before, after }) => [
          <dt key={field}>{field}</dt>,
          <dd key={`${field} value`}>
            <ins>{after === '' ? texts.empty[lang] : after}</ins>
            {before !== '' && (
              <>
                {' '}
                <del>
                  ({texts.before[lang]} {before})
                </del>
              </>
            )}
          </dd>,
        ])}
      </dl>
    </section>
  );
}
