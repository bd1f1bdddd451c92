ALTER TABLE "sessie" ADD COLUMN "rechten" jsonb;--> statement-breakpoint
ALTER TABLE "sessie" ADD COLUMN "onderwerp" text;--> statement-breakpoint
-- What was stored before belongs to the gezag of the first rulebook that was used: until now there could be no other.
-- A default that is taken away again gives it to those rows without changing them, so that their triggers stay silent.
DO $$
DECLARE
	"eerste" text := (SELECT "inhoud"::jsonb #>> '{visie,bevoegdGezag}' FROM "regelboek" ORDER BY "bewaard_op", "sha256" LIMIT 1);
	"vooraf" text := CASE WHEN "eerste" IS NULL THEN '' ELSE format('DEFAULT %L', "eerste") END;
BEGIN
	EXECUTE format('ALTER TABLE "beoordeling" ADD COLUMN "gezag" text %s', "vooraf");
	EXECUTE format('ALTER TABLE "ontwikkelplan" ADD COLUMN "gezag" text %s', "vooraf");
	ALTER TABLE "beoordeling" ALTER COLUMN "gezag" DROP DEFAULT;
	ALTER TABLE "ontwikkelplan" ALTER COLUMN "gezag" DROP DEFAULT;
END
$$;
--> statement-breakpoint
CREATE INDEX "beoordeling_gezag" ON "beoordeling" USING btree ("gezag");
