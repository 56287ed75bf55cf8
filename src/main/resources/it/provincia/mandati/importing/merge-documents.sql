-- SPDX-License-Identifier: AGPL-3.0-or-later

insert into office (code, name, file_id)
select distinct office_code, office_code, (select id from this_file) from stage
on conflict (code) do nothing;

alter table stage add office_id bigint, add document_id bigint;

-- New documents get their ids here: to be told of them after they are written would be one more pass over all rows.
update stage
set office_id = known.office_id, document_id = coalesce(known.document_id, nextval('document_id_seq')),
    told_by = known.told_by, outcome = known.outcome
from (select stage.line, office.id as office_id, document.id as document_id, document.file_id as told_by,
             case
                 when document.id is null then 'NEW'
                 when stage.as_of < document.as_of then 'OLDER'
                 when (document.stated_tax_code, document.stated_vat_number, document.stated_name, document.type,
                       document.number, document.date, document.amount, document.split_vat, document.withheld,
                       document.net_amount, document.subject, document.received_on, document.protocol, document.due_on,
                       document.office_id, document.state, document.state_on, document.suspension_kind,
                       document.state_reason, document.sdi_lot, document.cig, document.cup, document.as_of, document.td,
                       document.instalments, document.linked_number, document.linked_date, document.file_name,
                       document.body_no)
                     is distinct from
                      (stage.stated_tax_code, stage.stated_vat_number, stage.stated_name, stage.type,
                       stage.number, stage.date, stage.amount, stage.split_vat, stage.withheld,
                       stage.net_amount, stage.subject, stage.received_on, stage.protocol, stage.due_on,
                       office.id, stage.state, stage.state_on, stage.suspension_kind,
                       stage.state_reason, stage.sdi_lot, stage.cig, stage.cup, stage.as_of, stage.td,
                       stage.instalments, stage.linked_number, stage.linked_date, stage.file_name,
                       stage.body_no) then 'CHANGED'
                 else 'UNCHANGED' end as outcome
      from stage
               join office on office.code = stage.office_code
               left join document on document.code = stage.code) known
where stage.line = known.line;

update document
set (stated_tax_code, stated_vat_number, stated_name, type, number, date, amount, split_vat, withheld, net_amount,
     subject, received_on, protocol, due_on, office_id, state, state_on, suspension_kind, state_reason, sdi_lot, cig,
     cup, as_of, td, instalments, linked_number, linked_date, file_name, body_no, file_id)
        = (stage.stated_tax_code, stage.stated_vat_number, stage.stated_name, stage.type, stage.number, stage.date,
           stage.amount, stage.split_vat, stage.withheld, stage.net_amount, stage.subject, stage.received_on,
           stage.protocol, stage.due_on, stage.office_id, stage.state, stage.state_on, stage.suspension_kind,
           stage.state_reason, stage.sdi_lot, stage.cig, stage.cup, stage.as_of, stage.td, stage.instalments,
           stage.linked_number, stage.linked_date, stage.file_name, stage.body_no, (select id from this_file))
from stage
where document.id = stage.document_id and stage.outcome = 'CHANGED';

insert into document (id, code, stated_tax_code, stated_vat_number, stated_name, creditor_id, type, number, date, amount,
                      split_vat, withheld, net_amount, subject, received_on, protocol, due_on, office_id, state, state_on,
                      suspension_kind, state_reason, sdi_lot, cig, cup, as_of, td, instalments, linked_number,
                      linked_date, file_name, body_no, file_id)
    overriding system value
select document_id, code, stated_tax_code, stated_vat_number, stated_name,
       coalesce(by_code.creditor_id, by_number.creditor_id), type, number, date, amount, split_vat, withheld, net_amount,
       subject, received_on, protocol, due_on, office_id, state, state_on, suspension_kind, state_reason, sdi_lot, cig,
       cup, as_of, td, instalments, linked_number, linked_date, file_name, body_no, (select id from this_file)
from stage
         left join owner by_code on by_code.tax_code = stated_tax_code
         left join owner by_number
                   on by_number.vat_number = stated_vat_number and stated_tax_code is null and not by_number.shared
where outcome = 'NEW'
order by document_id;

-- What an office once said stays said, also when it arrives late.
insert into document_state (document_id, state, state_on, suspension_kind, state_reason)
select document_id, state, state_on, suspension_kind, state_reason
from stage
where state is not null and state_on is not null
on conflict (document_id, state, state_on) do update
    set suspension_kind = excluded.suspension_kind, state_reason = excluded.state_reason
    where (document_state.suspension_kind, document_state.state_reason)
              is distinct from (excluded.suspension_kind, excluded.state_reason)
      and not exists (select from stage older where older.document_id = document_state.document_id and older.outcome = 'OLDER');

insert into touched_document select document_id from stage where outcome in ('NEW', 'CHANGED');

-- Offices and dated states that the rows name, and that another file has made, whatever became of the rows.

insert into import_restated (file_id, restated_id, rows)
select (select id from this_file), told.by, count(*)
from (select office.made_by as by
      from office
      where office.id in (select office_id from stage)
      union all
      select told.made_by
      from stage
               join document_state told using (document_id, state, state_on)) told
         join import_file earlier on earlier.id = told.by and earlier.remembered
where told.by <> (select id from this_file)
group by told.by
on conflict (restated_id, file_id) do update set rows = greatest(import_restated.rows, excluded.rows);
