alter table book_copy add column epoch int not null default 1;
