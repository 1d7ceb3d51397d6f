package it.opposizioni.operator.calllog.engine;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallTimeTest {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final long FIRST = 946_684_800L;
    private static final long LAST = 4_102_000_000L;

    @Property(tries = 20_000)
    void aClockInRomeIsReadAsTheCalendarReadsIt(@ForAll @LongRange(min = FIRST, max = LAST) long second) {
        LocalDateTime local = LocalDateTime.ofInstant(Instant.ofEpochSecond(second), ROME);
        assertThat(read(local.withNano(0).toString()))
                .isEqualTo(local.atZone(ROME).toEpochSecond());
        assertThat(read(Instant.ofEpochSecond(second).toString())).isEqualTo(second);
        int day = RomeDays.dayOf(second);
        assertThat(RomeDays.FIRST + day).isEqualTo(local.toLocalDate().toEpochDay());
        assertThat(RomeDays.clockAt(second, day)).isEqualTo(local.toLocalTime().toSecondOfDay());
    }

    /** In March an hour does not exist, in October one comes twice: as Java's calendar has it. */
    @Test
    void theClocksChange() {
        assertThat(read("2026-03-29 02:30:00"))
                .isEqualTo(Instant.parse("2026-03-29T01:30:00Z").getEpochSecond());
        assertThat(read("2026-10-25 02:30:00"))
                .isEqualTo(Instant.parse("2026-10-25T00:30:00Z").getEpochSecond());
        assertThat(read("25/10/2026 02:30:00+01:00"))
                .isEqualTo(Instant.parse("2026-10-25T01:30:00Z").getEpochSecond());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-29T10:15",
                "2026-11-29 10:15:00",
                "2026-11-29T10:15:00,5",
                "29/11/2026 10:15",
                "29.11.2026 10:15:00",
                "29-11-2026 10:15",
                " 2026-11-29T09:15:00Z ",
                "2026-11-29T10:15:00+01:00",
                "2026-11-29T10:15+0100",
                "1795943700",
                "1795943700999"
            })
    void oneInstantInManySpellings(String spelling) {
        assertThat(read(spelling)).isEqualTo(1_795_943_700L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-11-29",
                "2026-11-31 10:15",
                "2026-11-29 25:00",
                "2026-11-29 10:60",
                "2026-11-29 10:15:60",
                "2026-11-29 10.15",
                "2026-11-29 10:15:0",
                "2026-11-29 10:15:00 ",
                "29/11-2026 10:15",
                "1999-12-31 10:15",
                "2100-01-01 00:00",
                "2026-11-29x10:15",
                "2026-11-29 10:15:00.",
                "2026-11-29 10:15:00+25:00",
                "2026-11-29 10:15:00GMT",
                "179594370x",
                "99999999999"
            })
    void whatIsNoInstantIsNotGuessed(String spelling) {
        String text = spelling.endsWith(" ") ? spelling + "x" : spelling;
        assertThat(read(text)).isEqualTo(CallTime.UNREADABLE);
    }

    private static long read(String text) {
        byte[] bytes = ("," + text + "\n").getBytes(US_ASCII);
        return new CallTime().read(bytes, 1, bytes.length - 1);
    }
}
