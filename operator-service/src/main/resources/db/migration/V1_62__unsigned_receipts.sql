-- what waits for its signature is closed under a key outside the database: nobody who may only write here gets anything signed
alter table consultation_receipt drop constraint consultation_receipt_signed;
alter table consultation_receipt drop column payload;
alter table consultation_receipt add column unsigned bytea;
alter table consultation_receipt add constraint consultation_receipt_signed check ((unsigned is null) <> (jws is null));
