-- The roles every transaction runs as. None can bypass row-level security; roles belong to the cluster, so a second database finds them there.
CREATE EXTENSION IF NOT EXISTS vector;
--> statement-breakpoint
DO $$
DECLARE wanted text;
BEGIN
  FOREACH wanted IN ARRAY ARRAY['linchpin_tenant', 'linchpin_gate', 'linchpin_dispatcher'] LOOP
    BEGIN
      EXECUTE format('CREATE ROLE %I NOLOGIN NOBYPASSRLS', wanted);
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
    END;
    EXECUTE format('GRANT %I TO %I', wanted, current_user);
    EXECUTE format('GRANT USAGE ON SCHEMA public TO %I', wanted);
  END LOOP;
END $$;
