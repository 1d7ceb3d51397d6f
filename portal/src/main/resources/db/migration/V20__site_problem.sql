-- What people say does not work on this site, for the registrar.
create table site_problem (
    id          uuid        not null constraint site_problem_pkey primary key,
    place       text, -- encrypted
    words       text        not null, -- encrypted
    email       text, -- encrypted
    language    text        not null,
    reported_at timestamptz not null,
    solved_at   timestamptz
);
comment on table site_problem is 'A problem of the site that somebody reported; deleted after 12 months';
comment on column site_problem.email is 'Where an answer is wanted; null for none';
create index ix_site_problem_reported_at on site_problem (reported_at);
