-- operators that a holder lets call in spite of its opposition (L. 5/2018 art. 1 c. 4)
create table exemption (
    id uuid not null,
    opposition_id uuid not null,
    number bigint not null,
    operator_id uuid not null,
    granted_at timestamptz not null,
    valid_from timestamptz not null,
    valid_until timestamptz, -- exclusive; null without an end
    ended_at timestamptz, -- before its time
    end_reason text,
    version bigint not null,
    constraint exemption_key primary key (id),
    constraint fk_exemption_opposition foreign key (opposition_id) references opposition (id),
    constraint exemption_period check (valid_until > valid_from and valid_from >= granted_at),
    constraint exemption_end check ((ended_at is null) = (end_reason is null) and ended_at >= granted_at)
);
create index ix_exemption_opposition_id on exemption (opposition_id, id desc);
create index ix_exemption_number on exemption (number, valid_from);

create table exemption_history (
    exemption_id uuid not null,
    version bigint not null,
    change text not null,
    at timestamptz not null,
    opposition_id uuid not null,
    number bigint not null,
    operator_id uuid not null,
    valid_from timestamptz not null,
    valid_until timestamptz,
    constraint exemption_history_key primary key (exemption_id, version)
);
create trigger append_only before update or delete on exemption_history
    for each statement execute function refuse_rewriting();
