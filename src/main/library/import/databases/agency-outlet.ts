import { isAgency } from '../text/agencies';

/** Whether the publication a record names is a news agency or one of its services ("Agence France Presse -- English", "dpa - Deutsche Presse-Agentur GmbH"). */
export function isAgencyOutlet(outlet: string): boolean {
  return /\bnews ?wires?\b/iu.test(outlet) || outlet.split(/\s+[-–]{1,2}\s+|\s*[,(]\s*/u).some(isAgency);
}
