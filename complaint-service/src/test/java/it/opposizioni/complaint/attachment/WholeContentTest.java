package it.opposizioni.complaint.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WholeContentTest {

    private static final String LONG = "x".repeat(65_000);

    private static WholeContent of(String... parts) {
        WholeContent content = new WholeContent();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.ISO_8859_1);
            content.accept(bytes, bytes.length);
        }
        return content;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/Encrypt 12 0 R", "/Encrypt 12 0 R\n/Info", "/Encrypt\n<< /Filter /Standard", "/Encrypt<<"})
    void aProtectedPdfSaysSo(String mark) {
        assertThat(of(LONG, LONG + mark + LONG).isEncrypted()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/EncryptMetadata true", "Encrypt 12 0 R", "/Encrypt this, said the page", "/Encrypt"})
    void aWordAboutItIsNoProtection(String words) {
        assertThat(of(LONG, words, LONG).isEncrypted()).isFalse();
    }

    @Test
    void aMarkIsFoundWhereverTheContentWasCut() {
        String mark = "/Encrypt 12 0 R";
        for (int cut = 0; cut <= mark.length(); cut++) {
            assertThat(of(LONG + mark.substring(0, cut), mark.substring(cut) + LONG)
                            .isEncrypted())
                    .as("cut at %d", cut)
                    .isTrue();
        }
    }

    @Test
    void aRecordingHasSoundAndNoPictures() {
        assertThat(of(text(SampleFiles.recording("mp42"))).isSoundAlone()).isTrue();
        assertThat(of(text(SampleFiles.film())).isSoundAlone()).isFalse();
        assertThat(of(text(SampleFiles.heic())).isSoundAlone()).isFalse();
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }
}
