-- The regulator's list of complaints by the grade of the evidence, by sector and by where the called line is.

-- As in V12: nobody waits behind a wait for the lock. Who reads goes on.
set local lock_timeout = '500ms';
do $$
begin
    loop
        begin
            lock table complaint in share mode;
            exit;
        exception when lock_not_available then
            perform pg_sleep(0.1);
        end;
    end loop;
end $$;
set local lock_timeout to default;

-- Each in the order of the list, which is read stage by stage: so it does not matter how many others there are, or how few of these are at one stage.
create index ix_complaint_stage_grade on complaint (stage, grade, filed_at desc, id desc);
-- those of grade A, which stands as B in its column: few of many
create index ix_complaint_stage_origin on complaint (stage, filed_at desc, id desc) where origin_confirmed;
create index ix_complaint_stage_product on complaint (stage, product, filed_at desc, id desc);
-- A region has many beginnings of numbers, so these are read as a whole and sorted, or all complaints in their order where many are of the region.
create index ix_complaint_stage_area on complaint (stage, complaint_area(called_number), filed_at desc, id desc);
-- which of the two takes less, the planner knows only once it has seen how many complaints each beginning has
analyze complaint;
