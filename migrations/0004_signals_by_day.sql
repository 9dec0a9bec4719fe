-- What a signal said last, in short, so that a run writes only what differs.
ALTER TABLE "signals" ADD COLUMN "digest" text DEFAULT '' NOT NULL;
--> statement-breakpoint
CREATE INDEX "signals_newest" ON "signals" USING btree ("tenant_id","created_at","id");
--> statement-breakpoint
CREATE INDEX "opportunity_changes_stage" ON "opportunity_changes" USING btree ("tenant_id","opportunity_id","created_at") WHERE field = 'stage';
--> statement-breakpoint
-- What was bought in the last months, of many accounts at once (SIG-decline, SIG-surge).
CREATE INDEX "purchases_month" ON "purchases" USING btree ("tenant_id","month","account_id");
--> statement-breakpoint
-- The last day a workspace was looked at for: whoever moves it on sends the day's message, once whatever runs beside.
CREATE TABLE "day_turns" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"day" date NOT NULL,
	CONSTRAINT "day_turns_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
SELECT protect_tenant_table('day_turns');
--> statement-breakpoint
ALTER TABLE day_turns ADD CONSTRAINT day_turns_tenant_named CHECK (tenant_id <> '');
--> statement-breakpoint
ALTER TABLE day_turns ADD CONSTRAINT day_turns_of_tenant FOREIGN KEY (tenant_id) REFERENCES tenants (id) ON DELETE CASCADE;
--> statement-breakpoint
CREATE POLICY dispatcher_turns_days ON day_turns FOR ALL TO linchpin_dispatcher USING (true) WITH CHECK (true);
--> statement-breakpoint
GRANT SELECT (tenant_id, id, day), INSERT (tenant_id, id, day), UPDATE (day) ON day_turns TO linchpin_dispatcher;
--> statement-breakpoint
-- A plan that was made, changed or opened again after a while, and a review of it, change what SIG-plan, SIG-stale and SIG-focus say.
CREATE FUNCTION note_plan_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE tenant text; DECLARE changed text[];
BEGIN
  SELECT min(t.tenant_id), array_agg(DISTINCT t.account_id) INTO tenant, changed
    FROM touched t JOIN earlier e ON e.tenant_id = t.tenant_id AND e.id = t.id
    WHERE t.current_version <> e.current_version OR e.opened_at IS NULL OR t.opened_at > e.opened_at + interval '1 day';
  PERFORM send_account_changes(tenant, coalesce(changed, ARRAY[]::text[]));
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER note_update AFTER UPDATE ON plans REFERENCING OLD TABLE AS earlier NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION note_plan_change();
--> statement-breakpoint
CREATE TRIGGER note_insert AFTER INSERT ON plans REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION note_account_change();
--> statement-breakpoint
CREATE TRIGGER note_delete AFTER DELETE ON plans REFERENCING OLD TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION note_account_change();
--> statement-breakpoint
CREATE TRIGGER note_insert AFTER INSERT ON plan_reviews REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION note_account_change();
