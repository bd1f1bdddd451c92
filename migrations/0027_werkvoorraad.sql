CREATE TABLE "lijstkeuze" (
	"id" uuid PRIMARY KEY NOT NULL,
	"wie" text NOT NULL,
	"naam" text NOT NULL,
	"keuze" text NOT NULL,
	CONSTRAINT "lijstkeuze_naam" UNIQUE("wie","naam")
);
--> statement-breakpoint
CREATE TABLE "lijsttaak" (
	"id" uuid PRIMARY KEY NOT NULL,
	"werk" jsonb NOT NULL,
	"naam" text NOT NULL,
	"gezagen" jsonb NOT NULL,
	"aangemaakt_op" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "lijsttaakdeel" (
	"taak" uuid NOT NULL,
	"dossier" uuid NOT NULL,
	"uitkomst" text,
	"reden" text,
	"huur_tot" timestamp with time zone,
	CONSTRAINT "lijsttaakdeel_taak_dossier_pk" PRIMARY KEY("taak","dossier")
);
--> statement-breakpoint
CREATE TABLE "werkregel" (
	"dossier" uuid PRIMARY KEY NOT NULL,
	"gezag" text,
	"vorm" text NOT NULL,
	"naam" text NOT NULL,
	"nummer" text,
	"zoek" text NOT NULL,
	"stap" integer NOT NULL,
	"wacht_op" text[] NOT NULL,
	"stand" text NOT NULL,
	"conclusie" text NOT NULL,
	"eigen_conclusie" text,
	"antwoord" text,
	"richting" text,
	"hardheid" text,
	"hoogstens" text,
	"standgroep" integer NOT NULL,
	"standtrede" integer NOT NULL,
	"zachtheid" integer NOT NULL,
	"teruggelegd" integer,
	"onbekend" integer NOT NULL,
	"te_beoordelen" integer NOT NULL,
	"open" integer NOT NULL,
	"ontvangen_op" timestamp with time zone NOT NULL,
	"termijn" date,
	"behandelaar" text,
	"behandelaarnaam" text,
	"onderwerp" text,
	"wijk" text,
	"wijknaam" text,
	"activiteiten" text[] NOT NULL,
	"x" double precision,
	"y" double precision
);
--> statement-breakpoint
CREATE TABLE "werkregel_oud" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"dossier" uuid NOT NULL
);
--> statement-breakpoint
ALTER TABLE "lijsttaakdeel" ADD CONSTRAINT "lijsttaakdeel_taak_lijsttaak_id_fk" FOREIGN KEY ("taak") REFERENCES "public"."lijsttaak"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lijsttaakdeel" ADD CONSTRAINT "lijsttaakdeel_dossier_beoordeling_id_fk" FOREIGN KEY ("dossier") REFERENCES "public"."beoordeling"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "werkregel" ADD CONSTRAINT "werkregel_dossier_beoordeling_id_fk" FOREIGN KEY ("dossier") REFERENCES "public"."beoordeling"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "lijsttaakdeel_open" ON "lijsttaakdeel" USING btree ("uitkomst","huur_tot");--> statement-breakpoint
CREATE INDEX "werkregel_volgorde" ON "werkregel" USING btree ("stap","open","ontvangen_op" DESC NULLS LAST,"dossier");--> statement-breakpoint
CREATE INDEX "werkregel_vorm" ON "werkregel" USING btree ("vorm");--> statement-breakpoint
CREATE INDEX "werkregel_termijn" ON "werkregel" USING btree ("termijn");--> statement-breakpoint
CREATE INDEX "werkregel_ontvangen_op" ON "werkregel" USING btree ("ontvangen_op");--> statement-breakpoint
CREATE INDEX "werkregel_behandelaarnaam" ON "werkregel" USING btree ("behandelaarnaam");--> statement-breakpoint
CREATE INDEX "werkregel_wijk" ON "werkregel" USING btree ("wijk");--> statement-breakpoint
CREATE INDEX "gebeurtenis_beoordeling" ON "gebeurtenis" USING btree ("beoordeling") WHERE "gebeurtenis"."beoordeling" is not null;
--> statement-breakpoint
CREATE FUNCTION "werkregel_merk"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF TG_TABLE_NAME = 'beoordeling' THEN
		INSERT INTO "werkregel_oud" ("dossier") VALUES (coalesce(NEW."dossier", NEW."id"));
	ELSIF TG_TABLE_NAME = 'besluit' THEN
		INSERT INTO "werkregel_oud" ("dossier")
			SELECT coalesce("b"."dossier", "b"."id") FROM "beoordeling" "b" WHERE "b"."id" = NEW."beoordeling";
	ELSE
		INSERT INTO "werkregel_oud" ("dossier") VALUES (NEW."dossier");
	END IF;
	RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE FUNCTION "werkregel_merk_bijlage"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP = 'DELETE' THEN
		UPDATE "werkregel" SET "zoek" = '' WHERE "dossier" IN (SELECT "zaak" FROM "rijen");
	END IF;
	INSERT INTO "werkregel_oud" ("dossier") SELECT DISTINCT "zaak" FROM "rijen" WHERE "zaak" IS NOT NULL;
	RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE FUNCTION "werkregel_vernietig"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	INSERT INTO "werkregel_oud" ("dossier")
		SELECT DISTINCT "r"."dossier" FROM "werkregel" "r" JOIN "rijen" "t" ON "t"."zaak" = "r"."dossier";
	UPDATE "werkregel" SET "naam" = '', "zoek" = '', "behandelaar" = NULL, "behandelaarnaam" = NULL, "onderwerp" = NULL
		WHERE "dossier" IN (SELECT "zaak" FROM "rijen");
	RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER "beoordeling_werkregel" AFTER INSERT ON "beoordeling" FOR EACH ROW EXECUTE FUNCTION "werkregel_merk"();
--> statement-breakpoint
CREATE TRIGGER "besluit_werkregel" AFTER INSERT ON "besluit" FOR EACH ROW EXECUTE FUNCTION "werkregel_merk"();
--> statement-breakpoint
CREATE TRIGGER "gebeurtenis_werkregel" AFTER INSERT ON "gebeurtenis" FOR EACH ROW EXECUTE FUNCTION "werkregel_merk"();
--> statement-breakpoint
CREATE TRIGGER "inzending_werkregel" AFTER INSERT ON "inzending" FOR EACH ROW EXECUTE FUNCTION "werkregel_merk"();
--> statement-breakpoint
CREATE TRIGGER "bijlage_erbij_werkregel" AFTER INSERT ON "bijlage" REFERENCING NEW TABLE AS "rijen"
	FOR EACH STATEMENT EXECUTE FUNCTION "werkregel_merk_bijlage"();
--> statement-breakpoint
CREATE TRIGGER "bijlage_weg_werkregel" AFTER DELETE ON "bijlage" REFERENCING OLD TABLE AS "rijen"
	FOR EACH STATEMENT EXECUTE FUNCTION "werkregel_merk_bijlage"();
--> statement-breakpoint
CREATE TRIGGER "tekst_werkregel" AFTER UPDATE ON "tekst" REFERENCING NEW TABLE AS "rijen"
	FOR EACH STATEMENT EXECUTE FUNCTION "werkregel_vernietig"();
--> statement-breakpoint
INSERT INTO "werkregel_oud" ("dossier") SELECT "id" FROM "beoordeling" WHERE "dossier" IS NULL;
