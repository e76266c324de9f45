/** Tells whether two addresses are the same, without keeping either where it would be found. */
export interface AddressHasher {
  /** 128 bits as 32 hexadecimal digits; addresses that differ in case only have the same. */
  hash(email: string): Promise<string>;
}
