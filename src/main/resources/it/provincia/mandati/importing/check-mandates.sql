-- SPDX-License-Identifier: AGPL-3.0-or-later
-- The rules of a mandate row, then those of the line that several rows make up.

insert into refused
select line, 'codice_documento', concat_ws('/', year, number, line_no) || coalesce(' ' || document_code, ''), 'twice'
from (select line, year, number, line_no, document_code,
             row_number() over (partition by year, number, line_no, document_code order by line) as nth
      from stage) seen
where nth > 1 and year is not null and number is not null;

-- What the row says of itself.
insert into refused
select line, 'importo', amount::text, 'notPositive' from stage where amount <= 0
union all
select line, 'importo_ritenute', withheld::text, 'withheld' from stage where withheld < 0 or withheld > amount
union all
select line, 'data_pagamento', null, 'paidWithoutDate' from stage where state = 'PAID' and paid_on is null
union all
select line, 'data_pagamento', paid_on::text, 'paidThoughDead'
from stage where state in ('NOT_EXECUTABLE', 'CANCELLED', 'REPLACED') and paid_on is not null
union all
select line, 'importo_pagato', paid_amount::text, 'paidAmountWithoutDate' from stage where paid_amount is not null and paid_on is null
union all
select line, 'importo_pagato', paid_amount::text, 'paidAmount' from stage where paid_amount <= 0 or paid_amount > amount;

insert into noticed
select line, 'importo_pagato', paid_amount::text, 'paidGross'
from stage where paid_amount > amount - coalesce(withheld, 0) and paid_amount <= amount;

-- What its rows together say of a line. Rows refused as double are out of it.
create temporary table stage_line_rows on commit drop as
select stage.*, count(*) over line as rows, count(document_code) over line as documents
from stage
where line not in (select line from refused where reason = 'twice') and year is not null and number is not null
window line as (partition by year, number, line_no);

insert into refused
select line, 'codice_documento', null, 'noDocumentBesideOne'
from stage_line_rows where document_code is null and documents > 0
union all
select line, 'importo_documento', null, 'partMissing'
from stage_line_rows where document_code is not null and document_amount is null and documents > 1
union all
select line, 'importo_documento', document_amount::text, 'partWithoutDocument'
from stage_line_rows where document_code is null and document_amount is not null;

-- A credit note counts minus; while the document is not known, the sign in the file says so.
insert into refused
select line, 'importo_documento', document_amount::text, 'partsTooMuch'
from (select line, document_amount, stage_line_rows.amount,
             sum(case when document.type = 'CREDIT_NOTE' then -abs(document_amount) else document_amount end)
                 over (partition by year, stage_line_rows.number, line_no) as parts
      from stage_line_rows left join document on document.code = document_code) summed
where parts > amount;

insert into refused
select line, null, concat_ws('/', year, number, line_no), 'lineDiffers'
from (select line, year, number, line_no,
             min(facts) over line is distinct from max(facts) over line as differs
      from (select line, year, number, line_no,
                   jsonb_build_array(stated_tax_code, stated_vat_number, issued_on, amount, withheld, type, method, iban,
                                     reason, transmitted_on, paid_on, paid_amount, receipt_number, state, state_on,
                                     state_reason)::text collate "C" as facts
            from stage_line_rows where rows > 1) stated
      window line as (partition by year, number, line_no)) compared
where differs;

-- A line is stated whole or not at all: what is mended must bring all its rows again.
insert into refused
select distinct sister.line, null::text, concat_ws('/', sister.year, sister.number, sister.line_no), 'sisterRefused'
from stage_line_rows sister
         join stage_line_rows bad using (year, number, line_no)
         join refused on refused.line = bad.line and refused.reason <> 'twice'
where sister.rows > 1 and sister.line not in (select line from refused);
