-- SPDX-License-Identifier: AGPL-3.0-or-later

insert into refused
select line, 'numero_movimento', concat_ws('/', journal, movement), 'twice'
from (select line, journal, movement, row_number() over (partition by journal, movement order by line) as nth
      from stage) seen
where nth > 1 and movement is not null
union all
select line, 'importo', amount::text, 'notPositive' from stage where amount = 0;
