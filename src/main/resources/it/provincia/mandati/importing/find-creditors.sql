-- SPDX-License-Identifier: AGPL-3.0-or-later
-- The registry has a record for every subject by now.

alter table stage add creditor_id bigint;

update stage
set creditor_id = owner.creditor_id
from owner
where owner.tax_code = stage.stated_tax_code;

update stage
set creditor_id = owner.creditor_id
from owner
where stage.stated_tax_code is null and owner.vat_number = stage.stated_vat_number;

insert into refused
select line, 'partita_iva', stated_vat_number, 'sharedVatNumber' from stage where creditor_id is null;

delete from stage where creditor_id is null;
