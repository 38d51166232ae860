import { describe, expect, it } from 'vitest';
import { guessKind } from '../../../src/core/plan/guess-kind.ts';

describe('guessKind', () => {
  it.each([
    'Continue the collaboration',
    'support UCLG Sections',
    '“Promote” debates',
    'Ensuring the Secretariat',
    'Poursuivre la mise en œuvre',
    'Améliorer l’accès',
    'Seguir apoyando a las ciudades en 2022',
  ])('takes "%s" for continuous', (text) => {
    expect(guessKind(text)).toBe('continuous');
  });

  it.each([
    'Publish the report',
    'Organiser un séminaire',
    'Continue preparations until June 2023',
    'Support the meeting by mid-2022',
    'Support the report in the last quarter of 2022',
    'Soutenir le congrès avant la fin de 2022',
    'Soutenir la charte d’ici à fin 2022',
    'Apoyar el foro a más tardar en 2022',
    'Seguir el proceso hasta diciembre de 2022',
    '',
  ])('takes "%s" for a milestone', (text) => {
    expect(guessKind(text)).toBe('milestone');
  });
});
