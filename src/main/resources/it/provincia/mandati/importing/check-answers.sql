-- SPDX-License-Identifier: AGPL-3.0-or-later

insert into refused
select line, 'esito_operazione', concat_ws('/', year, mandate_number, line_no), 'twice'
from (select line, year, mandate_number, line_no,
             row_number() over (partition by year, mandate_number, line_no, answer, happened_at order by line) as nth
      from stage) seen
where nth > 1 and mandate_number is not null;
