-- SPDX-License-Identifier: AGPL-3.0-or-later
-- The metadata of a file that has not come yet wait for it.

update stage set outcome = 'PARKED'
where not exists (select from document where document.file_name = stage.file_name);
