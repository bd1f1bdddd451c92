CREATE TABLE "zelftoets" (
	"sleutel_sha256" text PRIMARY KEY NOT NULL,
	"invoer" jsonb NOT NULL,
	"versie" integer NOT NULL,
	"verloopt_op" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "zelftoets_verloopt_op" ON "zelftoets" USING btree ("verloopt_op");