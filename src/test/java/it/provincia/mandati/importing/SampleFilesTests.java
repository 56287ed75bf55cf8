// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import it.provincia.mandati.ApplicationTest;
import it.provincia.mandati.platform.BodySettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What becomes of files that others made and that are no part of the project, told on
 * demand ({@code -Dsamples=folder}): a table in {@code target/samples.md}. A file for
 * another body is taken once more as if it were for this one.
 */
@ApplicationTest
@Import(ImportBench.class)
class SampleFilesTests {

	private static final Pattern BODY = Pattern.compile("codice fiscale ([0-9]{11})");

	private static final String REPORT = """
			select name, kind, replace(state, 'TRIED', 'TAKEN') as state, reason, rows_read, rows_new, rows_changed,
			       rows_unchanged, rows_parked, rows_rejected
			from import_file where run_id = (select max(id) from import_run) order by id""";

	@Autowired
	ImportBench bench;

	@Autowired
	ImportRuns runs;

	@Autowired
	BodySettings body;

	@Autowired
	JdbcTemplate jdbc;

	@TempDir
	Path folder;

	@BeforeEach
	void nothing() {
		this.bench.emptyTheLedger();
	}

	@Test
	@EnabledIfSystemProperty(named = "samples", matches = ".+", disabledReason = "others' files are read on demand")
	void ofEachFileATrialTellsWhatTheLoadTells() throws IOException {
		Path samples = Path.of(System.getProperty("samples"));
		StringBuilder table = new StringBuilder("| file | as it is | as if for this body |\n|---|---|---|\n");
		for (Path file : files(samples)) {
			byte[] content = Files.readAllBytes(file);
			String outcome = outcome(file, content);
			Matcher other = BODY.matcher(outcome);
			String ours = other.find() ? outcome(file, withCode(content, other.group(1))) : "";
			table.append("| %s | %s | %s |\n".formatted(samples.relativize(file), outcome, ours));
		}
		Files.writeString(Path.of("target/samples.md"), table);
	}

	private static List<Path> files(Path samples) throws IOException {
		try (Stream<Path> tree = Files.walk(samples)) {
			return tree.filter(Files::isRegularFile).sorted().toList();
		}
	}

	private String outcome(Path file, byte[] content) throws IOException {
		String name = file.getFileName().toString();
		this.runs.tryOut(this.runs.begin(ImportOrigin.TRIAL, null),
				List.of(Files.write(this.folder.resolve(name), content)));
		List<Map<String, Object>> tried = this.jdbc.queryForList(REPORT);
		this.bench.take(name, content);
		List<Map<String, Object>> taken = this.jdbc.queryForList(REPORT);
		assertThat(tried).as(file.toString()).isEqualTo(taken).isNotEmpty();
		return String.join("; ", taken.stream().map(SampleFilesTests::words).toList());
	}

	private static String words(Map<String, Object> file) {
		if (file.get("state").equals("TAKEN")) {
			return "%s: %s read, %s new, %s changed, %s unchanged, %s parked, %s rejected".formatted(file.get("kind"),
					file.get("rows_read"), file.get("rows_new"), file.get("rows_changed"), file.get("rows_unchanged"),
					file.get("rows_parked"), file.get("rows_rejected"));
		}
		if (file.get("state").equals("REFUSED")) {
			assertThat(file.get("reason")).as("%s", file).isNotNull();
		}
		return file.get("state") + ": " + file.get("reason");
	}

	/** As long as before, so that what wraps it still fits. */
	private byte[] withCode(byte[] content, String other) {
		String text = new String(content, StandardCharsets.ISO_8859_1);
		return text.replace(other, this.body.taxCode()).getBytes(StandardCharsets.ISO_8859_1);
	}

}
