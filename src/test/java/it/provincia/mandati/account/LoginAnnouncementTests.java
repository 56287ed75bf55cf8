// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import it.provincia.mandati.platform.DataFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class LoginAnnouncementTests {

	@Test
	void isPrintedAndWrittenWhereOnlyTheOwnerReads(@TempDir Path folder, CapturedOutput output) throws IOException {
		LoginAnnouncement announcement = new LoginAnnouncement(new DataFolder(folder.toString()));
		announcement.announce(Role.CREDITOR, "80002130195", "7K2M-01XQ-9ABC-DEFG");
		announcement.announce(Role.URP, "urp", "8K2M-01XQ-9ABC-DEFG");
		String[] lines = { "login: CREDITOR 80002130195 7K2M-01XQ-9ABC-DEFG", "login: URP urp 8K2M-01XQ-9ABC-DEFG" };
		Path file = folder.resolve("demo-logins.txt");
		assertThat(output.getOut().lines()).contains(lines);
		assertThat(Files.readAllLines(file)).containsExactly(lines);
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
	}

}
