package it.opposizioni.complaint.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FirstBytesTest {

    static Stream<Arguments> accepted() {
        return Stream.of(
                Arguments.of(SampleFiles.jpeg(), AttachmentType.JPEG),
                Arguments.of(SampleFiles.png(), AttachmentType.PNG),
                Arguments.of(SampleFiles.webp(), AttachmentType.WEBP),
                Arguments.of(SampleFiles.heic(), AttachmentType.HEIC),
                Arguments.of(SampleFiles.taggedMp3(), AttachmentType.MP3),
                Arguments.of(SampleFiles.mp3Frame(), AttachmentType.MP3),
                Arguments.of(SampleFiles.recording("M4A "), AttachmentType.M4A),
                Arguments.of(SampleFiles.recording("mp42"), AttachmentType.M4A),
                Arguments.of(SampleFiles.ogg("OpusHead"), AttachmentType.OGG),
                Arguments.of(SampleFiles.ogg("\u0001vorbis"), AttachmentType.OGG),
                Arguments.of(SampleFiles.wav(), AttachmentType.WAV),
                Arguments.of(SampleFiles.pdf(), AttachmentType.PDF));
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void theContentSaysWhatItIs(byte[] content, AttachmentType type) {
        assertThat(FirstBytes.type(content)).contains(type);
    }

    /** A page, a picture that is a program, a program, an archive, a document of an office, a film in Ogg, text, almost an image. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!doctype html><script>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\">",
                "MZ\u0090\0",
                "\u007fELF",
                "PK\3\4",
                "\u00d0\u00cf\u0011\u00e0",
                "OggS\0\2\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\1\52\u0080theora",
                "GIF89a",
                "RIFF\u0010\0\0\0AVI LIST",
                "\0\0\0\30ftypqt  ",
                "\u00ff\u00feH\0e\0",
                "\u00ff\u00f1\120\200",
                " %PDF-1.7",
                "GIF89a%PDF-1.7",
                "Caro Garante, ",
                "\u00ff\u00d8",
                "%PDF",
                "R",
                ""
            })
    void whatIsOfNoKindIsNotTaken(String beginning) {
        assertThat(FirstBytes.type(beginning.getBytes(StandardCharsets.ISO_8859_1)))
                .isEmpty();
    }

    @Test
    void whatIsCutOffEarlyIsNoFailure() {
        accepted().map(sample -> (byte[]) sample.get()[0]).forEach(content -> {
            for (int length = 0; length < 40; length++) {
                assertThat(FirstBytes.type(Arrays.copyOf(content, length))).isNotNull();
            }
        });
    }
}
