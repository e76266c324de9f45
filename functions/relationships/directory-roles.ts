/**
 * What a partner may do for a customer (R12, R29); who has it by DAP, and who by a directory role, stands below and
 * in check-access.ts. `manageUsers` and `resetPasswords` are about users without admin roles; those with one have
 * actions of their own.
 */
export const actions = [
  'readAccount',
  'manageAccount',
  'manageUsers',
  'resetPasswords',
  'manageAdminUsers',
  'resetAdminPasswords',
  'manageLicences',
  'manageSubscriptions',
  'recordAgreement',
  'manageAzure',
  'placeOrders',
] as const;
export type Action = (typeof actions)[number];

/** A built-in role of the customer's directory, as granular delegated admin privileges name it (R32). */
interface DirectoryRoleFacts {
  /** The role's name in the directory. */
  readonly name: string;
  /** The ID of the role's template: the same in every directory. */
  readonly templateId: string;
  /**
   * What it allows through this service: what its text says, and nothing else. The directory itself allows more; of what
   * is not done here, such as mailboxes, it allows nothing here.
   */
  readonly allows: readonly Action[];
}

/**
 * The catalogue of roles that can be asked for (R32). What each means is told in the customer's language by the
 * messages `role.…`: a role without a message in every language does not compile.
 */
export const directoryRoles = {
  globalAdministrator: {
    name: 'Global Administrator',
    templateId: '62e90394-69f5-4237-9190-012177145e10',
    allows: [
      ...['readAccount', 'manageAccount', 'recordAgreement', 'manageSubscriptions', 'manageLicences'],
      ...['manageUsers', 'resetPasswords', 'manageAdminUsers', 'resetAdminPasswords'],
    ] as Action[],
  },
  globalReader: {
    name: 'Global Reader',
    templateId: 'f2ef992c-3afb-46b9-b7cf-a126ee74c451',
    allows: ['readAccount'],
  },
  directoryReaders: {
    name: 'Directory Readers',
    templateId: '88d8e3e3-8f55-4a1e-953a-9b9898b8876b',
    allows: ['readAccount'],
  },
  directoryWriters: {
    name: 'Directory Writers',
    templateId: '9360feb5-f418-4baa-8175-e2a00bac4301',
    allows: ['readAccount', 'manageAccount'],
  },
  userAdministrator: {
    name: 'User Administrator',
    templateId: 'fe930be7-5e62-47db-91af-98c3a49a38b1',
    allows: ['readAccount', 'manageUsers', 'resetPasswords', 'manageLicences'],
  },
  helpdeskAdministrator: {
    name: 'Helpdesk Administrator',
    templateId: '729827e3-9c14-49f7-bb1b-9608f156bbb8',
    allows: ['readAccount', 'resetPasswords'],
  },
  passwordAdministrator: {
    name: 'Password Administrator',
    templateId: '966707d0-3269-4727-9be2-8c3a10f19b9d',
    allows: ['readAccount', 'resetPasswords'],
  },
  licenseAdministrator: {
    name: 'License Administrator',
    templateId: '4d6ac14f-3453-41d0-bef9-a3e0c569773a',
    allows: ['readAccount', 'manageLicences'],
  },
  billingAdministrator: {
    name: 'Billing Administrator',
    templateId: 'b0f54661-2d74-4c50-afa3-1ec803f12efe',
    allows: ['readAccount', 'manageAccount', 'manageSubscriptions'],
  },
  serviceSupportAdministrator: {
    name: 'Service Support Administrator',
    templateId: 'f023fd81-a637-4b56-95fd-791ac0226033',
    allows: [],
  },
  groupsAdministrator: {
    name: 'Groups Administrator',
    templateId: 'fdd7a751-b60b-444a-984c-02652fe8fa1c',
    allows: [],
  },
  exchangeAdministrator: {
    name: 'Exchange Administrator',
    templateId: '29232cdf-9323-42fd-ade2-1d097af3e4de',
    allows: [],
  },
  sharePointAdministrator: {
    name: 'SharePoint Administrator',
    templateId: 'f28a1f50-f6e7-4571-818b-6a12f2af6b6c',
    allows: [],
  },
  teamsAdministrator: {
    name: 'Teams Administrator',
    templateId: '69091246-20e8-4a56-aa4d-066075b2a7a8',
    allows: [],
  },
  intuneAdministrator: {
    name: 'Intune Administrator',
    templateId: '3a2c62db-5318-420d-8d74-23affee5d9d5',
    allows: [],
  },
  securityAdministrator: {
    name: 'Security Administrator',
    templateId: '194ae4cb-b126-40b2-bd5b-6091b380977d',
    allows: [],
  },
  securityReader: {
    name: 'Security Reader',
    templateId: '5d6b6bb7-de71-4623-b4af-96380a352509',
    allows: [],
  },
  applicationAdministrator: {
    name: 'Application Administrator',
    templateId: '9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3',
    allows: [],
  },
  authenticationAdministrator: {
    name: 'Authentication Administrator',
    templateId: 'c4e39bd9-1100-46d3-8c65-fb160da0071f',
    allows: ['readAccount', 'resetPasswords'],
  },
  privilegedAuthenticationAdministrator: {
    name: 'Privileged Authentication Administrator',
    templateId: '7be44c8a-adaf-4e2a-84d6-ab2649e08a13',
    allows: ['readAccount', 'resetPasswords', 'resetAdminPasswords'],
  },
  reportsReader: {
    name: 'Reports Reader',
    templateId: '4a5d8f65-41da-4de4-8968-e035b65339cf',
    allows: [],
  },
} as const satisfies Readonly<Record<string, DirectoryRoleFacts>>;

export type DirectoryRole = keyof typeof directoryRoles;

export const directoryRoleNames = Object.keys(directoryRoles) as [DirectoryRole, ...DirectoryRole[]];

/** The role's name as the directory has it. */
export function nameOfRole(role: DirectoryRole): string {
  return directoryRoles[role].name;
}

/** Whether a directory role allows an action through this service. */
export function roleAllows(role: DirectoryRole, action: Action): boolean {
  return (directoryRoles[role].allows as readonly Action[]).includes(action);
}
