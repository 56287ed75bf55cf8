-- SPDX-License-Identifier: AGPL-3.0-or-later

insert into refused
select line, 'codice_documento', code, 'twice'
from (select line, code, row_number() over (partition by code order by line) as nth from stage) seen
where nth > 1 and code is not null;
