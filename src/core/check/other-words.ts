import { fold } from '../plan/tier-heading.ts';
import { type ChoiceList, foldLabel, kinds, statuses } from '../workbook/lists.ts';

/**
 * Words that people write for a choice and that mean it surely, in lower case without accents: other
 * genders of our labels, and synonyms. Not here is what may mean another choice: "en cours" says
 * nothing of being on track.
 */
const otherWords: ReadonlyMap<ChoiceList, Readonly<Record<string, string>>> = new Map<
  ChoiceList,
  Readonly<Record<string, string>>
>([
  [
    statuses,
    {
      'not-started':
        'not begun|not yet started|non commencee|pas commence|pas commencee|pas encore commence|pas encore commencee|non demarre|non demarree|no iniciado|no empezado|no empezada|sin iniciar|sin empezar',
      'on-track': 'on schedule|dans les temps|en plazo',
      delayed:
        'late|behind schedule|retarde|retardee|retrasado|demorado|demorada|atrasado|atrasada|con retraso',
      completed:
        'complete|done|finished|achevee|completee|termine|terminee|fini|finie|completado|terminado|terminada|finalizado|finalizada|acabado|acabada',
      cancelled: 'canceled|annulee|cancelado|anulado|anulada',
    },
  ],
  [kinds, { milestone: 'jalon', continuous: 'continu|continuo|ongoing' }],
]);

/** The choice that a text surely means though it is none of the labels; undefined in doubt. */
export function otherWordFor(list: ChoiceList | undefined, text: string): string | undefined {
  const wanted = fold(foldLabel(text));
  const words = Object.entries((list && otherWords.get(list)) ?? {});
  return words.find(([, synonyms]) => synonyms.split('|').includes(wanted))?.[0];
}
