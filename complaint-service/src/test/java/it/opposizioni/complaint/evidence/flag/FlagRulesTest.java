package it.opposizioni.complaint.evidence.flag;

import static it.opposizioni.complaint.evidence.flag.FlagCode.DAY_WITHOUT_CALLS;
import static it.opposizioni.complaint.evidence.flag.FlagCode.OUT_OF_HOURS;
import static it.opposizioni.complaint.evidence.flag.FlagCode.SECTOR_BANNED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import it.opposizioni.complaint.calltime.CallTime;
import it.opposizioni.complaint.complaint.Call;
import it.opposizioni.complaint.complaint.CallKind;
import it.opposizioni.complaint.complaint.Product;
import it.opposizioni.complaint.numbering.ShownNumber;
import it.opposizioni.kit.time.PartOfDay;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlagRulesTest {

    private static final FlagRules RULES = FlagRules.current();
    private static final LocalDate ENERGY_BANNED = LocalDate.of(2026, 6, 19);

    private static List<Call> calls(List<Instant> times) {
        return IntStream.range(0, times.size())
                .mapToObj(i -> new Call(
                        new UUID(0, i), i, new ShownNumber(390687654321L), CallTime.at(times.get(i)), CallKind.HUMAN))
                .toList();
    }

    private static Call in(String day, PartOfDay part) {
        CallTime time = CallTime.in(LocalDate.parse(day), part, Instant.parse("2026-11-25T10:00:00Z"));
        return new Call(new UUID(0, 0), 0, new ShownNumber(390687654321L), time, CallKind.HUMAN);
    }

    private static List<Flag> flags(String at, Product product, boolean consented) {
        return RULES.of(calls(List.of(Instant.parse(at))), product, consented);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T09:12:00Z, OTHER, false, ''", // a Friday morning
        "2026-11-20T19:00:00Z, OTHER, false, OUT_OF_HOURS", // eight in the evening
        "2026-11-22T10:00:00Z, OTHER, false, DAY_WITHOUT_CALLS", // a Sunday
        "2026-04-06T10:00:00Z, UNKNOWN, true, DAY_WITHOUT_CALLS", // Easter Monday; a consent changes nothing about
        // hours
        "2026-03-27T07:30:00Z, OTHER, false, OUT_OF_HOURS", // half past eight, the last Friday of winter time
        "2026-03-30T07:30:00Z, OTHER, false, ''", // half past nine, the first Monday of summer time
        "2026-06-18T21:59:59Z, ENERGY, false, OUT_OF_HOURS", // the last second of 18 June in Rome
        "2026-06-18T22:00:00Z, ENERGY, false, OUT_OF_HOURS SECTOR_BANNED",
        "2026-11-20T09:12:00Z, ENERGY, false, SECTOR_BANNED",
        "2026-11-20T09:12:00Z, ENERGY, true, ''",
        "2026-11-20T09:12:00Z, TELECOMMUNICATIONS, false, ''",
        "2024-09-22T20:00:00Z, ENERGY, false, ''" // before both rules
    })
    void eachRuleByTheDayOfTheCall(String at, Product product, boolean consented, String expected) {
        assertThat(String.join(
                        " ",
                        flags(at, product, consented).stream()
                                .map(flag -> flag.code().name())
                                .toList()))
                .isEqualTo(expected);
    }

    /** From eighteen to twenty calls were allowed: of an evening nobody can say that it was too late. */
    @ParameterizedTest
    @CsvSource({
        "NIGHT, OUT_OF_HOURS, La chiamata del 20 novembre 2026 prima delle 7 è arrivata fuori orario: quel giorno si"
                + " poteva chiamare dalle 09:00 alle 20:00.",
        "MORNING, , ",
        "AFTERNOON, , ",
        "EVENING, , "
    })
    void aPartOfADayIsFlaggedOnlyWhereNoTimeOfItWasAllowed(PartOfDay part, FlagCode code, String text) {
        List<Flag> flags = RULES.of(List.of(in("2026-11-20", part)), Product.OTHER, false);

        assertThat(flags).extracting(Flag::code).isEqualTo(code == null ? List.of() : List.of(code));
        assertThat(flags).allSatisfy(flag -> assertThat(flag.text().it()).isEqualTo(text));
    }

    @Test
    void onADayWithoutCallsEveryPartIsFlagged() {
        assertThat(RULES.of(List.of(in("2026-11-22", PartOfDay.AFTERNOON)), Product.OTHER, false))
                .extracting(Flag::code)
                .containsExactly(DAY_WITHOUT_CALLS);
        assertThat(RULES.of(List.of(in("2026-06-19", PartOfDay.MORNING)), Product.ENERGY, false))
                .extracting(Flag::code)
                .containsExactly(SECTOR_BANNED);
    }

    @Test
    void aFlagSaysWhichRuleItIsAndSinceWhen() {
        assertThat(flags("2026-11-20T19:12:00Z", Product.ENERGY, false))
                .extracting(
                        Flag::code, Flag::norm, Flag::since, flag -> flag.text().it())
                .containsExactly(
                        tuple(
                                OUT_OF_HOURS,
                                "Garante 148/2024 (GU 24A01602)",
                                LocalDate.of(2024, 9, 28),
                                "La chiamata del 20 novembre 2026 alle ore 20:12 è arrivata fuori orario: quel giorno si"
                                        + " poteva chiamare dalle 09:00 alle 20:00."),
                        tuple(
                                SECTOR_BANNED,
                                "decreto bollette 2026",
                                ENERGY_BANNED,
                                "La chiamata del 20 novembre 2026 alle ore 20:12 proponeva energia e gas: per telefono è"
                                        + " vietato senza richiesta o consenso specifico. La prova tocca a chi ha chiamato."));
    }

    /** On any days, and so on those on which the clocks change: each call is flagged as if it were alone, whole sentences only. */
    @Property
    void everyCallIsFlaggedByItself(
            @ForAll @Size(min = 1, max = 4) List<@LongRange(min = 1_704_067_200L, max = 1_924_992_000L) Long> seconds,
            @ForAll Product product,
            @ForAll boolean consented) {
        List<Call> calls = calls(seconds.stream().map(Instant::ofEpochSecond).toList());

        List<Flag> all = RULES.of(calls, product, consented);

        assertThat(all)
                .containsExactlyElementsOf(calls.stream()
                        .flatMap(call -> RULES.of(List.of(call), product, consented).stream())
                        .toList())
                .allSatisfy(
                        flag -> assertThat(flag.text().it() + flag.text().en()).doesNotContain("%s"));
        for (Call call : calls) {
            List<FlagCode> codes = all.stream()
                    .filter(flag -> flag.callId().equals(call.id()))
                    .map(Flag::code)
                    .toList();
            boolean banned = product == Product.ENERGY
                    && !consented
                    && !call.earliest()
                            .isBefore(ENERGY_BANNED
                                    .atStartOfDay(ZoneId.of("Europe/Rome"))
                                    .toInstant());
            assertThat(codes.contains(SECTOR_BANNED)).isEqualTo(banned);
            assertThat(codes).doesNotContainSequence(OUT_OF_HOURS, DAY_WITHOUT_CALLS);
        }
    }
}
