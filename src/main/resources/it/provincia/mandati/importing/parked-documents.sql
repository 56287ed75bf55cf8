-- SPDX-License-Identifier: AGPL-3.0-or-later

update stage set outcome = 'PARKED'
from document
where document.id = stage.document_id and document.creditor_id is null;
