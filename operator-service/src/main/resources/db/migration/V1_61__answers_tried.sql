-- answers that cannot be made anew do not keep others from it
alter table consultation_answers add column tried_at timestamptz;
drop index ix_consultation_answers_promised;
create index ix_consultation_answers_promised on consultation_answers (tried_at nulls first, sealed_at)
    where head is null and gone_at is null;
