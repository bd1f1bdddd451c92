ALTER TABLE "ontwikkelplan" ADD COLUMN "gezag" text;--> statement-breakpoint
ALTER TABLE "sessie" ADD COLUMN "rechten" jsonb;--> statement-breakpoint
ALTER TABLE "sessie" ADD COLUMN "onderwerp" text;--> statement-breakpoint
ALTER TABLE "beoordeling" ADD COLUMN "gezag" text;--> statement-breakpoint
-- What was stored before belongs to the gezag of the first rulebook that was used: until now there could be no other.
-- A default that is taken away again gives it to those rows without changing them, so that their triggers stay silent.
DO $$
DECLARE
	"eerste" text := (SELECT "inhoud"::jsonb #>> '{visie,bevoegdGezag}' FROM "regelboek" ORDER BY "bewaard_op", "sha256" LIMIT 1);
BEGIN
	IF "eerste" IS NOT NULL THEN
		EXECUTE format('ALTER TABLE "beoordeling" DROP COLUMN "gezag", ADD COLUMN "gezag" text DEFAULT %L', "eerste");
		EXECUTE format('ALTER TABLE "ontwikkelplan" DROP COLUMN "gezag", ADD COLUMN "gezag" text DEFAULT %L', "eerste");
		ALTER TABLE "beoordeling" ALTER COLUMN "gezag" DROP DEFAULT;
		ALTER TABLE "ontwikkelplan" ALTER COLUMN "gezag" DROP DEFAULT;
	END IF;
END
$$;
--> statement-breakpoint
CREATE INDEX "beoordeling_gezag" ON "beoordeling" USING btree ("gezag");
