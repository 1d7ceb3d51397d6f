-- calls and mail are opposed one by one (DPR 26/2022 art. 3 c. 1), and a campaign by post is compared with those who oppose mail.
alter table opposed_number rename column opposed to telephone;

-- what the rows that are there already say about mail was never copied. They count as opposing it too, because to spare too much mail
-- is the safe error; each stays so until its opposition changes. Those that oppose no calls either are opposed to mail alone, or ended:
-- an end is never an opposition's first version.
alter table opposed_number add column post boolean not null default true;
update opposed_number set post = false where not telephone and version > 1;
alter table opposed_number alter column post drop default;
