-- SPDX-License-Identifier: AGPL-3.0-or-later

insert into refused
select line, 'NomeFile', file_name, 'twice'
from (select line, file_name, row_number() over (partition by file_name order by line) as nth from stage) seen
where nth > 1 and file_name is not null;
