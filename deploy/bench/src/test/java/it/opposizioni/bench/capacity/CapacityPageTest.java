package it.opposizioni.bench.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import it.opposizioni.local.config.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CapacityPageTest {

    private static final Path DOCS = Settings.repository().resolve("deploy/docs");

    private Measured measured;

    @BeforeEach
    void read() throws IOException {
        measured = Measured.read(DOCS.resolve("capacity.properties"));
    }

    /** With {@code -Dcapacity.renew=true} the table is written again. */
    @Test
    void thePageSaysWhatFollowsFromTheFigures() throws IOException {
        Path file = DOCS.resolve("capacity.md");
        String page = Files.readString(file);
        String renewed = new CapacityPage(measured).renewed(page);
        if (Boolean.getBoolean("capacity.renew")) {
            Files.writeString(file, renewed);
        } else {
            assertThat(page).isEqualTo(renewed);
        }
    }

    /** The machine of the bench at the rate that it has reached: its own figures come back. */
    @Test
    void theModelGivesTheBenchBack() {
        double aDay = measured.registrationsReached() * 3_600 * 8;
        Needs bench = new Needs(new Country("bench", 32e6, aDay, 0, 0, 0, 2.2e9), measured);
        assertThat(bench.registrations()).isCloseTo(measured.registrationsReached(), within(0.001));
        assertThat(bench.registryUse()).isCloseTo(1, within(0.001));
        assertThat(bench.ranges()).isEqualTo(2);
        // 2 cores were full; what one registration costs was measured at a lower rate, where it costs more
        assertThat(bench.registrationCores() / 2).isBetween(2.0, 5.0);
        assertThat(bench.copyHours()).isCloseTo(32e6 / 46_400 / 3_600, within(0.001));
    }

    @Test
    void twiceAsManyNeedTwiceAsMuch() {
        Needs once = new Needs(Country.ITALY, measured);
        Needs twice =
                new Needs(new Country("twice", 62e6, 410_000, 28e6, 31e6 / 15 / 10, 62e6 * 3 / 258, 2.2e9), measured);
        assertThat(twice.registrationCores()).isCloseTo(2 * once.registrationCores(), within(0.001));
        assertThat(twice.listCores()).isCloseTo(2 * once.listCores(), within(0.001));
        assertThat(twice.checkCores()).isCloseTo(2 * once.checkCores(), within(0.001));
        assertThat(twice.gigabytes()).isCloseTo(2 * once.gigabytes(), within(0.001));
        assertThat(twice.complaintCores()).isCloseTo(2 * once.complaintCores(), within(0.001));
        assertThat(twice.complaintGigabytes()).isCloseTo(2 * once.complaintGigabytes(), within(0.001));
    }

    /** Two of each may lose a node; what takes more processors has more copies, and a register for each range has its own. */
    @Test
    void copiesAreAtLeastTwoAndAsManyAsTheProcessorsAsk() {
        Needs italy = new Needs(Country.ITALY, measured);
        Needs india = new Needs(Country.INDIA, measured);
        assertThat(italy.copies(Needs.REGISTRY)).isEqualTo(2);
        assertThat(italy.copies(Needs.OPERATOR)).isEqualTo(2);
        assertThat(india.copies(Needs.REGISTRY)).isEqualTo(2 * india.ranges());
        assertThat(india.copies(Needs.PORTAL)).isEqualTo((int) Math.ceil(india.pageCores() / 2));
        assertThat(india.memoryGigabytes()).isGreaterThan(india.copies(Needs.OPERATOR) * india.imageGigabytes());
        assertThat(india.databaseMemoryGigabytes())
                .isCloseTo(india.ranges() * italy.databaseMemoryGigabytes(), within(0.001));
    }

    /** As many complaints as the bench has held take what the bench has had: two cores, more than half of them in use. */
    @Test
    void complaintsAtTheRateOfTheBenchFillItsMachine() {
        double aYear = measured.complaintsHeld() * 3_600 * 8 / 10 * 365;
        Needs bench = new Needs(new Country("bench", 0, 0, 0, 0, aYear, 2.2e9), measured);
        assertThat(bench.complaints()).isCloseTo(measured.complaintsHeld(), within(0.001));
        assertThat(bench.complaintUse()).isCloseTo(1, within(0.001));
        assertThat(bench.complaintCores() / 2).isBetween(1.0, 2.0);
        assertThat(bench.complaintGigabytes()).isCloseTo(2 * aYear * measured.complaintBytes() / 1e9, within(0.001));
    }
}
