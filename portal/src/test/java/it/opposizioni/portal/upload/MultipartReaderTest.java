package it.opposizioni.portal.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartReaderTest {

    private static final String BOUNDARY = "xyz";

    @Test
    void fieldsComeFirstAndTheFileIsLeftToItsReader() throws IOException {
        MultipartReader reader = reader(part("campaign", "c1") + part("pasted", "")
                + file("liste.csv", "333\r\n--xy\r\n") + part("late", "not looked at") + "--xyz--\r\n");
        assertThat(reader.fields()).containsOnlyKeys("campaign", "pasted");
        assertThat(reader.fields().get("campaign")).containsExactly("c1");
        StreamedFile file = reader.file().orElseThrow();
        assertThat(file.name()).isEqualTo("liste.csv");
        assertThat(new String(file.content().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("333\r\n--xy\r\n");
        assertThat(reader.fields()).doesNotContainKey("late");
    }

    @Test
    void severalFilesAreReadOneAfterTheOtherAndTheFieldsAfterThem() throws IOException {
        MultipartReader reader = reader(part("key", "k1") + file("a.jpg", "aaa") + file("b.jpg", "b".repeat(100_000))
                + part("declaration", "yes") + file("c.jpg", "ccc") + part("join", "j1") + "--xyz--\r\n");
        assertThat(text(reader)).isEqualTo("aaa");
        // of this one only the beginning is read
        reader.readToNextFile();
        assertThat(reader.file().orElseThrow().name()).isEqualTo("b.jpg");
        assertThat(reader.file().orElseThrow().content().readNBytes(10)).hasSize(10);
        assertThat(reader.fields()).containsOnlyKeys("key");
        reader.readToNextFile();
        assertThat(text(reader)).isEqualTo("ccc");
        assertThat(reader.fields()).containsOnlyKeys("key", "declaration");
        reader.readToNextFile();
        assertThat(reader.file()).isEmpty();
        assertThat(reader.fields()).containsOnlyKeys("key", "declaration", "join");
        reader.readToNextFile();
        assertThat(reader.file()).isEmpty();
    }

    @Test
    void aFormThatBreaksOffBetweenTwoFilesHasNoEnd() throws IOException {
        MultipartReader reader = reader(file("a.jpg", "aaa") + "--xyz\r\nContent-Disposition: form-data; na");
        assertThat(text(reader)).isEqualTo("aaa");
        assertThatThrownBy(reader::readToNextFile).isInstanceOf(IOException.class);
    }

    /** The time is asked at each reading; what is discarded afterwards may take longer. */
    @Test
    void whatTakesTooLongIsReadNoFurther() throws IOException {
        Instant[] now = {Instant.EPOCH};
        MultipartReader reader = reader(file("a.jpg", "a".repeat(200_000)) + file("b.jpg", "b") + "--xyz--\r\n");
        reader.endBy(Instant.EPOCH.plusSeconds(1), () -> now[0]);
        InputStream content = reader.file().orElseThrow().content();
        assertThat(content.readNBytes(50_000)).hasSize(50_000);
        now[0] = Instant.EPOCH.plusSeconds(2);
        assertThatThrownBy(content::readAllBytes)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("too long");
        reader.discardTheRest();
    }

    /** Parts without content, and without end. */
    @Test
    void namesOfFieldsAreNotReadWithoutEnd() {
        String many = part("n".repeat(4_000), "").repeat(300);
        assertThatThrownBy(() -> reader(many + "--xyz--\r\n"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("too long");
    }

    private static String text(MultipartReader reader) throws IOException {
        return new String(reader.file().orElseThrow().content().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void aFormWithoutAFileIsReadToItsEnd() throws IOException {
        MultipartReader reader = reader(part("numero", "à") + "--xyz--\r\n");
        assertThat(reader.fields().get("numero")).containsExactly("à");
        assertThat(reader.file()).isEmpty();
    }

    @Test
    void nothingChosenIsAFileWithoutAName() throws IOException {
        StreamedFile file = reader(file("", "") + "--xyz--\r\n").file().orElseThrow();
        assertThat(file.name()).isEmpty();
        assertThat(file.content().read()).isEqualTo(-1);
    }

    /** However the network cuts it, and whatever bytes it has: the file arrives as it was. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 64, 1000, 40_000})
    void theFileArrivesWholeHoweverItIsCut(int most) throws IOException {
        Random random = new Random(most);
        byte[] content = new byte[100_000];
        for (int i = 0; i < content.length; i++) {
            // mostly what boundaries are made of
            content[i] = (byte) "\r\n-xyz\0".charAt(random.nextInt(7));
        }
        byte[] head = ("--xyz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = "\r\n--xyz--\r\n".getBytes(StandardCharsets.UTF_8);
        byte[] form = new byte[head.length + content.length + tail.length];
        System.arraycopy(head, 0, form, 0, head.length);
        System.arraycopy(withoutBoundary(content), 0, form, head.length, content.length);
        System.arraycopy(tail, 0, form, head.length + content.length, tail.length);

        MultipartReader reader = new MultipartReader(new Dripping(form, most), BOUNDARY);
        reader.readFields();
        assertThat(reader.file().orElseThrow().content().readAllBytes()).isEqualTo(content);
    }

    private static byte[] withoutBoundary(byte[] content) {
        for (int i = 0; i + 4 < content.length; i++) {
            if (content[i] == '-' && content[i + 1] == '-' && content[i + 2] == 'x' && content[i + 3] == 'y') {
                content[i + 3] = 'z';
            }
        }
        return content;
    }

    @Test
    void aFieldThatIsTooLongIsCutAndNamed() throws IOException {
        MultipartReader reader =
                reader(part("pasted", "3".repeat(MultipartReader.LONGEST_FIELD + 10)) + file("", "") + "--xyz--\r\n");
        assertThat(reader.cut()).containsExactly("pasted");
        assertThat(reader.fields().get("pasted").getFirst()).hasSize(MultipartReader.LONGEST_FIELD);
    }

    @Test
    void aConnectionThatBreaksIsNotTheEndOfTheFile() throws IOException {
        MultipartReader reader = reader(file("a.csv", "333").replace("\r\n--", ""));
        assertThatThrownBy(() -> reader.file().orElseThrow().content().readAllBytes())
                .isInstanceOf(EOFException.class);
    }

    private static MultipartReader reader(String form) throws IOException {
        MultipartReader reader =
                new MultipartReader(new ByteArrayInputStream(form.getBytes(StandardCharsets.UTF_8)), BOUNDARY);
        reader.readFields();
        return reader;
    }

    private static String part(String name, String value) {
        return "--xyz\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private static String file(String name, String content) {
        return "--xyz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: text/csv\r\n\r\n" + content + "\r\n";
    }

    /** Gives at most so many bytes at a time. */
    private static final class Dripping extends InputStream {

        private final InputStream source;
        private final int most;

        Dripping(byte[] content, int most) {
            this.source = new ByteArrayInputStream(content);
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            return source.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            return source.read(into, offset, Math.min(length, most));
        }
    }
}
