// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class QrCodeTests {

	private static final String TEXT = "otpauth://totp/x:y?secret=GEZDGNBVGY3TQOJQ";

	private static final Pattern BAR = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z");

	/** Eight points of the picture are one of the drawing. */
	@Test
	void theDrawingShowsWhatThePictureShows() throws IOException {
		BufferedImage picture = ImageIO
			.read(new ByteArrayInputStream(content(QrCode.dataUri(TEXT), "data:image/png;base64,")));
		String svg = new String(content(QrCode.svgUri(TEXT), "data:image/svg+xml;base64,"), StandardCharsets.UTF_8);
		int side = picture.getWidth() / 8;
		assertThat(svg).startsWith("<svg").contains("viewBox=\"0 0 %d %d\"".formatted(side, side));
		boolean[][] dark = new boolean[side][side];
		BAR.matcher(svg).results().forEach((bar) -> draw(bar, dark));
		for (int y = 0; y < side; y++) {
			for (int x = 0; x < side; x++) {
				assertThat(dark[y][x]).as("%d, %d", x, y).isEqualTo((picture.getRGB(x * 8, y * 8) & 0xffffff) == 0);
			}
		}
	}

	private static void draw(MatchResult bar, boolean[][] dark) {
		assertThat(bar.group(3)).isEqualTo(bar.group(4));
		for (int i = 0; i < Integer.parseInt(bar.group(3)); i++) {
			dark[Integer.parseInt(bar.group(2))][Integer.parseInt(bar.group(1)) + i] = true;
		}
	}

	private static byte[] content(String uri, String prefix) {
		assertThat(uri).startsWith(prefix);
		return Base64.getDecoder().decode(uri.substring(prefix.length()));
	}

}
