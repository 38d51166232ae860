import { useState } from 'preact/hooks';
import type { FileEntry } from '../protocol/contract.ts';
import { colon } from '../protocol/lang.ts';
import { call } from './bench-api.ts';
import { Dialog } from './dialog.tsx';
import type { PageProps } from './page-props.ts';
import { roleTexts, texts } from './texts.ts';

const given = ['writer', 'commenter', 'reader'] as const;
type Given = (typeof given)[number];

/** Who has access, as with Google's own share button. */
export function ShareDialog(props: PageProps & { file: FileEntry; onClose: () => void }) {
  const { file, lang, user, onFiles, onClose } = props;
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Given>('writer');
  const share = (address: string, to: Given | null): void => {
    onFiles(call('files.share', { user, fileId: file.id, email: address, role: to }));
  };
  return (
    <Dialog
      title={`${texts.shareTitle[lang]}${colon[lang]} ${file.title}`}
      closeLabel={texts.close[lang]}
      width={520}
      onClose={onClose}
    >
      <form
        class="share"
        onSubmit={(event) => {
          event.preventDefault();
          share(email, role);
          setEmail('');
        }}
      >
        <label>
          {texts.addPerson[lang]}
          <input
            type="email"
            required
            value={email}
            onInput={(event) => setEmail(event.currentTarget.value)}
          />
        </label>
        <label>
          {texts.role[lang]}
          <select
            value={role}
            onChange={(event) => setRole(event.currentTarget.value as Given)} // its options are these roles
          >
            {given.map((each) => (
              <option key={each} value={each}>
                {roleTexts[each]?.[lang]}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" class="primary">
          {texts.add[lang]}
        </button>
      </form>
      <table class="list">
        <tbody>
          {file.people.map((person) => (
            <tr key={person.email}>
              <td>{person.email}</td>
              <td>
                {person.role === 'owner' ? (
                  roleTexts.owner?.[lang]
                ) : (
                  <select
                    aria-label={`${texts.role[lang]}: ${person.email}`}
                    value={person.role}
                    onChange={(event) => share(person.email, event.currentTarget.value as Given)} // its options are these roles
                  >
                    {given.map((each) => (
                      <option key={each} value={each}>
                        {roleTexts[each]?.[lang]}
                      </option>
                    ))}
                  </select>
                )}
              </td>
              <td>
                {person.role !== 'owner' && (
                  <button type="button" onClick={() => share(person.email, null)}>
                    {texts.remove[lang]}
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}
