-- SPDX-License-Identifier: AGPL-3.0-or-later

update stage
set told_by = creditor.file_id,
    outcome = case
                  when not creditor.registered and creditor.file_id = (select id from this_file) then 'NEW'
                  when stage.as_of < creditor.as_of then 'OLDER'
                  when (creditor.name, coalesce(stage.stated_vat_number, creditor.vat_number), creditor.kind,
                        creditor.address, creditor.postal_code, creditor.town, creditor.province, creditor.country,
                        creditor.email, creditor.pec, creditor.registered, creditor.as_of)
                      is distinct from
                       (stage.stated_name, creditor.vat_number, stage.kind,
                        stage.address, stage.postal_code, stage.town, stage.province, stage.country,
                        stage.email, stage.pec, true, stage.as_of) then 'CHANGED'
                  else 'UNCHANGED' end
from creditor
where creditor.id = stage.creditor_id;

-- Codes are learned and never forgotten: an empty one says nothing about the subject.
update creditor
set name = stage.stated_name, vat_number = coalesce(stage.stated_vat_number, creditor.vat_number), kind = stage.kind,
    address = stage.address, postal_code = stage.postal_code, town = stage.town, province = stage.province,
    country = stage.country, email = stage.email, pec = stage.pec, registered = true, as_of = stage.as_of,
    file_id = (select id from this_file)
from (select distinct on (creditor_id) * from stage where outcome in ('NEW', 'CHANGED')
      order by creditor_id, line desc) stage
where creditor.id = stage.creditor_id;
