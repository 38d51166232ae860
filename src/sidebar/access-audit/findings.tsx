import type { ComponentChildren } from 'preact';
import type { AuditEntry, AuditedFile } from '../../core/rpc/sharing.ts';
import type { Lang } from '../../core/shared/i18n/lang.ts';
import { accessLevels as levels } from '../../core/workbook/lists.ts';
import { RealFile } from '../kit/real-file.tsx';
import { type FileFindings, keyOf } from './by-file.ts';
import { groupHints, groupTitles, texts } from './texts.ts';

/** The findings of one kind, file by file; all of them can be ticked at once. */
export function FindingGroup({
  group,
  files,
  ticked,
  lang,
  onTicked,
}: {
  readonly group: AuditEntry['group'];
  readonly files: readonly FileFindings[];
  readonly ticked: ReadonlySet<string>;
  readonly lang: Lang;
  readonly onTicked: (keys: readonly string[], isOn: boolean) => void;
}) {
  const keys = files.flatMap(({ findings }) => findings.map(keyOf));
  if (keys.length === 0) return null;
  const all = keys.every((key) => ticked.has(key));
  return (
    <section>
      <h2>
        {groupTitles[group][lang]} ({keys.length})
      </h2>
      <p>{groupHints[group][lang]}</p>
      {keys.length > 1 && (
        <label class="tick">
          <input type="checkbox" checked={all} onChange={() => onTicked(keys, !all)} />{' '}
          {texts.tickAll[lang]}
        </label>
      )}
      {files.map(({ file, findings }) => (
        <FileTable key={file.fileId} file={file} lang={lang}>
          {findings.map((finding) => {
            const key = keyOf(finding);
            const isOn = ticked.has(key);
            return (
              <tr key={key}>
                <td>
                  <label class="tick">
                    <input type="checkbox" checked={isOn} onChange={() => onTicked([key], !isOn)} />{' '}
                    {finding.email}
                  </label>
                  <span class="quiet">{finding.message}</span>
                </td>
                <td class="level">{levels[finding.level][lang]}</td>
                <td class="level">{levels[finding.after][lang]}</td>
              </tr>
            );
          })}
        </FileTable>
      ))}
    </section>
  );
}

function FileTable({
  file,
  lang,
  children,
}: {
  readonly file: AuditedFile;
  readonly lang: Lang;
  readonly children: ComponentChildren;
}) {
  return (
    <>
      <h3>{file.name}</h3>
      <RealFile file={file} lang={lang} />
      <table class="findings">
        <thead>
          <tr>
            <th>{texts.person[lang]}</th>
            <th class="level">{texts.now[lang]}</th>
            <th class="level">{texts.mended[lang]}</th>
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </>
  );
}
