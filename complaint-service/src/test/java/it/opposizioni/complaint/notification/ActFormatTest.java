package it.opposizioni.complaint.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a signed act looks like from outside. */
class ActFormatTest {

    private static final String PDF = "%PDF-1.7\n1 0 obj\n<</Type/Sig/ByteRange[0 10 20 30]>>";

    /** Lengths as DER writes them for a long file, and as BER does where they come at the end. */
    @ParameterizedTest
    @ValueSource(strings = {"0\u0082\u0010\u0000", "0\u0083\u0001\u0000\u0000", "0\u0080"})
    void anEnvelopeWithAPdfIsOne(String beginning) {
        assertThat(of(beginning + "\u0006\t*\u0086H\u0086\u00f7\r\u0001\u0007\u0002\u00a0\u0080%PDF-1.7 act"))
                .contains(ActFormat.P7M);
        assertThat(of(beginning + "\u0006\t*\u0086H\u0086\u00f7\r\u0001\u0007\u0002 a text"))
                .as("without a PDF")
                .isEmpty();
        assertThat(of(beginning + "\u0006\t*\u0086H\u0086\u00f7\r\u0001\u0007\u0003%PDF-1.7 act"))
                .as("encrypted")
                .isEmpty();
    }

    @Test
    void aPdfIsOneOnlyWithASignatureInIt() {
        assertThat(of(PDF)).contains(ActFormat.PDF);
        assertThat(of("%PDF-1.7 act")).isEmpty();
        assertThat(of(" " + PDF)).isEmpty();
        assertThat(of("")).isEmpty();
        assertThat(of("MZ /ByteRange %PDF-")).isEmpty();
    }

    private static Optional<ActFormat> of(String content) {
        return ActFormat.of(content.getBytes(StandardCharsets.ISO_8859_1));
    }
}
