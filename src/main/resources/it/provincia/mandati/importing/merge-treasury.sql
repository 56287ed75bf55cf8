-- SPDX-License-Identifier: AGPL-3.0-or-later
-- A movement is known by its journal and number. One that is sent again, corrected, replaces what it said.

alter table stage add line_id bigint;

update stage
set line_id = mandate_line.id
from mandate
         join mandate_line on mandate_line.mandate_id = mandate.id
where mandate.year = stage.year and mandate.number = stage.mandate_number and mandate_line.line_no = stage.line_no;

update stage
set told_by = known.file_id,
    outcome = case
    when (known.year, known.mandate_number, known.line_no, known.kind, known.happened_on, known.amount, known.receipt_number)
        is distinct from
         (stage.year, stage.mandate_number, stage.line_no, stage.kind, stage.happened_on, stage.amount, stage.receipt_number)
        then 'CHANGED'
    else 'UNCHANGED' end
from treasury_event known
where known.journal = stage.journal and known.movement = stage.movement;

-- The line that a corrected movement spoke of before loses it.
insert into touched_line
select known.line_id
from treasury_event known join stage using (journal, movement)
where stage.outcome = 'CHANGED' and known.line_id is not null
union all
select line_id from stage where outcome in ('NEW', 'CHANGED') and line_id is not null;

insert into treasury_event (journal, movement, year, mandate_number, line_no, line_id, kind, happened_on, amount,
                            receipt_number, file_id)
select journal, movement, year, mandate_number, line_no, line_id, kind, happened_on, amount, receipt_number,
       (select id from this_file)
from stage
where outcome in ('NEW', 'CHANGED')
on conflict (journal, movement) do update
    set (year, mandate_number, line_no, line_id, kind, happened_on, amount, receipt_number, file_id)
            = (excluded.year, excluded.mandate_number, excluded.line_no, excluded.line_id, excluded.kind,
               excluded.happened_on, excluded.amount, excluded.receipt_number, excluded.file_id);
