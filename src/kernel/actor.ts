/** The roles of the playbook (section 1): 销售 / 销售经理 / 销售运营 / 管理员. */
export const ROLES = ['seller', 'manager', 'sales_ops', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** What a key may do: read records, change them, make drafts (spends tokens), import in bulk, manage the workspace. */
export const SCOPES = ['read', 'write', 'draft', 'import', 'admin'] as const;
export type Scope = (typeof SCOPES)[number];

/** The scopes a role has when its key names none. */
export const ROLE_SCOPES: Readonly<Record<Role, readonly Scope[]>> = {
  seller: ['read', 'write', 'draft'],
  manager: ['read', 'write', 'draft'],
  sales_ops: ['read', 'write', 'draft', 'import'],
  admin: SCOPES,
};

/** Who asks. `userId` is null for a key that belongs to no person (an integration). */
export type Actor = {
  readonly tenantId: string;
  readonly keyId: string;
  readonly userId: string | null;
  readonly role: Role;
  readonly scopes: readonly Scope[];
};
