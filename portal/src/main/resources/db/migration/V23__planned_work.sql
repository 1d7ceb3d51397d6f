-- Work that is announced before it begins, and which parts of the service a notice is about.
alter table incident add column planned_from timestamptz;
alter table incident add column planned_until timestamptz;
alter table incident add column parts text[] not null default '{}';
alter table incident add constraint ck_incident_planned
    check ((planned_from is null) = (planned_until is null) and planned_from < planned_until);
comment on column incident.parts is 'Names of ServicePart; none for the whole service';
