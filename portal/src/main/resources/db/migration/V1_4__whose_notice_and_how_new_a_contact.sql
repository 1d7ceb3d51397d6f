-- Everybody who waits for the end of a consultation has a row of their own: nobody can take or remove another's.
alter table consultation_notice
    drop constraint consultation_notice_pkey,
    add constraint consultation_notice_pkey primary key (consultation_id, recipient);

-- Of the latest event that was heeded: redelivery reorders, and an older address must not come back.
alter table operator_contact add column version bigint not null default 0;
