-- SPDX-License-Identifier: AGPL-3.0-or-later

-- The code that names a creditor and nobody else: the P.IVA, unless somebody else bears it too, else the CF.
create view creditor_login as
select creditor.id as creditor_id,
       coalesce(case
                    when not exists (select from creditor other
                                     where other.id <> creditor.id and other.vat_number = creditor.vat_number)
                        and not exists (select from creditor other
                                        where other.id <> creditor.id and other.tax_code = creditor.vat_number)
                        then creditor.vat_number
                    end, creditor.tax_code) as code,
       creditor.vat_number is null and length(creditor.tax_code) = 16 as person
from creditor;

comment on view creditor_login is 'What a letter says to log in with; no code where none names this creditor alone';
comment on column creditor_login.person is 'Known by the 16-character code of a person only (CAD art. 64)';
