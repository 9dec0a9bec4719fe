-- What look-alike runs compare a prospect by, made when it is written: one sparse vector, and the key its name is matched by.
-- `number` is what packed scores name a prospect by. A vector stays in its row (it is at most a few kB), so that a scan reads pages in order.
CREATE TABLE "prospect_features" (
	"tenant_id" text NOT NULL,
	"prospect_id" text NOT NULL,
	"number" bigint GENERATED ALWAYS AS IDENTITY,
	"version" integer NOT NULL,
	"company_key" text NOT NULL,
	"has_text" boolean NOT NULL,
	"features" sparsevec(1048576) NOT NULL,
	CONSTRAINT "prospect_features_tenant_id_prospect_id_pk" PRIMARY KEY("tenant_id","prospect_id")
) WITH (toast_tuple_target = 8160);
--> statement-breakpoint
ALTER TABLE "prospect_features" ADD CONSTRAINT "prospect_features_of_prospect" FOREIGN KEY ("tenant_id","prospect_id") REFERENCES "prospects"("tenant_id","id") ON DELETE CASCADE;
--> statement-breakpoint
CREATE INDEX "prospect_features_number" ON "prospect_features" USING btree ("tenant_id","version","number");
--> statement-breakpoint
SELECT protect_tenant_table('prospect_features');
--> statement-breakpoint
ALTER TABLE prospect_features ADD CONSTRAINT prospect_features_tenant_named CHECK (tenant_id <> '');
--> statement-breakpoint
-- A prospect that is changed by whatever way is stale until its vector is made anew: version 0 is older than any.
CREATE FUNCTION forget_prospect_features() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE prospect_features f SET version = 0
    FROM touched t JOIN earlier e ON e.tenant_id = t.tenant_id AND e.id = t.id
    WHERE f.tenant_id = t.tenant_id AND f.prospect_id = t.id AND f.version <> 0
      AND (t.name, t.description, t.industry, t.employees, t.regions, t.tags)
        IS DISTINCT FROM (e.name, e.description, e.industry, e.employees, e.regions, e.tags);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER forget_features AFTER UPDATE ON prospects REFERENCING OLD TABLE AS earlier NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION forget_prospect_features();
--> statement-breakpoint
-- Every score of a run, packed: for each candidate of a chunk its number (int8), score (float4), and why it was left out (one byte,
-- 0 = it was not), most significant byte first.
CREATE TABLE "lookalike_scores" (
	"tenant_id" text NOT NULL,
	"run_id" text NOT NULL,
	"chunk" integer NOT NULL,
	"first" bigint NOT NULL,
	"last" bigint NOT NULL,
	"numbers" bytea NOT NULL,
	"scores" bytea NOT NULL,
	"left_out" bytea NOT NULL,
	CONSTRAINT "lookalike_scores_tenant_id_run_id_chunk_pk" PRIMARY KEY("tenant_id","run_id","chunk")
);
--> statement-breakpoint
ALTER TABLE "lookalike_scores" ADD CONSTRAINT "lookalike_scores_of_run" FOREIGN KEY ("tenant_id","run_id") REFERENCES "lookalike_runs"("tenant_id","id") ON DELETE CASCADE;
--> statement-breakpoint
SELECT protect_tenant_table('lookalike_scores');
--> statement-breakpoint
ALTER TABLE lookalike_scores ADD CONSTRAINT lookalike_scores_tenant_named CHECK (tenant_id <> '');
--> statement-breakpoint
-- Where the answer of a run is sent when it ends (never shown: it may hold a secret), and what came of it.
ALTER TABLE "lookalike_runs" ADD COLUMN "webhook" jsonb;
--> statement-breakpoint
ALTER TABLE "lookalike_runs" ADD COLUMN "delivery" jsonb;
--> statement-breakpoint
-- The run this one does again.
ALTER TABLE "lookalike_runs" ADD COLUMN "rerun_of" text;
--> statement-breakpoint
-- How often a job was taken up since it last came further.
ALTER TABLE "jobs" ADD COLUMN "attempts" integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "pause_requested" boolean DEFAULT false NOT NULL;
--> statement-breakpoint
-- Whoever puts a dead job back on the outbox says until when others need not.
GRANT UPDATE (lease_until) ON jobs TO linchpin_dispatcher;
--> statement-breakpoint
CREATE POLICY dispatcher_marks_revived ON jobs FOR UPDATE TO linchpin_dispatcher USING (true) WITH CHECK (true);
