const areas = ['We act', 'We advocate', 'We research', 'We learn', 'We meet'];
const actionsPerChapter = 9;

/**
 * The text of a plan with exactly `actions` actions: five areas, chapters of nine actions in two
 * tiers, with the bullets of a real plan in turn, so that lengths and bold spans are realistic.
 */
export function bigPlan(realPlan: string, actions: number): string {
  const bullets = realPlan.split('\n').filter((line) => /^- \S/.test(line));
  const perArea = Math.ceil(actions / areas.length);
  const lines = ['WORK PLAN FOR 2022', ''];
  let left = actions;
  let used = 0;
  areas.forEach((name, a) => {
    lines.push(`${a + 1}. Area ${a + 1} – ${name}`, '');
    let inArea = Math.min(perArea, left);
    left -= inArea;
    for (let chapter = 1; inArea > 0; chapter += 1) {
      const count = Math.min(actionsPerChapter, inArea);
      inArea -= count;
      lines.push(
        `${a + 1}.${chapter}. Chapter ${chapter} of area ${a + 1}`,
        '',
        'CORE ACTION:',
        '',
      );
      for (let i = 0; i < count; i += 1) {
        if (i === 5) lines.push('', 'ENHANCED ACTION:', '');
        lines.push(bullets[used % bullets.length] ?? '- An action');
        used += 1;
      }
      lines.push('');
    }
  });
  return lines.join('\n');
}
