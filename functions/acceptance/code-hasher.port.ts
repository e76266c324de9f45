/** Hashes one-time codes by a key that never leaves KMS: whoever reads the table cannot try all of a million codes. */
export interface CodeHasher {
  /** The same for the same code and salt. */
  hash(code: string, salt: string): Promise<string>;
}
