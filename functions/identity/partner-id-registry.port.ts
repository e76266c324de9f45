import type { PartnerId } from '../platform/base/ids.ts';
/** A location that a registry knows under a PartnerID. */
export interface RegisteredLocation {
  /** 5 to 10 digits. */
  readonly partnerId: PartnerId;
  readonly company: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Whether the programme's partner agreement is active. */
  readonly isActive: boolean;
}

/** What a registry says of a PartnerID; `unavailable`: it could not be asked, which never counts as valid. */
export type RegistryAnswer =
  | { readonly status: 'known'; readonly location: RegisteredLocation }
  | { readonly status: 'unknown' }
  | { readonly status: 'unavailable' };

/** Where PartnerIDs are verified (R20, R27): the operator's own partner table, or a registry outside. */
export interface PartnerIdRegistry {
  look(partnerId: PartnerId): Promise<RegistryAnswer>;
}
