create table effect (aggregate_id text not null, version bigint not null, note text);
create table book (id bigint primary key, title text not null, version bigint not null, ended boolean not null default false);
create table book_copy (
    id bigint primary key, title text not null, version bigint not null, ended boolean not null, sequence bigint not null);
