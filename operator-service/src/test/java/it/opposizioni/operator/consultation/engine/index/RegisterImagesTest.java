package it.opposizioni.operator.consultation.engine.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a restart finds is what was published, or nothing. */
class RegisterImagesTest {

    private static final UUID TOKEN = new UUID(1, 2);
    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00.123Z");
    private static final long OUTSIDE = 3_906_123_456_789L;

    @TempDir
    Path directory;

    private final Random random = new Random(5);
    private final RegisterIndex index = new RegisterIndex();
    private final Set<Long> numbers = Stream.concat(
                    Stream.of(OUTSIDE, 39_000_000L, 393_999_999_999L),
                    random.longs(5_000, 393_200_000_000L, 393_900_000_000L).boxed())
            .collect(Collectors.toSet());
    private RegisterImages images;

    @BeforeEach
    void begin() {
        images = new RegisterImages(directory, "register.image");
    }

    @Test
    void aRestartFindsWhatWasPublished() throws IOException {
        publish();
        RegisterSnapshot found = images.open(TOKEN::equals).orElseThrow();
        assertThat(found.version()).isEqualTo(7);
        assertThat(found.watermark())
                .as("only the database can say how recent it is")
                .isNull();
        assertHolds(found);
    }

    @Test
    void anImageThatIsNotPublishedIsNone() throws IOException {
        rebuild(images.begin());
        assertThat(images.open(TOKEN::equals)).isEmpty();
        images.discardUnfinished();
        assertThat(directory).isEmptyDirectory();
    }

    /** Two copies that were given one directory by mistake. */
    @Test
    void anImageThatAnotherProcessMakesIsLeftAlone() throws Exception {
        Process other = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        UnfinishedImage.class.getName(),
                        directory.toString(),
                        "register.image")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            assertThat(other.inputReader().readLine()).isEqualTo("begun");
            images.discardUnfinished();
            assertThat(directory).isDirectoryContaining("glob:**.unfinished");
        } finally {
            other.destroyForcibly().waitFor();
        }
        images.discardUnfinished();
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void theNextImageTakesOverWhatChangedAndTheVersionsThatAreHeldStay() throws IOException {
        publish();
        RegisterSnapshot before = index.current();
        index.advance(Marks.at(NOW), editor -> {
            editor.set(393_333_333_333L, true);
            editor.set(OUTSIDE + 1, true);
            return 8;
        });
        assertThat(index.pagesInMemory()).isEqualTo(1);
        assertThat(opposedTogether(index.current(), 393_333_333_333L)).isTrue();
        assertThat(opposedTogether(before, 393_333_333_333L)).isFalse();
        index.moveTo(images.begin(), () -> Optional.of(TOKEN));
        assertThat(index.pagesInMemory()).isZero();
        assertHolds(before);
        assertThat(before.opposed(393_333_333_333L)).isFalse();
        numbers.add(393_333_333_333L);
        numbers.add(OUTSIDE + 1);
        assertHolds(index.current());
        RegisterSnapshot found = images.open(TOKEN::equals).orElseThrow();
        assertHolds(found);
        assertThat(found.version()).isEqualTo(8);
    }

    @Test
    void anImageThatTheDatabaseDoesNotKnowIsRefused() throws IOException {
        publish();
        assertThatThrownBy(() -> images.open(_ -> false)).isInstanceOf(CorruptedImageException.class);
    }

    @Test
    void anyWrongOrMissingByteIsDetected() throws IOException {
        publish();
        Path file = directory.resolve("register.image");
        long size = Files.size(file);
        for (int round = 0; round < 200; round++) {
            long at = round < 80 ? round : round < 190 ? somewhere() : size - 1 - random.nextInt(Long.BYTES);
            flip(file, at);
            assertThatThrownBy(() -> images.open(TOKEN::equals))
                    .as("byte %d", at)
                    .isInstanceOf(CorruptedImageException.class);
            flip(file, at);
        }
        assertHolds(images.open(TOKEN::equals).orElseThrow());
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(size - 1);
        }
        assertThatThrownBy(() -> images.open(TOKEN::equals)).isInstanceOf(CorruptedImageException.class);
        Files.write(file, new byte[10]);
        assertThatThrownBy(() -> images.open(TOKEN::equals)).isInstanceOf(CorruptedImageException.class);
    }

    /** In the directory, or in a page that has a number: what is in the others is never looked at. */
    private long somewhere() {
        if (random.nextBoolean()) {
            return ImageHeader.BYTES + random.nextInt(ImageHeader.DIRECTORY_BYTES);
        }
        int position = numbers.stream()
                .mapToInt(NumberingPlan::position)
                .filter(p -> p != NumberingPlan.OUTSIDE)
                .skip(random.nextInt(numbers.size() / 2))
                .findFirst()
                .orElseThrow();
        long page = position >>> PageTable.PAGE_SHIFT;
        return ImageHeader.PAGES_AT + page * PageTable.PAGE_BYTES + random.nextInt(PageTable.PAGE_BYTES);
    }

    private void publish() throws IOException {
        ImageFile image = images.begin();
        image.publish(TOKEN, rebuild(image));
    }

    private RegisterSnapshot rebuild(ImageFile image) {
        return index.rebuild(image, Marks.at(NOW), editor -> {
            numbers.forEach(number -> editor.set(number, true));
            return 7;
        });
    }

    private void assertHolds(RegisterSnapshot register) {
        assertThat(register.size()).isEqualTo(numbers.size());
        numbers.forEach(number -> {
            assertThat(register.opposed(number)).isTrue();
            assertThat(register.opposed(number + 2)).isEqualTo(numbers.contains(number + 2));
        });
        assertBlockHolds(register);
    }

    /** Read many at a time, also from pages that are another way in the image than in this version. */
    private void assertBlockHolds(RegisterSnapshot register) {
        int[] positions = numbers.stream()
                .flatMap(number -> Stream.of(number, number + 2))
                .mapToInt(NumberingPlan::position)
                .toArray();
        byte[] opposed = new byte[positions.length];
        register.testOpposed(positions, positions.length, opposed, new int[positions.length + 1]);
        for (int i = 0; i < positions.length; i++) {
            if (positions[i] != NumberingPlan.OUTSIDE) {
                assertThat(opposed[i] != 0).isEqualTo(numbers.contains(NumberingPlan.digits(positions[i])));
            }
        }
    }

    private static boolean opposedTogether(RegisterSnapshot register, long number) {
        byte[] opposed = new byte[1];
        register.testOpposed(new int[] {NumberingPlan.position(number)}, 1, opposed, new int[2]);
        return opposed[0] != 0;
    }

    private static void flip(Path file, long at) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer one = ByteBuffer.allocate(1);
            channel.read(one, at);
            one.put(0, (byte) (one.get(0) ^ 0x10)).flip();
            channel.write(one, at);
        }
    }
}
