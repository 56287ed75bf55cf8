// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

import it.provincia.mandati.platform.DataFolder;

import org.springframework.stereotype.Component;

/**
 * Tells whoever starts the application the initial passwords it has made by itself: on
 * standard output, where the first look is, and in a file that only the owner of the
 * process may read.
 */
@Component
public class LoginAnnouncement {

	private static final Set<StandardOpenOption> APPEND = Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND);

	private final Path file;

	LoginAnnouncement(DataFolder folder) {
		this.file = folder.resolve("demo-logins.txt");
	}

	/**
	 * Announces one account.
	 * @param username what to log in with: a tax code, or the user name of a person of
	 * the staff
	 */
	public void announce(Role role, String username, String initialPassword) {
		String line = "login: %s %s %s".formatted(role, username, initialPassword);
		append(line + System.lineSeparator());
		System.out.println(line);
	}

	private void append(String line) {
		try (FileChannel channel = FileChannel.open(this.file, APPEND,
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
			channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
