package it.opposizioni.complaint.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.complaint.complaint.CallKind;
import it.opposizioni.complaint.complaint.Product;
import it.opposizioni.complaint.complaint.Stage;
import it.opposizioni.complaint.opendata.ReportedCall.Declaration;
import it.opposizioni.kit.phone.PhoneNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No cell tells who is in it. */
class CellSuppressionTest {

    private static final LocalDate WEEK = LocalDate.of(2026, 11, 16);
    private static final PhoneNumber ROME = number("+390687654321");
    private static final PhoneNumber MILAN = number("+390287654321");

    private static PhoneNumber number(String written) {
        return PhoneNumber.tryParse(written).orElseThrow();
    }

    private static ReportedCall call(int person, Product product, PhoneNumber called) {
        return ReportedCall.of(
                "person-" + person, CallKind.HUMAN, product, called, Declaration.DECLARED, Stage.EVIDENCE_COLLECTED, 1);
    }

    /** Of persons from..to, one call each. */
    private static Stream<ReportedCall> calls(int from, int to, Product product, PhoneNumber called) {
        return IntStream.range(from, to).mapToObj(person -> call(person, product, called));
    }

    private static List<CallCell> cells(Stream<ReportedCall> calls) {
        return CellSuppression.cells(WEEK, calls.toList(), Map.of());
    }

    private static CallCell cell(
            String kind, String sector, String area, String declaration, String outcome, int calls, int people) {
        return new CallCell(WEEK, kind, sector, area, declaration, outcome, calls, people);
    }

    @Example
    void fivePeopleAreACellAndFourLoseWhereTheyAre() {
        assertThat(cells(calls(0, 5, Product.ENERGY, ROME)))
                .containsExactly(cell("HUMAN", "ENERGY", "LAZIO", "DECLARED", "OPEN", 5, 5));
        assertThat(cells(calls(0, 4, Product.ENERGY, ROME))).isEmpty();
        assertThat(cells(Stream.concat(calls(0, 4, Product.ENERGY, ROME), calls(4, 6, Product.ENERGY, MILAN))))
                .containsExactly(cell("NOT_SHOWN", "ENERGY", "NOT_SHOWN", "DECLARED", "OPEN", 6, 6));
    }

    /** Otherwise one busy person would be a cell of their own. */
    @Example
    void onePersonWithManyCallsIsOnePerson() {
        List<ReportedCall> ten = IntStream.range(0, 10)
                .mapToObj(_ -> call(1, Product.ENERGY, ROME))
                .toList();
        assertThat(cells(ten.stream())).isEmpty();
        assertThat(cells(Stream.concat(ten.stream(), calls(2, 6, Product.ENERGY, ROME))))
                .containsExactly(cell("HUMAN", "ENERGY", "LAZIO", "DECLARED", "OPEN", 14, 5));
    }

    @Example
    void whatIsTooSmallForItsSectorIsCountedWithoutIt() {
        Stream<ReportedCall> few =
                Stream.concat(calls(0, 3, Product.ENERGY, ROME), calls(3, 6, Product.INSURANCE, ROME));
        assertThat(cells(Stream.concat(few, calls(10, 15, Product.TRAVEL, ROME))))
                .containsExactly(
                        cell("NOT_SHOWN", "NOT_SHOWN", "NOT_SHOWN", "NOT_SHOWN", "NOT_SHOWN", 6, 6),
                        cell("HUMAN", "TRAVEL", "LAZIO", "DECLARED", "OPEN", 5, 5));
    }

    @Example
    void callsOfOnePersonThatAreAlikeAreCountedEach() {
        List<ReportedCall> calls = calls(0, 5, Product.ENERGY, ROME)
                .map(call -> new ReportedCall(call.properties(), call.reporter(), 3))
                .toList();
        assertThat(CellSuppression.cells(WEEK, calls, Map.of()))
                .containsExactly(cell("HUMAN", "ENERGY", "LAZIO", "DECLARED", "OPEN", 15, 5));
    }

    /** Three of insurance are hidden, so is the next small sector: its people would tell, with the total, how many the three are. */
    @Example
    void aSectorThatTheStatisticsHideIsNotShown() {
        List<ReportedCall> calls = Stream.of(
                        calls(0, 3, Product.INSURANCE, ROME),
                        calls(10, 16, Product.ENERGY, ROME),
                        calls(20, 27, Product.ENERGY, MILAN),
                        calls(30, 50, Product.TRAVEL, ROME),
                        calls(50, 52, Product.TRAVEL, MILAN))
                .flatMap(some -> some)
                .toList();
        assertThat(CellSuppression.cells(WEEK, calls, Map.of("INSURANCE", 3L, "ENERGY", 13L, "TRAVEL", 22L)))
                .containsExactly(
                        cell("HUMAN", "NOT_SHOWN", "LAZIO", "DECLARED", "OPEN", 9, 9),
                        cell("HUMAN", "NOT_SHOWN", "LOMBARDIA", "DECLARED", "OPEN", 7, 7),
                        cell("HUMAN", "TRAVEL", "LAZIO", "DECLARED", "OPEN", 20, 20));
    }

    /** Otherwise two cells would have the same properties. */
    @Example
    void whatIsLeftOfHiddenAndOfShownSectorsIsOneCell() {
        Stream<ReportedCall> hidden = IntStream.range(0, 6)
                .mapToObj(person -> ReportedCall.of(
                        "person-" + person,
                        CallKind.HUMAN,
                        Product.ENERGY,
                        ROME,
                        Declaration.values()[person % 2],
                        person % 3 == 0 ? Stage.FILED : Stage.WITHDRAWN,
                        1));
        List<ReportedCall> calls =
                Stream.concat(hidden, calls(10, 14, Product.TRAVEL, ROME)).toList();
        assertThat(CellSuppression.cells(WEEK, calls, Map.of("ENERGY", 3L)))
                .containsExactly(cell("NOT_SHOWN", "NOT_SHOWN", "NOT_SHOWN", "NOT_SHOWN", "NOT_SHOWN", 10, 10));
    }

    @ParameterizedTest
    @CsvSource({"+390687654321, LAZIO", "+393331234567, MOBILE"})
    void theAreaIsThatOfTheCalledLine(String called, String area) {
        assertThat(cells(calls(0, 5, Product.ENERGY, number(called))))
                .extracting(CallCell::area)
                .containsExactly(area);
    }

    @ParameterizedTest
    @CsvSource({
        "false, true, true, NO_NUMBER",
        "true, true, true, DECLARED",
        "true, false, true, UNDECLARED",
        "true, false, false, UNKNOWN"
    })
    void aNumberIsUndeclaredOnlyOnceThatIsKnown(
            boolean numbered, boolean operator, boolean complete, Declaration declaration) {
        assertThat(Declaration.of(numbered, operator, complete)).isEqualTo(declaration);
    }

    @Property
    void everyCellHasFivePeopleAndNoCallIsInTwo(
            @ForAll @IntRange(max = 300) int calls,
            @ForAll @IntRange(min = 1, max = 60) int people,
            @ForAll long seed) {
        RandomGenerator random = RandomGeneratorFactory.getDefault().create(seed);
        List<ReportedCall> reported = new ArrayList<>();
        for (int i = 0; i < calls; i++) {
            reported.add(ReportedCall.of(
                    "person-" + random.nextInt(people),
                    CallKind.values()[random.nextInt(2)],
                    Product.values()[random.nextInt(4)],
                    random.nextBoolean() ? ROME : MILAN,
                    Declaration.values()[random.nextInt(2)],
                    random.nextBoolean() ? Stage.FILED : Stage.CLOSED_UPHELD,
                    1));
        }
        List<CallCell> cells = CellSuppression.cells(WEEK, reported, Map.of());
        assertThat(cells).allSatisfy(cell -> {
            assertThat(cell.people()).isBetween(5L, (long) people);
            assertThat(cell.calls()).isGreaterThanOrEqualTo(cell.people());
        });
        assertThat(cells.stream().mapToLong(CallCell::calls).sum()).isLessThanOrEqualTo(calls);
        assertThat(Set.copyOf(names(cells))).hasSameSizeAs(cells);
        // nothing that could be a fine cell has become a rough one
        fineCells(reported)
                .forEach((properties, reporters) -> assertThat(names(cells).contains(properties))
                        .as(properties)
                        .isEqualTo(reporters.size() >= 5));
        assertThat(CellSuppression.cells(WEEK, reported.reversed(), Map.of())).isEqualTo(cells);
    }

    private static List<String> names(List<CallCell> cells) {
        return cells.stream()
                .map(cell ->
                        String.join(" ", cell.kind(), cell.sector(), cell.area(), cell.declaration(), cell.outcome()))
                .toList();
    }

    private static Map<String, Set<String>> fineCells(List<ReportedCall> reported) {
        Map<String, Set<String>> fine = new HashMap<>();
        for (ReportedCall call : reported) {
            ReportedCall.Properties p = call.properties();
            fine.computeIfAbsent(
                            String.join(" ", p.kind(), p.sector(), p.area(), p.declaration(), p.outcome()),
                            _ -> new HashSet<>())
                    .add(call.reporter());
        }
        return fine;
    }
}
