// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import java.io.Serial;
import java.nio.file.Path;

/**
 * Another application runs its embedded database in this data folder.
 */
class FolderInUseException extends SettingException {

	@Serial
	private static final long serialVersionUID = 1L;

	FolderInUseException(Path folder) {
		super(DataFolder.SETTING, ("la cartella %s è già usata da un'altra istanza in esecuzione: "
				+ "fermarla o indicare un'altra cartella")
			.formatted(folder));
	}

}
