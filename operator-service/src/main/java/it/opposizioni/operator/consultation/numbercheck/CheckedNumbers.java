package it.opposizioni.operator.consultation.numbercheck;

import it.opposizioni.operator.consultation.engine.list.ComparedWith;
import it.opposizioni.operator.consultation.engine.list.ListCounts;
import it.opposizioni.operator.consultation.screening.ScreenedNumbers;
import it.opposizioni.operator.consultation.screening.Screening;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;

/** The numbers of a check and what they are compared with. */
record CheckedNumbers(NumberCheck check, ComparedWith with) implements ScreenedNumbers {

    ListCounts counts() {
        List<Long> numbers = check.numbers();
        long[] of = new long[Screening.values().length];
        for (long number : numbers) {
            of[with.answer(number).ordinal()]++;
        }
        return new ListCounts(
                numbers.size() + (long) check.invalid(),
                numbers.size(),
                numbers.size() - (long) new HashSet<>(numbers).size(),
                of[Screening.OPPOSED.ordinal()],
                of[Screening.CALLABLE.ordinal()],
                of[Screening.EXEMPTED.ordinal()],
                check.invalid());
    }

    @Override
    public void forEachAscending(Visitor visitor) throws IOException {
        for (long number : check.numbers().stream().sorted().toList()) {
            visitor.number(number, with.answer(number));
        }
    }
}
