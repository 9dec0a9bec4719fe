-- What the making of a list found about the best candidates of a run: who was left out after the scores because of the name (and whom
-- it was taken for), whose group one is of, and where it stands by TOP, BANT-1 and MATRIX-1; then how to begin with it.
CREATE TABLE "lookalike_picks" (
	"tenant_id" text NOT NULL,
	"run_id" text NOT NULL,
	"prospect_id" text NOT NULL,
	"score" double precision NOT NULL,
	"left_out" text,
	"known" jsonb,
	"group_key" text,
	"territory" jsonb,
	"top" boolean,
	"top_ranks" jsonb,
	"bant" text NOT NULL,
	"bant_parts" jsonb NOT NULL,
	"cell" text,
	"matrix" jsonb NOT NULL,
	"card" jsonb,
	"card_by" text,
	CONSTRAINT "lookalike_picks_tenant_id_run_id_prospect_id_pk" PRIMARY KEY("tenant_id","run_id","prospect_id")
);
--> statement-breakpoint
ALTER TABLE "lookalike_picks" ADD CONSTRAINT "lookalike_picks_of_run" FOREIGN KEY ("tenant_id","run_id") REFERENCES "lookalike_runs"("tenant_id","id") ON DELETE CASCADE;
--> statement-breakpoint
ALTER TABLE "lookalike_picks" ADD CONSTRAINT "lookalike_picks_of_prospect" FOREIGN KEY ("tenant_id","prospect_id") REFERENCES "prospects"("tenant_id","id") ON DELETE CASCADE;
--> statement-breakpoint
CREATE INDEX "lookalike_picks_prospect" ON "lookalike_picks" USING btree ("tenant_id","prospect_id");
--> statement-breakpoint
SELECT protect_tenant_table('lookalike_picks');
--> statement-breakpoint
ALTER TABLE lookalike_picks ADD CONSTRAINT lookalike_picks_tenant_named CHECK (tenant_id <> '');
--> statement-breakpoint
-- Whom a candidate was taken for is looked up by the key of its name.
CREATE INDEX "prospect_features_key" ON "prospect_features" USING btree ("tenant_id","company_key","prospect_id");
--> statement-breakpoint
-- What the making of the list counted, step by step.
ALTER TABLE "lookalike_runs" ADD COLUMN "funnel" jsonb;
--> statement-breakpoint
-- How many of its like the method would have found in the past (LOOK-1), and how far the writing of openings has come.
ALTER TABLE "lookalike_runs" ADD COLUMN "backtest" jsonb;
--> statement-breakpoint
ALTER TABLE "lookalike_runs" ADD COLUMN "explaining" jsonb;
