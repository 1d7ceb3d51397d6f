-- Where the files of a consultation are: copies of the service may each have a directory of their own.

alter table consultation add column stored_in text;
comment on column consultation.stored_in is
    'The id of a directory, or the address of a bucket. Null: wherever the copy looks that is asked; so with all from before this column, and after the files were moved.';
