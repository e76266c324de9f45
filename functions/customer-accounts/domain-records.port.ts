/** What stands in the DNS. */
export interface DomainRecords {
  /** The texts of a name (TXT); `unavailable` where it could not be asked. */
  texts(name: string): Promise<readonly string[] | 'unavailable'>;
}
