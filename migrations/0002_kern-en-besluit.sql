CREATE TABLE "besluit" (
	"id" uuid PRIMARY KEY NOT NULL,
	"beoordeling" uuid NOT NULL,
	"vastgelegd_op" timestamp with time zone NOT NULL,
	"stand" text NOT NULL,
	"conclusie" text,
	"motivering" text,
	"gepubliceerd_op" date
);
--> statement-breakpoint
ALTER TABLE "beoordeling" ADD COLUMN "kern" jsonb;--> statement-breakpoint
ALTER TABLE "beoordeling" ADD COLUMN "verzoek" jsonb;--> statement-breakpoint
ALTER TABLE "beoordeling" ADD COLUMN "crs" text;--> statement-breakpoint
CREATE FUNCTION "kern_van"("b" jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
	SELECT jsonb_strip_nulls(jsonb_build_object(
		'feiten', (SELECT coalesce(jsonb_object_agg(f->>'feit', f->'waarde'), '{}') FROM jsonb_array_elements(b->'feiten') f
			WHERE f->>'herkomst' IN ('initiatief', 'behandelaar')),
		'gebieden', (SELECT coalesce(jsonb_agg(l->'gebied' ORDER BY n), '[]') FROM jsonb_array_elements(b->'ligging') WITH ORDINALITY AS x(l, n)
			WHERE (l->>'raakt')::boolean),
		'oppervlakteHa', (SELECT f->'waarde' FROM jsonb_array_elements(b->'feiten') f WHERE f->>'feit' = 'oppervlakteHa' LIMIT 1),
		'visieGeeftRichting', b->'visieGeeftRichting',
		'uitkomsten', (SELECT coalesce(jsonb_agg(jsonb_build_object('regel', u->'regel', 'oordeel', u->'oordeel', 'gebied', u->'gebied') ORDER BY n), '[]')
			FROM jsonb_array_elements(b->'uitkomsten') WITH ORDINALITY AS x(u, n) WHERE u->>'oordeel' <> 'niet_van_toepassing'),
		'spanningen', (SELECT coalesce(jsonb_agg(s->'id' ORDER BY n), '[]') FROM jsonb_array_elements(b->'spanningen') WITH ORDINALITY AS x(s, n)
			WHERE s->>'oordeel' = 'treedt_op')
	))
$$;
--> statement-breakpoint
ALTER TABLE "beoordeling" DISABLE TRIGGER "beoordeling_alleen_toevoegen";--> statement-breakpoint
UPDATE "beoordeling" SET
	"kern" = "kern_van"("inhoud"::jsonb),
	"verzoek" = "inhoud"::jsonb #> '{bewijs,verzoek}',
	"crs" = "inhoud"::jsonb #>> '{bewijs,crs,invoer}';
--> statement-breakpoint
ALTER TABLE "beoordeling" ENABLE TRIGGER "beoordeling_alleen_toevoegen";--> statement-breakpoint
ALTER TABLE "beoordeling" ALTER COLUMN "kern" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "beoordeling" ALTER COLUMN "verzoek" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "beoordeling" ALTER COLUMN "crs" SET NOT NULL;--> statement-breakpoint
CREATE TRIGGER "besluit_alleen_toevoegen" BEFORE UPDATE OR DELETE OR TRUNCATE ON "besluit"
	FOR EACH STATEMENT EXECUTE FUNCTION "weiger_wijziging"();--> statement-breakpoint
ALTER TABLE "besluit" ADD CONSTRAINT "besluit_beoordeling_beoordeling_id_fk" FOREIGN KEY ("beoordeling") REFERENCES "public"."beoordeling"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "besluit_beoordeling" ON "besluit" USING btree ("beoordeling");--> statement-breakpoint
CREATE INDEX "beoordeling_activiteiten" ON "beoordeling" USING gin (("kern" #> '{feiten,activiteiten}'));