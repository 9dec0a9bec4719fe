-- Companies that an account counts as its rivals: no story of theirs goes to it (REC-1).
ALTER TABLE "accounts" ADD COLUMN "rivals" text[] DEFAULT '{}' NOT NULL;
--> statement-breakpoint
-- An objection is open until somebody says that it is answered.
ALTER TABLE "objection_responses" ADD COLUMN "settled_at" timestamp with time zone;
--> statement-breakpoint
-- Why a document was dismissed, in one of a few words; where it stood in the list that was seen, which documents above it were
-- passed over, what the deal was like at that moment, and which version of the document it was.
ALTER TABLE "recommendation_feedback" ADD COLUMN "code" text;
--> statement-breakpoint
ALTER TABLE "recommendation_feedback" ADD COLUMN "rank" integer;
--> statement-breakpoint
ALTER TABLE "recommendation_feedback" ADD COLUMN "skipped" text[] DEFAULT '{}' NOT NULL;
--> statement-breakpoint
ALTER TABLE "recommendation_feedback" ADD COLUMN "situation" jsonb;
--> statement-breakpoint
ALTER TABLE "recommendation_feedback" ADD COLUMN "document_version" integer;
--> statement-breakpoint
CREATE INDEX "recommendation_feedback_time" ON "recommendation_feedback" USING btree ("tenant_id","created_at","id");
--> statement-breakpoint
-- A document's standing before feedback moved it, and how it does in each dimension.
ALTER TABLE "recommendations" ADD COLUMN "base" double precision;
--> statement-breakpoint
ALTER TABLE "recommendations" ADD COLUMN "dimensions" jsonb DEFAULT '[]'::jsonb NOT NULL;
--> statement-breakpoint
ALTER TABLE "recommendation_sets" ADD COLUMN "near_misses" jsonb DEFAULT '[]'::jsonb NOT NULL;
--> statement-breakpoint
ALTER TABLE "recommendation_sets" ADD COLUMN "to_record" jsonb DEFAULT '[]'::jsonb NOT NULL;
--> statement-breakpoint
-- What somebody was shown on an opportunity, and in which order: once a day for the same list.
CREATE TABLE "recommendation_exposures" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"opportunity_id" text NOT NULL,
	"viewer" text NOT NULL,
	"digest" text NOT NULL,
	"shown" jsonb NOT NULL,
	"situation" jsonb NOT NULL,
	CONSTRAINT "recommendation_exposures_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE UNIQUE INDEX "recommendation_exposures_seen" ON "recommendation_exposures" USING btree ("tenant_id","opportunity_id","viewer","digest");
--> statement-breakpoint
SELECT protect_tenant_table('recommendation_exposures');
--> statement-breakpoint
ALTER TABLE recommendation_exposures ADD CONSTRAINT recommendation_exposures_tenant_named CHECK (tenant_id <> '');
--> statement-breakpoint
ALTER TABLE recommendation_exposures ADD CONSTRAINT recommendation_exposures_of_opportunity FOREIGN KEY (tenant_id, opportunity_id)
	REFERENCES opportunities (tenant_id, id) ON DELETE CASCADE;
--> statement-breakpoint
-- What is recommended on open deals is computed anew in the background, a message a workspace. The owner, who migrates, is held to
-- the tenants' policies too, and has none: they are lifted for this one statement.
ALTER TABLE "recommendation_sets" NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "outbox" NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
INSERT INTO "outbox" (tenant_id, id, topic, message)
	SELECT tenant_id, 'out_' || replace(gen_random_uuid()::text, '-', ''), 'recommendations.refresh-open', '{"documentId": ""}'::jsonb
	FROM "recommendation_sets" GROUP BY tenant_id;
--> statement-breakpoint
ALTER TABLE "recommendation_sets" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "outbox" FORCE ROW LEVEL SECURITY;
