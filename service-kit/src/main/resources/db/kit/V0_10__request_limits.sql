-- Not logged: counting waits for no disk. After a crash of the database, and on a standby that takes over, everybody has all of their tries again.
create unlogged table request_limit (
    id bytea primary key, -- a keyed digest of the limit and of who is counted: no address, no person
    state bytea, -- what is left and since when, as Bucket4j writes it
    expires_at bigint -- milliseconds since 1970: from then on nothing has been used
);
comment on table request_limit is 'How often somebody has asked lately, over all copies of the service';
