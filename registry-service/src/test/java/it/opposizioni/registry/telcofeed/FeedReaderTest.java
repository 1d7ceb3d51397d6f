package it.opposizioni.registry.telcofeed;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.registry.bulk.ArrivingFile;
import it.opposizioni.registry.bulk.InvalidLine;
import it.opposizioni.registry.bulk.ReceivedFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FeedReaderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    /** In the order of the file. */
    private final List<FeedLine> lines = new ArrayList<>();

    @Test
    void itReadsEveryEventAfterAHeader() throws IOException {
        ReceivedFile file =
                read("\uFEFFnumber,event,date\r\n+390642986411,UNLISTED,2026-11-20\r\n06 4298 6412;ceased;2026-11-20\n"
                        + "\n333 123 4567,REASSIGNED,2026-11-25\n\"0642986413\",LISTED,2026-11-20");
        assertThat(file.received()).isEqualTo(4);
        assertThat(file.invalid()).isEmpty();
        assertThat(lines)
                .containsExactly(
                        new FeedLine(39_0642986411L, DAY, FeedEvent.UNLISTED),
                        new FeedLine(39_0642986412L, DAY, FeedEvent.CEASED),
                        new FeedLine(39_3331234567L, TODAY, FeedEvent.REASSIGNED),
                        new FeedLine(39_0642986413L, DAY, FeedEvent.LISTED));
    }

    @Test
    void badLinesAreNamedByLineAndCodeAndTheOthersCount() throws IOException {
        ReceivedFile file = read("""
                number,event,date
                0642986411,UNLISTED,2026-11-20
                abc,UNLISTED,2026-11-20
                0642986411,MOVED,2026-11-20
                3331234567,UNLISTED,2026-11-20
                0642986411,UNLISTED,20/11/2026
                0642986411,UNLISTED,2026-11-26
                0642986411,UNLISTED,1960-01-01
                0642986411,UNLISTED
                0642986411,UNLISTED,2026-11-20,more
                """);
        assertThat(lines).hasSize(1);
        assertThat(file.received()).isEqualTo(9);
        assertThat(file.invalidLines()).isEqualTo(8);
        assertThat(file.invalid())
                .containsExactly(
                        new InvalidLine(3, "NOT_A_NUMBER"),
                        new InvalidLine(4, "UNKNOWN_EVENT"),
                        new InvalidLine(5, "NOT_A_LANDLINE"),
                        new InvalidLine(6, "NOT_A_DATE"),
                        new InvalidLine(7, "FUTURE"),
                        new InvalidLine(8, "TOO_EARLY"),
                        new InvalidLine(9, "NOT_THREE_CELLS"),
                        new InvalidLine(10, "NOT_THREE_CELLS"));
    }

    @Property
    void anyBytesEndInAFeedOrAProblem(@ForAll @Size(max = 300) byte[] bytes) throws IOException {
        try {
            ReceivedFile file = read(bytes);
            assertThat(lines).hasSize((int) (file.received() - file.invalidLines()));
        } catch (DomainException refused) {
            assertThat(refused.type().status()).isBetween(400, 499);
        }
    }

    @Property
    void aLineIsTheSameAfterItWasPacked(
            @ForAll @LongRange(min = 39_0000000L, max = 39_99999999999L) long number,
            @ForAll @IntRange(max = 130_000) int day,
            @ForAll FeedEvent event) {
        FeedLine line = new FeedLine(number, LocalDate.ofEpochDay(day), event);
        assertThat(line.packed()).isNotNegative();
        assertThat(FeedLine.unpacked(line.packed())).isEqualTo(line);
        assertThat(new FeedLine(number, LocalDate.ofEpochDay(day + 1L), FeedEvent.CEASED).packed())
                .as("sorted by day")
                .isGreaterThan(line.packed());
        assertThat(new FeedLine(number + 1, LocalDate.EPOCH, FeedEvent.CEASED).packed())
                .as("sorted by number")
                .isGreaterThan(line.packed());
    }

    private ReceivedFile read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private ReceivedFile read(byte[] file) throws IOException {
        lines.clear();
        return new FeedReader(packed -> lines.add(FeedLine.unpacked(packed)), TODAY)
                .read(new ArrivingFile(new ByteArrayInputStream(file), () -> {}));
    }
}
