-- SPDX-License-Identifier: AGPL-3.0-or-later

-- An order to cancel is a wish: the treasurer's answer cancels. It only tells a line of which nothing else is known.
update stage set as_of = '-infinity' where operation = 'CANCEL';

insert into mandate (year, number) select distinct year, number from stage on conflict (year, number) do nothing;

-- The rows of a line agree by now: any of them tells the line, its newest date decides.
create temporary table stage_line on commit drop as
select distinct on (stage.year, stage.number, stage.line_no)
       mandate.id as mandate_id, stage.*, known.id as line_id, known.file_id as known_by,
       case
           when known.id is null then 'NEW'
           -- An order to cancel says nothing about a line that another statement told.
           when stage.as_of < known.as_of or stage.as_of = '-infinity' then 'OLDER'
           when (known.stated_tax_code, known.stated_vat_number, known.stated_name, known.issued_on, known.amount,
                 known.withheld, known.type, known.method, known.iban, known.reason, known.transmitted_on, known.paid_on,
                 known.paid_amount, known.receipt_number, known.state, known.state_on, known.state_reason, known.as_of,
                 known.flow, known.replaces_year, known.replaces_number, known.replaces_line_no, known.cig, known.cup)
               is distinct from
                (stage.stated_tax_code, stage.stated_vat_number, stage.stated_name, stage.issued_on, stage.amount,
                 stage.withheld, stage.type, stage.method, stage.iban, stage.reason, stage.transmitted_on, stage.paid_on,
                 stage.paid_amount, stage.receipt_number, stage.state, stage.state_on, stage.state_reason, stage.as_of,
                 stage.flow, stage.replaces_year, stage.replaces_number, stage.replaces_line_no, stage.cig, stage.cup)
               then 'CHANGED'
           else 'UNCHANGED' end as line_outcome
from stage
         join mandate using (year, number)
         left join mandate_line known on known.mandate_id = mandate.id and known.line_no = stage.line_no
order by stage.year, stage.number, stage.line_no, stage.as_of desc nulls last, stage.line;

create index on stage_line (year, number, line_no);
analyze stage_line;

-- A file that names a line states it whole: other documents, or other parts of them, change it.
create temporary table restated on commit drop as
select stage_line.line_id, stage.document_code, stage.document_amount
from stage join stage_line using (year, number, line_no)
where stage_line.line_outcome = 'UNCHANGED' and stage.document_code is not null;

update stage_line
set line_outcome = 'CHANGED'
from (select line_id
      from (select line_id, document_code, amount from allocation
            where line_id in (select line_id from stage_line where line_outcome = 'UNCHANGED')) known
               full join restated using (line_id, document_code)
      where known.amount is distinct from restated.document_amount
         or known.document_code is null or restated.document_code is null) differing
where stage_line.line_id = differing.line_id and (select 'document_code' = any (columns) from this_file);

-- The line that a changed order no longer replaces stands again.
insert into touched_line
select replaced.id
from stage_line
         join mandate_line known on known.id = stage_line.line_id
         join mandate on mandate.year = known.replaces_year and mandate.number = known.replaces_number
         join mandate_line replaced on replaced.mandate_id = mandate.id
where stage_line.line_outcome = 'CHANGED';

update mandate_line
set (stated_tax_code, stated_vat_number, stated_name, issued_on, amount, withheld, type, method, iban, reason,
     transmitted_on, paid_on, paid_amount, receipt_number, state, state_on, state_reason, as_of, flow,
     replaces_year, replaces_number, replaces_line_no, cig, cup, file_id)
        = (stage_line.stated_tax_code, stage_line.stated_vat_number, stage_line.stated_name, stage_line.issued_on,
           stage_line.amount, stage_line.withheld, stage_line.type, stage_line.method, stage_line.iban,
           stage_line.reason, stage_line.transmitted_on, stage_line.paid_on, stage_line.paid_amount,
           stage_line.receipt_number, stage_line.state, stage_line.state_on, stage_line.state_reason,
           stage_line.as_of, stage_line.flow, stage_line.replaces_year, stage_line.replaces_number,
           stage_line.replaces_line_no, stage_line.cig, stage_line.cup, (select id from this_file))
from stage_line
where mandate_line.id = stage_line.line_id and stage_line.line_outcome = 'CHANGED';

with made as (
    insert into mandate_line (mandate_id, line_no, stated_tax_code, stated_vat_number, stated_name, creditor_id,
                              issued_on, amount, withheld, type, method, iban, reason, transmitted_on, paid_on,
                              paid_amount, receipt_number, state, state_on, state_reason, as_of, flow, replaces_year,
                              replaces_number, replaces_line_no, cig, cup, file_id)
        select mandate_id, line_no, stated_tax_code, stated_vat_number, stated_name,
               coalesce(by_code.creditor_id, by_number.creditor_id), issued_on, amount, withheld, type, method, iban,
               reason, transmitted_on, paid_on, paid_amount, receipt_number, state, state_on, state_reason, as_of,
               flow, replaces_year, replaces_number, replaces_line_no, cig, cup, (select id from this_file)
        from stage_line
                 left join owner by_code on by_code.tax_code = stated_tax_code
                 left join owner by_number
                           on by_number.vat_number = stated_vat_number and stated_tax_code is null and not by_number.shared
        where line_outcome = 'NEW'
        order by mandate_id, line_no
        returning id, mandate_id, line_no
)
update stage_line
set line_id = made.id
from made
where made.mandate_id = stage_line.mandate_id and made.line_no = stage_line.line_no;

-- The documents that a line no longer pays are touched too: they lose a part.
insert into touched_document
select document_id
from allocation join stage_line using (line_id)
where line_outcome = 'CHANGED' and document_id is not null;

delete from allocation
where line_id in (select line_id from stage_line where line_outcome = 'CHANGED')
  and (select 'document_code' = any (columns) from this_file);

insert into allocation (line_id, document_code, document_id, amount, sdi_lot, issuer_code, issue_year, invoice_number,
                        due_on)
select stage_line.line_id, stage.document_code, document.id, stage.document_amount, stage.sdi_lot, stage.issuer_code,
       stage.issue_year, stage.invoice_number, stage.due_on
from stage
         join stage_line using (year, number, line_no)
         left join document on document.code = stage.document_code
where stage_line.line_outcome in ('NEW', 'CHANGED') and stage.document_code is not null;

alter table stage add line_id bigint;

update stage
set outcome = stage_line.line_outcome, line_id = stage_line.line_id, told_by = stage_line.known_by
from stage_line
where stage_line.year = stage.year and stage_line.number = stage.number and stage_line.line_no = stage.line_no;

insert into touched_line select line_id from stage_line where line_outcome in ('NEW', 'CHANGED');

-- What the treasurer did with a line before the line was known.
update treasury_event
set line_id = stage_line.line_id
from stage_line
where treasury_event.line_id is null and treasury_event.year = stage_line.year
  and treasury_event.mandate_number = stage_line.number and treasury_event.line_no = stage_line.line_no;
