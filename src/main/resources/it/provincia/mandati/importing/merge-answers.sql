-- SPDX-License-Identifier: AGPL-3.0-or-later
-- An answer is known by its mandate, its word and its moment. One that is sent again, corrected, replaces what it said.

update stage
set told_by = known.file_id,
    outcome = case
    when (known.flow, known.amount, known.reason) is distinct from (stage.flow, stage.amount, stage.reason) then 'CHANGED'
    else 'UNCHANGED' end
from treasury_answer known
where known.year = stage.year and known.mandate_number = stage.mandate_number
  and known.line_no is not distinct from stage.line_no and known.answer = stage.answer
  and known.happened_at = stage.happened_at;

insert into treasury_answer (flow, year, mandate_number, line_no, answer, happened_at, amount, reason, file_id)
select flow, year, mandate_number, line_no, answer, happened_at, amount, reason, (select id from this_file)
from stage
where outcome in ('NEW', 'CHANGED')
on conflict (year, mandate_number, line_no, answer, happened_at) do update
    set (flow, amount, reason, file_id) = (excluded.flow, excluded.amount, excluded.reason, excluded.file_id);

create temporary table answered on commit drop as
select stage.line, mandate_line.id as line_id
from stage
         join mandate on mandate.year = stage.year and mandate.number = stage.mandate_number
         join mandate_line on mandate_line.mandate_id = mandate.id
    and mandate_line.line_no = coalesce(stage.line_no, mandate_line.line_no);

insert into touched_line
select line_id from answered join stage using (line) where outcome in ('NEW', 'CHANGED');
