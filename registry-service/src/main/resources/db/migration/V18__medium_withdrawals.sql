-- One of two media goes a day after it was asked for, as the whole opposition does. Columns of their own: the release before, which does not
-- know them, would end all of it. All three null unless that was asked for.
alter table opposition
    add column drop_medium text,
    add column drop_asked_at timestamptz,
    add column drop_due_at timestamptz,
    add constraint opposition_drop check (
        (drop_medium is null) = (drop_asked_at is null) and (drop_asked_at is null) = (drop_due_at is null)
        and drop_due_at >= drop_asked_at) not valid;

-- Why people leave: how often each reason was given, and nothing about who gave it.
create table withdrawal_reason (
    month date not null,
    reason text not null,
    amount bigint not null,
    constraint withdrawal_reason_key primary key (month, reason)
);
comment on table withdrawal_reason is 'How often each reason was given in a month by who asked to leave; month is its first day';
