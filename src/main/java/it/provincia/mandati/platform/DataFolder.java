// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * The folder of everything the application keeps outside an external database: the
 * embedded one, the files that come and go, the secrets it has made for itself. It exists
 * and can be written to once this bean is there.
 */
@Component
public class DataFolder {

	static final String SETTING = "MANDATI_DATA_DIR";

	private static final String DEFAULT = "./data";

	private final Path root;

	public DataFolder(@Value("${mandati.data-dir:}") String location) {
		String folder = StringUtils.hasText(location) ? location.strip() : DEFAULT;
		try {
			this.root = Path.of(folder).toAbsolutePath().normalize();
			Files.createDirectories(this.root);
			// Asking for the rights would not tell of a read-only or a full disk.
			Files.delete(Files.createTempFile(this.root, ".probe", null));
		}
		catch (IOException | InvalidPathException ex) {
			throw new SettingException(SETTING,
					"la cartella %s non si può creare o non è scrivibile (%s)".formatted(folder, ex), ex);
		}
	}

	public Path root() {
		return this.root;
	}

	/** Where the embedded database lives; nothing makes this folder before it. */
	public Path postgres() {
		return resolve("postgres");
	}

	/** A place in the folder, made by nobody yet. */
	public Path resolve(String name) {
		return this.root.resolve(name);
	}

	/**
	 * The secret of that name, the same at every start: made at the first use, readable
	 * by the owner of the process only.
	 */
	public String secret(String name, int randomBytes) {
		Path file = secretFile(name);
		try {
			OwnerOnly.createFolder(file.getParent());
			if (Files.notExists(file)) {
				byte[] random = new byte[randomBytes];
				new SecureRandom().nextBytes(random);
				OwnerOnly.write(file, HexFormat.of().formatHex(random));
			}
			return Files.readString(file).strip();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Path secretFile(String name) {
		return resolve("secrets").resolve(name);
	}

}
