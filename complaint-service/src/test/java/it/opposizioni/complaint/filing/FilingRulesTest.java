package it.opposizioni.complaint.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import it.opposizioni.complaint.complaint.CallKind;
import it.opposizioni.complaint.complaint.Complaint;
import it.opposizioni.complaint.complaint.ComplaintCode;
import it.opposizioni.complaint.complaint.Product;
import it.opposizioni.complaint.complaint.Stage;
import it.opposizioni.complaint.filing.NewComplaint.NewCall;
import it.opposizioni.complaint.numbering.LineKind;
import it.opposizioni.complaint.numbering.ShownNumber;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.problem.FieldError;
import it.opposizioni.kit.time.PartOfDay;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FilingRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
    private static final OffsetDateTime YESTERDAY = OffsetDateTime.parse("2026-11-24T09:12:00+01:00");
    private static final LocalDate DAY_BEFORE = LocalDate.of(2026, 11, 24);
    private static final String CALLED = "333 123 4567";
    private static final String CALLER = "06 8765 4321";
    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    private static NewCall call(String number, Boolean withheld, String at, CallKind kind) {
        return new NewCall(number, withheld, null, at == null ? null : OffsetDateTime.parse(at), null, null, kind);
    }

    private static NewCall from(String number, Boolean withheld) {
        return new NewCall(number, withheld, null, YESTERDAY, null, null, CallKind.HUMAN);
    }

    private static NewCall unknown(String number, Boolean withheld) {
        return new NewCall(number, withheld, true, YESTERDAY, null, null, CallKind.HUMAN);
    }

    private static NewCall at(String time) {
        return call(CALLER, false, time, CallKind.HUMAN);
    }

    private static NewCall in(String day, PartOfDay part) {
        return new NewCall(CALLER, false, null, null, day == null ? null : LocalDate.parse(day), part, CallKind.HUMAN);
    }

    private static NewCall good() {
        return from(CALLER, false);
    }

    private static NewComplaint with(NewCall... calls) {
        return new NewComplaint(CALLED, Arrays.asList(calls), "Acme", Product.ENERGY, "hello", true, false);
    }

    private static NewComplaint words(String company, String text) {
        return new NewComplaint(CALLED, List.of(good()), company, Product.ENERGY, text, null, null);
    }

    private static NewComplaint called(String number) {
        return new NewComplaint(number, List.of(good()), null, Product.ENERGY, null, null, null);
    }

    private static Complaint accept(NewComplaint asked) {
        return new FilingRules(asked, VALIDATOR.validate(asked), NOW, Period.ofMonths(24))
                .accept("giulia", UUID::randomUUID, () -> new ComplaintCode("SEG-2026-7K3M-Q9X4"));
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                arguments(called(null), "/calledNumber", "EMPTY"),
                arguments(called("pronto"), "/calledNumber", "NOT_A_NUMBER"),
                arguments(called("333"), "/calledNumber", "TOO_SHORT"),
                arguments(called("+39 333 1234567890123"), "/calledNumber", "TOO_LONG"),
                arguments(called("+44 20 7946 0000"), "/calledNumber", "NOT_A_NATIONAL_LINE"),
                arguments(called("800 123 456"), "/calledNumber", "NOT_A_NATIONAL_LINE"),
                arguments(with(), "/calls", "REQUIRED"),
                arguments(with((NewCall) null), "/calls/0", "REQUIRED"),
                arguments(with(Collections.nCopies(11, good()).toArray(NewCall[]::new)), "/calls", "TOO_MANY"),
                arguments(with(good(), good()), "/calls/1", "DUPLICATE"),
                arguments(with(from(CALLED, false)), "/calls/0/callerNumber", "SAME_AS_CALLED"),
                arguments(with(from(CALLER, true)), "/calls/0/withheld", "CONTRADICTION"),
                arguments(with(unknown(CALLER, null)), "/calls/0/numberUnknown", "CONTRADICTION"),
                arguments(with(unknown(null, true)), "/calls/0/withheld", "CONTRADICTION"),
                arguments(with(from(null, false)), "/calls/0/callerNumber", "REQUIRED"),
                arguments(with(from(" ", null)), "/calls/0/callerNumber", "REQUIRED"),
                arguments(with(from("abc", null)), "/calls/0/callerNumber", "NOT_A_NUMBER"),
                arguments(with(at(null)), "/calls/0/at", "REQUIRED"),
                arguments(with(in(null, PartOfDay.MORNING)), "/calls/0/on", "REQUIRED"),
                arguments(with(in("2026-11-24", null)), "/calls/0/partOfDay", "REQUIRED"),
                arguments(
                        with(new NewCall(
                                CALLER, false, null, YESTERDAY, DAY_BEFORE, PartOfDay.MORNING, CallKind.HUMAN)),
                        "/calls/0/partOfDay",
                        "CONTRADICTION"),
                arguments(
                        with(new NewCall(CALLER, false, null, YESTERDAY, DAY_BEFORE, null, CallKind.HUMAN)),
                        "/calls/0/on",
                        "CONTRADICTION"),
                arguments(with(in("2026-11-25", PartOfDay.AFTERNOON)), "/calls/0/partOfDay", "IN_THE_FUTURE"),
                arguments(with(in("2026-11-26", PartOfDay.NIGHT)), "/calls/0/on", "IN_THE_FUTURE"),
                arguments(with(in("+999999999-12-31", PartOfDay.EVENING)), "/calls/0/on", "IN_THE_FUTURE"),
                arguments(with(in("-999999999-01-01", PartOfDay.NIGHT)), "/calls/0/on", "TOO_OLD"),
                arguments(with(in("2024-11-24", PartOfDay.EVENING)), "/calls/0/on", "TOO_OLD"),
                arguments(
                        with(in("2026-11-24", PartOfDay.EVENING), in("2026-11-24", PartOfDay.EVENING)),
                        "/calls/1",
                        "DUPLICATE"),
                arguments(with(at("2026-11-25T10:00:00.001Z")), "/calls/0/at", "IN_THE_FUTURE"),
                arguments(with(at("2024-11-24T23:59:59+01:00")), "/calls/0/at", "TOO_OLD"),
                arguments(
                        with(new NewCall(CALLER, false, null, YESTERDAY, null, null, null)),
                        "/calls/0/kind",
                        "REQUIRED"),
                arguments(words("x".repeat(121), null), "/company", "TOO_LONG"),
                arguments(words(null, "x".repeat(2001)), "/text", "TOO_LONG"),
                arguments(words(null, "a\u0000b"), "/text", "CONTROL_CHARACTER"),
                arguments(
                        new NewComplaint(CALLED, List.of(good()), null, null, null, null, null),
                        "/product",
                        "REQUIRED"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void everyMistakeIsPointedAt(NewComplaint asked, String pointer, String code) {
        DomainException refused = catchThrowableOfType(DomainException.class, () -> accept(asked));

        assertThat(refused).isNotNull();
        assertThat(refused.type().status()).isEqualTo(422);
        assertThat(refused.errors())
                .extracting(FieldError::pointer, FieldError::code)
                .contains(tuple(pointer, code));
        assertThat(refused.errors()).allSatisfy(error -> {
            assertThat(error.detail().it()).isNotBlank();
            assertThat(error.detail().en())
                    .isNotBlank()
                    .isNotEqualTo(error.detail().it());
        });
    }

    @Test
    void oneAnswerNamesEveryMistake() {
        NewComplaint asked =
                new NewComplaint("", List.of(call(null, null, null, null)), "x".repeat(200), null, null, null, null);

        DomainException refused = catchThrowableOfType(DomainException.class, () -> accept(asked));

        assertThat(refused.errors())
                .extracting(FieldError::pointer)
                .containsExactlyInAnyOrder(
                        "/calledNumber",
                        "/calls/0/callerNumber",
                        "/calls/0/kind",
                        "/calls/0/at",
                        "/company",
                        "/product");
    }

    @Test
    void takesTenCallsFromTheLastInstantToTheFirstDayOfTwentyFourMonths() {
        List<NewCall> calls = new ArrayList<>(IntStream.range(0, 8)
                .mapToObj(i -> new NewCall(CALLER, null, null, YESTERDAY.minusDays(i), null, null, CallKind.RECORDED))
                .toList());
        calls.add(call(null, true, "2026-11-25T10:00:00Z", CallKind.SILENT));
        calls.add(call("112", false, "2024-11-25T00:00:00+01:00", CallKind.HUMAN));

        Complaint complaint = accept(with(calls.toArray(NewCall[]::new)));

        assertThat(complaint.calls()).hasSize(10);
        assertThat(complaint.stage()).isEqualTo(Stage.FILED);
        assertThat(complaint.calledNumber().e164()).isEqualTo("+393331234567");
        assertThat(complaint.calls().get(8).isWithheld()).isTrue();
        assertThat(complaint.calls().get(9).callerNumber()).contains(new ShownNumber(112));
        assertThat(complaint.calls().get(9).callerKind()).contains(LineKind.EMERGENCY);
    }

    /** The hour of the clock at which a part begins is no time of the call, and a call at that time is another one. */
    @Test
    void takesCallsOfWhichOnlyThePartOfTheDayIsKnown() {
        Complaint complaint = accept(with(
                in("2026-11-24", PartOfDay.MORNING),
                at("2026-11-24T07:00:00+01:00"),
                in("2026-11-25", PartOfDay.MORNING)));

        assertThat(complaint.calls())
                .extracting(
                        call -> call.time().part(),
                        call -> call.time().earliest(),
                        call -> call.time().latest())
                .containsExactly(
                        tuple(
                                PartOfDay.MORNING,
                                Instant.parse("2026-11-24T06:00:00Z"),
                                Instant.parse("2026-11-24T11:59:59.999999Z")),
                        tuple(null, Instant.parse("2026-11-24T06:00:00Z"), Instant.parse("2026-11-24T06:00:00Z")),
                        // it is eleven in the morning
                        tuple(PartOfDay.MORNING, Instant.parse("2026-11-25T06:00:00Z"), NOW));
    }

    /** A person who does not know the number does not say that the caller hid it. */
    @Test
    void aNumberThatIsNotKnownIsNotAWithheldOne() {
        Complaint complaint = accept(with(unknown(null, null)));

        assertThat(complaint.calls().getFirst().isNumberUnknown()).isTrue();
        assertThat(complaint.calls().getFirst().isWithheld()).isFalse();
        assertThat(complaint.calls().getFirst().callerNumber()).isEmpty();
    }

    @Test
    void blankWordsAreNoWords() {
        Complaint complaint = accept(words("  ", "\n"));

        assertThat(complaint.company()).isEmpty();
        assertThat(complaint.description()).isEmpty();
    }
}
