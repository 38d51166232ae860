import type { Audit, AuditEntry, AuditedFile } from '../../core/rpc/sharing.ts';

/** A file with what was found in it. */
export interface FileFindings {
  readonly file: AuditedFile;
  readonly findings: readonly AuditEntry[];
}

/** What a finding is known by. */
export const keyOf = ({ fileId, email }: Pick<AuditEntry, 'fileId' | 'email'>): string =>
  `${fileId} ${email}`;

/** Findings under their files, in the order of the audit; files without any are left out. */
export const byFile = ({ files }: Audit, findings: readonly AuditEntry[]): FileFindings[] =>
  files
    .map((file) => ({ file, findings: findings.filter(({ fileId }) => fileId === file.fileId) }))
    .filter((each) => each.findings.length > 0);
