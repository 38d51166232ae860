import { describe, expect, it } from 'vitest';
import { accessFindings } from '../../../../src/core/access/roles/access-findings.ts';
import { auditAccess } from '../../../../src/core/access/sharing/audit-access.ts';
import {
  everybody,
  foundChanges,
  levelOf,
  planAccess,
  type Rights,
} from '../../../../src/core/access/sharing/plan-access.ts';

const owner = 'olga@example.org';
const editor = 'eva@example.org';
const viewer = 'vera@example.org';

/** As Google may answer: the owner among editors and viewers, editors among viewers. */
const rights: Rights = {
  owner,
  editors: [owner, editor],
  viewers: [owner, editor, viewer],
};
const people = [
  { email: owner, name: 'Olga', role: 'manager' as const, section: '' },
  { email: editor, name: 'Eva', role: 'staff' as const, section: '' },
];

describe('where Google lists a person more than once', () => {
  it('the highest right counts', () => {
    expect(everybody(rights)).toEqual([
      { email: owner, level: 'owner' },
      { email: editor, level: 'editor' },
      { email: viewer, level: 'viewer' },
    ]);
    expect(levelOf(rights, owner.toUpperCase())).toBe('owner');
  });

  it('nothing is to be changed for who has what is wanted', () => {
    const wanted = [
      { email: owner, level: 'editor' as const },
      { email: editor, level: 'editor' as const },
      { email: viewer, level: 'viewer' as const },
    ];
    expect(planAccess(rights, wanted, owner)).toEqual({
      changes: [],
      refused: [{ email: owner, code: 'owner' }],
    });
  });

  it('the record finds no change where there is none', () => {
    const known = new Map([
      [editor, 'editor' as const],
      [viewer, 'viewer' as const],
    ]);
    expect(foundChanges(rights, known)).toEqual([]);
  });

  it('the audit finds the stranger alone', () => {
    const file = {
      ...{ kind: 'plan' as const, title: 'Plan', fileId: 'f', section: '' },
      ...{ rights, rows: [], recipients: new Set<string>() },
    };
    expect(auditAccess([file], { people }).map(({ email, code }) => [email, code])).toEqual([
      [viewer, 'not-listed'],
    ]);
  });

  it('roles and sharing agree', () => {
    expect(accessFindings({ people }, rights)).toEqual([]);
  });
});
