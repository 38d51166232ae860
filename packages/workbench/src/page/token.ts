const place = 'workbench-token';

/**
 * The key to the server, which is new at every start. The address that the terminal printed brings it;
 * then it leaves the address bar for the storage of this origin, port included, where the next load and
 * other tabs find it. A cookie would be sent to every server of this machine: cookies know no ports.
 */
export function readToken(): string {
  const given = new URLSearchParams(location.search).get('token');
  try {
    if (given === null) return localStorage.getItem(place) ?? '';
    localStorage.setItem(place, given);
    history.replaceState(null, '', `${location.pathname}${location.hash}`);
  } catch {
    // A browser that stores nothing for sites: the address keeps it.
  }
  return given ?? '';
}
