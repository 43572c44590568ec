import { shell } from 'electron';
import { externalAddress } from './external-address';

/** The one function that opens anything outside. Says whether it did. */
export async function openExternalLink(address: string): Promise<boolean> {
  const safe = externalAddress(address);
  if (safe === null) return false;
  await shell.openExternal(safe);
  return true;
}
