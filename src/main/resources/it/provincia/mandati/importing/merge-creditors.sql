-- SPDX-License-Identifier: AGPL-3.0-or-later

-- Codes are learned and never forgotten: an empty one says nothing about the subject. The number of a row without CF
-- tells whom it means, and is not yet said to be that subject's.
alter table stage add shown_number text;

update stage
set shown_number = case when stage.stated_tax_code is null then creditor.vat_number
                        else coalesce(stage.stated_vat_number, creditor.vat_number) end,
    outcome = case
                  when not creditor.registered and creditor.file_id = (select id from this_file) then 'NEW'
                  when stage.as_of < creditor.as_of then 'OLDER'
                  else 'UNCHANGED' end
from creditor
where creditor.id = stage.creditor_id;

update stage
set outcome = 'CHANGED'
from creditor
where creditor.id = stage.creditor_id and stage.outcome = 'UNCHANGED'
  and (creditor.name, creditor.vat_number, creditor.kind, creditor.address, creditor.postal_code, creditor.town,
       creditor.province, creditor.country, creditor.email, creditor.pec, creditor.registered, creditor.as_of)
    is distinct from
      (stage.stated_name, stage.shown_number, stage.kind, stage.address, stage.postal_code, stage.town,
       stage.province, stage.country, stage.email, stage.pec, true, stage.as_of);

update creditor
set name = stage.stated_name, vat_number = stage.shown_number, kind = stage.kind,
    address = stage.address, postal_code = stage.postal_code, town = stage.town, province = stage.province,
    country = stage.country, email = stage.email, pec = stage.pec, registered = true, as_of = stage.as_of,
    seat_stated = creditor.seat_stated or (select 'address' = any (columns) from this_file),
    file_id = (select id from this_file)
from (select distinct on (creditor_id) * from stage where outcome in ('NEW', 'CHANGED')
      order by creditor_id, line desc) stage
where creditor.id = stage.creditor_id;

update stated_subject said
set registered = said.vat_number = stage.stated_vat_number
from stage
where said.tax_code = stage.stated_tax_code and stage.outcome <> 'OLDER'
  and said.registered <> (said.vat_number = stage.stated_vat_number);
