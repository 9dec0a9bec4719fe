-- The word index, packed: a row a term and block of passages instead of a row a posting. It is made anew from the passages, in the
-- background (a message a workspace, below) or by the first search.
DROP TABLE "postings";
--> statement-breakpoint
-- Counts up inside the tenant in the order passages were indexed; null: not indexed yet.
ALTER TABLE "passages" ADD COLUMN "number" integer;
--> statement-breakpoint
CREATE UNIQUE INDEX "passages_number" ON "passages" USING btree ("tenant_id","number");
--> statement-breakpoint
CREATE INDEX "passages_waiting" ON "passages" USING btree ("tenant_id","id") WHERE number IS NULL;
--> statement-breakpoint
-- What BM25 counts over all of a tenant's indexed passages. Its row is locked by whoever writes the index.
CREATE TABLE "library_counts" (
	"tenant_id" text NOT NULL,
	"format" integer NOT NULL,
	"next_number" integer DEFAULT 0 NOT NULL,
	"passages" integer DEFAULT 0 NOT NULL,
	"terms" double precision DEFAULT 0 NOT NULL,
	CONSTRAINT "library_counts_pk" PRIMARY KEY("tenant_id")
);
--> statement-breakpoint
-- Passages of one block of numbers that hold a term: packed are (number in the block, frequency, passage length), two bytes each.
-- Terms are compared byte by byte, whatever the server's language.
CREATE TABLE "postings" (
	"tenant_id" text NOT NULL,
	"term" text COLLATE "C" NOT NULL,
	"block" integer NOT NULL,
	"df" integer NOT NULL,
	"peak" integer NOT NULL,
	"shortest" integer NOT NULL,
	"packed" bytea NOT NULL,
	CONSTRAINT "postings_pk" PRIMARY KEY("tenant_id","term","block")
);
--> statement-breakpoint
-- Packing and unpacking again what is packed already would cost more than it saves.
ALTER TABLE "postings" ALTER COLUMN "packed" SET STORAGE EXTERNAL;
--> statement-breakpoint
-- A passage's terms as they went into the postings. Dead: the passage is gone, its postings not yet.
CREATE TABLE "passage_terms" (
	"tenant_id" text NOT NULL,
	"number" integer NOT NULL,
	"length" integer NOT NULL,
	"dead" boolean DEFAULT false NOT NULL,
	"terms" bytea NOT NULL,
	CONSTRAINT "passage_terms_pk" PRIMARY KEY("tenant_id","number")
);
--> statement-breakpoint
ALTER TABLE "passage_terms" ALTER COLUMN "terms" SET STORAGE EXTERNAL;
--> statement-breakpoint
CREATE INDEX "passage_terms_dead" ON "passage_terms" USING btree ("tenant_id","number") WHERE dead;
--> statement-breakpoint
-- Which numbers a document's passages have: filters say which numbers may be ranked.
CREATE TABLE "passage_ranges" (
	"tenant_id" text NOT NULL,
	"document_id" text NOT NULL,
	"first" integer NOT NULL,
	"last" integer NOT NULL,
	CONSTRAINT "passage_ranges_pk" PRIMARY KEY("tenant_id","document_id","first")
);
--> statement-breakpoint
DO $$
DECLARE made text;
BEGIN
  FOREACH made IN ARRAY ARRAY['library_counts', 'postings', 'passage_terms', 'passage_ranges'] LOOP
    PERFORM protect_tenant_table(made);
    EXECUTE format('ALTER TABLE public.%I ADD CONSTRAINT %I CHECK (tenant_id <> '''')', made, made || '_tenant_named');
  END LOOP;
  FOREACH made IN ARRAY ARRAY['library_counts', 'postings', 'passage_terms'] LOOP
    EXECUTE format('ALTER TABLE public.%I ADD CONSTRAINT %I FOREIGN KEY (tenant_id) REFERENCES tenants (id) ON DELETE CASCADE',
      made, made || '_of_tenant');
  END LOOP;
END $$;
--> statement-breakpoint
ALTER TABLE "passage_ranges" ADD CONSTRAINT "passage_ranges_document" FOREIGN KEY ("tenant_id","document_id")
	REFERENCES "public"."documents"("tenant_id","id") ON DELETE CASCADE;
--> statement-breakpoint
-- However a passage goes (with its document, with its workspace, by hand), the index knows at once: no ranking shows or counts it.
CREATE FUNCTION bury_passages() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE passage_terms t SET dead = true FROM gone g
    WHERE g.number IS NOT NULL AND t.tenant_id = g.tenant_id AND t.number = g.number AND NOT t.dead;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER bury_passages AFTER DELETE ON passages REFERENCING OLD TABLE AS gone
  FOR EACH STATEMENT EXECUTE FUNCTION bury_passages();
--> statement-breakpoint
-- The owner, who migrates, is held to the tenants' policies too, and has none: they are lifted for this one statement.
ALTER TABLE "passages" NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "outbox" NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
INSERT INTO "outbox" (tenant_id, id, topic, message)
	SELECT tenant_id, 'out_' || replace(gen_random_uuid()::text, '-', ''), 'library.index', '{}'::jsonb FROM "passages" GROUP BY tenant_id;
--> statement-breakpoint
ALTER TABLE "passages" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "outbox" FORCE ROW LEVEL SECURITY;
