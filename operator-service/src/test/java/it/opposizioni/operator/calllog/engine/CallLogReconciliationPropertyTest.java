package it.opposizioni.operator.calllog.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.kit.callinghours.CallingHours;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.operator.callingnumber.ShownNumber;
import it.opposizioni.operator.calllog.engine.DeclaredCallers.Declaration;
import it.opposizioni.operator.calllog.engine.PlainReconciliation.Consulted;
import it.opposizioni.operator.calllog.engine.PlainReconciliation.Declared;
import it.opposizioni.operator.calllog.engine.scope.CallScope;
import it.opposizioni.operator.calllog.engine.scope.Periods;
import it.opposizioni.operator.calllog.engine.scope.Periods.Period;
import it.opposizioni.operator.consultation.engine.index.ExemptionPeriods;
import it.opposizioni.operator.consultation.engine.index.Marks;
import it.opposizioni.operator.consultation.engine.index.RegisterIndex;
import it.opposizioni.operator.consultation.engine.list.ListLimits;
import it.opposizioni.operator.consultation.screening.ScreenedNumbers;
import it.opposizioni.operator.consultation.screening.Screening;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;

/** The engine and {@link PlainReconciliation}, call by call, on logs of every kind of line. */
@Tag("long-computation")
class CallLogReconciliationPropertyTest {

    private static final Instant YEAR = RandomLog.YEAR;
    private static final long YEAR_SECONDS = RandomLog.YEAR_SECONDS;
    private static final UUID PRINCIPAL = new UUID(1, 1);
    private static final ListLimits LIMITS = new ListLimits(1 << 30, 2 << 20, 1 << 20, 1 << 20, 1 << 20, 200);
    private static final HoursTable HOURS = new HoursTable(CallingHours.current());

    @Property(tries = 400)
    void eachCallIsFoundWhatThePlainImplementationFinds(@ForAll Random random) throws IOException {
        check(random, random.nextInt(40));
    }

    @Property(tries = 6)
    void longLogsKeepTheirOrder(@ForAll Random random) throws IOException {
        check(random, 12_000);
    }

    private static void check(Random random, int size) throws IOException {
        List<String> numbers = numbers(random, 1 + random.nextInt(60));
        PlainReconciliation.Register register = register(random, numbers);
        List<Consulted> lists = lists(random, numbers);
        List<Declared> declared = declared(random);
        RandomLog log = new RandomLog(random);
        // one call that can be read comes first: a log without any is refused, and any other first line could be
        // taken for a header
        log.add("3331234567", YEAR.plusSeconds(1_000_000), "0212345678");
        for (int i = 0; i < size; i++) {
            log.add(numbers.get(random.nextInt(numbers.size())));
        }

        PlainReconciliation.Scope scope = scope(random);
        PlainReconciliation plain = new PlainReconciliation(scope, register, lists, declared);
        log.calls.forEach(plain::check);
        byte[] text = log.text.toString().getBytes(UTF_8);
        for (int workers = 1; workers <= 2; workers++) {
            CallLogOptions options = new CallLogOptions(log.layout, LIMITS, workers, callScope(scope));
            var findings = new ByteArrayOutputStream();
            CallCounts counts;
            try (CallLogReconciliation reconciliation = new CallLogReconciliation(options)) {
                CallLogReconciliation.Span span = reconciliation.collect(trickling(text, random), _ -> {});
                assertThat(span.first()).isLessThanOrEqualTo(span.last());
                for (Consulted list : lists) {
                    reconciliation.mark(asList(list));
                }
                CallRules rules = new CallRules(past(register), callers(declared), HOURS);
                counts = reconciliation.check(trickling(text, random), rules, findings, _ -> {});
            }
            assertThat(found(findings.toString(UTF_8))).isEqualTo(plain.lines);
            assertThat(counts.calls()).isEqualTo(log.calls.size());
            assertThat(counts.unremarkable()).isEqualTo(log.calls.size() - plain.lines.size());
            for (CallFinding finding : CallFinding.values()) {
                assertThat(counts.of(finding))
                        .as(finding.name())
                        .isEqualTo(plain.lines.stream()
                                .filter(line -> line.matches(".*[\\[ ]" + finding + "[,\\]].*"))
                                .count());
            }
        }
    }

    /** Now and then all of it is looked at, now and then nothing. */
    private static PlainReconciliation.Scope scope(Random random) {
        Instant last = YEAR.plusSeconds(YEAR_SECONDS);
        return new PlainReconciliation.Scope(
                random.nextBoolean() ? YEAR : sometime(random),
                random.nextBoolean() ? last : sometime(random),
                random.nextBoolean() ? YEAR : sometime(random),
                random.nextBoolean() ? last : sometime(random),
                random.nextBoolean());
    }

    private static CallScope callScope(PlainReconciliation.Scope scope) {
        return new CallScope(
                periods(scope.firstKept(), scope.lastKept()),
                periods(scope.firstMandated(), scope.lastMandated()),
                scope.consultedOnly());
    }

    private static Periods periods(Instant first, Instant last) {
        return Periods.of(List.of(new Period(first.getEpochSecond(), last.getEpochSecond() + 1)));
    }

    private static List<String> numbers(Random random, int count) {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            numbers.add(
                    switch (random.nextInt(6)) {
                        case 0 -> "02 1234" + (1_000 + random.nextInt(30));
                        case 1 -> "0039 333 12345" + (10 + random.nextInt(30));
                        case 2 -> "02" + (100_000_000L + random.nextInt(30));
                        default -> "+393331234" + (500 + random.nextInt(90));
                    });
        }
        return numbers;
    }

    private static Set<Long> some(Random random, List<String> numbers) {
        Set<Long> digits = new HashSet<>();
        for (String number : numbers) {
            if (random.nextInt(3) == 0) {
                digits.add(PhoneNumber.tryParse(number).orElseThrow().digits());
            }
        }
        return digits;
    }

    private static Instant sometime(Random random) {
        return YEAR.plusSeconds(random.nextLong(YEAR_SECONDS));
    }

    private static PlainReconciliation.Register register(Random random, List<String> numbers) {
        Map<Long, Instant> exempted = new HashMap<>();
        some(random, numbers).forEach(number -> exempted.put(number, sometime(random)));
        Map<Long, Instant> since = new HashMap<>();
        some(random, numbers).forEach(number -> since.put(number, sometime(random)));
        Instant from = YEAR.plusSeconds(random.nextLong(YEAR_SECONDS / 4));
        Instant asOf = YEAR.plusSeconds(YEAR_SECONDS - random.nextLong(YEAR_SECONDS / 4));
        return new PlainReconciliation.Register(some(random, numbers), exempted, since, from, asOf);
    }

    private static RegisterPast past(PlainReconciliation.Register register) {
        RegisterIndex index = new RegisterIndex();
        index.advance(Marks.at(register.asOf()), editor -> {
            register.opposed().forEach(number -> editor.set(number, true));
            register.exemptedUntil()
                    .forEach((number, until) ->
                            editor.add(PRINCIPAL, number, ExemptionPeriods.of(0, until.getEpochSecond())));
            return 1;
        });
        ChangedNumbers changed = new ChangedNumbers();
        new TreeMap<>(register.since()).forEach((number, since) -> changed.add(number, since.getEpochSecond()));
        return new RegisterPast(
                index.current(),
                index.current().exemptionsOf(PRINCIPAL),
                changed.complete(),
                register.from().getEpochSecond(),
                register.asOf().getEpochSecond());
    }

    private static List<Consulted> lists(Random random, List<String> numbers) {
        List<Consulted> lists = new ArrayList<>();
        for (int i = random.nextInt(8); i > 0; i--) {
            Instant sealed = sometime(random);
            Map<Long, Screening> answers = new TreeMap<>();
            some(random, numbers)
                    .forEach(number ->
                            answers.put(number, Screening.values()[random.nextInt(Screening.values().length)]));
            lists.add(new Consulted(
                    sealed,
                    sealed.plus(Duration.ofDays(15 + random.nextInt(100))),
                    random.nextInt(6) == 0 ? null : answers));
        }
        lists.sort(Comparator.comparing(Consulted::sealedAt));
        return lists;
    }

    private static ConsultedList asList(Consulted list) {
        return new ConsultedList() {
            @Override
            public long from() {
                return list.sealedAt().getEpochSecond();
            }

            @Override
            public long until() {
                return list.validUntil().getEpochSecond();
            }

            @Override
            public boolean forEachAscending(ScreenedNumbers.Visitor visitor) throws IOException {
                if (list.answers() == null) {
                    return false;
                }
                for (Map.Entry<Long, Screening> answer : list.answers().entrySet()) {
                    visitor.number(answer.getKey(), answer.getValue());
                }
                return true;
            }
        };
    }

    private static List<Declared> declared(Random random) {
        List<Declared> declared = new ArrayList<>();
        for (String[] range : new String[][] {
            {"+390212345670", "+390212345678"},
            {"+390212345678", "+390212345680"},
            {"+39069876543", "+39069876543"},
            {"148", "148"}
        }) {
            if (random.nextBoolean()) {
                Instant from = sometime(random);
                declared.add(new Declared(
                        range[0],
                        range[1],
                        from,
                        random.nextBoolean() ? null : from.plus(Duration.ofDays(random.nextInt(200)))));
            }
        }
        return declared;
    }

    private static DeclaredCallers callers(List<Declared> declared) {
        return new DeclaredCallers(declared.stream()
                .map(d -> new Declaration(
                        digits(d.first()),
                        digits(d.last()),
                        d.from().getEpochSecond(),
                        d.until() == null
                                ? DeclaredCallers.OPEN_ENDED
                                : d.until().getEpochSecond()))
                .toList());
    }

    private static long digits(String number) {
        return ShownNumber.tryParse(number).orElseThrow().digits();
    }

    /** Line and reasons of each line of the file. */
    private static List<String> found(String file) {
        return file.lines()
                .skip(1)
                .map(line -> line.split(",", 2)[0] + " ["
                        + line.substring(line.lastIndexOf("\",") + 2, line.lastIndexOf(','))
                                .replace(" ", ", ") + "]")
                .toList();
    }

    private static InputStream trickling(byte[] log, Random random) {
        int most = random.nextInt(4) == 0 ? log.length + 1 : 1 + log.length / 3;
        return new ByteArrayInputStream(log) {
            @Override
            public synchronized int read(byte[] b, int off, int len) {
                return super.read(b, off, Math.min(len, 1 + random.nextInt(most)));
            }
        };
    }
}
