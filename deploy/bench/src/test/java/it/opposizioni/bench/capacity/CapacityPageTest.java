package it.opposizioni.bench.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import it.opposizioni.bench.data.NumberList;
import it.opposizioni.local.config.Settings;
import it.opposizioni.operator.consultation.file.RetentionPeriod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CapacityPageTest {

    private static final Path REPOSITORY = Settings.repository();
    private static final Path DOCS = REPOSITORY.resolve("deploy/docs");

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
        Disks disks = new Disks(once);
        Disks larger = new Disks(twice);
        assertThat(larger.listGigabytes()).isCloseTo(2 * disks.listGigabytes(), within(0.001));
        assertThat(larger.evidenceGigabytes()).isCloseTo(2 * disks.evidenceGigabytes(), within(0.001));
        assertThat(larger.brokerGigabytesAnHour()).isCloseTo(2 * disks.brokerGigabytesAnHour(), within(0.001));
        assertThat(larger.brokerHours()).isCloseTo(disks.brokerHours() / 2, within(0.001));
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

    /** Another run of the bench changes both. */
    @Test
    void theFiguresAreThoseOfTheReadme() throws IOException {
        String readme = Files.readString(REPOSITORY.resolve("README.md"));
        double seconds = figure(readme, "hashes and writes \\(([\\d.]+) s\\)")
                * figure(readme, "hashes and writes \\([\\d.]+ s\\) \\| ([\\d.]+) times");
        assertThat(measured.linesPerCore()).isCloseTo(10e6 / seconds / 2, withinPercentage(1));
        assertThat(measured.check())
                .isCloseTo(
                        2_000 * 2 / figure(readme, "\\| ([\\d,]+) quick checks a second, twice"), withinPercentage(1));
        assertThat(measured.page()).isCloseTo(2_000 / figure(readme, "portal pages at (\\d+)/s"), withinPercentage(1));
        assertThat(measured.registrationsReached())
                .isCloseTo(figure(readme, "at (\\d+) the 2 cores are full"), withinPercentage(1));
        assertThat(measured.copyRows())
                .isCloseTo(
                        32e6 / 60 / figure(readme, "built from nothing, while people register \\| ([\\d.]+) min"),
                        withinPercentage(1));
    }

    private static double figure(String page, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(pattern).isTrue();
        return Double.parseDouble(found.group(1).replace(",", ""));
    }

    @Test
    void thePageSaysWhatANumberOfAListCosts() throws IOException {
        double numbers = measured.check() / 10 / 1_000 * measured.linesPerCore();
        assertThat(numbers).isCloseTo(370, within(5.0));
        assertThat(Files.readString(DOCS.resolve("capacity.md"))).contains("as much as 370 of a list");
    }

    /** What is not measured is what the code writes. */
    @Test
    void disksAreCountedByWhatIsWritten() throws IOException {
        assertThat(measured.lineBytes()).isEqualTo(new NumberList(Path.of("list"), 1, 0, 0).bytes());
        Instant sealed = Instant.parse("2026-11-25T12:00:00Z");
        assertThat(measured.keptDays())
                .isEqualTo(Duration.between(sealed, RetentionPeriod.end(sealed)).toDays());
        assertThat(Files.readString(REPOSITORY.resolve("operator-service/docs/receipt-and-evidence.md")))
                .contains("For %.0f months".formatted(measured.evidenceMonths()))
                .contains("about %.0f bits a number".formatted(measured.evidenceBits()));
        long facts = 0;
        for (String fact : List.of("opposition-registered", "registration-recorded")) {
            facts += BrokerMessage.bytes(
                    "it.opposizioni.registry." + fact + ".v1",
                    REPOSITORY.resolve("registry-service/src/main/contracts/" + fact + ".v1.example.json"));
        }
        assertThat(measured.registrationMessageBytes()).isCloseTo(facts, within(50.0));
    }

    @Test
    void theVolumesOfProductionHoldItaly() {
        Needs italy = new Needs(Country.ITALY, measured);
        Disks disks = new Disks(italy);
        assertThat(disks.indexGigabytes()).isLessThan(disks.volumeGigabytes("index"));
        assertThat(italy.gigabytes() + italy.complaintGigabytes() + disks.evidenceGigabytes())
                .isLessThan(disks.volumeGigabytes("postgresql"));
        assertThat(disks.brokerHours()).isGreaterThan(24);
    }
}
