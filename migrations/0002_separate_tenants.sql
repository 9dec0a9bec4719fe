-- Tenancy is in the database: forced row-level security on every tenant table, one policy each.
-- A later migration that makes a tenant table calls protect_tenant_table for it; a test holds every table against this.
CREATE FUNCTION protect_tenant_table(table_name text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE public.%I ENABLE ROW LEVEL SECURITY', table_name);
  EXECUTE format('ALTER TABLE public.%I FORCE ROW LEVEL SECURITY', table_name);
  EXECUTE format(
    'CREATE POLICY own_rows ON public.%I FOR ALL TO linchpin_tenant
       USING (tenant_id = current_setting(''linchpin.tenant'', true))
       WITH CHECK (tenant_id = current_setting(''linchpin.tenant'', true))', table_name);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON public.%I TO linchpin_tenant', table_name);
END $$;
--> statement-breakpoint
DO $$
DECLARE found text;
BEGIN
  FOR found IN
    SELECT c.table_name FROM information_schema.columns c
    WHERE c.table_schema = 'public' AND c.column_name = 'tenant_id'
  LOOP
    PERFORM protect_tenant_table(found);
    EXECUTE format('ALTER TABLE public.%I ADD CONSTRAINT %I CHECK (tenant_id <> '''')', found, found || '_tenant_named');
  END LOOP;
END $$;
--> statement-breakpoint
-- Roots hang on their tenant, so that deleting a workspace leaves nothing behind.
DO $$
DECLARE root text;
BEGIN
  FOREACH root IN ARRAY ARRAY['users', 'api_keys', 'audit_log', 'usage_records', 'outbox', 'jobs', 'accounts', 'products',
    'opportunities', 'prospects', 'documents', 'conversations', 'lookalike_runs', 'imports']
  LOOP
    EXECUTE format('ALTER TABLE public.%I ADD CONSTRAINT %I FOREIGN KEY (tenant_id) REFERENCES tenants (id) ON DELETE CASCADE',
      root, root || '_of_tenant');
  END LOOP;
END $$;
--> statement-breakpoint
ALTER TABLE tenants ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE tenants FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own_workspace ON tenants FOR ALL TO linchpin_tenant
  USING (id = current_setting('linchpin.tenant', true)) WITH CHECK (id = current_setting('linchpin.tenant', true));
--> statement-breakpoint
GRANT SELECT, UPDATE ON tenants TO linchpin_tenant;
--> statement-breakpoint
-- The audit log only grows.
REVOKE UPDATE, DELETE ON audit_log FROM linchpin_tenant;
--> statement-breakpoint
-- The gate knows keys and makes workspaces; it sees nothing a tenant stores.
CREATE POLICY gate_reads_keys ON api_keys FOR SELECT TO linchpin_gate USING (true);
--> statement-breakpoint
CREATE POLICY gate_makes_workspaces ON tenants FOR ALL TO linchpin_gate USING (true) WITH CHECK (true);
--> statement-breakpoint
GRANT SELECT ON api_keys TO linchpin_gate;
--> statement-breakpoint
GRANT SELECT, INSERT ON tenants TO linchpin_gate;
--> statement-breakpoint
-- The dispatcher carries the outbox of all tenants to the queue and revives jobs whose worker died. Both hold ids, never content.
CREATE POLICY dispatcher_carries ON outbox FOR ALL TO linchpin_dispatcher USING (true) WITH CHECK (true);
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON outbox TO linchpin_dispatcher;
--> statement-breakpoint
CREATE POLICY dispatcher_revives ON jobs FOR SELECT TO linchpin_dispatcher USING (true);
--> statement-breakpoint
GRANT SELECT ON jobs TO linchpin_dispatcher;
