import { AtSign, Building2, MapPin, User, type LucideIcon } from 'lucide-react';
import type { KnownNameKind } from '../../../shared/model/known-name';

/** The picture of what bears a name. */
export const nameIcons: Readonly<Record<KnownNameKind, LucideIcon>> = {
  person: User,
  organisation: Building2,
  place: MapPin,
  other: AtSign,
};
