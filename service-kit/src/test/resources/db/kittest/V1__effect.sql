create table effect (aggregate_id text not null, version bigint not null, note text);
