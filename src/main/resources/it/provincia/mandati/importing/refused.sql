-- SPDX-License-Identifier: AGPL-3.0-or-later
-- What the reader could not take. Problems are parted by the control characters RS and US.
-- Out: refused(line, column_name, value, reason), to which the checks add.

create temporary table refused on commit drop as
select line, nullif(split_part(problem, E'\x1f', 1), '') as column_name,
       nullif(split_part(problem, E'\x1f', 2), '') as value, split_part(problem, E'\x1f', 3) as reason
from stage, string_to_table(problems, E'\x1e') problem;

create temporary table noticed on commit drop as
select line, nullif(split_part(notice, E'\x1f', 1), '') as column_name,
       nullif(split_part(notice, E'\x1f', 2), '') as value, split_part(notice, E'\x1f', 3) as notice
from stage, string_to_table(notices, E'\x1e') notice;
