package it.opposizioni.operator.consultation;

import it.opposizioni.operator.consultation.answers.Answer;
import it.opposizioni.operator.consultation.answers.AnsweredNumbers;
import it.opposizioni.operator.consultation.list.ComparedWith;
import it.opposizioni.operator.consultation.list.ListCounts;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;

/** The numbers of a check and what they are compared with. */
record CheckedNumbers(NumberCheck check, ComparedWith with) implements AnsweredNumbers {

    ListCounts counts() {
        List<Long> numbers = check.numbers();
        long[] of = new long[Answer.values().length];
        for (long number : numbers) {
            of[with.answer(number).ordinal()]++;
        }
        return new ListCounts(
                numbers.size() + (long) check.invalid(),
                numbers.size(),
                numbers.size() - (long) new HashSet<>(numbers).size(),
                of[Answer.OPPOSED.ordinal()],
                of[Answer.CALLABLE.ordinal()],
                of[Answer.EXEMPTED.ordinal()],
                check.invalid());
    }

    @Override
    public void forEachAscending(Visitor visitor) throws IOException {
        for (long number : check.numbers().stream().sorted().toList()) {
            visitor.number(number, with.answer(number));
        }
    }
}
